import type { Weights } from "#domain/allocation";
import { ore, sumOre, type Ore } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import { carriesMoney, saidBy } from "./answers.ts";
import type { AmountsPer, JointPost, Sharing } from "./joint-post.ts";
import type { OperatingYear } from "./post-cost.ts";
import { formKindOf, triedSharing, type PostTrial, type TrialKey } from "./post-trial.ts";
import { amountOf, sharePost } from "./share-post.ts";
import type { SharingForm } from "./sharing-form.ts";

/**
 * What a page carries of a post so that a browser can share it anew: öre and inhabitants as text, in the order of the
 * parties, and what somebody has decided to pay of a year whatever the key gives.
 */
export type CarriedShares = {
  readonly parties: readonly RecipientCode[];
  readonly persons: readonly string[];
  readonly key: TrialKey;
  readonly amount: string;
  readonly amountsPer: AmountsPer;
  readonly grain: string;
  /** The document has no rule that the others pay: it is assumed. */
  readonly isGapAssumed: boolean;
  /** The year that a sentence names. */
  readonly shownYear: number;
  readonly years: readonly {
    readonly year: number;
    readonly months: number;
    readonly cost: string;
    readonly decided: readonly (string | null)[];
  }[];
};

/** A post that can be carried; undefined where its key is none that can be tried. @param years the years as reckoned */
export function writeShares(
  { sharing, commitments }: Pick<JointPost, "sharing" | "commitments">,
  years: readonly OperatingYear[],
  inhabitants: Weights,
  shownYear: number,
): CarriedShares | undefined {
  const { form } = sharing;
  const { key, amount } = formKindOf(form);
  if (key === undefined || (form.kind === "bounded" && form.by.kind !== "population")) return undefined;
  const decidedBy = (party: RecipientCode, year: number): string | null => {
    const own = saidBy(commitments, party, year);
    return carriesMoney(own) && own?.amount !== undefined ? String(own.amount) : null;
  };
  return {
    parties: sharing.parties,
    persons: sharing.parties.map((party) => String(inhabitants.get(party)?.value ?? 0n)),
    key,
    amount: String(amount ?? 0n),
    amountsPer: sharing.amountsPer ?? "operating-year",
    grain: String(sharing.grain),
    isGapAssumed: sharing.gap !== "others-pay",
    shownYear,
    years: years.map(({ year, months, amount: cost }) => ({
      year,
      months: months.length,
      cost: String(cost),
      decided: sharing.parties.map((party) => decidedBy(party, year)),
    })),
  };
}

/** What each party pays of the year that a sentence names and of all years; who is not in has no row. Öre. */
export type TriedParts = {
  readonly parts: ReadonlyMap<RecipientCode, { readonly year: Ore; readonly total: Ore }>;
  /** What those who are not in would have paid of the year as the post is written. */
  readonly gap: Ore;
};

/** Shares a carried post as it is tried; undefined where the key cannot share it. */
export function tryCarried(carried: CarriedShares, trial: PostTrial): TriedParts | undefined {
  const tried = partsOf(carried, trial);
  const asWritten = partsOf(carried, { without: [] });
  if (tried === undefined || asWritten === undefined) return undefined;
  return {
    parts: tried,
    gap: sumOre(trial.without.map((party) => asWritten.get(party)?.year ?? ore(0n))),
  };
}

function partsOf(carried: CarriedShares, trial: PostTrial): TriedParts["parts"] | undefined {
  const { parties, persons, years, shownYear, grain, amountsPer } = carried;
  const source = { document: "SCB" };
  const inhabitants: Weights = new Map(
    parties.map((party, index) => [party, { value: BigInt(persons[index] ?? "0"), unit: "persons", source }]),
  );
  const own = {
    form: formOf(carried),
    amountsPer,
    grain: ore(BigInt(grain)),
    rest: "largest-remainder",
  } as const;
  const sharing = triedSharing<Pick<Sharing, "form" | "amountsPer" | "grain" | "rest">>(own, trial);
  const among = parties.filter((party) => !trial.without.includes(party));
  const shared = sharePost(years.map(asOperating), sharing, inhabitants, source, new Set(among));
  if (!shared.ok) return undefined;
  return new Map(
    among.map((party) => {
      const byYear = shared.value.years.map(({ operating: { year }, allocation }) => ({
        year,
        amount: decidedIn(carried, party, year) ?? amountOf(allocation, party),
      }));
      const total = sumOre(byYear.map(({ amount }) => amount));
      return [party, { total, year: byYear.find(({ year }) => year === shownYear)?.amount ?? ore(0n) }];
    }),
  );
}

function formOf({ key, amount }: CarriedShares): SharingForm {
  const own = ore(BigInt(amount));
  switch (key) {
    case "population":
    case "equal":
      return { kind: key };
    case "base":
      return { kind: "base-plus-population", base: own };
    case "floor":
      return { kind: "bounded", floor: own, by: { kind: "population" } };
    case "ceiling":
      return { kind: "bounded", ceiling: own, by: { kind: "population" } };
  }
}

/** Sharing asks for the months' number and the year's cost; each month's lines are not carried. */
function asOperating({ year, months, cost }: CarriedShares["years"][number]): OperatingYear {
  return {
    year,
    months: Array.from({ length: months }, (_, index) => ({
      month: { year, month: index + 1 },
      lines: [],
      amount: ore(0n),
    })),
    amount: ore(BigInt(cost)),
    certainty: "assumption",
  };
}

function decidedIn({ years, parties }: CarriedShares, party: RecipientCode, year: number): Ore | undefined {
  const written = years.find((each) => each.year === year)?.decided[parties.indexOf(party)];
  return written === undefined || written === null ? undefined : ore(BigInt(written));
}
