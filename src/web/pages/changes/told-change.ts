import type { RecordKind } from "../../../application/ports.ts";
import type { ThingDifference } from "../../../application/view-changes.ts";
import { agreementChange, fieldChange, type ToldChange } from "../../../texts/changes.ts";
import type { RecordNames } from "../../../texts/record-values.ts";

/** One place of a thing in words: an agreement's by its fields, another thing's by the words of its page. */
export function toldChange(kind: RecordKind, difference: ThingDifference, names: RecordNames): ToldChange {
  return kind === "agreement" ? agreementChange(difference) : fieldChange(difference, names);
}
