/** The door of agreement files: reading them with every problem named, and writing them back. */
export { DEEPEST_NESTING, readAgreement } from "./read-agreement.ts";
export { writeAgreement } from "./write-agreement.ts";
export type { AgreementFileProblem } from "#domain/agreement";
export { agreementFiles } from "./draft-file.ts";
