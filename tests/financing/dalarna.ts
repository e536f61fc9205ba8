import type { Weights } from "#domain/allocation";
import type { Source } from "#domain/source";

/** Inhabitants of Dalarna's fifteen on 31 December 2021, 288 387 in all. */
export const DALARNA: Readonly<Record<string, number>> = {
  "2021": 6776,
  "2023": 10218,
  "2026": 10502,
  "2029": 16012,
  "2031": 11103,
  "2034": 6918,
  "2039": 7042,
  "2061": 10933,
  "2062": 20670,
  "2080": 59837,
  "2081": 52254,
  "2082": 11242,
  "2083": 15458,
  "2084": 22925,
  "2085": 26497,
};

/** Inhabitants as a key weighs them, in the order of their codes. */
export function inhabitantsOf(persons: Readonly<Record<string, number>>, source: Source): Weights {
  return new Map(
    Object.entries(persons).map(([code, count]) => [code, { value: BigInt(count), unit: "persons", source }]),
  );
}
