import { describe, expect, test } from "vitest";
import { dutiesOf, dutyName, type Duty } from "#domain/deadline";
import { readBack, shippedFile, withComponent } from "../../../tests/mutations/agreement-files.ts";

type File = ReturnType<typeof shippedFile>;

const file2016 = shippedFile("2016-psykisk-halsa");
const agreement2016 = readBack(file2016);
const HALMSTAD = "1380";
const REGION_HALLAND = "13";

function lastDays(duties: readonly Duty[]): readonly string[] {
  return duties.map(
    ({ content, when }) => `${content.kind} ${when === "unknown" ? when : when.last.toString()}`,
  );
}

function dutiesIn(file: File, recipient?: string): readonly Duty[] {
  return dutiesOf(readBack(file), recipient);
}

describe("psykisk hälsa 2016 for Halmstad", () => {
  const duties = dutiesOf(agreement2016, HALMSTAD);

  test("by last day: paid, the plan and the report; then what no source gives a day for", () => {
    expect(lastDays(duties)).toEqual([
      "payment 2016-03-31",
      "condition 2016-10-31",
      "report 2016-10-31",
      "decided unknown",
      "claim unknown",
      "unused unknown",
    ]);
  });

  test("the plan concerns the part that Halmstad gets and the one that its county gets, not the regions'", () => {
    const plan = duties.find(({ content }) => content.kind === "condition");
    expect(plan?.components.map(({ id }) => id)).toEqual(["analys-kommuner", "ungdomsmottagningar"]);
    expect(plan?.groups.map(({ kind }) => kind)).toEqual(["municipalities", "counties-jointly"]);
    expect(plan?.content).toMatchObject({ consequence: "repay-all", ofWhole: "Stimulansmedel" });
    expect(plan?.clauses).toEqual(["p-7"]);
  });

  test("the same claim of several parts is one duty, to SKL against invoice", () => {
    const claims = duties.filter(({ content }) => content.kind === "claim");
    expect(claims.map(({ content }) => content)).toEqual([
      { kind: "claim", channel: "invoice", payer: "SKL" },
    ]);
  });
});

test("a region has other parts: analysis, the young, and youth clinics jointly", () => {
  const report = dutiesOf(agreement2016, REGION_HALLAND).find(({ content }) => content.kind === "report");
  expect(report?.components.map(({ id }) => id)).toEqual(["analys-regioner", "unga", "ungdomsmottagningar"]);
});

test("Gotland has duties as municipality and others as region", () => {
  const partsOf = (code: string) => dutiesOf(agreement2016, code)[0]?.components.map(({ id }) => id);
  expect(partsOf("0980")).toEqual(["analys-kommuner", "ungdomsmottagningar"]);
  expect(partsOf("09")).toEqual(["analys-regioner", "unga", "ungdomsmottagningar"]);
});

test("one who gets nothing has no duties", () => {
  const north = readBack(shippedFile("2018-norra-stodstruktur"));
  expect(dutiesOf(north, HALMSTAD)).toEqual([]);
  expect(lastDays(dutiesOf(north, "24"))).toContain("condition unknown");
});

test("what is silent is okänt, and listed: god och nära vård 2024 knows only its decision", () => {
  const duties = dutiesIn(shippedFile("2024-god-och-nara-vard"), HALMSTAD);
  expect(lastDays(duties)).toEqual([
    "decided 2023-12-20",
    "payment unknown",
    "claim unknown",
    "report unknown",
    "unused unknown",
  ]);
});

test("a part's own day goes before that of its whole, and the two are then separate", () => {
  const later = { first: "2016-12-31", last: "2016-12-31", asWritten: "31 december 2016" };
  const file = withComponent(file2016, "ungdomsmottagningar", (each) => ({
    ...each,
    report: { by: later, to: "SKL", clause: "p-16" },
  }));
  const reports = dutiesIn(file, HALMSTAD).filter(({ content }) => content.kind === "report");
  expect(reports.map(({ components }) => components.map(({ id }) => id))).toEqual([
    ["analys-kommuner"],
    ["ungdomsmottagningar"],
  ]);
});

test("a part that says nothing has the rule of its whole", () => {
  const file = withComponent(file2016, "analys-kommuner", ({ report: _report, ...silent }) => silent);
  const reports = dutiesIn(file, HALMSTAD).filter(({ content }) => content.kind === "report");
  expect(reports.map(({ components }) => components.map(({ id }) => id))).toEqual([
    ["analys-kommuner", "ungdomsmottagningar"],
  ]);
});

test("a condition that a part repeats from its whole is one, and is then the part's own", () => {
  const [ofWhole] = file2016.components.flatMap(({ conditions }) => conditions);
  if (ofWhole === undefined) throw new Error("no condition");
  const file = withComponent(file2016, "analys-kommuner", (each) => ({
    ...each,
    conditions: [{ ...ofWhole, id: "egen" }],
  }));
  const conditions = dutiesIn(file, HALMSTAD).filter(({ content }) => content.kind === "condition");
  expect(conditions.map(({ components }) => components.map(({ id }) => id))).toEqual([
    ["analys-kommuner"],
    ["ungdomsmottagningar"],
  ]);
  expect(conditions[0]?.content).toMatchObject({ id: "egen", ofWhole: undefined });
});

describe("the name of a duty", () => {
  const names = (agreement: typeof agreement2016, recipient: string) =>
    dutiesOf(agreement, recipient).map((duty) => dutyName(agreement, duty, recipient));

  test("no two duties of any recipients share a name", () => {
    const all = [HALMSTAD, "1315", REGION_HALLAND, "0980", "09"].flatMap((code) =>
      names(agreement2016, code),
    );
    expect(new Set(all).size).toBe(all.length);
    for (const name of all) expect(name).toMatch(/^[0-9a-f]{64}$/);
  });

  test("it stays when the day is corrected", () => {
    const moved = { first: "2016-11-30", last: "2016-11-30", asWritten: "30 november 2016" };
    const corrected = readBack({
      ...file2016,
      components: file2016.components.map((each) => ({
        ...each,
        ...(each.report === undefined ? {} : { report: { ...each.report, by: moved } }),
      })),
    });
    expect(names(corrected, HALMSTAD).toSorted()).toEqual(names(agreement2016, HALMSTAD).toSorted());
  });
});
