import type { Day } from "#domain/time";
import type { RecipientCode } from "./organisation.ts";
import type { Origin } from "./written.ts";

/** What a matter may be about: an agreement by its short name, or a body by its id. */
export const MATTER_KINDS = ["agreement", "body"] as const;

/** @see MATTER_KINDS */
export type MatterKind = (typeof MATTER_KINDS)[number];

/** The most that a diary number takes, in characters. It has no form of its own: each authority has its own. */
export const LONGEST_CASE_NUMBER = 60;

/**
 * What a party's diary calls a matter (diarienummer, dnr): each party has its own number of the same matter.
 * @source tryckfrihetsförordningen 2 kap.; offentlighets- och sekretesslagen (2009:400) 5 kap. 1 §: what has come in or been
 *   drawn up is registered without delay
 */
export type CaseNumber = {
  readonly organisation: RecipientCode;
  readonly matterKind: MatterKind;
  readonly matter: string;
  /** As the party writes it: "RD17/0123". */
  readonly number: string;
  /** The day that the matter was registered; absent where nobody has said it. */
  readonly registered?: Day;
  readonly origin: Origin;
};
