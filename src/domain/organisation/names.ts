import { compareDays, type Day } from "#domain/time";
import type { Region } from "./organisation.ts";

/**
 * The name to write about a region on a day. Where the day of change from landsting to region has no source,
 * the name of today is used: the house writes "landstinget" only inside quotes.
 */
export function regionNameInSentence(region: Region, on: Day): string {
  const known = region.names.find(
    ({ from, to }) =>
      from !== "unknown" &&
      compareDays(from, on) <= 0 &&
      (to === "in-use" || (to !== "unknown" && compareDays(on, to) <= 0)),
  );
  return known?.text ?? region.name;
}
