import type { Component, Known } from "#domain/agreement";
import type { Day, StatedPeriod } from "#domain/time";
import { keyDatesOf } from "./key-parts.ts";
import type { DatedEvent } from "./finding.ts";

/** One dated event of a component, and the clause it stands in. */
export type Dated = {
  readonly event: DatedEvent;
  readonly day: Day;
  readonly clause?: string | undefined;
};

/** A span of a component, with the events that its first and its last day are. */
export type StatedSpan = {
  readonly period: StatedPeriod;
  readonly first: DatedEvent;
  readonly last: DatedEvent;
  readonly clause?: string | undefined;
};

/** Every dated event of a component, with the day of decision. */
export function datesOf(component: Component, decided: Known<Day>): readonly Dated[] {
  const { key, keyClauses, carryOver } = component;
  return [
    ...(decided === "unknown" ? [] : [{ event: "decided" as const, day: decided }]),
    ...keyDatesOf(key).map((day) => ({ event: "key-date" as const, day, clause: keyClauses[0] })),
    ...spansOf(component).flatMap(({ period, first, last, clause }) => [
      { event: first, day: period.first, clause },
      { event: last, day: period.last, clause },
    ]),
    ...(carryOver === "unknown" || carryOver.until === undefined
      ? []
      : [{ event: "carry-over" as const, day: carryOver.until, clause: carryOver.clause }]),
  ];
}

/** Every span that a component states, in the order of its year. */
export function spansOf({ claim, payment, report, conditions }: Component): readonly StatedSpan[] {
  return [
    ...span(claim?.window, claim?.clause, "claim-first", "claim-last"),
    ...span(payment?.window, payment?.clause, "payment-first", "payment-last"),
    ...conditions.flatMap(({ by, clause }) => span(by, clause, "condition-first", "condition")),
    ...span(report?.by, report?.clause, "report-first", "report"),
  ];
}

function span(
  period: Known<StatedPeriod> | undefined,
  clause: string | undefined,
  first: DatedEvent,
  last: DatedEvent,
): readonly StatedSpan[] {
  return period === undefined || period === "unknown" ? [] : [{ period, first, last, clause }];
}
