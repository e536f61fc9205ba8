import { allocate, type Allocation, type AllocationProblem, type Weights } from "#domain/allocation";
import { ore, sumOre, type Ore } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import { fail, ok, type Result } from "#domain/result";
import type { Source } from "#domain/source";
import type { Sharing } from "./joint-post.ts";
import type { OperatingYear } from "./post-cost.ts";
import { formForMonths, keyOfSharing } from "./sharing-form.ts";

/** One operating year shared over those who take part. */
export type SharedYear = { readonly operating: OperatingYear; readonly allocation: Allocation };

/** The post shared, year by year; a party's part of the whole is the sum of its years. */
export type SharedPost = {
  readonly years: readonly SharedYear[];
  /** Öre over all years, by party. */
  readonly totals: ReadonlyMap<RecipientCode, Ore>;
};

/** A year that could not be shared, and why. */
export type SharePostProblem = { readonly year: number; readonly problem: AllocationProblem };

/**
 * Shares each operating year over the parties that take part, to the grain of the sharing. Each year sums exactly.
 * 913 680 kr over Dalarna's fifteen on 31 December 2021 give Falun 189 578.14 and Orsa 21 917.90.
 * @param inhabitants of every party, in the order of listing @param participating those who take part; all when absent
 */
export function sharePost(
  years: readonly OperatingYear[],
  sharing: Pick<Sharing, "form" | "grain" | "rest" | "amountsPer">,
  inhabitants: Weights,
  source: Source,
  participating: ReadonlySet<RecipientCode> = new Set(inhabitants.keys()),
): Result<SharedPost, SharePostProblem> {
  const own = new Map([...inhabitants].filter(([code]) => participating.has(code)));
  const rule = { grain: sharing.grain, stage: "direct", rest: sharing.rest } as const;
  const shared = years.map((operating) => {
    const form =
      sharing.amountsPer === "twelve-months"
        ? formForMonths(sharing.form, operating.months.length, sharing.grain)
        : sharing.form;
    const key = keyOfSharing(form, { inhabitants: own, source });
    return { operating, result: allocate(operating.amount, key, rule) };
  });
  const [problem, ...others] = shared.flatMap(({ operating: { year }, result }) =>
    result.ok ? [] : result.problems.map((each) => ({ year, problem: each })),
  );
  if (problem !== undefined) return fail(problem, ...others);
  const sharedYears = shared.flatMap(({ operating, result }) =>
    result.ok ? [{ operating, allocation: result.value }] : [],
  );
  const totals = new Map(
    [...own.keys()].map((code) => [
      code,
      sumOre(sharedYears.map(({ allocation }) => amountOf(allocation, code))),
    ]),
  );
  return ok({ years: sharedYears, totals });
}

/** What a party pays of one shared year, 0 where it has no part. */
export function amountOf({ shares }: Allocation, party: RecipientCode): Ore {
  return shares.find(({ recipient }) => recipient === party)?.amount ?? ore(0n);
}
