import { formerPart } from "./amount-lines.ts";
import { draftFields, type DraftField, type DraftFieldName } from "./draft-fields.ts";
import { kindOfDay } from "./moved-days.ts";
import { partsOf } from "./written-parts.ts";
import type { WrittenValue } from "./written-value.ts";

/** One day of a draft, or the words of one, with every place where the same thing says the same (dagrad). */
export type DayLine = {
  /** The first place, for its label, its kind and what stands there. */
  readonly field: DraftField;
  /** The keys of all places. */
  readonly keys: readonly string[];
  /** As it stood in the agreement that is looked back at; absent where it was not there. */
  readonly before?: string;
};

const DAYS: ReadonlySet<DraftFieldName> = new Set([
  "decided",
  "readingDay",
  "keyDay",
  "timeWords",
  "firstDay",
  "lastDay",
  "keptUntil",
]);

/**
 * The days of an agreement's year, each once although several parts have it. Parts that now say different days, or did
 * before, have a line each.
 * @param former the values of the agreement that it was copied from
 */
export function dayLines(
  values: readonly WrittenValue[],
  former: readonly WrittenValue[] = [],
): readonly DayLine[] {
  const lines = new Map<string, DayLine>();
  const parts = partsOf(former);
  const formerKey = (key: string) =>
    key.replace(/^(components\.)([^.]+)/, (_, list: string, id: string) => `${list}${formerPart(id, parts)}`);
  for (const field of draftFields(values)) {
    if (!DAYS.has(field.name)) continue;
    const before = former.find(({ key }) => key === formerKey(field.key))?.value;
    const said = typeof before === "string" ? { before } : {};
    const id = JSON.stringify([kindOfDay(field), field.value, said]);
    const standing = lines.get(id);
    lines.set(id, {
      field: standing?.field ?? field,
      keys: [...(standing?.keys ?? []), field.key],
      ...said,
    });
  }
  return [...lines.values()];
}
