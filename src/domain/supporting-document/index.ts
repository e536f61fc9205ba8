/** The door of supporting documents (underlag): dates and money in documents that are no agreements with the state. */
export { checkDocument, type DocumentFinding } from "./check-document.ts";
export { calendarSpans, dateName, inOrder, orderingDay, type CalendarSpan } from "./dated-fact.ts";
export type {
  DatedFact,
  DateKind,
  DecidingParty,
  DocumentKind,
  DocumentPassage,
  LengthFact,
  MoneyFact,
  Premise,
  PremiseKind,
  SupportingDocument,
  WrittenAmount,
} from "./supporting-document.ts";
