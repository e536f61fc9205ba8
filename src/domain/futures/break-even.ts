import type { Known } from "#domain/financing";
import { ore, type Ore } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import type { Commons } from "./commons.ts";

/** A party's break-even (brytpunkt): the highest part of a year at which it still says yes, as entered. Öre. */
export type BreakEven = {
  readonly party: RecipientCode;
  readonly highest: Known<Ore>;
  /** What it pays of its dearest year with all in. */
  readonly part: Ore;
  /** What is left to the highest; negative where its part is above it already. */
  readonly room: Known<Ore>;
};

/** What a party pays of its dearest year with all in, öre. */
export function dearestPart(years: Commons["years"], party: RecipientCode): Ore {
  return years
    .map(({ parts }) => parts.get(party) ?? ore(0n))
    .reduce((most, each) => (each > most ? each : most), ore(0n));
}

/** Each party's break-even beside its part with all in, in the order of listing. */
export function breakEvens({ parties, years }: Commons): readonly BreakEven[] {
  return parties.map(({ party, ceiling }) => {
    const part = dearestPart(years, party);
    return {
      party,
      highest: ceiling,
      part,
      room: ceiling === "unknown" ? "unknown" : ore(ceiling - part),
    };
  });
}
