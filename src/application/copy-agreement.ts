import type { Agreement } from "#domain/agreement";
import { editsOfMoved, freeId, movedDays, type MovedDay, type NewValue } from "#domain/draft";
import type { AgreementFiles } from "./ports.ts";

/** What a copy is to be called. */
export type CopyNames = {
  /** Absent for the year after. */
  readonly year: number | undefined;
  /** Puts a mark before the title where the copy is an example. */
  readonly titled: (title: string) => string;
  /** The organisation that it is written in: where its title is taken, that is what tells the two apart. */
  readonly by: string;
  /** Which days go with it to the new year, by their ids; none where they stay. */
  readonly days?: ReadonlySet<string>;
  /** Addresses and names in files that others have: the copy gets free ones. */
  readonly taken?:
    | {
        readonly slugs: readonly string[];
        readonly ids: readonly string[];
        readonly titles: readonly string[];
      }
    | undefined;
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
  { year: wanted, titled, by, days = new Set(), taken }: CopyNames,
  files: AgreementFiles,
): string {
  const { agreement, text } = former;
  const year = wanted ?? agreement.year + 1;
  const isNextEdition = year === agreement.year;
  const names = renamedFor(agreement, { year, titled, by, taken });
  const changes = new Map<string, NewValue>([
    ["year", year],
    ["title", names.title],
    ["id", names.id],
    ["slug", names.slug],
    ...(isNextEdition
      ? []
      : [
          ...agreement.components.map(
            ({ title }, index) =>
              [`components[${index}].title`, inYear(title, title, agreement.year, year)] as const,
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

/** What a copy is called: the year of its own in the title and the names, and what nobody else has. */
export function renamedFor(
  { title, id, slug, year: was }: Pick<Agreement, "title" | "id" | "slug" | "year">,
  { year: wanted, titled, by, taken = { slugs: [], ids: [], titles: [] } }: Omit<CopyNames, "days">,
): Pick<Agreement, "title" | "id" | "slug"> {
  const year = wanted ?? was + 1;
  if (year === was) return { title: titled(title), id, slug };
  const free = (name: string, others: readonly string[]) =>
    others.includes(name) ? freeId(name, others) : name;
  // Two of one name beside each other are taken for each other, also where one of them is marked as an example.
  const freeTitle = (wantedTitle: string) => {
    const isTaken = (name: string) => [name, titled(name)].some((each) => taken.titles.includes(each));
    if (!isTaken(wantedTitle)) return titled(wantedTitle);
    const ending = `, ${by}`;
    const own = wantedTitle.endsWith(ending) ? wantedTitle : `${wantedTitle}${ending}`;
    if (!isTaken(own)) return titled(own);
    // One organisation with two of one year: nothing but a number tells them apart.
    for (let number = 2; ; number += 1)
      if (!isTaken(`${own} (${number})`)) return titled(`${own} (${number})`);
  };
  return {
    title: freeTitle(inYear(title, `${title} ${year}`, was, year)),
    id: free(inYear(id, `${id}-${year}`, was, year), taken.ids),
    slug: free(inYear(slug, `${slug}-${year}`, was, year), taken.slugs),
  };
}

function inYear(name: string, otherwise: string, was: number, year: number): string {
  return name.includes(String(was)) ? name.replaceAll(String(was), String(year)) : otherwise;
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
