/** The door of draft: an agreement that is being written, field by field, and what hinders it from being published. */
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
export type { Hindrance } from "./hindrance.ts";
export { editsOfMoved, movedDays, type MovedDay } from "./moved-days.ts";
export {
  areTheWhole,
  freeId,
  partsOf,
  partWithInside,
  restOfShares,
  shareOf,
  sumsOf,
  type PartsSum,
  type WrittenPart,
} from "./written-parts.ts";
export type { NewValue, WrittenValue } from "./written-value.ts";
