import { countyOf, type County } from "#domain/organisation";
import {
  calendarSpans,
  checkDocument,
  dateName,
  inOrder,
  orderingDay,
  type CalendarSpan,
  type DatedFact,
  type DocumentFinding,
  type MoneyFact,
  type SupportingDocument,
} from "#domain/supporting-document";
import { compareDays, type Day } from "#domain/time";
import type { OrganisationChoice } from "./find-organisation.ts";
import type { Catalogue } from "./open-catalogue.ts";

/** A dated fact with its lasting name and the day it is put in order by; absent where nobody has said one. */
export type ShownDate = { readonly name: string; readonly fact: DatedFact; readonly day: Day | undefined };

/** One document's page: its dates in order, what does not go together in it, and where else it leads. */
export type SupportingDocumentView = {
  readonly document: SupportingDocument;
  readonly dates: readonly ShownDate[];
  readonly findings: readonly DocumentFinding[];
  /** The counties it concerns; empty when it does not say. */
  readonly counties: readonly County[];
  /** The agreements with the state that it speaks of and that are here. */
  readonly agreements: readonly { readonly slug: string; readonly title: string }[];
};

/** A document by its slug; undefined when there is none. */
export function viewSupportingDocument(
  documents: readonly SupportingDocument[],
  { entries, register }: Pick<Catalogue, "entries" | "register">,
  slug: string,
): SupportingDocumentView | undefined {
  const document = documents.find((each) => each.slug === slug);
  if (document === undefined) return undefined;
  return {
    document,
    dates: datesOf(document),
    findings: checkDocument(document),
    counties: codesOf(document).flatMap((code) => register.counties.get(code) ?? []),
    agreements: document.agreements.flatMap((wanted) =>
      entries.flatMap(({ agreement }) =>
        agreement.slug === wanted ? [{ slug: wanted, title: agreement.title }] : [],
      ),
    ),
  };
}

/** One document's dates, for the page of last days. */
export type DocumentDates = { readonly document: SupportingDocument; readonly dates: readonly ShownDate[] };

/**
 * The dates of the documents that concern whoever is chosen. A document that does not say which counties it concerns is
 * shown when nobody is chosen, and one that bears a later day than `on` was not there yet.
 */
export function datesOfDocuments(
  documents: readonly SupportingDocument[],
  choice: OrganisationChoice,
  on: Day,
): readonly DocumentDates[] {
  if (choice.kind === "none-such") return [];
  const county = choice.kind === "chosen" ? countyOf(choice.organisation.code) : undefined;
  return documents
    .filter(({ dated }) => dated === "unknown" || compareDays(dated, on) <= 0)
    .filter((document) => county === undefined || codesOf(document).includes(county))
    .map((document) => ({ document, dates: datesOf(document) }));
}

/** A document, and the money in it that is to be shared in a way that nobody has said. */
export type SharedMoney = { readonly document: SupportingDocument; readonly money: readonly MoneyFact[] };

/** The documents that concern a county, each with the money whose parts are okänt. @param county two digits */
export function documentsOfCounty(
  documents: readonly SupportingDocument[],
  county: string,
): readonly SharedMoney[] {
  return documents
    .filter((document) => codesOf(document).includes(county))
    .map((document) => ({
      document,
      money: document.money.filter(
        ({ sharedBy, stated, key = "unknown" }) =>
          sharedBy !== undefined && (stated === "unknown" || key === "unknown"),
      ),
    }));
}

/** One entry of a document's calendar. */
export type DocumentCalendarEntry = CalendarSpan & { readonly name: string; readonly fact: DatedFact };

/** What a calendar holds of a document, in the order of days: nothing of what has no day of its own. */
export function calendarOfDocument(document: SupportingDocument): readonly DocumentCalendarEntry[] {
  return document.dates
    .flatMap((fact) =>
      calendarSpans(fact).map((span) => ({ ...span, fact, name: dateName(document, fact, span.edge) })),
    )
    .toSorted((left, right) => compareDays(left.first, right.first));
}

function datesOf(document: SupportingDocument): readonly ShownDate[] {
  return inOrder(document.dates).map((fact) => ({
    name: dateName(document, fact),
    fact,
    day: orderingDay(fact),
  }));
}

function codesOf({ counties }: SupportingDocument): readonly string[] {
  return counties === "unknown" ? [] : counties;
}
