import {
  amountOf,
  partyMatter,
  sharePost,
  triedSharing,
  yearToDecide,
  type MoneyEnds,
  type Month,
  type PostReckoningProblem,
} from "#domain/financing";
import { sumOre, type Ore } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import { ok, type Result } from "#domain/result";
import type { PartyYear, PostParty } from "./post-parties.ts";
import { AS_WRITTEN, sharingCertainty, type PostTrial, type ReckonedPost } from "./reckon-post.ts";
import type { ToldPost } from "./told-of-posts.ts";
import { viewPost, type JointPostView, type PostHouse } from "./view-joint-post.ts";

/** A party's own page: the post, the party in it, its next step, and what it would pay if something went another way. */
export type PartyPostView = {
  readonly view: JointPostView;
  readonly party: PostParty;
  /** The others in the whole year: how many pay, and what they pay together. */
  readonly others: { readonly count: number; readonly amount: Ore };
  /** What its own no leaves in the shown year; undefined where its no is not what is tried, and that alone. */
  readonly atOwnNo: { readonly part: Ore; readonly rest: Ore; readonly whole: Ore } | undefined;
  /** What it would pay if the largest of the others were not in. */
  readonly ifOtherIsOut:
    | { readonly other: PostParty; readonly own: PartyYear; readonly trial: PostTrial }
    | undefined;
  /** What is left to pay when the grant ends after the year that is asked about; absent where nothing is. */
  readonly ifGrantEnds:
    | (MoneyEnds & {
        /** The years that its own part of what is left is the sum of. */
        readonly years: readonly number[];
        /** Its part of what is left through the notice, by the same key; undefined where that is unknown or none. */
        readonly ownThroughNotice: Ore | undefined;
      })
    | undefined;
  /** The post's last month, where it is over on the day that it is read on. */
  readonly ended: Month | undefined;
  /** The year that it decides next: the same as its paper asks for. */
  readonly nextYear: PartyYear | undefined;
};

/** The page of a party of a post; undefined where the party is not asked to share it. */
export function viewPartyPost(
  { post, payroll }: ToldPost,
  party: RecipientCode,
  catalogue: PostHouse["catalogue"],
  trial: PostTrial = AS_WRITTEN,
): Result<PartyPostView, PostReckoningProblem> | undefined {
  if (!post.sharing.parties.includes(party)) return undefined;
  const told = { post, payroll };
  const view = viewPost(post, { catalogue, payroll }, trial);
  if (!view.ok) return view;
  const own = view.value.parties.find(({ code }) => code === party);
  if (own === undefined) return undefined;
  const others = view.value.parties.filter(({ code, isIn }) => code !== party && isIn);
  const [largest] = others.toSorted((a, b) => (a.persons < b.persons ? 1 : a.persons > b.persons ? -1 : 0));
  const { year } = view.value.shownYear.operating;
  const { ended } = view.value;
  return ok({
    view: view.value,
    party: own,
    others: {
      count: others.length,
      amount: sumOre(
        others.flatMap(({ years }) => years.filter((each) => each.year === year).map(({ amount }) => amount)),
      ),
    },
    ended,
    atOwnNo: ownNo(view.value, own),
    nextYear: yearToDecide(own.years, post),
    // Beside something that is tried already it would be one more thing to keep in mind.
    ifOtherIsOut:
      own.isIn && ended === undefined && largest !== undefined && trial.without.length === 0
        ? withoutOther(told, catalogue, trial, { party, other: largest })
        : undefined,
    ifGrantEnds: own.isIn ? grantEnds(view.value, own) : undefined,
  });
}

function ownNo({ reckoned, parties, shownYear }: JointPostView, own: PostParty): PartyPostView["atOwnNo"] {
  const { without, form } = reckoned.trial;
  if (own.isIn || without.length !== 1 || form !== undefined) return undefined;
  const { year, amount: whole } = shownYear.operating;
  const partOf = ({ years }: PostParty) =>
    sumOre(years.filter((each) => each.year === year).map(({ asWritten }) => asWritten));
  const others = parties.filter(({ code }) => code !== own.code);
  return { part: partOf(own), rest: sumOre(others.map(partOf)), whole };
}

function grantEnds({ reckoned }: JointPostView, { code, years }: PostParty): PartyPostView["ifGrantEnds"] {
  const { post, shared, inhabitants } = reckoned;
  const certainty = sharingCertainty(reckoned);
  const { moneyEnds } = partyMatter(code, { post, shared, inhabitants, sharingCertainty: certainty });
  if (moneyEnds === undefined) return undefined;
  return {
    ...moneyEnds,
    years: years.map(({ year }) => year).filter((year) => year > moneyEnds.last.year),
    ownThroughNotice:
      moneyEnds.notice === "none" ? undefined : partOfMonths(reckoned, moneyEnds.throughNotice.months, code),
  };
}

/** A party's part of some of the post's months; undefined where the key cannot share them: a table is for whole years. */
function partOfMonths(
  { post, form, trial, years, shared, inhabitants, series }: ReckonedPost,
  months: readonly Month[],
  party: RecipientCode,
): Ore | undefined {
  if (form.kind === "table") return undefined;
  const owed = years
    .map((year) => ({
      ...year,
      months: year.months.filter(({ month }) =>
        months.some((each) => each.year === month.year && each.month === month.month),
      ),
    }))
    .filter((year) => year.months.length > 0)
    .map((year) => ({ ...year, amount: sumOre(year.months.map(({ amount }) => amount)) }));
  const taking = new Set(shared.totals.keys());
  const parts = sharePost(owed, triedSharing(post.sharing, trial), inhabitants, series.source, taking);
  return parts.ok
    ? sumOre(parts.value.years.map(({ allocation }) => amountOf(allocation, party)))
    : undefined;
}

function withoutOther(
  { post, payroll }: ToldPost,
  catalogue: PostHouse["catalogue"],
  trial: PostTrial,
  { party, other }: { readonly party: RecipientCode; readonly other: PostParty },
): PartyPostView["ifOtherIsOut"] {
  const asked = { ...trial, without: [...trial.without, other.code] };
  const tried = viewPost(post, { catalogue, payroll }, asked);
  if (!tried.ok) return undefined;
  const { shownYear, parties } = tried.value;
  const own = parties
    .find(({ code }) => code === party)
    ?.years.find(({ year }) => year === shownYear.operating.year);
  return own === undefined ? undefined : { other, own, trial: asked };
}
