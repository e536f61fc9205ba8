import type { Weights } from "#domain/allocation";
import type { Sharing, SharingForm } from "#domain/financing";
import { ore } from "#domain/money";
import { day } from "#domain/time";

/** Where the three parties' inhabitants are said to stand. */
export const SOURCE = { document: "SCB" } as const;

/** Falun, Borlänge and Avesta as a thousand: 500, 300 and 200 persons. */
export const INHABITANTS: Weights = new Map(
  (
    [
      ["2080", 500n],
      ["2081", 300n],
      ["2034", 200n],
    ] as const
  ).map(([code, value]) => [code, { value, unit: "persons", source: SOURCE }]),
);

/** How the three share, to the öre by largest remainder; what is given for twelve months. */
export function sharingOfThree(form: SharingForm, gap: Sharing["gap"] = "unknown"): Sharing {
  return {
    form,
    on: day("2021-12-31"),
    parties: [...INHABITANTS.keys()],
    grain: ore(1n),
    rest: "largest-remainder",
    gap,
    amountsPer: "twelve-months",
    ground: { certainty: "example", source: SOURCE },
  };
}
