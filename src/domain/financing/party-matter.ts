import { ore, persons, sumOre, type Ore, type Persons } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import { assert } from "#domain/result";
import { weakestCertainty, type Certainty } from "#domain/source";
import type { Weights } from "#domain/allocation";
import { isSettled, saidBy } from "./answers.ts";
import type { Answer, Ground, JointPost } from "./joint-post.ts";
import { legalNotice, liabilityAfter, type Liability } from "./liability.ts";
import { monthAfter, monthsBetween, type Month } from "./month.ts";
import type { SharedPost, SharedYear } from "./share-post.ts";
import { yearParts } from "./year-parts.ts";

/** One operating year of a party's matter. */
export type MatterYear = {
  readonly year: number;
  readonly months: number;
  /** The whole post that year. */
  readonly cost: Ore;
  /** What the party pays of it: as it has decided, or as it is reckoned. */
  readonly part: Ore;
  /** What the others pay of it together. */
  readonly others: Ore;
  /** What part and others pay together: the cost, unless somebody has decided on other assumptions. */
  readonly covered: Ore;
  /** Cost minus covered. */
  readonly uncovered: Ore;
  /** Never surer than what cost and sharing rest on. */
  readonly certainty: Certainty;
  readonly answer: Answer;
  readonly evidence: Ground | undefined;
  /** Its host has written the answer down, and it has not confirmed it. */
  readonly isUnconfirmed: boolean;
  /** It has bound itself for the year, or said no to it: nothing is left to decide. */
  readonly isSettled: boolean;
};

/** A post shared again without somebody, the others paying: what a party then pays. */
export type WithoutAnother = {
  readonly other: RecipientCode;
  readonly year: number;
  readonly before: Ore;
  readonly after: Ore;
  readonly more: Ore;
};

/** What is left to pay when the grant ends with a year: to the end of the contract, and through a notice. */
export type MoneyEnds = {
  readonly last: Month;
  readonly untilEnd: Liability;
  /** Months; "none" where it is agreed that it cannot be ended early. */
  readonly notice: number | "none";
  /** Whether that is agreed; else it is the law's, and holds only where there is a clause of early notice. */
  readonly isAgreed: boolean;
  /** The same as to the end where it cannot be ended early. */
  readonly throughNotice: Liability;
  /** What the party pays of the years after: its parts as they stand, no new cost. */
  readonly own: Ore;
};

/** What a party's board has to decide about a joint post (ärende): what it pays, what it gets, and what happens at no. */
export type PartyMatter = {
  readonly post: JointPost;
  readonly party: RecipientCode;
  readonly years: readonly MatterYear[];
  /** The year that the board is asked about. */
  readonly asked: MatterYear;
  /** Öre over all years. */
  readonly part: Ore;
  readonly cost: Ore;
  readonly others: Ore;
  /** What everybody's parts make up: the cost, unless somebody has decided on other assumptions. */
  readonly covered: Ore;
  readonly persons: Persons;
  readonly allPersons: Persons;
  readonly certainty: Certainty;
  readonly withoutAnother?: WithoutAnother;
  /** Absent where nothing is left after the asked year. */
  readonly moneyEnds?: MoneyEnds;
  /** The post's last month, where it is over on the day that it is read on: then nothing is asked. */
  readonly ended?: Month;
};

/** What a matter is made of. */
export type MatterParts = {
  readonly post: JointPost;
  readonly shared: SharedPost;
  readonly inhabitants: Weights;
  /** How sure the sharing is: the key, and the inhabitants where it counts them. */
  readonly sharingCertainty: Certainty;
  /** The same post shared without one of the others. */
  readonly without?: { readonly other: RecipientCode; readonly shared: SharedPost };
};

/** The last month of a post that is over on the day that it is read on; undefined until then. */
export function endedMonth({
  period,
  readingDay,
}: Pick<JointPost, "period" | "readingDay">): Month | undefined {
  const last = monthAfter(period.from, period.months - 1);
  return monthsBetween(last, readingDay) > 0 ? last : undefined;
}

/**
 * The year that a party decides next: that of the day that the post is read on, or the nearest after it, that it has not
 * settled; where none is left, the first that it has not settled at all.
 * @returns undefined where it has settled every year, and where the post is over
 */
export function yearToDecide<Y extends { readonly year: number; readonly isSettled: boolean }>(
  years: readonly Y[],
  post: Pick<JointPost, "period" | "readingDay">,
): Y | undefined {
  if (endedMonth(post) !== undefined) return undefined;
  const open = years.filter(({ isSettled }) => !isSettled);
  return open.find(({ year }) => year >= post.readingDay.year) ?? open[0];
}

/**
 * A party's matter for its board. The asked year is the one that it decides next, or, where nothing is left to decide,
 * that of the day that the post is read on, or the last: a grant is told one year at a time, and so it is decided.
 * @param party one of those that share the post (asserted)
 */
export function partyMatter(party: RecipientCode, parts: MatterParts): PartyMatter {
  const { post, shared, inhabitants, sharingCertainty, without } = parts;
  assert(shared.totals.has(party), "a party shares the post that its matter is about");
  const years = shared.years.map((each): MatterYear => {
    const { operating } = each;
    const { uncovered } = yearParts(each, post.commitments);
    const part = partIn(each, party, post.commitments);
    const covered = ore(operating.amount - uncovered);
    const said = saidBy(post.commitments, party, operating.year);
    return {
      year: operating.year,
      months: operating.months.length,
      cost: operating.amount,
      part,
      others: ore(covered - part),
      covered,
      uncovered,
      certainty: weakestCertainty([operating.certainty, sharingCertainty]),
      answer: said?.answer ?? { kind: "not-answered" },
      evidence: said?.evidence,
      isUnconfirmed: said?.isUnconfirmed === true && said.answer.kind !== "not-answered",
      isSettled: isSettled(said),
    };
  });
  const asked =
    yearToDecide(years, post) ?? years.find(({ year }) => year >= post.readingDay.year) ?? years.at(-1);
  assert(asked !== undefined, "a post has an operating year");
  const another = without && without.other !== party ? whenOut(party, asked, without, post) : undefined;
  const ends = whenMoneyEnds(parts, asked.year, years);
  const ended = endedMonth(post);
  return {
    post,
    party,
    years,
    asked,
    part: sumOre(years.map(({ part }) => part)),
    cost: sumOre(years.map(({ cost }) => cost)),
    others: sumOre(years.map(({ others }) => others)),
    covered: sumOre(years.map(({ covered }) => covered)),
    persons: persons(inhabitants.get(party)?.value ?? 0n),
    allPersons: persons([...inhabitants.values()].reduce((sum, { value }) => sum + value, 0n)),
    certainty: weakestCertainty([asked.certainty, ...years.map(({ certainty }) => certainty)]),
    ...(another === undefined ? {} : { withoutAnother: another }),
    ...(ends === undefined ? {} : { moneyEnds: ends }),
    ...(ended === undefined ? {} : { ended }),
  };
}

function whenOut(
  party: RecipientCode,
  asked: MatterYear,
  { other, shared }: { readonly other: RecipientCode; readonly shared: SharedPost },
  { commitments }: JointPost,
): WithoutAnother | undefined {
  const again = shared.years.find(({ operating }) => operating.year === asked.year);
  if (again === undefined) return undefined;
  const after = partIn(again, party, commitments);
  return { other, year: asked.year, before: asked.part, after, more: ore(after - asked.part) };
}

function partIn(shared: SharedYear, party: RecipientCode, commitments: JointPost["commitments"]): Ore {
  return yearParts(shared, commitments).parts.find((own) => own.party === party)?.amount ?? ore(0n);
}

function whenMoneyEnds(
  { post, shared }: MatterParts,
  lastYear: number,
  own: readonly MatterYear[],
): MoneyEnds | undefined {
  const years = shared.years.map(({ operating }) => operating);
  const paid = years.filter(({ year }) => year <= lastYear).flatMap(({ months }) => months);
  const last = paid.at(-1);
  const untilEnd = liabilityAfter(years, paid.length, "none");
  if (last === undefined || untilEnd.months.length === 0) return undefined;
  const { agreedNotice } = post.employment;
  const isAgreed = agreedNotice !== "unknown";
  const notice = isAgreed ? agreedNotice : legalNotice(paid.length);
  return {
    last: last.month,
    untilEnd,
    notice,
    isAgreed,
    throughNotice: liabilityAfter(years, paid.length, notice),
    own: sumOre(own.filter(({ year }) => year > lastYear).map(({ part }) => part)),
  };
}
