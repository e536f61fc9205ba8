import {
  addsUp,
  amountDoubt,
  amountLines,
  amountReadings,
  amountSums,
  dayLines,
  followingSums,
  formFields,
  isSame,
  type AmountDoubt,
  type AmountLine,
  type AmountReading,
  type AmountSum,
  type DayLine,
  type DraftField,
  type GivenValues,
  type WrittenValue,
} from "#domain/draft";
import type { Ore } from "#domain/money";
import type { Draft, DraftReading } from "./draft-record.ts";
import type { Catalogue } from "./open-catalogue.ts";

/** What is new every year in a draft (årets belopp och dagar), beside what it was copied from. */
export type YearOfDraft = {
  /** The year of the agreement that is looked back at, and whether it is a former edition of the same year; absent where there is none. */
  readonly before?: { readonly year: number; readonly isSameYear: boolean };
  /** The draft's own year, as it is written. */
  readonly year: string;
  readonly lines: readonly AmountLine[];
  readonly sums: readonly AmountSum[];
  /** The wholes that become what their parts are when a part is changed. */
  readonly follow: readonly string[];
  readonly days: readonly DayLine[];
};

/** The amounts and days of a draft, each beside last year's. */
export function yearOfDraft(
  { text, copiedFrom }: Pick<Draft, "text" | "copiedFrom">,
  { entries }: Pick<Catalogue, "entries">,
  { files }: Pick<DraftReading, "files">,
): YearOfDraft {
  const values = files.values(text) ?? [];
  const year = String(values.find(({ path }) => path === "year")?.value ?? "");
  const former = entries.find(({ agreement }) => agreement.slug === copiedFrom?.slug);
  const before = former === undefined ? undefined : (files.values(former.text) ?? []);
  const lines = amountLines(values, before);
  return {
    ...(former === undefined
      ? {}
      : {
          before: {
            year: former.agreement.year,
            isSameYear: String(former.agreement.year) === year,
          },
        }),
    year,
    lines,
    sums: amountSums(lines),
    follow: wholesThatFollow(lines),
    days: dayLines(values, before),
  };
}

/** A whole follows its parts where it is exactly what they are now. */
function wholesThatFollow(lines: readonly AmountLine[]): readonly string[] {
  return amountSums(lines)
    .filter((sum) => addsUp(sum) && lines.filter(({ part }) => part === sum.whole).length === 1)
    .map(({ whole }) => whole);
}

/**
 * A text whose parts have just been changed, with the wholes that added up made what their parts are now. A whole that
 * somebody has written another amount in stays as it is written.
 * @param base the values before the change @param given what the form says @param worded an amount in the words that amounts are written in here
 */
export function withFollowingSums(
  text: string,
  base: readonly WrittenValue[],
  given: GivenValues,
  worded: (amount: Ore) => string,
  { files }: Pick<DraftReading, "files">,
): string {
  const before = amountLines(base);
  const mayFollow = new Set(wholesThatFollow(before));
  const changed = formFields(base).filter((field) => !isSame(field, given.get(field.key) ?? field.value));
  const isWritten = (whole: string) =>
    before.some(({ part, path }) => {
      const stated = path === "frame" ? path : `${path}.stated`;
      return (
        part === whole &&
        changed.some((field) => field.path === stated || field.path.startsWith(`${stated}.`))
      );
    });
  const lines = amountLines(files.values(text) ?? []);
  const followed = followingSums(lines, (whole) => mayFollow.has(whole) && !isWritten(whole));
  const edits = [...followed].flatMap(([whole, amount]) => {
    const path = lines.find(({ part }) => part === whole)?.path ?? "";
    const stated = path === "frame" ? path : `${path}.stated`;
    return [[`${stated}.asWritten`, worded(amount)] as const, [`${stated}.ore`, String(amount)] as const];
  });
  return files.replace(text, new Map(edits));
}

/** The name of a field that says the same in several places: the keys of all of them. */
export function nameOfPlaces(keys: readonly string[]): string {
  return keys.join("|");
}

/**
 * What a form says of each place, where a field of it stands for several: each place gets it, but for one that was written
 * in by itself.
 * @param fields of the draft as the form was shown
 */
export function givenInPlaces(given: GivenValues, fields: readonly DraftField[]): GivenValues {
  const byKey = new Map(fields.map((field) => [field.key, field]));
  const spread = new Map<string, string>();
  for (const [name, written] of given) {
    if (!name.includes("|")) spread.set(name, written);
  }
  for (const [name, written] of given) {
    if (!name.includes("|")) continue;
    for (const key of name.split("|")) {
      const field = byKey.get(key);
      const own = spread.get(key);
      if (field !== undefined && (own === undefined || isSame(field, own))) spread.set(key, written);
    }
  }
  return spread;
}

/** Why an amount of a draft may not be what somebody meant; undefined where nothing says so. */
export function doubtOf({ field, now, before }: AmountLine): AmountDoubt | undefined {
  if (field === undefined || field.name === "percentageWords") return undefined;
  return amountDoubt(field.value, now, before);
}

/** What an amount without unit may be meant as, the likely first; none where there is no such doubt of it. */
export function readingsOf(line: AmountLine): readonly AmountReading[] {
  const { field, before } = line;
  if (field === undefined || before === undefined || doubtOf(line) !== "no-unit") return [];
  return amountReadings(field.value, before);
}
