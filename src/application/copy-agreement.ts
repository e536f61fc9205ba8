import type { Agreement } from "#domain/agreement";
import type { NewValue } from "#domain/draft";
import type { AgreementFiles } from "./ports.ts";

/** What a copy is to be called. */
export type CopyNames = {
  /** Absent for the year after. */
  readonly year: number | undefined;
  /** Puts a mark before the title where the copy is an example. */
  readonly titled: (title: string) => string;
};

/**
 * Last year's agreement as the next one's draft (kopia): another year in the title, the names and the reading day, and
 * nobody has decided it yet. Everything else stands as it stood, letter for letter, to be gone through.
 */
export function copyAgreement(
  { agreement, text }: { readonly agreement: Agreement; readonly text: string },
  { year: wanted, titled }: CopyNames,
  files: AgreementFiles,
): string {
  const year = wanted ?? agreement.year + 1;
  const former = String(agreement.year);
  const renamed = (name: string, otherwise: string) =>
    name.includes(former) ? name.replaceAll(former, String(year)) : otherwise;
  const changes = new Map<string, NewValue>([
    ["year", year],
    ["title", titled(renamed(agreement.title, `${agreement.title} ${year}`))],
    ["id", renamed(agreement.id, `${agreement.id}-${year}`)],
    ["slug", renamed(agreement.slug, `${agreement.slug}-${year}`)],
    ["readingDay", dayInYear(agreement.readingDay.toString(), year)],
    ["decided", "unknown"],
  ]);
  return files.replace(text, changes);
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
