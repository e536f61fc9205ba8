import { describe, expect, test } from "vitest";
import { allocateComponent, readComponents, type Agreement } from "#domain/agreement";
import { ore } from "#domain/money";
import { assert } from "#domain/result";
import {
  readBack,
  shippedFile,
  statedKronor,
  withComponent,
} from "../../../tests/mutations/agreement-files.ts";
import { shipped } from "../../../tests/worked-cases/shipped.ts";
import { compareAgreements, sumOfChanges, type ComparedAgreement, type RecipientChange } from "./index.ts";

/** An agreement computed on the shipped populations, with what a payer has published of its parts. */
function sideOf(
  agreement: Agreement,
  published: Readonly<Record<string, readonly (readonly [string, bigint])[]>> = {},
): ComparedAgreement {
  return {
    agreement,
    parts: readComponents(agreement).map((component) => ({
      result: allocateComponent(component, agreement, shipped.basis),
      published: new Map((published[component.id] ?? []).map(([code, amount]) => [code, ore(amount)])),
    })),
  };
}

const file = (folder: string) => shippedFile(folder);
const shippedSide = (folder: string) => sideOf(readBack(file(folder)));
const side2016 = shippedSide("2016-psykisk-halsa");
const side2017 = shippedSide("2017-psykisk-halsa");
const years = compareAgreements(side2016, side2017, shipped.basis);

function changeOf({ changes }: typeof years, recipient: string): RecipientChange {
  const change = changes.find((each) => each.recipient === recipient);
  assert(change !== undefined, `${recipient} is compared`);
  return change;
}

/**
 * Sala had 22 109 of 9 851 017 inhabitants on 31 December 2015 and 22 353 of 9 995 153 a year later.
 * 200 000 000 × 22 109 ÷ 9 851 017 = 448 867.39; 250 000 000 × the same = 561 084.24; 250 000 000 × 22 353 ÷ 9 995 153
 * = 559 095.99. So 112 217 kronor come of the money and −1 988 of the inhabitants.
 */
test("Sala gets 110 229 kronor more in 2017: 112 217 of the money, less 1 988 of the inhabitants", () => {
  expect(changeOf(years, "1981")).toEqual({
    recipient: "1981",
    before: 44_886_700n,
    after: 55_909_600n,
    difference: 11_022_900n,
    effects: { frame: 11_221_700n, population: -198_800n, rule: 0n, published: 0n },
  });
});

test("what SKL gets in 2017 has no amount to be compared with: 65 million of 2016 have no recipient", () => {
  expect(changeOf(years, "skr")).toEqual({
    recipient: "skr",
    before: "unknown",
    after: 10_500_000_000n,
    difference: "unknown",
    effects: "unknown",
  });
});

test("the municipalities' 50 million more, the regions' 50 less and the clinics' same are the whole, by kind", () => {
  const sumOf = (pattern: RegExp) =>
    sumOfChanges(years.changes.filter(({ recipient }) => pattern.test(recipient)));
  expect(sumOf(/^\d{4}$/)).toMatchObject({ difference: 5_000_000_000n });
  expect(sumOf(/^\d{2}$/)).toMatchObject({ difference: -5_000_000_000n });
  expect(sumOf(/^lan-/)).toMatchObject({ difference: 0n, effects: { frame: 0n, population: 0n, rule: 0n } });
  expect(sumOf(/./)).toMatchObject({ difference: "unknown", effects: "unknown" });
  expect(sumOfChanges([])).toBeUndefined();
});

test("the largest difference stands first, up or down, and what is unknown last", () => {
  const sizes = years.changes.map(({ difference }) =>
    difference === "unknown" ? -1n : difference < 0n ? -difference : difference,
  );
  expect(sizes).toEqual(sizes.toSorted((a, b) => Number(b - a)));
  expect(years.changes.at(-1)?.recipient).toBe("skr");
});

test("the facts that changed: frame, money, key date and series, payment, report, conditions and unused money", () => {
  const told = years.facts.map(({ subject, pairs }) => `${subject} ${pairs.length}`);
  expect(told).toEqual([
    "frame 0",
    "amount 1",
    "key-date 4",
    "series 4",
    "amount 1",
    "amount 1",
    "amount 1",
    "payment 0",
    "report 0",
    "condition 0",
    "carry-over 0",
  ]);
  expect(years.facts[0]).toMatchObject({
    before: { amount: 84_500_000_000n },
    after: { amount: 88_500_000_000n },
  });
});

describe("parts are the same", () => {
  const pairsOf = (from: string, to: string) =>
    compareAgreements(shippedSide(from), shippedSide(to), shipped.basis).pairs.map(
      ({ by, before, after }) =>
        `${before?.result.component.id ?? "–"} ${by} ${after?.result.component.id ?? "–"}`,
    );

  test("by id from 2016 to 2017, and SKL's two are new", () => {
    expect(pairsOf("2016-psykisk-halsa", "2017-psykisk-halsa")).toEqual([
      "analys-regioner id analys-regioner",
      "analys-kommuner id analys-kommuner",
      "unga id unga",
      "ungdomsmottagningar id ungdomsmottagningar",
      "– only-after skl-samordning",
      "– only-after skl-kunskapsspridning",
    ]);
  });

  test("the municipalities' only part of 2017 is their only one of 2018; the regions' have no one to be paired with", () => {
    const pairs = pairsOf("2017-psykisk-halsa", "2018-psykisk-halsa");
    expect(pairs).toContain("analys-kommuner only-one-left kommuner");
    expect(pairs).toContain("unga only-before –");
    expect(pairs).toContain("– only-after primarvard");
  });
});

test("a key that nobody knows on one side makes every amount of it unknown, and no difference 0", () => {
  const { changes } = compareAgreements(
    shippedSide("2018-psykisk-halsa"),
    shippedSide("2019-psykisk-halsa"),
    shipped.basis,
  );
  const places = changes.filter(({ recipient }) => recipient !== "skr");
  expect(places).toHaveLength(332);
  for (const { before, after, difference, effects } of changes) {
    expect(before).not.toBe("unknown");
    expect([after, difference, effects]).toEqual(["unknown", "unknown", "unknown"]);
  }
});

describe("of one agreement to itself", () => {
  const file2017 = file("2017-psykisk-halsa");

  test("nothing changes", () => {
    const same = compareAgreements(side2017, side2017, shipped.basis);
    expect(same.facts).toEqual([]);
    for (const { difference } of same.changes) expect(difference).toBe(0n);
  });

  test("with another key the whole difference is of the rule", () => {
    const key = { kind: "base-plus-population", on: "2016-11-01", base: "100000000" } as const;
    const other = readBack(withComponent(file2017, "unga", (each) => ({ ...each, key })));
    const { facts, changes } = compareAgreements(side2017, sideOf(other), shipped.basis);
    expect(facts.map(({ subject }) => subject)).toEqual(["key"]);
    for (const { difference, effects } of changes.filter(({ recipient }) => /^\d\d$/.test(recipient)))
      expect(effects).toEqual({ frame: 0n, population: 0n, rule: difference, published: 0n });
    expect(changes[0]?.difference).not.toBe(0n);
  });

  test("with 151 million instead of 150 the whole difference is of the frame", () => {
    const more = withComponent(file2017, "unga", (each) => ({
      ...each,
      stated: statedKronor(151_000_000, "p-6"),
    }));
    const { changes } = compareAgreements(side2017, sideOf(readBack(more)), shipped.basis);
    const regions = changes.filter(({ recipient }) => /^\d\d$/.test(recipient));
    expect(sumOfChanges(regions)).toMatchObject({
      difference: 100_000_000n,
      effects: { frame: 100_000_000n, population: 0n, rule: 0n },
    });
  });

  // 6 276 462 published, 6 267 288 computed: 9 174 kronor.
  test("what the payer has published instead of ours is an effect of its own", () => {
    const published = sideOf(readBack(file2017), { "analys-regioner": [["25", 627_646_200n]] });
    expect(changeOf(compareAgreements(side2017, published, shipped.basis), "25")).toMatchObject({
      difference: 917_400n,
      effects: { frame: 0n, population: 0n, rule: 0n, published: 917_400n },
    });
  });

  test("a table of one row makes that row known, and nobody else's, where the key is unknown", () => {
    const unknown = readBack(
      withComponent(file2017, "unga", (each) => ({ ...each, key: "unknown", keyClauses: [] })),
    );
    const one = sideOf(unknown, { unga: [["25", 400_000_000n]] });
    const compared = compareAgreements(one, side2017, shipped.basis);
    expect(changeOf(compared, "25").difference).not.toBe("unknown");
    expect(changeOf(compared, "24").difference).toBe("unknown");
  });
});
