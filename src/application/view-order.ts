import type { Alternatives } from "#domain/alternatives";
import { nameOf, type OrganisationRegister, type RecipientCode } from "#domain/organisation";
import {
  decideOrder,
  firstsWithinReach,
  isSameOrder,
  lastHalfYear,
  type DecidedOrder,
  type OrderTerms,
  type ProgrammeOrder,
  type Rollout,
} from "#domain/priority";
import { weakestCertainty, type Certainty } from "#domain/source";
import { asWritten, readOrderTrial, type AskedOrder, type AskedOrderProblem } from "./read-order-trial.ts";
import {
  programmesOf,
  toldOrder,
  toldPairs,
  type DecidedView,
  type Influence,
  type OrderParty,
} from "./told-order.ts";

/** The order and the pace, as they are shown. */
export type OrderView = {
  readonly order: ProgrammeOrder;
  readonly asked: AskedOrder;
  readonly terms: OrderTerms;
  readonly problems: readonly AskedOrderProblem[];
  readonly isTried: boolean;
  readonly certainty: Certainty;
  /** Everybody, regions first. */
  readonly parties: readonly OrderParty[];
  readonly decided: DecidedView | undefined;
  /** The comparison that it belongs to; absent where it belongs to something else. */
  readonly alternatives: Alternatives | undefined;
};

/** An order as it is written, or as somebody tries it. */
export function viewOrder(
  order: ProgrammeOrder,
  given: { readonly register: OrganisationRegister; readonly alternatives: readonly Alternatives[] },
  asked: AskedOrder = { without: [], places: [] },
): OrderView {
  const { terms, problems } = readOrderTrial(asked, order);
  const decided = decideOrder(order, terms);
  const parties = partiesOf(order, terms, decided.ok ? decided.value : undefined, given.register);
  const alternatives = given.alternatives.find(
    ({ slug }) => order.belongsTo.kind === "alternatives" && slug === order.belongsTo.slug,
  );
  const isTried = !isAsWritten(terms, order);
  return {
    order,
    asked,
    terms,
    problems,
    isTried,
    certainty: certaintyOf(order, isTried),
    parties,
    decided: decided.ok
      ? decidedOf({ order, terms, parties, alternatives, part: asked.part }, decided.value)
      : undefined,
    alternatives,
  };
}

/** Never surer than what it rests on. */
function certaintyOf({ programmes, ballots, rollout }: ProgrammeOrder, isTried: boolean): Certainty {
  return weakestCertainty([
    rollout.certainty,
    ...programmes.map(({ certainty }) => certainty),
    ...ballots.map(({ certainty }) => certainty),
    ...(isTried ? (["assumption"] as const) : []),
  ]);
}

function isAsWritten({ ballots, without, capacity }: OrderTerms, order: ProgrammeOrder): boolean {
  const written = asWritten(order);
  const isOwn = (party: RecipientCode) => {
    const [now, then] = [ballots, written.ballots].map((all) => all.find((each) => each.party === party));
    return order.programmes.every(({ code }) => placeIn(now, code) === placeIn(then, code));
  };
  return without.length === 0 && capacity === written.capacity && order.parties.every(isOwn);
}

function placeIn(ballot: OrderTerms["ballots"][number] | undefined, programme: string): number | undefined {
  const place = ballot?.places.findIndex((equal) => equal.includes(programme)) ?? -1;
  return place === -1 ? undefined : place + 1;
}

function partiesOf(
  order: ProgrammeOrder,
  { ballots, without }: OrderTerms,
  decided: DecidedOrder | undefined,
  register: OrganisationRegister,
): readonly OrderParty[] {
  return order.parties.map((code) => {
    const ballot = ballots.find(({ party }) => party === code);
    const stated = order.ballots.find(({ party }) => party === code);
    const isStated = order.programmes.every(
      (programme) => placeIn(ballot, programme.code) === placeIn(stated, programme.code),
    );
    return {
      code,
      name: nameOf(code, register),
      isOut: without.includes(code),
      places:
        ballot === undefined
          ? undefined
          : new Map(
              order.programmes.flatMap((programme) => {
                const place = placeIn(ballot, programme.code);
                return place === undefined ? [] : [[programme.code, place] as const];
              }),
            ),
      certainty: isStated ? (stated?.certainty ?? "missing") : "tried",
      agrees: decided?.ranking.agreeing.includes(code) ?? false,
    };
  });
}

type Given = {
  readonly order: ProgrammeOrder;
  readonly terms: OrderTerms;
  readonly parties: readonly OrderParty[];
  readonly alternatives: Alternatives | undefined;
  readonly part: string | undefined;
};

function decidedOf(given: Given, decided: DecidedOrder): DecidedView {
  const { order, parties, alternatives, part } = given;
  const { ranking, oneLess, rollout, groups } = decided;
  const partyOf = (code: RecipientCode) => parties.filter((each) => each.code === code);
  const from = alternatives?.later.from;
  return {
    told: toldOrder(ranking, order),
    taught: programmesOf(decided.taught, order.programmes),
    ranking,
    pairs: toldPairs(ranking, order),
    agreeing: ranking.agreeing.flatMap(partyOf),
    disagreeing: ranking.disagreeing.flatMap(partyOf),
    oneLess: oneLess.flatMap(({ party, ranking: without, changes }) =>
      partyOf(party).map((each) => ({ party: each, order: toldOrder(without, order), changes })),
    ),
    turns: rollout.turns.flatMap((turn) =>
      programmesOf([turn.programme], order.programmes).map((told) => ({
        ...turn,
        told,
        groupTitle:
          groups.find(({ municipalities }) => municipalities.includes(turn.group[0] ?? ""))?.title ?? "",
      })),
    ),
    municipalities: groups.flatMap(({ title, municipalities }) =>
      municipalities.flatMap((code) =>
        partyOf(code).map(({ name }) => ({ code, name, group: title, turns: turnsOf(code, rollout, order) })),
      ),
    ),
    last: lastHalfYear(rollout),
    beyondMoney:
      from === undefined
        ? undefined
        : { from, educations: rollout.turns.filter(({ when }) => when.year >= from).length },
    influence: part === undefined ? undefined : influenceOf(given, part),
  };
}

function turnsOf(code: RecipientCode, { timelines }: Rollout, { programmes }: ProgrammeOrder) {
  return (timelines.get(code) ?? []).flatMap(({ programme, when }) =>
    programmesOf([programme], programmes).map((each) => ({ programme: each, when })),
  );
}

/** What it means that the party takes part: the same terms with it and without it, whatever is tried of the others. */
function influenceOf({ order, terms, parties }: Given, code: string): Influence | undefined {
  const party = parties.find((each) => each.code === code);
  if (party === undefined) return undefined;
  const others = terms.without.filter((each) => each !== code);
  const withIt = decideOrder(order, { ...terms, without: others });
  const withoutIt = decideOrder(order, { ...terms, without: [...others, code] });
  if (!withIt.ok) return undefined;
  const codes = order.programmes.map((programme) => programme.code);
  const counted = terms.ballots.filter((ballot) => !others.includes(ballot.party));
  const reach = firstsWithinReach(codes, counted, code);
  return {
    party: { code, name: party.name },
    hasVoted: party.places !== undefined,
    withIt: { order: toldOrder(withIt.value.ranking, order), last: lastHalfYear(withIt.value.rollout) },
    withoutIt: withoutIt.ok
      ? {
          order: toldOrder(withoutIt.value.ranking, order),
          last: lastHalfYear(withoutIt.value.rollout),
        }
      : "nothing-left",
    changesOrder: withoutIt.ok && !isSameOrder(withIt.value.ranking, withoutIt.value.ranking),
    turns: turnsOf(code, withIt.value.rollout, order),
    withinReach: reach === undefined ? undefined : programmesOf(reach, order.programmes),
  };
}
