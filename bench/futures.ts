import {
  allocate,
  participants,
  proportional,
  type AllocationKey,
  type AllocationRule,
  type Weights,
} from "#domain/allocation";
import { keyOfSharing, type GapRule, type SharingForm } from "#domain/financing";
import { GAP_RULES, mapFutures, tryFutures, type Commons, type TriedFutures } from "#domain/futures";
import { fraction, kronor, ore, type Ore } from "#domain/money";
import { assert } from "#domain/result";
import type { Matter } from "./matter.ts";
import { compare, type Effort } from "./measure.ts";
import { mapPlainly } from "./peers/plain-futures.ts";
import { splitPlainly } from "./peers/plain-split.ts";
import type { Part } from "./report.ts";

const EFFORT: Effort = { rounds: 15, milliseconds: 60 };

const ABOUT = [
  "**All futures.** A post of 913 680 kr a year over Dalarna's fifteen by inhabitants, for three years with a grant in April each year: every one of 2^15 ways to say yes or no, under one gap rule, with the grant 0 to 6 months late. Ours gives for each lateness how many stand, whose single no ends it, the smallest group that does, and how often each party decides. The plain version tries every way with bigint, party by party and year by year, and gives the same four for a single lateness. The last line is what the page of the map counts at each letter that somebody writes, in a worker of the browser: 100 ms is the most that it may take for fifteen.",
  "**Another key or participant.** Three years over 44 municipalities by ten keys, one of them out: thirty allocations with exact shares, reduced. The plain version shares each amount by inhabitants with bigint, thirty times, whatever the key.",
];

const RULES: readonly GapRule[] = ["others-pay", "up-to-ceiling"];

/** The map of all futures for fifteen parties, and sharing anew for forty-four. */
export function measureFutures(matter: Matter): Part {
  const fifteen = inhabitantsOf(matter, (code) => code.startsWith("20") && code.length === 4);
  const fortyFour = inhabitantsOf(matter, (code) => /^(22|23|24|25)\d\d$/.test(code));
  const futures = RULES.map((gap) => {
    const commons = commonsOver(fifteen, gap);
    return {
      what: `2^15 coalitions, 7 latenesses, ${gap}`,
      versus: "plain bigint, one lateness",
      unit: "ms" as const,
      measured: compare(
        () => mapFutures(commons, [0, 1, 2, 3, 4, 5, 6]),
        () => mapPlainly(commons),
        EFFORT,
      ),
      goal: 1,
    };
  });
  const page = commonsOver(fifteen, "others-pay");
  const tried = triedOn(page);
  const asShown = {
    what: "the same as a page shows it: 4 gap rules, 7 latenesses",
    versus: "plain bigint, 4 gap rules, one lateness",
    unit: "ms" as const,
    measured: compare(
      () => tryFutures(page, tried),
      () => GAP_RULES.map((gap) => mapPlainly({ ...page, gap })),
      EFFORT,
    ),
    goal: 1,
  };
  const out = new Set([...fortyFour.keys()].slice(1));
  const keys = formsOf().map((form) => keyOver(form, fortyFour, out));
  const rule: AllocationRule = { grain: ore(1n), stage: "direct", rest: "largest-remainder" };
  const years = [kronor(685_260n), kronor(913_680n), kronor(913_680n)];
  const own = participants(out, proportional(fortyFour));
  assert(allocate(kronor(1n), own, rule).ok, "one can be left out");
  const plainWeights = new Map([...fortyFour].filter(([code]) => out.has(code)));
  return {
    title: "A joint post",
    about: ABOUT,
    lines: [
      ...futures,
      asShown,
      {
        what: "44 parties × 10 keys × 3 years",
        versus: "plain bigint, inhabitants only",
        unit: "ms",
        measured: compare(
          () => keys.map((key) => years.map((amount) => allocate(amount, key, rule))),
          () => keys.map(() => years.map((amount) => splitPlainly(amount, plainWeights, ore(1n)))),
          EFFORT,
        ),
      },
    ],
    notRun: [],
  };
}

function inhabitantsOf({ weights }: Matter, isMeant: (code: string) => boolean): Weights {
  return new Map([...weights].filter(([code]) => isMeant(code)));
}

function keyOver(form: SharingForm, inhabitants: Weights, only: ReadonlySet<string>): AllocationKey {
  const source = { document: "SCB" };
  return keyOfSharing(form, {
    inhabitants: new Map([...inhabitants].filter(([code]) => only.has(code))),
    source,
  });
}

function formsOf(): readonly SharingForm[] {
  const population: SharingForm = { kind: "population" };
  return [
    { kind: "equal" },
    population,
    ...[1000n, 2000n, 5000n, 10_000n].map((base): SharingForm => ({
      kind: "base-plus-population",
      base: kronor(base),
    })),
    ...[1000n, 2000n, 5000n, 10_000n].map((floor): SharingForm => ({
      kind: "bounded",
      floor: kronor(floor),
      by: population,
    })),
  ];
}

/** What somebody tries who is asked for everything: the limits and the grant of the post itself. */
function triedOn({ parties, employerCarries, advances, smallestWork }: Commons): TriedFutures {
  const ceilings = parties.flatMap(({ party, ceiling }): readonly (readonly [string, Ore])[] =>
    ceiling === "unknown" ? [] : [[party, ceiling]],
  );
  return {
    ceilings: new Map(ceilings),
    gap: "others-pay",
    isGapAssumed: true,
    employerCarries,
    advances,
    smallestWork,
    money: 4,
    late: 0,
  };
}

/** Three years of twelve months at 76 140 kr, each party's highest part a quarter above its own. */
function commonsOver(inhabitants: Weights, gap: GapRule): Commons {
  const cost = kronor(76_140n);
  const total = ore(cost * 12n);
  const all = [...inhabitants.values()].reduce((sum, { value }) => sum + value, 0n);
  const parts = new Map(
    [...inhabitants].map(([party, { value }]): [string, Ore] => [party, ore((total * value) / all)]),
  );
  return {
    gap,
    employerCarries: ore(0n),
    smallestWork: fraction(1n, 2n),
    advances: [{ by: "20", upTo: kronor(1_000_000n) }],
    parties: [...inhabitants].map(([party, { value }]) => ({
      party,
      weight: value,
      ceiling: ore(((parts.get(party) ?? 0n) * 5n) / 4n),
    })),
    years: [2024, 2025, 2026].map((year) => ({
      year,
      months: Array.from({ length: 12 }, (_, month) => ({ month: { year, month: month + 1 }, cost })),
      parts,
      base: ore(0n),
      money: { kind: "grant", comes: { year, month: 4 } },
    })),
  };
}
