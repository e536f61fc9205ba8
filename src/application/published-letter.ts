import type { Acting } from "#domain/rights";
import type { Draft, DraftReading } from "./draft-record.ts";
import { letterTo, receiversIn, USUAL_CHOICE, type ReceiverParts, type WriteTo } from "./letter-receivers.ts";
import { newlyPublished, senderOf } from "./newly-published.ts";
import type { NewLetter } from "./ports.ts";

/** So many days after it was published a letter that was not written then is still written. */
const LATE_DAYS = 2;

/** The letters to somebody of what they sent and somebody else has published in the last days; each has its key once. */
export async function lettersOfPublished(
  acting: Acting,
  write: WriteTo,
  parts: Parameters<typeof newlyPublished>[1],
): Promise<readonly NewLetter[]> {
  const published = await newlyPublished(acting, parts, LATE_DAYS);
  return published.flatMap(({ draft, slug, title, moment, by }) => {
    if (by?.id === acting.person) return [];
    const key = `published ${draft} ${acting.person}`;
    return (
      write("published", key, (words, about) => words.published({ slug, title, moment, ...about })) ?? []
    );
  });
}

/**
 * Writes the letter to whoever sent a draft that has just been published (brev om publicering). None to whoever wants no such
 * letters, nor where nothing is sent and it is no example to be read.
 * @returns how many were written
 */
export async function tellPublished(
  { version: { object, owner } }: Pick<Draft, "version">,
  parts: ReceiverParts & DraftReading,
): Promise<number> {
  const sender = await senderOf(object, owner, parts);
  const receiver = (await receiversIn(owner, parts)).find(({ person }) => person.id === sender);
  if (receiver === undefined) return 0;
  const { person, acting } = receiver;
  const { outbox, isSending, nameOf } = parts.post;
  const { reminds } = (await outbox.choiceOf(owner, person.id)) ?? USUAL_CHOICE;
  if (!reminds || !(isSending || person.isExample)) return 0;
  const write = letterTo(receiver, (await nameOf())(owner).name, parts);
  const letters = await lettersOfPublished(acting, write, parts);
  return letters.length === 0 ? 0 : outbox.add(owner, letters);
}
