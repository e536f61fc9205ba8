import type { RecipientCode } from "#domain/organisation";
import { fail, ok, type Result } from "#domain/result";
import type { ProgrammeOrder } from "./programme-order.ts";
import { planRollout, type HalfYear, type Rollout, type RolloutProblem } from "./rollout.ts";
import {
  compareWithout,
  isAbove,
  rankBySchulze,
  teachingOrder,
  type Ballot,
  type BallotProblem,
  type OneLess,
  type Ranking,
} from "./schulze.ts";

/** What an order is decided on, as it is written or as somebody tries it. */
export type OrderTerms = {
  readonly ballots: readonly Ballot[];
  /** Those who do not take part: they neither vote nor are taught. */
  readonly without: readonly RecipientCode[];
  /** Educations in a half-year. */
  readonly capacity: number;
};

/** An order with its pace, and how much hangs on each ballot. */
export type DecidedOrder = {
  readonly ranking: Ranking;
  readonly oneLess: readonly OneLess[];
  /** The programmes as they are taught, one by one. */
  readonly taught: readonly string[];
  readonly rollout: Rollout;
  /** Who is taught, by group with its title; groups that nobody is left in are not there. */
  readonly groups: ProgrammeOrder["rollout"]["groups"];
};

/**
 * Decides in which order programmes are brought in and when each municipality gets them (ordning och takt). Programmes
 * that the votes do not tell apart are taught in the order of the register.
 * @returns every problem, or the order with its plan; nobody left to vote or to teach is a problem of its own
 */
export function decideOrder(
  order: ProgrammeOrder,
  { ballots, without, capacity }: OrderTerms,
): Result<DecidedOrder, BallotProblem | RolloutProblem> {
  const codes = order.programmes.map(({ code }) => code);
  const counted = ballots.filter(({ party }) => !without.includes(party));
  const ranked = rankBySchulze(codes, counted);
  const groups = order.rollout.groups
    .map(({ title, municipalities }) => ({
      title,
      municipalities: municipalities.filter((code) => !without.includes(code)),
    }))
    .filter(({ municipalities }) => municipalities.length > 0);
  const inOrder = ranked.ok ? teachingOrder(ranked.value) : codes;
  const planned = planRollout(
    inOrder,
    groups.map(({ municipalities }) => municipalities),
    capacity,
    order.rollout.first,
  );
  if (ranked.ok && planned.ok)
    return ok({
      ranking: ranked.value,
      oneLess: compareWithout(codes, counted, ranked.value),
      taught: inOrder,
      rollout: planned.value,
      groups,
    });
  const [problem, ...others] = [
    ...(ranked.ok ? [] : ranked.problems),
    ...(planned.ok ? [] : planned.problems),
  ];
  return problem === undefined ? fail({ kind: "no-ballots" }) : fail(problem, ...others);
}

/** The half-year of the last education of a plan. */
export function lastHalfYear({ turns }: Rollout): HalfYear | undefined {
  return turns.at(-1)?.when;
}

/** As many programmes as all their orders are tried for: 720 orders. */
const MOST_TRIED = 6;

/**
 * Which programmes one more ballot can put before every other, the others' ballots being as they are (möjligt
 * inflytande): each order that the party could write is tried. @returns undefined where there are too many to try
 */
export function firstsWithinReach(
  programmes: readonly string[],
  ballots: readonly Ballot[],
  party: RecipientCode,
): readonly string[] | undefined {
  if (programmes.length > MOST_TRIED) return undefined;
  const others = ballots.filter((ballot) => ballot.party !== party);
  const reached = new Set<string>();
  for (const order of ordersOf(programmes)) {
    const ranked = rankBySchulze(programmes, [...others, { party, places: order.map((each) => [each]) }]);
    if (!ranked.ok) continue;
    const { value } = ranked;
    const first = programmes.find((one) =>
      programmes.every((other) => other === one || isAbove(value, one, other)),
    );
    if (first !== undefined) reached.add(first);
  }
  return programmes.filter((programme) => reached.has(programme));
}

function ordersOf(programmes: readonly string[]): readonly (readonly string[])[] {
  if (programmes.length < 2) return [programmes];
  return programmes.flatMap((first) =>
    ordersOf(programmes.filter((each) => each !== first)).map((rest) => [first, ...rest]),
  );
}
