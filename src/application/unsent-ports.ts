import type { UnsentCopy } from "#domain/editing";
import type { OrganisationId, PersonId } from "#domain/rights";

/** Whose unsent texts: one person's, in one organisation. Nobody else sees them, not even there. */
export type OwnUnsent = { readonly person: PersonId; readonly organisation: OrganisationId };

/** An unsent text as it is kept: of which form, and where it was written. */
export type UnsentText = UnsentCopy & {
  /** The address that the form is sent to. */
  readonly place: string;
  /** The page that it was written on, and its heading. */
  readonly page: string;
  readonly heading: string;
};

/**
 * Texts that somebody has written and not sent (osparade texter). They are no versions of anything and stand in no log; they
 * go when the form has been saved, when they are thrown away, and when they have grown old.
 */
export type UnsentTexts = {
  /** Takes the place of what the same form had before. @returns "taken" where the form has been saved: nothing is kept then */
  readonly keep: (own: OwnUnsent, text: UnsentText) => Promise<"kept" | "taken">;
  /** Every text of one's own, the last first. */
  readonly list: (own: OwnUnsent) => Promise<readonly UnsentText[]>;
  /** The keys of a place's forms that have been saved. */
  readonly takenAt: (own: OwnUnsent, place: string) => Promise<readonly string[]>;
  /** A form has been saved: its text goes, and what is still under way of it is not kept. */
  readonly take: (own: OwnUnsent, form: Pick<UnsentText, "place" | "key" | "at">) => Promise<void>;
  /** Throws a text away. */
  readonly discard: (own: OwnUnsent, form: Pick<UnsentText, "place" | "key">) => Promise<void>;
};
