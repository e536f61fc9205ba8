import type { Agreement } from "#domain/agreement";
import { editsOfMoved, freeId, movedDays, type MovedDay, type NewValue } from "#domain/draft";
import type { AgreementFiles } from "./ports.ts";

/** What a copy is to be called. */
export type CopyNames = {
  /** Absent for the year after. */
  readonly year: number | undefined;
  /** Puts a mark before the title where the copy is an example. */
  readonly titled: (title: string) => string;
  /** Which days go with it to the new year, by their ids; none where they stay. */
  readonly days?: ReadonlySet<string>;
  /** Addresses and names in files that others have: the copy gets free ones. */
  readonly taken?: {
    readonly slugs: readonly string[];
    readonly ids: readonly string[];
    readonly titles: readonly string[];
  };
};

/** The days that a copy for another year may move (datum att flytta); none where the year is the same. */
export function daysToMove(
  { agreement, text }: { readonly agreement: Agreement; readonly text: string },
  wanted: number | undefined,
  files: AgreementFiles,
): { readonly years: number; readonly days: readonly MovedDay[] } {
  const years = (wanted ?? agreement.year + 1) - agreement.year;
  return { years, days: years === 0 ? [] : movedDays(files.values(text) ?? [], years) };
}

/**
 * Last year's agreement as the next one's draft (kopia): another year in the title, the names and the reading day, and
 * nobody has decided it yet. The days that are chosen move as many years. Everything else stands as it stood, letter for
 * letter, to be gone through. The year in the name of a part goes with it. In the same year it is the next edition, with the same names and the same decision.
 */
export function copyAgreement(
  former: { readonly agreement: Agreement; readonly text: string },
  { year: wanted, titled, days = new Set(), taken = { slugs: [], ids: [], titles: [] } }: CopyNames,
  files: AgreementFiles,
): string {
  const { agreement, text } = former;
  const year = wanted ?? agreement.year + 1;
  const isNextEdition = year === agreement.year;
  const was = String(agreement.year);
  const renamed = (name: string, otherwise: string) => {
    if (isNextEdition) return name;
    return name.includes(was) ? name.replaceAll(was, String(year)) : otherwise;
  };
  const free = (name: string, others: readonly string[]) =>
    isNextEdition || !others.includes(name) ? name : freeId(name, others);
  // Two of one name beside each other are taken for each other, also where one of them is marked as an example.
  const freeTitle = (title: string) => {
    const isTaken = (name: string) => [name, titled(name)].some((each) => taken.titles.includes(each));
    if (isNextEdition || !isTaken(title)) return titled(title);
    for (let number = 2; ; number += 1)
      if (!isTaken(`${title} (${number})`)) return titled(`${title} (${number})`);
  };
  const changes = new Map<string, NewValue>([
    ["year", year],
    ["title", freeTitle(renamed(agreement.title, `${agreement.title} ${year}`))],
    ["id", free(renamed(agreement.id, `${agreement.id}-${year}`), taken.ids)],
    ["slug", free(renamed(agreement.slug, `${agreement.slug}-${year}`), taken.slugs)],
    ...(isNextEdition
      ? []
      : [
          ...agreement.components.map(
            ({ title }, index) => [`components[${index}].title`, renamed(title, title)] as const,
          ),
          ["readingDay", dayInYear(agreement.readingDay.toString(), year)] as const,
          ["decided", "unknown"] as const,
        ]),
    ...editsOfMoved(daysToMove(former, year, files).days, days),
  ]);
  const copied = files.replace(text, changes);
  return isNextEdition
    ? copied
    : withYearOfReadings(withYearOfDocuments(copied, agreement, files), agreement, files);
}

/** The documents of a copy are of the year before, and say so until this year's are at hand. */
function withYearOfDocuments(text: string, { documents, year }: Agreement, files: AgreementFiles): string {
  return documents.reduce(
    (done, { ofYear }, index) =>
      ofYear === undefined ? files.insert(done, `documents[${index}].readOn`, "ofYear", year) : done,
    text,
  );
}

/** The interpretations of a copy were made for the year before, and say so until somebody confirms them. */
function withYearOfReadings(
  text: string,
  { interpretations, year }: Agreement,
  files: AgreementFiles,
): string {
  const said = new Set((files.values(text) ?? []).map(({ path }) => path));
  return interpretations.reduce(
    (done, _, index) =>
      said.has(`interpretations[${index}].forYear`)
        ? done
        : files.insert(done, `interpretations[${index}].on`, "forYear", year),
    text,
  );
}

/** The same day of another year; 29 February becomes 28. */
function dayInYear(written: string, year: number): string {
  return `${year}${written.slice(4).replace("-02-29", "-02-28")}`;
}

/** An agreement that nothing has been written in but its names. */
export function emptyAgreement(year: number, title: string, today: string): string {
  const unknown = "unknown";
  const content = {
    format: "samnytta-agreement/1",
    id: `ny-${year}`,
    slug: `ny-${year}`,
    title,
    field: "",
    year,
    parties: [],
    purpose: unknown,
    aim: unknown,
    decided: unknown,
    readingDay: dayInYear(today, year),
    documents: [],
    clauses: [],
    frame: unknown,
    components: [],
    statements: [],
    interpretations: [],
    focusAreas: [],
    notKnown: [],
  };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}
