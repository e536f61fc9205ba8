import {
  endedMonth,
  standingOf,
  writeShares,
  type CarriedShares,
  type JointPost,
  type Month,
  type PostReckoningProblem,
  type SharedYear,
  type YearStanding,
} from "#domain/financing";
import { ore, persons, sumOre, type Ore, type Persons } from "#domain/money";
import type { County, RecipientCode } from "#domain/organisation";
import { fail, ok, type Result } from "#domain/result";
import { weakestCertainty, type Certainty } from "#domain/source";
import { nameGrants, type NamedGrant } from "./name-grants.ts";
import { nameInRegister, type Catalogue } from "./open-catalogue.ts";
import type { PayrollReference } from "./ports.ts";
import {
  partiesOf,
  partsByYear,
  uncoveredYears,
  type PostParty,
  type UncoveredYear,
} from "./post-parties.ts";
import {
  AS_WRITTEN,
  reckonPost,
  sharingCertainty,
  type PostTrial,
  type ReckonedPost,
} from "./reckon-post.ts";
import type { ToldPost } from "./told-of-posts.ts";

export type { PartyYear, PostParty } from "./post-parties.ts";

/** One compared sum: a year's parts and its cost, or every year and the whole where no year is named. */
export type PostSumCheck = {
  readonly year: number | "all";
  readonly of: number;
  readonly sum: Ore;
  readonly cost: Ore;
  /** The cost minus the sum: what somebody has decided stands also when the cost has changed since. */
  readonly uncovered: Ore;
  readonly agrees: boolean;
};

/** A post as its pages show it: as it is written, and as it is tried. */
export type JointPostView = {
  readonly reckoned: ReckonedPost;
  readonly asWritten: ReckonedPost;
  /** The first operating year of twelve months, or else the longest: the year that a sentence names. */
  readonly wholeYear: SharedYear;
  /** The operating year of the day that it is read on, or the nearest: the year that its own pages speak of. */
  readonly shownYear: SharedYear;
  /** Its last month, where the post is over on the day that it is read on. */
  readonly ended: Month | undefined;
  readonly total: Ore;
  /** Never surer than what cost and sharing rest on. */
  readonly certainty: Certainty;
  readonly totalPersons: Persons;
  /** In Swedish order. */
  readonly parties: readonly PostParty[];
  readonly standings: readonly YearStanding[];
  /** Whether the parts of each year make up its cost, and the years the whole. */
  readonly checks: readonly PostSumCheck[];
  readonly totalSecured: Ore;
  readonly totalLeft: Ore;
  /** Years whose parts do not make up their cost, since somebody has decided on other assumptions. */
  readonly uncovered: readonly UncoveredYear[];
  readonly totalUncovered: Ore;
  /** The grants that are to carry it, by the titles of their agreements. */
  readonly grants: readonly NamedGrant[];
  readonly county: County | undefined;
  readonly employer: string;
  /** What a browser needs to share it anew; absent where its key is none that can be tried. */
  readonly forBrowser: CarriedShares | undefined;
  /** What the tried one leaves unpaid in the shown year, if nobody takes over: the parts of those who are not in. */
  readonly gapOfShownYear: Ore;
};

/** What a post is shown with: whose names, inhabitants and grants there are, and what is known of pay. */
export type PostHouse = {
  readonly catalogue: Pick<Catalogue, "basis" | "register" | "entries">;
  readonly payroll: PayrollReference;
};

/** A post reckoned, as it is written or as it is tried. */
export function viewPost(
  post: JointPost,
  { catalogue, payroll }: PostHouse,
  trial: PostTrial = AS_WRITTEN,
): Result<JointPostView, PostReckoningProblem> {
  const basis = { ...catalogue.basis, ...payroll };
  const asWritten = reckonPost(post, basis);
  if (!asWritten.ok) return asWritten;
  const reckoned = reckonPost(post, basis, trial);
  if (!reckoned.ok) return reckoned;
  const wholeYear = longestYear(reckoned.value);
  const shownYear = yearOfDay(reckoned.value);
  if (wholeYear === undefined || shownYear === undefined) return fail({ kind: "nobody-takes-part" });
  const parties = partiesOf(reckoned.value, asWritten.value, catalogue);
  const { register } = catalogue;
  const total = sumOre(reckoned.value.years.map(({ amount }) => amount));
  const standings = reckoned.value.shared.years.map((year) => standingOf(year, post.commitments));
  const totalSecured = sumOre(standings.map(({ secured }) => secured));
  const uncovered = uncoveredYears(reckoned.value);
  return ok({
    reckoned: reckoned.value,
    asWritten: asWritten.value,
    wholeYear,
    shownYear,
    ended: endedMonth(post),
    total,
    certainty: certaintyOf(reckoned.value),
    totalPersons: persons(parties.reduce((sum, each) => sum + (each.isIn ? each.persons : 0n), 0n)),
    parties,
    standings,
    checks: checksOf(reckoned.value, total),
    totalSecured,
    totalLeft: ore(total - totalSecured),
    uncovered,
    totalUncovered: sumOre(uncovered.map(({ amount }) => amount)),
    grants: nameGrants(
      post,
      catalogue.entries.map(({ agreement }) => agreement),
    ),
    county: [...register.counties.values()].find(({ slug }) => slug === post.place),
    employer: nameInRegister(post.employment.employer, register),
    forBrowser: writeShares(
      post,
      asWritten.value.years,
      asWritten.value.inhabitants,
      shownYear.operating.year,
    ),
    gapOfShownYear: sumOre(
      parties
        .filter(({ isIn }) => !isIn)
        .flatMap(({ years }) => years.filter(({ year }) => year === shownYear.operating.year))
        .map(({ asWritten: part }) => part),
    ),
  });
}

/** How sure a post's amounts are: never surer than what cost and sharing rest on, and the inhabitants that are counted. */
export function certaintyOf(reckoned: ReckonedPost): Certainty {
  return weakestCertainty([sharingCertainty(reckoned), ...reckoned.years.map(({ certainty }) => certainty)]);
}

/** A post that somebody is asked to share, and their part in it. */
export type PartysPost = {
  readonly post: JointPost;
  readonly party: PostParty;
  readonly view: JointPostView;
};

/** The posts that a municipality or region is asked to share, each as it has been told. */
export function postsOf(
  party: RecipientCode,
  posts: readonly ToldPost[],
  catalogue: PostHouse["catalogue"],
): readonly PartysPost[] {
  return posts
    .filter(({ post }) => post.sharing.parties.includes(party))
    .flatMap(({ post, payroll }) => {
      const view = viewPost(post, { catalogue, payroll });
      const own = view.ok ? view.value.parties.find(({ code }) => code === party) : undefined;
      return view.ok && own !== undefined ? [{ post, party: own, view: view.value }] : [];
    });
}

function checksOf(reckoned: ReckonedPost, total: Ore): readonly PostSumCheck[] {
  const parts = partsByYear(reckoned);
  const years = reckoned.shared.years.map(({ operating: { year, amount: cost } }): PostSumCheck => {
    const own = parts.get(year)?.parts ?? [];
    return checkOf({ year, of: own.length, sum: sumOre(own.map(({ amount }) => amount)), cost });
  });
  const whole = sumOre(years.map(({ sum }) => sum));
  return [...years, checkOf({ year: "all", of: years.length, sum: whole, cost: total })];
}

function checkOf(compared: Pick<PostSumCheck, "year" | "of" | "sum" | "cost">): PostSumCheck {
  const { sum, cost } = compared;
  return { ...compared, uncovered: ore(cost - sum), agrees: sum === cost };
}

/** The year of the day that a post is read on; the first before it begins, the last when it is over. */
function yearOfDay({ post, shared: { years } }: ReckonedPost): SharedYear | undefined {
  return years.find(({ operating }) => operating.year >= post.readingDay.year) ?? years.at(-1);
}

function longestYear({ shared }: ReckonedPost): SharedYear | undefined {
  return shared.years.toSorted((a, b) => b.operating.months.length - a.operating.months.length)[0];
}
