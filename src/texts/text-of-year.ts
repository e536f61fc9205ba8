import type { Agreement } from "#domain/agreement";
import type { WordedPublication } from "./entered-amount.ts";
import { joined } from "./joined.ts";

/** The other years that an agreement's documents were sources of (annat års text), and whether none is this year's own. */
export type TextOfYear = {
  readonly year: number;
  readonly of: readonly number[];
  /** Whether no document is this year's. */
  readonly isAll: boolean;
};

/** Of which other years an agreement's text is; undefined where all its documents are its own. */
export function textOfYear({
  documents,
  year,
}: Pick<Agreement, "documents" | "year">): TextOfYear | undefined {
  const of = [...new Set(documents.flatMap(({ ofYear }) => ofYear ?? []))].toSorted((a, b) => a - b);
  if (of.length === 0) return undefined;
  return { year, of, isAll: documents.every(({ ofYear }) => ofYear !== undefined) };
}

/** Years in the genitive before a noun. @example yearsOf([2016, 2017]) // "2016 och 2017 års" */
export function yearsOf(of: readonly number[]): string {
  return `${joined(of.map(String))} års`;
}

/**
 * What is known of a year whose text nobody has read, over everything on a page that is of the agreement.
 * @returns the first words, in bold, and the rest
 */
export function textOfYearNotice(
  { year, of, isAll }: TextOfYear,
  publication?: WordedPublication,
): { readonly lead: string; readonly body: string } {
  const who = publication === undefined ? "" : ` av ${publication.by}`;
  const former = `${yearsOf(of)} överenskommelse`;
  return isAll
    ? {
        lead: `Ingen text för ${year} är läst.`,
        body: `Beloppen är inskrivna${who}. Annat följer med från ${former} om ingen har ändrat det, och dagar därifrån kan vara flyttade till ${year}. Inget av det är bekräftat för ${year}.`,
      }
    : {
        lead: `En del av texten är ${yearsOf(of)}.`,
        body: `Det som har källa i ${former} är inte bekräftat för ${year}.`,
      };
}

/** Who wrote and published an agreement here. @example publishedByWords({ by: "RSS Dalarna", on: "28 november 2026" }) // "Inlagd av RSS Dalarna, publicerad 28 november 2026." */
export function publishedByWords({ by, on }: WordedPublication): string {
  return `Inlagd av ${by}, publicerad ${on}.`;
}
