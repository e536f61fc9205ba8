import type { DatedEvent } from "#domain/check";

const EVENTS: Readonly<Record<DatedEvent, string>> = {
  "key-date": "Nyckelns dag",
  decided: "Beslutet om avtalet",
  "claim-first": "Första dag att rekvirera",
  "claim-last": "Sista dag att rekvirera",
  "payment-first": "Första betalningsdag",
  "payment-last": "Sista betalningsdag",
  condition: "Villkorets sista dag",
  report: "Sista dag att redovisa",
  "carry-over": "Sista dag att använda medlen",
};

/** The Swedish name of a dated event in an agreement's year. @example datedEvent("report") // "Sista dag att redovisa" */
export function datedEvent(event: DatedEvent): string {
  return EVENTS[event];
}
