import * as fc from "fast-check";
import { expect, test } from "vitest";
import { kronor, ore, sumOre } from "#domain/money";
import type { Source } from "#domain/source";
import {
  operatingYears,
  sharePost,
  yearParts,
  type Answer,
  type Commitment,
  type JointPost,
  type SharedYear,
} from "./index.ts";

const SOURCE: Source = { document: "Prov" };
const GROUND = { certainty: "example", source: SOURCE } as const;
const PARTIES = ["2034", "2080", "2081"] as const;

/** Three parties with 1, 2 and 3 inhabitants share a year that costs so many kronor. */
function year(cost: bigint): SharedYear {
  const post: Pick<JointPost, "costs" | "period"> = {
    period: { from: { year: 2024, month: 1 }, months: 12, ground: GROUND },
    costs: [
      {
        kind: "once",
        id: "allt",
        title: "Allt",
        amount: kronor(cost),
        at: { year: 2024, month: 1 },
        ground: GROUND,
      },
    ],
  };
  const years = operatingYears(post, []);
  if (!years.ok) throw new Error("the year is reckoned");
  const persons = new Map(
    PARTIES.map((code, index) => [
      code,
      { value: BigInt(index + 1), unit: "persons", source: SOURCE } as const,
    ]),
  );
  const sharing = { form: { kind: "population" }, grain: ore(1n), rest: "largest-remainder" } as const;
  const shared = sharePost(years.value, sharing, persons, SOURCE);
  const [first] = shared.ok ? shared.value.years : [];
  if (first === undefined) throw new Error("the year is shared");
  return first;
}

const DECIDED: Answer = { kind: "yes", level: "decision" };
const said = (party: string, answer: Answer, amount?: bigint): Commitment => ({
  party,
  year: 2024,
  answer,
  ...(amount === undefined ? {} : { amount: kronor(amount) }),
  evidence: GROUND,
});
const amounts = ({ parts }: ReturnType<typeof yearParts>) => parts.map(({ amount }) => amount);

// 600 kr by 1, 2 and 3: 100, 200, 300. Once it costs 900 kr the key says 150, 300, 450.
test("who has decided 200 kr of 600 pays 200 when the year comes to cost 900, and the 100 that are missing are uncovered", () => {
  const decided = [said("2080", DECIDED, 200n)];
  expect(amounts(yearParts(year(600n), decided))).toEqual([kronor(100n), kronor(200n), kronor(300n)]);
  expect(yearParts(year(600n), decided).uncovered).toBe(0n);
  const dearer = yearParts(year(900n), decided);
  expect(amounts(dearer)).toEqual([kronor(150n), kronor(200n), kronor(450n)]);
  expect(dearer.uncovered).toBe(kronor(100n));
  expect(dearer.parts[1]).toMatchObject({ isDecided: true, reckoned: kronor(300n) });
});

test("a year that has become cheaper than what is decided has less than nothing uncovered", () => {
  // The key says 50, 100, 150 of 300.
  expect(yearParts(year(300n), [said("2080", DECIDED, 200n)]).uncovered).toBe(kronor(-100n));
});

test("an intention, a condition, another year and what a host has written down move no part", () => {
  const levels = ["dialogue", "intention", "network-position", "conditional-decision"] as const;
  const loose = [
    ...levels.map((level) => [said("2080", { kind: "yes", level }, 200n)]),
    [{ ...said("2080", DECIDED, 200n), year: 2025 }],
    [{ ...said("2080", DECIDED, 200n), isUnconfirmed: true as const }],
    [said("2080", { kind: "no" })],
    [said("2080", DECIDED, 200n), said("2080", { kind: "not-answered" })],
  ];
  for (const commitments of loose)
    expect(amounts(yearParts(year(900n), commitments))).toEqual([kronor(150n), kronor(300n), kronor(450n)]);
});

/** What must hold: the parts and what is uncovered are the cost, and a decided part is what was decided. */
function holdsFor(parts: typeof yearParts): boolean {
  const property = fc.property(
    fc.bigInt({ min: 1n, max: 10_000n }),
    fc.array(fc.tuple(fc.constantFrom(...PARTIES), fc.bigInt({ min: 0n, max: 5_000n })), { maxLength: 5 }),
    (cost, decisions) => {
      const commitments = decisions.map(([party, amount]) => said(party, DECIDED, amount));
      const found = parts(year(cost), commitments);
      const last = new Map<string, bigint>(decisions);
      return (
        sumOre(amounts(found)) + found.uncovered === kronor(cost) &&
        found.parts.every(({ party, amount, reckoned, isDecided }) => {
          const decided = last.get(party);
          return decided === undefined ? amount === reckoned && !isDecided : amount === kronor(decided);
        })
      );
    },
  );
  return !fc.check(property, { numRuns: 300 }).failed;
}

test("the parts and what is uncovered are the cost, whoever has decided what", () => {
  expect(holdsFor(yearParts)).toBe(true);
});

test("parts that move a decided one to cover the year, or put what is missing on the others, are caught", () => {
  const moved: typeof yearParts = (shared) => yearParts(shared, []);
  const onOthers: typeof yearParts = (shared, commitments) => {
    const { parts, uncovered } = yearParts(shared, commitments);
    const free = parts.findIndex(({ isDecided }) => !isDecided);
    return free === -1
      ? { parts, uncovered }
      : {
          parts: parts.map((part, index) =>
            index === free ? { ...part, amount: ore(part.amount + uncovered) } : part,
          ),
          uncovered: ore(0n),
        };
  };
  for (const wrong of [moved, onOthers]) expect(holdsFor(wrong)).toBe(false);
});
