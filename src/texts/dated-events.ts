import type { DatedEvent } from "#domain/check";

const EVENTS: Readonly<Record<DatedEvent, string>> = {
  "key-date": "Dagen för nyckelns folkmängd",
  decided: "Beslutet om avtalet",
  "claim-first": "Första dagen att begära pengarna",
  "claim-last": "Sista dagen att begära pengarna",
  "payment-first": "Första dagen för utbetalning",
  "payment-last": "Sista dagen för utbetalning",
  "condition-first": "Villkorets första dag",
  condition: "Villkorets sista dag",
  "report-first": "Första dagen att redovisa",
  report: "Sista dagen att redovisa",
  "carry-over": "Sista dagen att använda pengarna",
  published: "Dagen då dokumentet publicerades",
  read: "Dagen då dokumentet lästes",
};

/** The Swedish name of a dated event in an agreement's year. @example datedEvent("report") // "Sista dagen att redovisa" */
export function datedEvent(event: DatedEvent): string {
  return EVENTS[event];
}
