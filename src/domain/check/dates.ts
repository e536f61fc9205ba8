import {
  readComponents,
  type Agreement,
  type AgreementDocument,
  type Component,
  type Condition,
} from "#domain/agreement";
import { compareDays } from "#domain/time";
import type { DatedEvent, EventDay, OpenFinding } from "./finding.ts";
import { datesOf, spansOf, type Dated } from "./dates-of-component.ts";
import { findWordsOfOtherDays } from "./date-words.ts";

/** The pairs that must come in order, the earlier event first. A claim may open before the decision is signed. */
const ORDER: readonly (readonly [DatedEvent, DatedEvent])[] = [
  ["key-date", "decided"],
  ["key-date", "payment-last"],
  ["key-date", "claim-last"],
  ["decided", "claim-last"],
  ["decided", "payment-last"],
  ["decided", "condition"],
  ["decided", "report"],
  ["decided", "carry-over"],
  ["claim-first", "payment-last"],
  ["claim-first", "report"],
  ["payment-first", "report"],
  ["payment-first", "carry-over"],
  ["payment-last", "carry-over"],
];

/** Events that belong to the agreement's year or later; a report may come up to three years after. */
const NOT_BEFORE_YEAR: ReadonlySet<DatedEvent> = new Set([
  "claim-first",
  "claim-last",
  "payment-first",
  "payment-last",
  "condition",
  "report",
  "carry-over",
]);
const LAST_YEARS_AFTER = 3;
/** A yearly agreement is decided from the year before until the end of its own year. */
const DECIDED_YEARS_BEFORE = 1;
/** Inhabitants of a day longer back than this are no basis for a yearly agreement. */
const KEY_YEARS_BEFORE = 3;

/** Dates that come in an impossible order, that lie outside the agreement's time, or that differ from their own words. */
export function findDateFaults(agreement: Agreement): readonly OpenFinding[] {
  const found = [
    ...decidedFaults(agreement),
    ...agreement.documents.flatMap(documentFaults),
    ...agreement.components.flatMap((component) => componentFaults(component, agreement)),
    // A reading may give a key another day than the one that is written, or one where none is.
    ...readComponents(agreement).flatMap(({ key, written }) =>
      key === written.key ? [] : componentFaults({ ...written, key }, agreement),
    ),
  ];
  const seen = new Set<string>();
  return found.filter(({ id }) => !seen.has(id) && seen.add(id));
}

function decidedFaults({ decided, year }: Agreement): readonly OpenFinding[] {
  if (decided === "unknown") return [];
  const isOutside = decided.year > year || decided.year < year - DECIDED_YEARS_BEFORE;
  return isOutside ? [outsideYear(undefined, { event: "decided", day: decided }, year)] : [];
}

function documentFaults({ id, title, published, readOn }: AgreementDocument): readonly OpenFinding[] {
  if (published === "unknown" || compareDays(published, readOn) <= 0) return [];
  const place = `dates-out-of-order:document:${id}`;
  return [
    {
      id: `${place}:${published.toString()}:${readOn.toString()}`,
      place,
      severity: "contradiction",
      detail: {
        kind: "dates-out-of-order",
        document: title,
        earlier: { event: "published", day: published },
        later: { event: "read", day: readOn },
      },
      clauses: [],
    },
  ];
}

function componentFaults(component: Component, agreement: Agreement): readonly OpenFinding[] {
  const dates = datesOf(component, agreement.decided);
  const disorder = ORDER.flatMap(([first, second]) =>
    dates
      .filter(({ event }) => event === first)
      .flatMap((earlier) =>
        dates
          .filter(({ event, day }) => event === second && compareDays(earlier.day, day) > 0)
          .map((later) => disorderOf(component.id, earlier, later)),
      ),
  );
  const backwards = spansOf(component)
    .filter(({ period }) => compareDays(period.first, period.last) > 0)
    .map(({ period, first, last, clause }) =>
      disorderOf(
        component.id,
        { event: first, day: period.first, clause },
        { event: last, day: period.last, clause },
      ),
    );
  return [
    ...backwards,
    ...disorder,
    ...component.conditions.flatMap((condition) => repaidBeforePaid(component, condition)),
    ...dates
      .filter((dated) => isOutsideYear(dated, agreement.year))
      .map((dated) => outsideYear(component.id, dated, agreement.year)),
    ...findWordsOfOtherDays(component),
  ];
}

/** What is to be repaid has been paid: such a condition cannot fall due before the first payment. */
function repaidBeforePaid(
  component: Component,
  { by, consequence, clause }: Condition,
): readonly OpenFinding[] {
  const window = component.payment?.window;
  if (window === undefined || window === "unknown" || by === "unknown") return [];
  if (consequence !== "repay-all" && consequence !== "repay-part") return [];
  if (compareDays(window.first, by.last) <= 0) return [];
  return [
    disorderOf(
      component.id,
      { event: "payment-first", day: window.first, clause: component.payment?.clause },
      { event: "condition", day: by.last, clause },
    ),
  ];
}

function disorderOf(component: string, earlier: Dated, later: Dated): OpenFinding {
  const place = `dates-out-of-order:${component}:${earlier.event}:${later.event}`;
  return {
    id: `${place}:${earlier.day.toString()}:${later.day.toString()}`,
    place,
    severity: "contradiction",
    detail: {
      kind: "dates-out-of-order",
      component,
      earlier: { event: earlier.event, day: earlier.day },
      later: { event: later.event, day: later.day },
    },
    clauses: [...new Set([earlier.clause, later.clause].flatMap((clause) => clause ?? []))],
  };
}

function isOutsideYear({ event, day }: Dated, year: number): boolean {
  if (event === "decided") return false;
  if (event === "key-date") return day.year > year || day.year < year - KEY_YEARS_BEFORE;
  return (NOT_BEFORE_YEAR.has(event) && day.year < year) || day.year > year + LAST_YEARS_AFTER;
}

function outsideYear(
  component: string | undefined,
  { event, day, clause }: EventDay & { readonly clause?: string | undefined },
  year: number,
): OpenFinding {
  const place = `date-outside-year:${component === undefined ? "" : `${component}:`}${event}`;
  return {
    id: `${place}:${day.toString()}`,
    place,
    severity: "contradiction",
    detail: {
      kind: "date-outside-year",
      ...(component === undefined ? {} : { component }),
      event,
      day,
      year,
    },
    clauses: clause === undefined ? [] : [clause],
  };
}
