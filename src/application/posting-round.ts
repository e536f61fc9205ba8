import type { SendLetter } from "./ports.ts";
import { sendDueLetters } from "./send-letters.ts";
import { onceEachMorning, writeDueLetters, type DueParts } from "./write-due-letters.ts";

/** What a round of letters needs. The catalogue is read anew each morning. */
export type PostingParts = Omit<DueParts, "catalogue"> & {
  readonly readCatalogue: () => Promise<DueParts["catalogue"]>;
  /** Absent where nothing is sent. */
  readonly send?: SendLetter | undefined;
};

/** One round of letters: sends what waits, and then writes what is due, once each morning. */
export function postingRound({
  send,
  readCatalogue,
  ...parts
}: PostingParts): (isStopping: () => boolean) => Promise<void> {
  const { clock, post } = parts;
  const writeToday = onceEachMorning(clock, async () =>
    writeDueLetters({ ...parts, catalogue: await readCatalogue() }),
  );
  return async (isStopping) => {
    if (send !== undefined) await sendDueLetters({ outbox: post.outbox, clock, send, isStopping });
    if (!isStopping()) await writeToday();
  };
}
