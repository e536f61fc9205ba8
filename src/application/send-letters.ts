import { nextTry } from "#domain/letter";
import { minutesAfter } from "#domain/time";
import { LINK_PLACE, type Clock, type Letter, type Outbox, type SendLetter, type Sent } from "./ports.ts";

/** Whoever takes a letter has it this long; longer than the longest that a try may last. */
export const HELD_MINUTES = 10;

/** At most this many in one round, so that a round ends. */
const MOST_IN_A_ROUND = 200;

/** What sending needs. */
export type SendParts = {
  readonly outbox: Outbox;
  readonly clock: Pick<Clock, "moment">;
  readonly send: SendLetter;
  /** Whether the program is being stopped: no more letters are begun then. */
  readonly isStopping?: () => boolean;
};

/**
 * Sends what is due, one letter at a time (skickar det som väntar), and writes down what came of each. What did not get
 * through for now is tried again later; what the server refuses for good is not.
 * @returns how many were sent
 */
export async function sendDueLetters(parts: SendParts): Promise<number> {
  const { outbox, clock, isStopping = () => false } = parts;
  await outbox.forgetLinks(clock.moment());
  let sent = 0;
  for (let begun = 0; begun < MOST_IN_A_ROUND && !isStopping(); begun += 1) {
    const now = clock.moment();
    const letter = await outbox.take(now, minutesAfter(now, HELD_MINUTES));
    if (letter === undefined) break;
    const outcome = await trySending(letter, parts);
    if (outcome.kind === "accepted") sent += 1;
    await settle(letter, outcome, parts);
  }
  return sent;
}

async function trySending(letter: Letter, { send }: SendParts): Promise<Sent> {
  const { id, subject, text, link, stopHash, to } = letter;
  if (to.address === undefined) return { kind: "refused", answer: "address-erased" };
  if (link === undefined && text.includes(LINK_PLACE)) return { kind: "refused", answer: "link-gone" };
  return send({
    id,
    subject,
    text: link === undefined ? text : text.replaceAll(LINK_PLACE, () => link),
    address: to.address,
    ...(stopHash === undefined || link === undefined ? {} : { stopAddress: link }),
  });
}

async function settle(
  { id, tried }: Letter,
  { kind, answer }: Sent,
  { outbox, clock }: SendParts,
): Promise<void> {
  const at = clock.moment();
  const nextAt = kind === "later" ? nextTry(tried, at) : undefined;
  if (nextAt !== undefined) return outbox.settle(id, { state: "waiting", answer, at, nextAt });
  return outbox.settle(id, { state: kind === "accepted" ? "sent" : "failed", answer, at });
}
