import type { SupportingDocument } from "#domain/supporting-document";
import type { Calendar } from "../application/ports.ts";
import { calendarOfDocument } from "../application/supporting-documents.ts";
import {
  dateKindWord,
  documentCalendarDescription,
  documentCalendarName,
  documentCalendarSummary,
} from "../texts/supporting-documents.ts";
import { supportingHref } from "./addresses.ts";

/**
 * A document's dates as a calendar, in the order of days.
 * @param origin scheme and host that an entry leads back to
 * @param moment when the calendar is handed out, UTC, ISO 8601
 */
export function documentCalendar(document: SupportingDocument, origin: string, moment: string): Calendar {
  return {
    name: documentCalendarName(document),
    language: "sv",
    moment,
    entries: calendarOfDocument(document).map(({ name, first, last, edge, fact }) => ({
      name,
      day: first,
      last,
      summary: documentCalendarSummary(fact, edge, document),
      description: documentCalendarDescription(fact),
      category: dateKindWord(fact.kind),
      url: `${origin}${supportingHref(document.slug)}#dagar`,
    })),
  };
}
