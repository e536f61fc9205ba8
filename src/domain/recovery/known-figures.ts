import type { OrganisationRegister, RecipientCode } from "#domain/organisation";
import { municipalitiesOf } from "#domain/organisation";
import { populationOf } from "#domain/population";
import type { Day } from "#domain/time";
import type { RecoveryBasis } from "./recovery.ts";
import type { Table } from "./table.ts";

/** The inhabitants of the rows of a table on one day, in the order of the rows. */
export type KnownFigures = {
  readonly day: Day;
  readonly persons: readonly bigint[];
  /** The same for estimates. */
  readonly quick: readonly number[];
  /** Everybody in the group, also those without a row; absent where the series does not cover them. */
  readonly all?: number;
};

/** What is at hand for the rows of a table: every series that covers each of them, earliest day first. */
export function knownFigures(table: Table, { register, series }: RecoveryBasis): readonly KnownFigures[] {
  return series
    .toSorted((a, b) => (a.date.toString() < b.date.toString() ? -1 : 1))
    .flatMap((each): readonly KnownFigures[] => {
      const inhabitants = (codes: readonly RecipientCode[]) => inhabitantsOf(codes, each, register);
      const persons = inhabitants(table.recipients);
      if (persons === undefined) return [];
      const missing = inhabitants(table.missing);
      const sum = [...persons, ...(missing ?? [])].reduce((all, one) => all + one, 0n);
      const quick = persons.map(Number);
      return [{ day: each.date, persons, quick, ...(missing === undefined ? {} : { all: Number(sum) }) }];
    });
}

function inhabitantsOf(
  codes: readonly RecipientCode[],
  series: RecoveryBasis["series"][number],
  register: OrganisationRegister,
): readonly bigint[] | undefined {
  const found: bigint[] = [];
  for (const code of codes) {
    const persons = populationOf(code, series, (county) => municipalitiesOf(county, register));
    if (persons === undefined) return undefined;
    found.push(persons);
  }
  return found;
}
