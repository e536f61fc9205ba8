import { parseDay, type Day } from "#domain/time";
import { draftFields, type DraftField, type DraftFieldName } from "./draft-fields.ts";
import type { NewValue, WrittenValue } from "./written-value.ts";

/** Days that belong to an agreement's year. Those of documents and interpretations are facts, and stay. */
const MOVING: ReadonlySet<DraftFieldName> = new Set(["keyDay", "firstDay", "lastDay", "keptUntil"]);

/** One day of an agreement in another year (flyttat datum), with every place where the same thing has the same day. */
export type MovedDay = {
  /** What it is and when: "report.by.last@2016-10-31". */
  readonly id: string;
  /** The first place, for its label. */
  readonly field: DraftField;
  readonly from: Day;
  readonly to: Day;
  /** 29 February in a year that has none: 28 February is proposed. */
  readonly isLeapDay: boolean;
  readonly places: readonly string[];
  /** The words of the time that name the year, as they were and as they become. */
  readonly words: readonly { readonly path: string; readonly from: string; readonly to: string }[];
};

/**
 * Every day of an agreement's year some years later, the same date of the calendar. Nothing is moved to a working day: a
 * day in an agreement stands where it is written.
 * @param values of the draft
 * @param years whole, also negative
 */
export function movedDays(values: readonly WrittenValue[], years: number): readonly MovedDay[] {
  const moved = new Map<string, MovedDay>();
  for (const field of draftFields(values)) {
    const from = MOVING.has(field.name) ? parseDay(field.value) : undefined;
    if (from?.ok !== true) continue;
    const id = `${kindOfDay(field)}@${field.value}`;
    const to = from.value.add({ years });
    const before = moved.get(id);
    moved.set(id, {
      id,
      field: before?.field ?? field,
      from: from.value,
      to,
      isLeapDay: from.value.day !== to.day,
      places: [...(before?.places ?? []), field.path],
      words: [...(before?.words ?? []), ...wordsOf(field, from.value, years, values)],
    });
  }
  return [...moved.values()];
}

/** New values by path for the days that were chosen. @param chosen ids */
export function editsOfMoved(
  moved: readonly MovedDay[],
  chosen: ReadonlySet<string>,
): ReadonlyMap<string, NewValue> {
  return new Map(
    moved
      .filter(({ id }) => chosen.has(id))
      .flatMap(({ to, places, words }) => [
        ...places.map((path) => [path, to.toString()] as const),
        ...words.map((each) => [each.path, each.to] as const),
      ]),
  );
}

/** What a day is, whatever part it belongs to: "report.by.last", and "key" for the day of any key. */
export function kindOfDay({ name, path }: Pick<DraftField, "name" | "path">): string {
  return name === "keyDay" ? "key" : path.replace(/^components\[\d+\]\./, "").replaceAll(/\[\d+\]/g, "");
}

/** The words go with the last day: it is what they are about. */
function wordsOf(
  { name, path }: DraftField,
  from: Day,
  years: number,
  values: readonly WrittenValue[],
): MovedDay["words"] {
  if (name !== "lastDay") return [];
  const said = (part: string) => {
    const value = values.find((each) => each.path === path.replace(/last$/, part))?.value;
    return typeof value === "string" ? value : "";
  };
  const [place, words] = [path.replace(/last$/, "asWritten"), said("asWritten")];
  // "December 2016 till januari 2017" names both years of the span.
  const first = parseDay(said("first"));
  const later = new Map(
    [from, ...(first.ok ? [first.value] : [])].map(({ year }) => [String(year), String(year + years)]),
  );
  const moved = words.replaceAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g, (year) => later.get(year) ?? year);
  const isLeapYear = from.add({ years }).inLeapYear;
  const to = isLeapYear ? moved : moved.replaceAll(/\b29(?=\s+feb)/giu, "28").replaceAll("-02-29", "-02-28");
  return to === words ? [] : [{ path: place, from: words, to }];
}
