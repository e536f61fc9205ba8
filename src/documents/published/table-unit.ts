import { KRONA, ore, type Ore } from "#domain/money";
import type { ExcelRow } from "../workbook/read-sheet.ts";
import { plainHeading, type TableColumns } from "./find-columns.ts";
import { orePer } from "./written-amount.ts";

const UNITS =
  "tusen kronor|tusental kronor|tusentals kronor|tkr|ksek|miljoner kronor|mnkr|mkr|msek|kronor|kr|sek";
const IN_HEADING = new RegExp(`(?:^|[\\s(,])(${UNITS})(?=$|[\\s).,])`);
/** In a title a unit stands by itself: "250 miljoner kronor till kommunerna" says nothing of the rows. */
const IN_TITLE = new RegExp(`(?:^|[(,]\\s*|(?:^|\\s)i )(${UNITS})\\)?[.:]?$`);

/**
 * The unit that the amounts are written in, as the heading of their column says, else a title above it; kronor where
 * nobody says.
 * @returns öre
 */
export function unitOf(heading: string, rows: readonly ExcelRow[], { heading: place }: TableColumns): Ore {
  const inHeading = IN_HEADING.exec(plainHeading(heading))?.[1];
  if (inHeading !== undefined) return oreOf(inHeading);
  for (const { values } of rows.slice(0, place?.index ?? 0)) {
    for (const value of values) {
      const inTitle = IN_TITLE.exec(plainHeading(value))?.[1];
      if (inTitle !== undefined) return oreOf(inTitle);
    }
  }
  return KRONA;
}

function oreOf(unit: string): Ore {
  return ore(orePer(unit.replace(/^tusentals? /, "tusen ")) ?? KRONA);
}
