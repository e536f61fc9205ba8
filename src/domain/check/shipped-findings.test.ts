import { describe, expect, test } from "vitest";
import { checkAgreement, type Finding } from "#domain/check";
import {
  readBack,
  shippedFile,
  statedKronor,
  withComponent,
  withoutInterpretation,
} from "../../../tests/mutations/agreement-files.ts";
import { shipped } from "../../../tests/worked-cases/shipped.ts";

/**
 * What the check finds in the shipped agreements unprompted. The files hold only what is written: each finding goes
 * when the figure behind it is changed or taken away in the file and the file is read again.
 */
type File = ReturnType<typeof shippedFile>;

const check = (file: File) => checkAgreement(readBack(file), shipped.basis);
const findingAt = (file: File, place: string): Finding | undefined =>
  check(file).findings.find((finding) => finding.place === place);
const millions = (count: bigint) => count * 100_000_000n;

describe("psykisk hälsa 2017", () => {
  const file = shippedFile("2017-psykisk-halsa");
  const place = "parts-against-whole:stimulansmedel";

  test("250 + 150 + 130 = 530 of 780, answered by the reading 250 each to regions and municipalities", () => {
    expect(findingAt(file, place)).toMatchObject({
      severity: "gap",
      answeredBy: ["t-1"],
      clauses: ["p-3", "p-5", "p-6", "p-7"],
      detail: {
        stated: millions(780n),
        sum: millions(530n),
        difference: millions(250n),
        parts: [{ amount: millions(250n) }, { amount: millions(150n) }, { amount: millions(130n) }],
        toEachGroup: ["analys"],
      },
    });
  });

  test("without that reading it is open", () => {
    expect(findingAt(withoutInterpretation(file, "t-1"), place)?.answeredBy).toEqual([]);
  });

  test("with 500 instead of 250, or 530 instead of 780, it goes", () => {
    const plain = withoutInterpretation(file, "t-1");
    const larger = withComponent(plain, "analys", (each) => ({
      ...each,
      stated: statedKronor(500_000_000, "p-5"),
    }));
    const smaller = withComponent(plain, "stimulansmedel", (each) => ({
      ...each,
      stated: statedKronor(530_000_000, "p-3"),
    }));
    expect(findingAt(larger, place)).toBeUndefined();
    expect(findingAt(smaller, place)).toBeUndefined();
  });

  test("a part of 140 instead of 150 opens it again: the reading does not make that up", () => {
    const changed = withComponent(file, "unga", (each) => ({
      ...each,
      stated: statedKronor(140_000_000, "p-6"),
    }));
    expect(findingAt(changed, place)).toMatchObject({
      answeredBy: [],
      detail: { difference: millions(260n) },
    });
  });

  test("780 + 60 + 45 = 885 adds up, and no longer with 61", () => {
    const frame = check(file).sums.find(({ whole }) => whole === "frame");
    expect(frame?.parts.map(({ amount }) => amount)).toEqual([780n, 60n, 45n].map(millions));
    expect(frame?.difference).toBe(0n);
    const changed = withComponent(file, "skl-samordning", (each) => ({
      ...each,
      stated: statedKronor(61_000_000, "p-10"),
    }));
    expect(findingAt(changed, "parts-against-whole:frame")).toMatchObject({
      severity: "contradiction",
      answeredBy: [],
      detail: { difference: -millions(1n) },
    });
  });

  test("the key date has no series, and the nearest is named; with a date that has one it goes", () => {
    expect(findingAt(file, "key-date-without-series:2016-11-01")).toMatchObject({
      severity: "note",
      clauses: ["p-8"],
      detail: { nearest: { year: 2016, month: 12, day: 31 } },
    });
    const dated = {
      ...file,
      components: file.components.map((each) => ({
        ...each,
        key:
          each.key !== "unknown" && each.key.kind === "population"
            ? { ...each.key, on: "2015-12-31" }
            : each.key,
      })),
    };
    expect(check(dated).findings.filter(({ detail }) => detail.kind === "key-date-without-series")).toEqual(
      [],
    );
  });
});

describe("the northern healthcare region's 5.3 million", () => {
  const file = shippedFile("2018-norra-stodstruktur");
  const place = "percentage-against-amount:samverkan:table";

  // 5 300 000 × 30 % = 1 590 000; 400 + 400 + 400 + 200 = 1 400 tkr.
  test("30 % is 1 590 000 against 1 400 tkr: 190 000 without recipient, and open", () => {
    expect(findingAt(file, place)).toMatchObject({
      severity: "gap",
      answeredBy: [],
      clauses: ["p-2", "p-5"],
      detail: {
        base: 530_000_000n,
        computed: 159_000_000n,
        stated: 140_000_000n,
        difference: 19_000_000n,
        terms: [40_000_000n, 40_000_000n, 40_000_000n, 20_000_000n],
      },
    });
  });

  test("with 390 tkr instead of 200 to the last, or without the table, it goes", () => {
    const filled = withComponent(file, "samverkan", (each) => ({
      ...each,
      key:
        each.key !== "unknown" && each.key.kind === "table"
          ? {
              ...each.key,
              amounts: each.key.amounts.map((row) =>
                row.recipient === "23" ? { ...row, asWritten: "390 tkr", ore: "39000000" } : row,
              ),
            }
          : each.key,
    }));
    expect(findingAt(filled, place)).toBeUndefined();
    const unknown = withComponent(file, "samverkan", (each) => ({ ...each, key: "unknown", keyClauses: [] }));
    expect(findingAt(unknown, place)).toBeUndefined();
  });

  test("the state's condition says nothing of what follows; with a consequence that finding goes", () => {
    const condition = "condition-without-consequence:samverkan:samverkan-med-kommunerna";
    expect(findingAt(file, condition)).toMatchObject({ severity: "gap", answeredBy: [] });
    const answered = withComponent(file, "samverkan", (each) => ({
      ...each,
      conditions: each.conditions.map((one) => ({ ...one, consequence: "repay-all" as const })),
    }));
    expect(findingAt(answered, condition)).toBeUndefined();
  });
});

describe("psykisk hälsa 2016", () => {
  const file = shippedFile("2016-psykisk-halsa");
  const halland = "stated-against-computed:halland:13";
  const frame = "parts-against-whole:frame";

  test("Halland's “cirka 16 miljoner” fits its part of 300 + 200, not of 780", () => {
    expect(findingAt(file, halland)).toMatchObject({
      severity: "note",
      answeredBy: [],
      clauses: ["p-6"],
      detail: {
        asWritten: "cirka 16 miljoner kronor",
        stated: 1_600_000_000n,
        computed: 2_492_448_400n,
        isAtMost: false,
        fits: [{ components: ["analys-regioner", "analys-kommuner"], sum: 1_597_723_300n }],
      },
    });
  });

  test("as “cirka 25 miljoner”, or not stated at all, it goes", () => {
    const [statement] = file.statements;
    expect(statement).toBeDefined();
    const larger = file.statements.map((each) => ({
      ...each,
      stated: { ...each.stated, asWritten: "cirka 25 miljoner kronor", ore: "2500000000" },
    }));
    expect(findingAt({ ...file, statements: larger }, halland)).toBeUndefined();
    expect(findingAt({ ...file, statements: [] }, halland)).toBeUndefined();
  });

  test("as 20 million it fits nothing and is a contradiction", () => {
    const other = file.statements.map((each) => ({ ...each, stated: statedKronor(20_000_000, "p-6") }));
    expect(findingAt({ ...file, statements: other }, halland)).toMatchObject({
      severity: "contradiction",
      detail: { fits: [] },
    });
  });

  test("845 − 780 = 65 to others, explained", () => {
    expect(findingAt(file, frame)).toMatchObject({
      severity: "gap",
      answeredBy: ["t-5"],
      clauses: ["p-3", "p-8"],
      detail: { stated: millions(845n), sum: millions(780n), difference: millions(65n) },
    });
  });

  test("with a frame of 780 it goes, and with one of 846 nobody has explained it", () => {
    const framed = (kronor: number) => ({ ...file, frame: statedKronor(kronor, "p-3") });
    expect(findingAt(framed(780_000_000), frame)).toBeUndefined();
    expect(findingAt(framed(846_000_000), frame)).toMatchObject({
      answeredBy: [],
      detail: { difference: millions(66n) },
    });
  });
});

describe("god och nära vård 2024", () => {
  const file = shippedFile("2024-god-och-nara-vard");
  const frame = "parts-against-whole:frame";

  // 2 546 + 750 + 34.25 = 3 330.25.
  test("3 330.25 of 3 430.25 million: 100 million are not in the list, and open", () => {
    expect(findingAt(file, frame)).toMatchObject({
      severity: "gap",
      answeredBy: [],
      clauses: ["p-3", "p-4", "p-5"],
      detail: { stated: 343_025_000_000n, sum: 333_025_000_000n, difference: millions(100n) },
    });
  });

  test("with 850 instead of 750 to the municipalities it goes", () => {
    const filled = withComponent(file, "kommuner", (each) => ({
      ...each,
      stated: statedKronor(850_000_000, "p-4"),
    }));
    expect(findingAt(filled, frame)).toBeUndefined();
  });

  test("“varav” 300 of 2 546 is no fault, but 2 600 is", () => {
    expect(findingAt(file, "of-which-against-whole:regioner")).toBeUndefined();
    const above = withComponent(file, "landsbygd", (each) => ({
      ...each,
      stated: statedKronor(2_600_000_000, "p-4"),
    }));
    expect(findingAt(above, "of-which-against-whole:regioner")).toMatchObject({
      severity: "contradiction",
      detail: { isOfWhich: true, difference: -millions(54n) },
    });
  });
});

/**
 * What is over when the parts that a document lists are taken from the frame it states, in thousands of kronor.
 * 456 500 − 350 000; 1 774 000 − 1 734 000; 1 716 000 − 1 694 000; 6 250 500 − (5 551 000 + 500 000 + 52 000).
 */
test.each([
  ["2012-psykisk-halsa", 106_500n],
  ["2019-psykisk-halsa", 40_000n],
  ["2020-psykisk-halsa", 22_000n],
  ["2020-god-och-nara-vard", 147_500n],
])("%s: %i thousand kronor of the frame have no recipient in the list, and open", (folder, tkr) => {
  const file = shippedFile(folder);
  const found = findingAt(file, "parts-against-whole:frame");
  expect(found).toMatchObject({ severity: "gap", answeredBy: [], detail: { difference: tkr * 100_000n } });
  const { frame } = file;
  if (frame === "unknown") throw new Error(`${folder} states its frame`);
  const closed = { ...frame, ...statedKronor(Number(frame.ore) / 100 - Number(tkr) * 1_000, frame.clause) };
  expect(findingAt({ ...file, frame: closed }, "parts-against-whole:frame")).toBeUndefined();
});

/**
 * 884 + 350 + 130 + 50 = 1 414 and 350 + 220 + 250 + 24 + 40 = 884; 5 725 + 1 000 + 53 = 6 778;
 * 5 043 + 1 050 + 250 + 51.5 = 6 394.5; 282.5 + 2.5 = 285 and 70 % + 30 % of 282.5 = 197.75 + 84.75.
 */
test.each([
  ["2018-psykisk-halsa", ["frame", "regioner"]],
  ["2021-god-och-nara-vard", ["frame"]],
  ["2023-god-och-nara-vard", ["frame"]],
  ["2011-sammanhallen-vard-om-aldre", ["frame", "stimulansbidrag"]],
])("%s adds up at every level: %j", (folder, wholes) => {
  const sums = check(shippedFile(folder)).sums.filter(({ difference }) => difference === 0n);
  expect(sums.map(({ whole }) => whole)).toEqual(wholes);
});

test("nothing else is found in the shipped agreements", () => {
  const places = shipped.entries.flatMap(({ agreement, check: { findings } }) =>
    findings.map(({ place }) => `${agreement.id} ${place}`),
  );
  expect(places.toSorted()).toEqual([
    "2012-psykisk-halsa key-without-date",
    "2012-psykisk-halsa parts-against-whole:frame",
    "2016-psykisk-halsa key-date-without-series:2015-11-01",
    "2016-psykisk-halsa parts-against-whole:frame",
    "2016-psykisk-halsa stated-against-computed:halland:13",
    "2017-psykisk-halsa key-date-without-series:2016-11-01",
    "2017-psykisk-halsa parts-against-whole:stimulansmedel",
    "2018-norra-stodstruktur condition-without-consequence:samverkan:samverkan-med-kommunerna",
    "2018-norra-stodstruktur percentage-against-amount:samverkan:table",
    "2018-psykisk-halsa key-date-without-series:2017-11-01",
    "2019-psykisk-halsa parts-against-whole:frame",
    "2020-god-och-nara-vard parts-against-whole:frame",
    "2020-psykisk-halsa key-without-date",
    "2020-psykisk-halsa parts-against-whole:frame",
    "2024-god-och-nara-vard parts-against-whole:frame",
  ]);
});

describe("what is open", () => {
  const slugs = [
    "2016-psykisk-halsa",
    "2017-psykisk-halsa",
    "2018-norra-stodstruktur",
    "2024-god-och-nara-vard",
  ];
  const openIn = (slug: string) => check(shippedFile(slug)).open.length;

  test("is what does not add up or is missing, without what should only be known", () => {
    expect(slugs.map(openIn)).toEqual([0, 0, 2, 1]);
  });

  test("counting notes too would leave every agreement with an old key date open for good", () => {
    const unanswered = slugs.map(
      (slug) => check(shippedFile(slug)).findings.filter(({ answeredBy }) => answeredBy.length === 0).length,
    );
    expect(unanswered).toEqual([2, 1, 2, 1]);
  });

  test("comes back when the reading that answered it is taken away", () => {
    const file = shippedFile("2017-psykisk-halsa");
    expect(check(withoutInterpretation(file, "t-1")).open.map(({ place }) => place)).toEqual([
      "parts-against-whole:stimulansmedel",
    ]);
  });
});
