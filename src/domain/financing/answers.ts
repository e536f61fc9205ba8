import { ore, sumOre, type Ore } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import type { Answer, Commitment } from "./joint-post.ts";
import { amountOf, type SharedYear } from "./share-post.ts";

const SILENT: Commitment["answer"] = { kind: "not-answered" };

/** What a party has said about a year, with its evidence where it has said anything. The latest in the list is in force. */
export function answerOf(
  commitments: readonly Commitment[],
  party: RecipientCode,
  year: number,
): { readonly answer: Answer; readonly evidence: Commitment["evidence"] | undefined } {
  const said = commitments.findLast((each) => each.party === party && each.year === year);
  return { answer: said?.answer ?? SILENT, evidence: said?.evidence };
}

/**
 * Whether an answer is money: an unconditional decision or a signed agreement. A dialogue, an intention, a network's
 * position and a decision that waits for its condition are none.
 */
export function isMoney(answer: Answer): boolean {
  return answer.kind === "yes" && (answer.level === "decision" || answer.level === "agreement");
}

/** How a year stands (läget): who has bound themselves, what that is in öre, and what is left of the cost. */
export type YearStanding = {
  readonly year: number;
  readonly bound: readonly RecipientCode[];
  readonly declined: readonly RecipientCode[];
  /** Has said yes in a way that is no money. */
  readonly leaning: readonly RecipientCode[];
  readonly silent: readonly RecipientCode[];
  readonly secured: Ore;
  readonly left: Ore;
};

/** Counts the answers of those who share a year. Secured and left make up its cost. */
export function standingOf({ operating, allocation }: SharedYear, commitments: readonly Commitment[]) {
  const { year, amount } = operating;
  const answers = allocation.shares.map(({ recipient }) => ({
    recipient,
    answer: answerOf(commitments, recipient, year).answer,
  }));
  const those = (is: (answer: Answer) => boolean) =>
    answers.filter(({ answer }) => is(answer)).map(({ recipient }) => recipient);
  const bound = those(isMoney);
  const secured = sumOre(bound.map((party) => amountOf(allocation, party)));
  const standing: YearStanding = {
    year,
    bound,
    declined: those(({ kind }) => kind === "no"),
    leaning: those((answer) => answer.kind === "yes" && !isMoney(answer)),
    silent: those(({ kind }) => kind === "not-answered"),
    secured,
    left: ore(amount - secured),
  };
  return standing;
}
