import type { Agreement, Component } from "#domain/agreement";
import type { WordedPublication } from "./entered-amount.ts";
import { AGREEMENT_PAGE } from "./agreement-page.ts";
import { joined } from "./joined.ts";
import { otherYearsWords } from "./moved-key-day.ts";
import { ofYearWords } from "./other-year.ts";

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
  enteredBy?: string,
): { readonly lead: string; readonly body: string } {
  const who = enteredBy === undefined ? "" : ` av ${enteredBy}`;
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

/** The same in one line, where an agreement is one of many: in a list, or beside its amounts in a file. */
export function textOfYearInShort(
  agreement: Pick<Agreement, "documents" | "year">,
  enteredBy?: string,
): string {
  const other = textOfYear(agreement);
  if (other === undefined) return "";
  const { year, of, isAll } = other;
  const who = enteredBy === undefined ? "" : ` av ${enteredBy}`;
  return isAll
    ? `Ingen text för ${year} är läst. Beloppen är inskrivna${who}.`
    : `En del av texten är ${yearsOf(of)} och inte bekräftad för ${year}.`;
}

/** Who wrote and published an agreement here. @example publishedByWords({ by: "RSS Dalarna", on: "28 november 2026" }) // "Inlagd av RSS Dalarna, publicerad 28 november 2026." */
export function publishedByWords({ by, on }: WordedPublication): string {
  return `Inlagd av ${by}, publicerad ${on}.`;
}

/** The heading of a column with the amounts of parts: written in where no text of the year is read. */
export function wholeHeading(other: TextOfYear | undefined): string {
  if (other === undefined) return AGREEMENT_PAGE.whole;
  return other.isAll ? "Inskrivet belopp" : "Belopp";
}

/** Before the clauses where a finding's figures stand; of which year's text they are, where it is another. */
export function standsIn(clauses: readonly string[], agreement: Agreement): string {
  const [words] = otherYearsWords(clauses, agreement);
  return words === undefined ? AGREEMENT_PAGE.standsIn : ` Avsnitt i ${ofYearWords(words.ofYear)}: `;
}

/**
 * After a sentence of what an agreement demands or gives, where its words are another year's: nobody knows it of this year.
 * @param clauses where it stands; none where it stands in no clause, and then it is as the whole text is
 */
export function unconfirmed(clauses: readonly string[], agreement: Agreement): string {
  const other = textOfYear(agreement);
  if (other === undefined) return "";
  const [words] = otherYearsWords(clauses, agreement);
  if (words === undefined && (clauses.length > 0 || !other.isAll)) return "";
  const of = words === undefined ? `${yearsOf(other.of)} överenskommelse` : ofYearWords(words.ofYear);
  return ` Källa: ${of}, inte bekräftat för ${other.year}.`;
}

/** A sentence, with or without its full stop, and that it is another year's where it is. */
export function withUnconfirmed(sentence: string, clauses: readonly string[], agreement: Agreement): string {
  const after = unconfirmed(clauses, agreement);
  return after === "" || sentence.endsWith(".") ? `${sentence}${after}` : `${sentence}.${after}`;
}

/** Over what is not known, where the list came with a copy. */
export function notKnownThen(other: TextOfYear): string {
  return `Listan följde med från ${yearsOf(other.of)} överenskommelse. Rader som ingen har ändrat gäller det året.`;
}

/** The clause where something stands, as a list. */
export function clauseIds(clause: string | undefined): readonly string[] {
  return clause === undefined ? [] : [clause];
}

/** Where it stands how and when a component is paid. */
export function paymentClauses({ claim, payment }: Pick<Component, "claim" | "payment">): readonly string[] {
  return [...clauseIds(claim?.clause), ...clauseIds(payment?.clause)];
}

/** The heading over focus areas: of which year's agreement they are, where that is another. */
export function focusAreasHeading({ focusAreas, ...agreement }: Agreement): string {
  const clauses = focusAreas.flatMap(({ clause }) => clauseIds(clause));
  const [words] = otherYearsWords(clauses, agreement);
  return words === undefined
    ? AGREEMENT_PAGE.focusAreas
    : `${AGREEMENT_PAGE.focusAreas} i ${ofYearWords(words.ofYear)}`;
}
