import fc from "fast-check";
import { expect, test } from "vitest";
import {
  amountOf,
  sharePost,
  triedSharing,
  tryCarried,
  writeShares,
  type Commitment,
  type OperatingYear,
  type PostTrial,
  type SharingForm,
} from "#domain/financing";
import { kronor, ore } from "#domain/money";
import { assert } from "#domain/result";
import { INHABITANTS, sharingOfThree, SOURCE } from "../../../tests/financing/three-parties.ts";

function yearOf(year: number, months: number): OperatingYear {
  const month = (index: number) => ({
    month: { year, month: index + 1 },
    lines: [],
    amount: ore(1_000_007n),
  });
  const amount = ore(1_000_007n * BigInt(months));
  return {
    year,
    months: Array.from({ length: months }, (_, index) => month(index)),
    amount,
    certainty: "example",
  };
}
const YEARS = [yearOf(2023, 9), yearOf(2024, 12)];

function carriedBy(form: SharingForm, commitments: readonly Commitment[] = []) {
  const carried = writeShares({ sharing: sharingOfThree(form), commitments }, YEARS, INHABITANTS, 2024);
  assert(carried !== undefined, "the key can be tried");
  return structuredClone(carried);
}

const FORMS: readonly SharingForm[] = [
  { kind: "population" },
  { kind: "equal" },
  { kind: "base-plus-population", base: kronor(9_000n) },
  { kind: "bounded", floor: kronor(30_000n), by: { kind: "population" } },
  { kind: "bounded", ceiling: kronor(55_000n), by: { kind: "population" } },
];

test("carried as text, a post is shared to the same öre as it is itself, whoever is out and by whatever key", () => {
  const same = (carry: typeof carriedBy) =>
    fc.assert(
      fc.property(
        fc.constantFrom(...FORMS),
        fc.option(fc.constantFrom(...FORMS), { nil: undefined }),
        fc.subarray(["2080", "2081", "2034"], { maxLength: 1 }),
        (form, other, without) => {
          const trial: PostTrial = { without, ...(other === undefined ? {} : { form: other }) };
          const among = new Set([...INHABITANTS.keys()].filter((code) => !without.includes(code)));
          const shared = sharePost(
            YEARS,
            triedSharing(sharingOfThree(form), trial),
            INHABITANTS,
            SOURCE,
            among,
          );
          const tried = tryCarried(carry(form), trial);
          expect(tried === undefined).toBe(!shared.ok);
          if (!shared.ok || tried === undefined) return;
          const year = shared.value.years.find(({ operating }) => operating.year === 2024);
          assert(year !== undefined, "2024 is shared");
          for (const [party, total] of shared.value.totals)
            expect(tried.parts.get(party)).toEqual({ year: amountOf(year.allocation, party), total });
          expect(tried.parts.size).toBe(among.size);
        },
      ),
      { numRuns: 60 },
    );
  same(carriedBy);
  // A base that is taken for a year of any length is too large in nine months.
  const wrong: typeof carriedBy = (form) => ({ ...carriedBy(form), amountsPer: "operating-year" });
  expect(() => same(wrong)).toThrow();
});

test("what a party has decided stands whatever is tried, and the gap is what the others would have paid", () => {
  const decided: Commitment = {
    party: "2034",
    year: 2024,
    answer: { kind: "yes", level: "decision" },
    amount: kronor(20_000n),
    evidence: { certainty: "example", source: SOURCE },
  };
  const tried = tryCarried(carriedBy({ kind: "equal" }, [decided]), { without: ["2081"] });
  // 2024 costs 120 000.84, a third each is 40 000.28. In nine months 90 000.63, half of it 45 000.32 or 45 000.31.
  expect(tried?.gap).toBe(4_000_028n);
  expect(tried?.parts.get("2034")).toMatchObject({ year: kronor(20_000n) });
  expect(tried?.parts.get("2080")).toMatchObject({ year: 6_000_042n });
});

test("a key that nobody can try is not carried, and neither is one that the parties cannot bear", () => {
  const table = sharingOfThree({
    kind: "between-groups",
    municipalities: { numerator: 1n, denominator: 2n },
    by: { kind: "equal" },
  });
  const floored = sharingOfThree({ kind: "bounded", floor: kronor(1n), by: { kind: "equal" } });
  for (const sharing of [table, floored])
    expect(writeShares({ sharing, commitments: [] }, YEARS, INHABITANTS, 2024)).toBeUndefined();
  const heavy: SharingForm = { kind: "bounded", floor: kronor(50_000n), by: { kind: "population" } };
  expect(tryCarried(carriedBy({ kind: "equal" }), { without: [], form: heavy })).toBeUndefined();
  expect(carriedBy({ kind: "equal" }).isGapAssumed).toBe(true);
});
