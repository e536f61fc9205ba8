import { isWithin, type Day } from "#domain/time";
import type { RecipientCode } from "./organisation.ts";
import type { Origin, Span } from "./written.ts";

/** What sort of body it is (slag av organ). */
export type BodyKind =
  /** Fullmäktige. */
  | "council"
  /** Kommunstyrelse, regionstyrelse. */
  | "executive-board"
  /** Nämnd. */
  | "committee"
  /** Gemensam nämnd. */
  | "joint-committee"
  /** Politiskt råd: recommends to the members. */
  | "political-council"
  /** Systemledning. */
  | "system-leadership"
  /** Chefsnätverk, socialchefsnätverk. */
  | "directors-network"
  /** Styrgrupp. */
  | "steering-group"
  /** BUS-grupp: ledningsgrupp för barn och unga. */
  | "local-group-children"
  /** Ledningsgrupp för vuxna. */
  | "local-group-adults"
  /** Nätverk av kontaktpersoner, as Halland's Sjugruppen. */
  | "contact-network"
  /** Arbetsgrupp. */
  | "working-group";

/** Every kind, in the order they are shown. */
export const BODY_KINDS: readonly BodyKind[] = [
  "council",
  "executive-board",
  "committee",
  "joint-committee",
  "political-council",
  "system-leadership",
  "directors-network",
  "steering-group",
  "local-group-children",
  "local-group-adults",
  "contact-network",
  "working-group",
];

/** On which level it works (nivå). */
export type BodyLevel = "municipality" | "county-part" | "county" | "healthcare-region";

/** Every level, the smallest first. */
export const BODY_LEVELS: readonly BodyLevel[] = [
  "municipality",
  "county-part",
  "county",
  "healthcare-region",
];

/** What it may do with a question (mandat). A network has no legal power: it recommends or prepares. */
export type BodyMandate = "decides" | "recommends" | "prepares" | "is-informed";

/** Every mandate, the strongest first. */
export const BODY_MANDATES: readonly BodyMandate[] = ["decides", "recommends", "prepares", "is-informed"];

/** That a body works for an organisation, a municipality or a region, between two days (omfattar). */
export type Covering = Span & { readonly organisation: RecipientCode };

/** A body (organ): a committee, a network, a local leadership group. Its seats and holders are written down by themselves. */
export type Body = Span & {
  readonly name: string;
  readonly kind: BodyKind;
  readonly level: BodyLevel;
  readonly mandate: BodyMandate;
  readonly covers: readonly Covering[];
  readonly origin: Origin;
  /** Where it is said: an agreement, a decision, a web page with its day. */
  readonly source?: string;
};

/**
 * The bodies that work for an organisation on a day (organ som omfattar en kommun). One group for each municipality and
 * one for a part of the county are told apart by their days alone.
 * @source Västmanland: one BUS group for each municipality in 2015, one for each part of the county from 5 September 2022
 */
export function bodiesCovering<B extends { readonly body: Body }>(
  organisation: RecipientCode,
  bodies: readonly B[],
  on: Day,
): readonly B[] {
  return bodies.filter(
    ({ body }) => isInForce(body, on) && coveredOn(body, on).some((code) => code === organisation),
  );
}

/** The organisations that a body works for on a day, in the order they are written. */
function coveredOn(body: Body, on: Day): readonly RecipientCode[] {
  return body.covers.filter((each) => isInForce(each, on)).map(({ organisation }) => organisation);
}

/** Whether a day lies in a span; an end that nobody has said is open. */
export function isInForce({ from, to }: Span, on: Day): boolean {
  return isWithin(on, from, to);
}
