import { headerText, isOneAddress } from "#domain/letter";
import {
  LINK_PLACE,
  type LetterKind,
  type LetterTo,
  type NewLetter,
  type Post,
  type Worded,
} from "./ports.ts";
import { stableId } from "./stable-id.ts";

/** What a letter is made of before it has words. */
export type LetterFacts = Pick<
  NewLetter,
  "key" | "organisation" | "isExample" | "writtenAt" | "linkUntil"
> & {
  readonly kind: LetterKind;
  readonly to: LetterTo;
  /** The path of a page of the house, with its secret: "/inbjudan/…". */
  readonly secretPath?: string;
  readonly stopHash?: string;
};

/**
 * Makes a letter for the outbox (skriver ett brev); undefined where its address is none. The words get `LINK_PLACE` where
 * the secret link goes, so that the text that is kept never holds it.
 * @param word writes subject and text, with the address of the house and where the link stands
 */
export function newLetter(
  { secretPath, stopHash, ...facts }: LetterFacts,
  { house, isSending }: Pick<Post, "house" | "isSending">,
  word: (places: { readonly house: string; readonly link: string }) => Worded,
): NewLetter | undefined {
  if (!isOneAddress(facts.to.address)) return undefined;
  const { subject, text } = word({ house: house(), link: LINK_PLACE });
  return {
    id: stableId({ letter: facts.key, organisation: facts.organisation }),
    ...facts,
    subject: headerText(subject),
    text,
    ...(secretPath === undefined ? {} : { link: `${house()}${secretPath}` }),
    ...(stopHash === undefined ? {} : { stopHash }),
    state: isSending && !facts.isExample ? "waiting" : "kept",
  };
}
