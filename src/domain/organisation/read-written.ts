import type { Result } from "#domain/result";
import { canonicalJson } from "#domain/source";
import { day } from "#domain/time";
import { BODY_KINDS, BODY_LEVELS, BODY_MANDATES, type Body } from "./body.ts";
import { LONGEST_CASE_NUMBER, MATTER_KINDS, type CaseNumber } from "./case-number.ts";
import type { Contact } from "./contact.ts";
import { CONSENT_WAYS, NAMED_HOLDERS, type NameConsent } from "./name-consent.ts";
import { readFields } from "./read-fields.ts";
import {
  ORGANISATION_FORMS,
  type Membership,
  type RegisteredOrganisation,
  type WrittenMandate,
} from "./registered.ts";
import { SEAT_DUTIES, SEAT_FUNCTIONS, type Seat } from "./seat.ts";
import { ORIGINS, type Span, type WrittenProblem } from "./written.ts";

/**
 * Reads a body as it is written down, or as a form gives it: days may be written as people write them.
 * @example readBody('{"name":"BUS-gruppen i Sala"}').ok // false
 */
export function readBody(json: string): Result<Body, WrittenProblem> {
  return readFields(json, (fields) => {
    const source = fields.optionalText("source");
    return {
      name: fields.text("name"),
      kind: fields.oneOf("kind", BODY_KINDS),
      level: fields.oneOf("level", BODY_LEVELS),
      mandate: fields.oneOf("mandate", BODY_MANDATES),
      covers: fields.neededList("covers", (each) => ({
        organisation: each.text("organisation"),
        ...each.span(),
      })),
      origin: fields.oneOf("origin", ORIGINS),
      ...fields.span(),
      ...(source === undefined ? {} : { source }),
    };
  });
}

/** Reads a seat as it is written down, or as a form gives it. */
export function readSeat(json: string): Result<Seat, WrittenProblem> {
  return readFields(json, (fields) => ({
    body: fields.text("body"),
    organisation: fields.text("organisation"),
    function: fields.oneOf("function", SEAT_FUNCTIONS),
    duty: fields.oneOf("duty", SEAT_DUTIES),
    holdings: fields.list("holdings", (each) => each.span()),
    origin: fields.oneOf("origin", ORIGINS),
    ...fields.span(),
  }));
}

/** Reads a contact as it is written down, or as a form gives it. */
export function readContact(json: string): Result<Contact, WrittenProblem> {
  return readFields(json, (fields) => ({
    organisation: fields.text("organisation"),
    agreement: fields.text("agreement"),
    function: fields.text("function"),
    answersFor: fields.texts("answersFor"),
    origin: fields.oneOf("origin", ORIGINS),
    ...fields.span(),
  }));
}

/** Reads a diary number as it is written down, or as a form gives it. */
export function readCaseNumber(json: string): Result<CaseNumber, WrittenProblem> {
  return readFields(json, (fields) => {
    const registered = fields.optionalDay("registered");
    return {
      organisation: fields.text("organisation"),
      matterKind: fields.oneOf("matterKind", MATTER_KINDS),
      matter: fields.text("matter"),
      number: fields.shortText("number", LONGEST_CASE_NUMBER),
      origin: fields.oneOf("origin", ORIGINS),
      ...(registered === undefined ? {} : { registered }),
    };
  });
}

/** Reads a consent as it is written down. */
export function readConsent(json: string): Result<NameConsent, WrittenProblem> {
  return readFields(json, (fields) => ({
    seat: fields.text("seat"),
    holder: fields.oneOf("holder", NAMED_HOLDERS),
    way: fields.oneOf("way", CONSENT_WAYS),
    wording: fields.text("wording"),
    ...fields.span(),
  }));
}

/** Reads an organisation as it has been registered. */
export function readRegistered(json: string): Result<RegisteredOrganisation, WrittenProblem> {
  return readFields(json, (fields) => {
    const county = fields.optionalText("county");
    return {
      name: fields.text("name"),
      form: fields.oneOf("form", ORGANISATION_FORMS),
      ...(county === undefined ? {} : { county }),
      isExample: fields.isTrue("isExample"),
    };
  });
}

/** Reads a membership as it is written down. */
export function readMembership(json: string): Result<Membership, WrittenProblem> {
  return readFields(json, (fields) => ({
    member: fields.text("member"),
    in: fields.text("in"),
    origin: fields.oneOf("origin", ORIGINS),
    ...fields.span(),
  }));
}

/** Reads a mandate as it is written down, or as a form gives it. Its first day must be said. */
export function readMandate(json: string): Result<WrittenMandate, WrittenProblem> {
  return readFields(json, (fields) => {
    const { from, ...rest } = fields.span();
    if (from === undefined) fields.text("from");
    return {
      organisation: fields.text("organisation"),
      host: fields.text("host"),
      source: fields.text("source"),
      // Where it is missing that is told, and what is read is not used.
      from: from ?? day("1970-01-01"),
      ...rest,
    };
  });
}

/** What can be written down in the body of a record. */
export type Writable = Body | Seat | Contact | RegisteredOrganisation | Membership | NameConsent;

/** The one writing of it, as canonical JSON: what `readBody` and its like read back. */
export function writtenText(value: Writable): string {
  if ("covers" in value) return canonicalJson({ ...withDays(value), covers: value.covers.map(withDays) });
  if ("holdings" in value)
    return canonicalJson({ ...withDays(value), holdings: value.holdings.map(withDays) });
  if ("form" in value) return canonicalJson(value);
  return canonicalJson(withDays(value));
}

function withDays<T extends Span>({ from, to, ...rest }: T) {
  return {
    ...rest,
    ...(from === undefined ? {} : { from: from.toString() }),
    ...(to === undefined ? {} : { to: to.toString() }),
  };
}
