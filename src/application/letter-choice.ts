import type { Acting, OrganisationId } from "#domain/rights";
import { RHYTHMS, type Clock, type Letter, type LetterChoice, type Outbox, type People } from "./ports.ts";
import { hashOfSecret } from "./sign-in.ts";
import { USUAL_CHOICE } from "./letter-receivers.ts";

/** So many of the last letters are shown. */
const MOST_SHOWN = 5;

/** What choosing letters needs. */
export type ChoiceParts = {
  readonly outbox: Outbox;
  readonly people: Pick<People, "findPerson">;
  readonly clock: Pick<Clock, "moment">;
};

/** What somebody wants of their organisation's letters, and the last ones to them, the last first. */
export type MyLetters = { readonly choice: LetterChoice; readonly last: readonly Letter[] };

/** Somebody's own letters and what they want of them (mina brev). */
export async function viewMyLetters(
  { organisation, person }: Acting,
  { outbox }: Pick<ChoiceParts, "outbox">,
): Promise<MyLetters> {
  const kinds = await Promise.all(
    (["digest", "reminder", "published"] as const).map((kind) =>
      outbox.lastTo(organisation, person, kind, MOST_SHOWN),
    ),
  );
  const last = kinds
    .flat()
    .toSorted((left, right) => Date.parse(right.writtenAt) - Date.parse(left.writtenAt))
    .slice(0, MOST_SHOWN);
  return { choice: (await outbox.choiceOf(organisation, person)) ?? USUAL_CHOICE, last };
}

/** Writes down what somebody wants of their organisation's letters. @returns false where the rhythm is none of ours */
export async function chooseLetters(
  { organisation, person }: Acting,
  { rhythm, reminds }: { readonly rhythm: string; readonly reminds: boolean },
  { outbox, clock }: Omit<ChoiceParts, "people">,
): Promise<boolean> {
  const chosen = RHYTHMS.find((each) => each === rhythm);
  if (chosen === undefined) return false;
  await outbox.choose(organisation, person, { rhythm: chosen, reminds }, clock.moment());
  return true;
}

/** What a secret in a letter stops: an organisation's letters to whoever it was sent to. */
export type Stoppable = { readonly organisation: OrganisationId; readonly isOn: boolean };

/** Looks up what a secret stops; undefined for one that no letter has, or whose receiver has been erased. It changes nothing. */
export async function findStoppable(
  secret: string,
  parts: Omit<ChoiceParts, "clock">,
): Promise<Stoppable | undefined> {
  const found = await receiverOf(secret, parts);
  if (found === undefined) return undefined;
  const { rhythm, reminds } = (await parts.outbox.choiceOf(found.organisation, found.person)) ?? USUAL_CHOICE;
  return { organisation: found.organisation, isOn: rhythm !== "none" || reminds };
}

/**
 * Stops an organisation's letters to whoever holds the secret of one (avslutar breven), or begins them again. Twice is once.
 * Invitations and links to confirm are not stopped: somebody sends each of them.
 * @returns how it stands after; undefined as for looking it up
 */
export async function switchLetters(
  secret: string,
  isOn: boolean,
  parts: ChoiceParts,
): Promise<Stoppable | undefined> {
  const found = await receiverOf(secret, parts);
  if (found === undefined) return undefined;
  const { organisation, person } = found;
  const choice = isOn ? USUAL_CHOICE : ({ rhythm: "none", reminds: false } as const);
  await parts.outbox.choose(organisation, person, choice, parts.clock.moment());
  return { organisation, isOn };
}

async function receiverOf(secret: string, { outbox, people }: Omit<ChoiceParts, "clock">) {
  const letter = await outbox.findByStop(hashOfSecret(secret));
  const person = letter?.to.person === undefined ? undefined : await people.findPerson(letter.to.person);
  return letter === undefined || person === undefined || person.name === "erased"
    ? undefined
    : { organisation: letter.organisation, person: person.id };
}
