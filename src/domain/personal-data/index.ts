/** The door of personal data: which is kept and why, when it is removed, and what must not be written where everybody may come to read it. */
export { personalNumbers, stoppedNumber, type PersonalNumber } from "./personal-number.ts";
export {
  PERSONAL_DATA,
  type ErasedAs,
  type LegalBasis,
  type PersonalDataKind,
  type PersonalDataRow,
  type SeenBy,
} from "./register.ts";
export { firstDueDay, lastDueEnd, RETENTION, type RetentionKind, type RetentionRule } from "./retention.ts";
