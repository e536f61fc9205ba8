import {
  amountOf,
  answerOf,
  isMoney,
  standingOf,
  type Answer,
  type ExpectedGrant,
  type Ground,
  type JointPost,
  type PostReckoningProblem,
  type SharedYear,
  type YearStanding,
} from "#domain/financing";
import { ore, persons, sumOre, type Ore, type Persons } from "#domain/money";
import type { County, RecipientCode } from "#domain/organisation";
import { fail, ok, type Result } from "#domain/result";
import { weakestCertainty, type Certainty } from "#domain/source";
import type { ShownAmount } from "./amount-figure.ts";
import { nameInRegister, type Catalogue } from "./open-catalogue.ts";
import type { PayrollReference } from "./ports.ts";
import { AS_WRITTEN, reckonPost, type PostTrial, type ReckonedPost } from "./reckon-post.ts";

/** One party in one operating year: what it pays, what it would pay as the post is written, and what it has said. */
export type PartyYear = {
  readonly year: number;
  readonly months: number;
  /** The whole post that year. */
  readonly cost: Ore;
  readonly amount: Ore;
  readonly asWritten: Ore;
  /** What the tried one changes: amount minus as written. */
  readonly change: Ore;
  readonly answer: Answer;
  readonly evidence: Ground | undefined;
  /** The grant that is to carry it, where the payer has told or it is computed. */
  readonly grant: ShownAmount | undefined;
};

/** One party of a post, year by year. */
export type PostParty = {
  readonly code: RecipientCode;
  readonly name: string;
  /** The municipality's part of an address; absent for a region. */
  readonly slug: string | undefined;
  readonly isIn: boolean;
  readonly persons: Persons;
  readonly years: readonly PartyYear[];
  readonly total: Ore;
  readonly totalAsWritten: Ore;
  readonly change: Ore;
  /** What of it a decision or an agreement carries. */
  readonly secured: Ore;
};

/** One compared sum: a year's parts and its cost, or every year and the whole where no year is named. */
export type PostSumCheck = {
  readonly year: number | "all";
  readonly of: number;
  readonly sum: Ore;
  readonly cost: Ore;
  readonly agrees: boolean;
};

/** A post as its pages show it: as it is written, and as it is tried. */
export type JointPostView = {
  readonly reckoned: ReckonedPost;
  readonly asWritten: ReckonedPost;
  /** The first operating year of twelve months, or else the longest: the year that a sentence names. */
  readonly wholeYear: SharedYear;
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
  readonly county: County | undefined;
  readonly employer: string;
  /** What the tried one leaves unpaid in the whole year, if nobody takes over: the parts of those who are not in. */
  readonly gapOfWholeYear: Ore;
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
  if (wholeYear === undefined) return fail({ kind: "nobody-takes-part" });
  const parties = partiesOf(reckoned.value, asWritten.value, catalogue);
  const { register } = catalogue;
  const total = sumOre(reckoned.value.years.map(({ amount }) => amount));
  const standings = reckoned.value.shared.years.map((year) => standingOf(year, post.commitments));
  const totalSecured = sumOre(standings.map(({ secured }) => secured));
  return ok({
    reckoned: reckoned.value,
    asWritten: asWritten.value,
    wholeYear,
    total,
    certainty: weakestCertainty([
      post.sharing.ground.certainty,
      ...reckoned.value.years.map(({ certainty }) => certainty),
    ]),
    totalPersons: persons(parties.reduce((sum, each) => sum + (each.isIn ? each.persons : 0n), 0n)),
    parties,
    standings,
    checks: checksOf(reckoned.value, total),
    totalSecured,
    totalLeft: ore(total - totalSecured),
    county: [...register.counties.values()].find(({ slug }) => slug === post.place),
    employer: nameInRegister(post.employment.employer, register),
    gapOfWholeYear: sumOre(
      parties
        .filter(({ isIn }) => !isIn)
        .flatMap(({ years }) => years.filter(({ year }) => year === wholeYear.operating.year))
        .map(({ asWritten: part }) => part),
    ),
  });
}

/** A post that somebody is asked to share, and their part in it. */
export type PartysPost = {
  readonly post: JointPost;
  readonly party: PostParty;
  readonly view: JointPostView;
};

/** The posts that a municipality or region is asked to share, each as it is written. */
export function postsOf(
  party: RecipientCode,
  posts: readonly JointPost[],
  basis: PostHouse,
): readonly PartysPost[] {
  return posts
    .filter(({ sharing }) => sharing.parties.includes(party))
    .flatMap((post) => {
      const view = viewPost(post, basis);
      const own = view.ok ? view.value.parties.find(({ code }) => code === party) : undefined;
      return view.ok && own !== undefined ? [{ post, party: own, view: view.value }] : [];
    });
}

function checksOf({ shared }: ReckonedPost, total: Ore): readonly PostSumCheck[] {
  const years = shared.years.map(({ operating, allocation }): PostSumCheck => {
    const sum = sumOre(allocation.shares.map(({ amount }) => amount));
    return {
      year: operating.year,
      of: allocation.shares.length,
      sum,
      cost: operating.amount,
      agrees: sum === operating.amount,
    };
  });
  const whole = sumOre([...shared.totals.values()]);
  return [...years, { year: "all", of: years.length, sum: whole, cost: total, agrees: whole === total }];
}

function longestYear({ shared }: ReckonedPost): SharedYear | undefined {
  return shared.years.toSorted((a, b) => b.operating.months.length - a.operating.months.length)[0];
}

function partiesOf(
  reckoned: ReckonedPost,
  asWritten: ReckonedPost,
  { register, entries }: PostHouse["catalogue"],
): readonly PostParty[] {
  const { post, inhabitants, shared, trial } = reckoned;
  const collator = new Intl.Collator("sv");
  const grantOf = grantsByYear(post.grants, entries);
  return post.sharing.parties
    .map((code): PostParty => {
      const years = shared.years.map(({ operating, allocation }): PartyYear => {
        const written = asWritten.shared.years.find((each) => each.operating.year === operating.year);
        const amount = amountOf(allocation, code);
        const before = written === undefined ? ore(0n) : amountOf(written.allocation, code);
        return {
          year: operating.year,
          months: operating.months.length,
          cost: operating.amount,
          amount,
          asWritten: before,
          change: ore(amount - before),
          ...answerOf(post.commitments, code, operating.year),
          grant: grantOf(code, operating.year),
        };
      });
      const secured = shared.years.filter((year) => standingOf(year, post.commitments).bound.includes(code));
      const total = sumOre(years.map(({ amount }) => amount));
      const totalAsWritten = sumOre(years.map((each) => each.asWritten));
      return {
        code,
        name: nameInRegister(code, register),
        slug: register.municipalities.get(code)?.slug,
        isIn: !trial.without.includes(code),
        persons: persons(inhabitants.get(code)?.value ?? 0n),
        years,
        total,
        totalAsWritten,
        change: ore(total - totalAsWritten),
        secured: sumOre(secured.map(({ allocation }) => amountOf(allocation, code))),
      };
    })
    .toSorted((a, b) => collator.compare(a.name, b.name));
}

/** What the payer has told, or we compute, of the grants that are to carry the post. */
function grantsByYear(grants: readonly ExpectedGrant[], entries: Catalogue["entries"]) {
  return (party: RecipientCode, year: number): ShownAmount | undefined => {
    const wanted = grants.filter((each) => each.year === year);
    return wanted
      .flatMap(({ agreement, component }) =>
        entries
          .filter((entry) => entry.agreement.slug === agreement)
          .flatMap(({ components }) => components)
          .filter(({ result }) => component === undefined || result.component.id === component)
          .flatMap(({ amounts }) => amounts),
      )
      .find(({ recipient }) => recipient === party);
  };
}

/** A party's own page: the post, the party in it, and what it would pay if the largest of the others were not in. */
export type PartyPostView = {
  readonly view: JointPostView;
  readonly party: PostParty;
  readonly ifOtherIsOut:
    | { readonly other: PostParty; readonly own: PartyYear; readonly trial: PostTrial }
    | undefined;
  /** The first year that it has not bound itself for, or said no to. */
  readonly nextYear: PartyYear | undefined;
};

/** The same by the slug of the post and the code of the party; undefined where the party is not asked to share it. */
export function viewPartyPost(
  {
    posts,
    slug,
    party,
  }: { readonly posts: readonly JointPost[]; readonly slug: string; readonly party: RecipientCode },
  basis: PostHouse,
  trial: PostTrial = AS_WRITTEN,
): Result<PartyPostView, PostReckoningProblem> | undefined {
  const post = posts.find((each) => each.slug === slug && each.sharing.parties.includes(party));
  if (post === undefined) return undefined;
  const view = viewPost(post, basis, trial);
  if (!view.ok) return view;
  const own = view.value.parties.find(({ code }) => code === party);
  if (own === undefined) return undefined;
  const [other] = view.value.parties
    .filter(({ code, isIn }) => code !== party && isIn)
    .toSorted((a, b) => (a.persons < b.persons ? 1 : a.persons > b.persons ? -1 : 0));
  return ok({
    view: view.value,
    party: own,
    nextYear: own.years.find(({ answer }) => answer.kind !== "no" && !isMoney(answer)),
    // Beside something that is tried already it would be one more thing to keep in mind.
    ifOtherIsOut:
      own.isIn && other !== undefined && trial.without.length === 0
        ? withoutOther(post, basis, trial, { party, other })
        : undefined,
  });
}

function withoutOther(
  post: JointPost,
  basis: PostHouse,
  trial: PostTrial,
  { party, other }: { readonly party: RecipientCode; readonly other: PostParty },
): PartyPostView["ifOtherIsOut"] {
  const asked = { ...trial, without: [...trial.without, other.code] };
  const tried = viewPost(post, basis, asked);
  if (!tried.ok) return undefined;
  const { wholeYear, parties } = tried.value;
  const own = parties
    .find(({ code }) => code === party)
    ?.years.find(({ year }) => year === wholeYear.operating.year);
  return own === undefined ? undefined : { other, own, trial: asked };
}
