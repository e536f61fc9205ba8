/** The door of draft: an agreement that is being written, field by field, and what hinders it from being published. */
export { confirmedReadings, type Confirming } from "./taken-over-readings.ts";
export {
  clashesOf,
  differencesOf,
  othersChanges,
  type Clash,
  type OthersChange,
  type TextDifference,
} from "./clashes.ts";
export {
  draftFields,
  editsOf,
  isSame,
  statedIn,
  type DraftField,
  type DraftFieldKind,
  type DraftFieldName,
  type GivenValues,
} from "./draft-fields.ts";
export {
  addsUp,
  amountDoubt,
  amountLines,
  amountSums,
  followingSums,
  type AmountDoubt,
  type AmountLine,
  type AmountSum,
  type SummedLine,
} from "./amount-lines.ts";
export { amountReadings, type AmountReading } from "./amount-readings.ts";
export { dayLines, type DayLine } from "./day-lines.ts";
export { correctedSums, type CorrectedSum } from "./corrected-sums.ts";
export { formFields, groupChanges, partsToEach, takenOut, type GroupSplit } from "./form-fields.ts";
export type { Hindrance } from "./hindrance.ts";
export { LEFT_ANSWERS, leftBox, leftOver, settleLeft, type LeftGroup, type LeftPlace } from "./left-over.ts";
export { oldWords, renewedWords, type OldWords, type RenewedWords } from "./old-words.ts";
export { proposedWords, type ChangedAmount } from "./proposed-words.ts";
export { editsOfMoved, movedDays, type MovedDay } from "./moved-days.ts";
export {
  areTheWhole,
  freeId,
  partsOf,
  partWithInside,
  restOfShares,
  shareOf,
  sumsOf,
  wholeOfPart,
  type PartsSum,
  type WrittenPart,
} from "./written-parts.ts";
export { wholeThings } from "./whole-things.ts";
export { readingsOf, sharingReadings, type WrittenReading } from "./written-readings.ts";
export type { NewValue, WrittenValue } from "./written-value.ts";
