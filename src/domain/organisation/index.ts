/** The door of organisation: who exists, under which name when, and in which county. Matched by code, never by name. */
export { buildRegister, type OrganisationRegister } from "./register.ts";
export { jointCounty, municipalitiesOf, nameOf, organisationsOfHealthcareRegion } from "./lookup.ts";
export { countyOf, countyOfMunicipality, groupOfCode, jointCode, type CodeGroup } from "./recipient-code.ts";
export type {
  County,
  HealthcareRegion,
  HealthcareRegionPart,
  Municipality,
  Name,
  OrganisationProblem,
  RecipientCode,
  Region,
} from "./organisation.ts";
export {
  BODY_KINDS,
  BODY_LEVELS,
  BODY_MANDATES,
  bodiesCovering,
  isInForce,
  type Body,
  type BodyKind,
  type BodyLevel,
  type BodyMandate,
  type Covering,
} from "./body.ts";
export { LONGEST_CASE_NUMBER, MATTER_KINDS, type CaseNumber, type MatterKind } from "./case-number.ts";
export { answeringFor, contactsOn, withoutContact, type Contact } from "./contact.ts";
export { LONGEST_OBJECTION, objectionIn, withObjection, withoutObjection } from "./objection.ts";
export {
  ORGANISATION_FORMS,
  type Membership,
  type OrganisationForm,
  type RegisteredOrganisation,
  type WrittenMandate,
} from "./registered.ts";
export { readFields, type FieldReader } from "./read-fields.ts";
export {
  readBody,
  readCaseNumber,
  readConsent,
  readContact,
  readMandate,
  readMembership,
  readRegistered,
  readSeat,
  writtenText,
  type Writable,
} from "./read-written.ts";
export {
  isVacant,
  SEAT_DUTIES,
  SEAT_FUNCTIONS,
  seatsOn,
  vacantSeats,
  type Holding,
  type Seat,
  type SeatDuty,
  type SeatFunction,
} from "./seat.ts";
export {
  CONSENT_WAYS,
  mayShowName,
  NAMED_HOLDERS,
  type ConsentWay,
  type NameConsent,
  type NamedHolder,
} from "./name-consent.ts";
export { ORIGINS, originConfirmed, type Origin, type Span, type WrittenProblem } from "./written.ts";
