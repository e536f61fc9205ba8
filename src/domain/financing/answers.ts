import { ore, sumOre, type Ore } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import type { Answer, Commitment } from "./joint-post.ts";
import { amountOf, type SharedYear } from "./share-post.ts";

const SILENT: Commitment["answer"] = { kind: "not-answered" };

/** What a party has said about a year; the latest in the list is in force. Undefined where it has said nothing. */
export function saidBy(
  commitments: readonly Commitment[],
  party: RecipientCode,
  year: number,
): Commitment | undefined {
  return commitments.findLast((each) => each.party === party && each.year === year);
}

/** The answer of a party about a year, with its evidence where it has said anything. */
export function answerOf(
  commitments: readonly Commitment[],
  party: RecipientCode,
  year: number,
): { readonly answer: Answer; readonly evidence: Commitment["evidence"] | undefined } {
  const said = saidBy(commitments, party, year);
  return { answer: said?.answer ?? SILENT, evidence: said?.evidence };
}

/**
 * Whether an answer is money: an unconditional decision or a signed agreement. A dialogue, an intention, a network's
 * position and a decision that waits for its condition are none.
 */
export function isMoney(answer: Answer): boolean {
  return answer.kind === "yes" && (answer.level === "decision" || answer.level === "agreement");
}

/** Whether what a party has said is money: its own decision or agreement, not what its host has written down for it. */
export function carriesMoney(said: Commitment | undefined): boolean {
  return said !== undefined && said.isUnconfirmed !== true && isMoney(said.answer);
}

/** Whether a party has itself bound itself for a year or said no to it; what its host has written down settles nothing. */
export function isSettled(said: Commitment | undefined): boolean {
  return carriesMoney(said) || (said?.answer.kind === "no" && said.isUnconfirmed !== true);
}

/** How a year stands (läget): who has bound themselves, what that is in öre, and what is left of the cost. */
export type YearStanding = {
  readonly year: number;
  readonly bound: readonly RecipientCode[];
  readonly declined: readonly RecipientCode[];
  /** Has said yes in a way that is no money. */
  readonly leaning: readonly RecipientCode[];
  /** Its host has written something down for it that it has not confirmed: a forecast, whatever it says. */
  readonly forecast: readonly RecipientCode[];
  readonly silent: readonly RecipientCode[];
  /** What those who have bound themselves have decided, or their reckoned parts where they have said no amount. */
  readonly secured: Ore;
  readonly left: Ore;
};

/** Counts the answers of those who share a year. Secured and left make up its cost. */
export function standingOf({ operating, allocation }: SharedYear, commitments: readonly Commitment[]) {
  const { year, amount } = operating;
  const answers = allocation.shares.map(({ recipient }) => {
    const said = saidBy(commitments, recipient, year);
    const answer = said?.answer ?? SILENT;
    const isForecast = said?.isUnconfirmed === true && answer.kind !== "not-answered";
    return { recipient, answer, isForecast, isBound: carriesMoney(said), decided: said?.amount };
  });
  const own = answers.filter(({ isForecast }) => !isForecast);
  const those = (is: (answer: Answer, isBound: boolean) => boolean) =>
    own.filter(({ answer, isBound }) => is(answer, isBound)).map(({ recipient }) => recipient);
  const bound = own.filter(({ isBound }) => isBound);
  const secured = sumOre(bound.map(({ recipient, decided }) => decided ?? amountOf(allocation, recipient)));
  const standing: YearStanding = {
    year,
    bound: bound.map(({ recipient }) => recipient),
    declined: those(({ kind }) => kind === "no"),
    leaning: those(({ kind }, isBound) => kind === "yes" && !isBound),
    forecast: answers.filter(({ isForecast }) => isForecast).map(({ recipient }) => recipient),
    silent: those(({ kind }) => kind === "not-answered"),
    secured,
    left: ore(amount - secured),
  };
  return standing;
}
