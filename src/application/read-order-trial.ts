import type { RecipientCode } from "#domain/organisation";
import type { Ballot, OrderTerms, ProgrammeOrder } from "#domain/priority";

/** What somebody asks to try, as it was written. */
export type AskedOrder = {
  /** Educations in a half-year; absent where nobody has written it. */
  readonly capacity?: string | undefined;
  /** Codes of those who do not take part. */
  readonly without: readonly string[];
  /** The place that a party gives a programme, 1 first; an empty place is none. */
  readonly places: readonly AskedPlace[];
  /** Whose part of it is shown. */
  readonly part?: string | undefined;
};

/** One place of one ballot, as it was written. */
export type AskedPlace = { readonly party: string; readonly programme: string; readonly place: string };

/** Why something asked cannot be tried. */
export type AskedOrderProblem =
  | { readonly kind: "capacity-unreadable"; readonly written: string }
  | { readonly kind: "not-a-party"; readonly party: string }
  | { readonly kind: "nobody-votes" }
  | { readonly kind: "nobody-taught" }
  | { readonly kind: "programme-unknown"; readonly party: string; readonly programme: string }
  | { readonly kind: "programme-twice"; readonly party: string; readonly programme: string }
  | {
      readonly kind: "place-unreadable";
      readonly party: string;
      readonly programme: string;
      readonly written: string;
      readonly last: number;
    };

/** More educations than this in a half-year are no plan. */
const MOST_EDUCATIONS = 999;

/** Reads what is asked. What cannot be used is told and left out; the rest of it stands. */
export function readOrderTrial(
  asked: AskedOrder,
  order: ProgrammeOrder,
): { readonly terms: OrderTerms; readonly problems: readonly AskedOrderProblem[] } {
  const problems: AskedOrderProblem[] = [];
  const capacity = capacityOf(asked.capacity, order, problems);
  const ballots = ballotsOf(asked.places, order, problems);
  const without = withoutOf(asked.without, ballots, order, problems);
  return { terms: { ballots, without, capacity }, problems };
}

/** The terms as the file has them. */
export function asWritten({ ballots, rollout }: ProgrammeOrder): OrderTerms {
  return { ballots, without: [], capacity: rollout.capacity };
}

function capacityOf(
  written: string | undefined,
  { rollout }: ProgrammeOrder,
  problems: AskedOrderProblem[],
): number {
  const text = written?.trim() ?? "";
  if (text === "") return rollout.capacity;
  const capacity = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (capacity >= 1 && capacity <= MOST_EDUCATIONS) return capacity;
  problems.push({ kind: "capacity-unreadable", written: text });
  return rollout.capacity;
}

function withoutOf(
  asked: readonly string[],
  ballots: readonly Ballot[],
  { parties, rollout }: ProgrammeOrder,
  problems: AskedOrderProblem[],
): readonly RecipientCode[] {
  for (const party of asked.filter((each) => !parties.includes(each)))
    problems.push({ kind: "not-a-party", party });
  const without = parties.filter((party) => asked.includes(party));
  const isTaught = rollout.groups.some(({ municipalities }) =>
    municipalities.some((code) => !without.includes(code)),
  );
  if (!isTaught) {
    problems.push({ kind: "nobody-taught" });
    return [];
  }
  // A house where nobody has voted yet has no order to lose.
  if (ballots.length > 0 && ballots.every(({ party }) => without.includes(party))) {
    problems.push({ kind: "nobody-votes" });
    return [];
  }
  return without;
}

/** The file's ballots, and for each party that is written about the ballot that is written. */
function ballotsOf(
  asked: readonly AskedPlace[],
  order: ProgrammeOrder,
  problems: AskedOrderProblem[],
): readonly Ballot[] {
  const writers = [...new Set(asked.map(({ party }) => party))];
  const known = writers.filter((party) => order.parties.includes(party));
  for (const party of writers.filter((each) => !known.includes(each)))
    problems.push({ kind: "not-a-party", party });
  const written = known.map((party) => ({
    party,
    places: placesOf(
      party,
      asked.filter((each) => each.party === party),
      order,
      problems,
    ),
  }));
  return order.parties.flatMap((party): readonly Ballot[] => {
    const own = written.find((each) => each.party === party);
    if (own !== undefined) return own.places.length === 0 ? [] : [own];
    return order.ballots.filter((ballot) => ballot.party === party);
  });
}

function placesOf(
  party: string,
  asked: readonly AskedPlace[],
  { programmes }: ProgrammeOrder,
  problems: AskedOrderProblem[],
): Ballot["places"] {
  const last = programmes.length;
  const given = new Map<string, number>();
  for (const { programme, place } of asked) {
    const written = place.trim().replace(/^[-–]$/, "");
    if (!programmes.some(({ code }) => code === programme))
      problems.push({ kind: "programme-unknown", party, programme });
    else if (given.has(programme)) problems.push({ kind: "programme-twice", party, programme });
    else if (written === "") continue;
    else if (!/^\d{1,2}$/.test(written) || Number(written) < 1 || Number(written) > last)
      problems.push({ kind: "place-unreadable", party, programme, written, last });
    else given.set(programme, Number(written));
  }
  const places = [...new Set(given.values())].toSorted((a, b) => a - b);
  return places.map((place) => [...given].filter(([, each]) => each === place).map(([code]) => code));
}
