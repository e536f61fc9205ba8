import type { DatedFact, DocumentFinding } from "#domain/supporting-document";
import { formatDay } from "./format.ts";
import { statedTime } from "./stated-time.ts";

/** The headings of the check of a document's own dates. */
export const DOCUMENT_CHECK = {
  nothing: "Dokumentets dagar går ihop",
  nothingMore: "Inget i dokumentet säger emot sig självt.",
} as const;

/** The heading of the check. @example documentCheckHeading(0) // "Dokumentets dagar går ihop" */
export function documentCheckHeading(count: number): string {
  if (count === 0) return DOCUMENT_CHECK.nothing;
  return count === 1 ? "1 sak att känna till" : `${count} saker att känna till`;
}

/** A finding in Swedish: what it is, the figures, and what it may mean. */
export type WordedFinding = { readonly headline: string; readonly figures: string; readonly meaning: string };

/** Words for a finding. */
export function wordDocumentFinding(finding: DocumentFinding): WordedFinding {
  switch (finding.kind) {
    case "length-against-span":
      return lengthAgainstSpan(finding);
    case "ready-after-decision-point":
      return {
        headline: `${without(finding.point)} kan ligga före det som ska vara klart.`,
        figures: `${timed(finding.point)} ${timed(finding.ready)}`,
        meaning: "Blir det klart först sent i månaden finns det inte när punkten ska avgöras.",
      };
    case "approved-after-start":
      return {
        headline: "Godkännandet kan ha kommit efter att det började gälla.",
        figures: `${timed(finding.approval)} Det gäller från den ${formatDay(finding.start)}.`,
        meaning: "Dokumentet säger inte vilken dag godkännandet kom.",
      };
    case "no-tax-decision-by-region":
      return {
        headline: "Beslutet om landstingets skattesats saknas.",
        figures: `${timed(finding.municipalities)} Inget beslut av landstinget om sin egen skattesats står i dokumentet.`,
        meaning:
          "Vid en skatteväxling höjer den ena sin skattesats och den andra sänker sin. Båda måste besluta.",
      };
    case "same-day":
      return {
        headline: `${finding.first.who} och ${lowerBody(finding.second.who)} möts samma dag.`,
        figures: `Båda möts den ${formatDay(finding.day)}.`,
        meaning:
          finding.first.reading === undefined ? "" : "Dagarna är vår läsning av en sammanskriven tabell.",
      };
  }
}

function lengthAgainstSpan({
  length,
  span,
  years,
  fromFirstDay: { first, last },
  isMetByLaterStart,
}: DocumentFinding & { readonly kind: "length-against-span" }): WordedFinding {
  const later = isMetByLaterStart ? ` Börjar tiden senare under ${first} berör den ${years} år.` : "";
  return {
    headline: `${statedTime(span.when)} är ${years} år, men texten säger ${length.asWritten}.`,
    figures: `${length.what}: ${length.asWritten}, ${length.months} månader. Från den 1 januari ${first} räcker de till och med ${last}.${later}`,
    meaning: "Dokumentet säger inte vilken dag tiden börjar.",
  };
}

/** "Beslutspunkt 2, BP 2: månadsskiftet september–oktober 2011." */
function timed(fact: DatedFact): string {
  return `${without(fact)}: ${statedTime(fact.when)}.`;
}

function without({ what }: DatedFact): string {
  return what.replace(/\.$/, "");
}

/** A body inside a sentence: "länsledningen". */
function lowerBody(who: string): string {
  return who.charAt(0).toLocaleLowerCase("sv") + who.slice(1);
}
