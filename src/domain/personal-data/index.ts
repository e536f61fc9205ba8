/** The door of personal data: what must not be written where everybody may come to read it. */
export { personalNumbers, stoppedNumber, type PersonalNumber } from "./personal-number.ts";
