import type { Agreement, Component, KeyForm, Known } from "#domain/agreement";
import { compareDays, type Day, type StatedPeriod } from "#domain/time";
import type { DatedEvent, OpenFinding } from "./finding.ts";

type Dated = { readonly event: DatedEvent; readonly day: Day; readonly clause?: string };

/** The pairs that must come in order, the earlier event first. A claim may open before the decision is signed. */
const ORDER: readonly (readonly [DatedEvent, DatedEvent])[] = [
  ["key-date", "decided"],
  ["key-date", "payment-last"],
  ["key-date", "claim-last"],
  ["claim-first", "claim-last"],
  ["payment-first", "payment-last"],
  ["decided", "claim-last"],
  ["decided", "payment-last"],
  ["decided", "condition"],
  ["decided", "report"],
  ["payment-first", "condition"],
  ["payment-first", "report"],
  ["payment-first", "carry-over"],
];

/** Events that belong to the agreement's year or later; a report may come up to two years after. */
const NOT_BEFORE_YEAR: readonly DatedEvent[] = [
  "claim-first",
  "claim-last",
  "payment-first",
  "payment-last",
  "condition",
  "report",
  "carry-over",
];
const LAST_YEARS_AFTER = 3;

/** Dates that come in an impossible order, and dates that lie outside the agreement's time. */
export function findDateFaults(agreement: Agreement): readonly OpenFinding[] {
  const seen = new Set<string>();
  return agreement.components
    .flatMap((component) => componentFaults(component, agreement))
    .filter(({ id }) => !seen.has(id) && seen.add(id));
}

function componentFaults(component: Component, agreement: Agreement): readonly OpenFinding[] {
  const dates = datesOf(component, agreement);
  const disorder = ORDER.flatMap(([first, second]) =>
    dates
      .filter(({ event }) => event === first)
      .flatMap((earlier) =>
        dates
          .filter(({ event, day }) => event === second && compareDays(earlier.day, day) > 0)
          .map((later) => disorderOf(component.id, earlier, later)),
      ),
  );
  return [...disorder, ...dates.flatMap((dated) => outsideYear(component.id, dated, agreement.year))];
}

function disorderOf(component: string, earlier: Dated, later: Dated): OpenFinding {
  return {
    id: `dates-out-of-order:${component}:${earlier.event}:${later.event}`,
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

function outsideYear(component: string, { event, day, clause }: Dated, year: number): readonly OpenFinding[] {
  const isTooEarly = NOT_BEFORE_YEAR.includes(event) && day.year < year;
  const isTooLate = event === "key-date" ? day.year > year : day.year > year + LAST_YEARS_AFTER;
  if (!isTooEarly && !isTooLate) return [];
  return [
    {
      id: `date-outside-year:${component}:${event}`,
      severity: "contradiction",
      detail: { kind: "date-outside-year", component, event, day, year },
      clauses: clause === undefined ? [] : [clause],
    },
  ];
}

function datesOf(component: Component, agreement: Agreement): readonly Dated[] {
  const { claim, payment, report, carryOver, conditions, key, keyClauses } = component;
  return [
    ...at("decided", agreement.decided, undefined),
    ...keyDates(key).map((day) => dated("key-date", day, keyClauses[0])),
    ...span("claim", claim?.window, claim?.clause),
    ...span("payment", payment?.window, payment?.clause),
    ...at("report", lastOf(report?.by), report?.clause),
    ...conditions.flatMap((condition) => at("condition", lastOf(condition.by), condition.clause)),
    ...at("carry-over", carryOver === "unknown" ? undefined : carryOver.until, undefined),
  ];
}

function keyDates(key: Known<KeyForm>): readonly Day[] {
  if (key === "unknown") return [];
  if ("on" in key) return key.on === "unknown" ? [] : [key.on];
  if (key.kind === "split") return key.parts.flatMap(({ by }) => keyDates(by));
  if (key.kind === "bounded" || key.kind === "participants") return keyDates(key.by);
  return key.kind === "fixed" && key.rest !== undefined ? keyDates(key.rest) : [];
}

function span(
  what: "claim" | "payment",
  period: Known<StatedPeriod> | undefined,
  clause: string | undefined,
) {
  if (period === undefined || period === "unknown") return [];
  return [dated(`${what}-first`, period.first, clause), dated(`${what}-last`, period.last, clause)];
}

function at(event: DatedEvent, day: Known<Day> | undefined, clause: string | undefined): readonly Dated[] {
  return day === undefined || day === "unknown" ? [] : [dated(event, day, clause)];
}

function dated(event: DatedEvent, day: Day, clause: string | undefined): Dated {
  return clause === undefined ? { event, day } : { event, day, clause };
}

function lastOf(period: Known<StatedPeriod> | undefined): Known<Day> | undefined {
  return period === undefined || period === "unknown" ? period : period.last;
}
