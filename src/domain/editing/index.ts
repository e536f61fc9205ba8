/** The door of editing: what two have written at once, field by field, and what somebody wrote and has not sent. */
export { mergeFields, mergedValues, type FieldValues, type MergedField } from "./merge-fields.ts";
export { copiesToOffer, differingLines, differingFields, type UnsentCopy } from "./unsent-copies.ts";
