import { ore, type Ore } from "#domain/money";
import {
  countyOf,
  countyOfMunicipality,
  groupOfCode,
  jointCode,
  type OrganisationRegister,
  type RecipientCode,
} from "#domain/organisation";
import { okUnless, type Result } from "#domain/result";
import type { PublishedAmount, RecoveryProblem, RecoveryQuestion } from "./recovery.ts";

/** A table as it is searched: amounts and total count grains, rows stand in the order of the table. */
export type Table = {
  readonly rows: readonly PublishedAmount[];
  readonly recipients: readonly RecipientCode[];
  readonly amounts: readonly bigint[];
  /** The same amounts for the quick filter. */
  readonly quick: Float64Array;
  /** Grains, rounded down where the total is not whole in them. */
  readonly total: bigint;
  readonly isWhole: boolean;
  readonly grain: Ore;
  /** The place of the first largest amount. */
  readonly largest: number;
  /** Rows by county, where the group has counties with several recipients; else each row by itself. */
  readonly counties: readonly County[];
  /** The recipients of the same group that have no row. */
  readonly missing: readonly RecipientCode[];
};

/** The rows of a county by their places in the table, and their sum in grains. */
export type County = { readonly code: string; readonly places: readonly number[]; readonly sum: bigint };

/** A total above this many grains would need more digits than the quick filter has. */
const MOST_GRAINS = 10n ** 13n;

/** Amounts that all end in zeros are rounded to them; with fewer rows they may do so by chance. */
const ROWS_FOR_COARSER_GRAIN = 3;

/**
 * Reads a question as a table to search; a recipient's second row is left out.
 * @returns the table, or every reason why it cannot be searched
 */
export function readTable(
  { rows: written, total, unit }: RecoveryQuestion,
  register: OrganisationRegister,
): Result<Table, RecoveryProblem> {
  const seen = new Set<RecipientCode>();
  const rows = written.filter(({ recipient }) => !seen.has(recipient) && seen.add(recipient));
  const sum = ore(rows.reduce((all, { amount }) => all + amount, 0n));
  const problems: RecoveryProblem[] = [
    ...(rows.length === 0 ? [{ kind: "no-rows" as const }] : []),
    ...(rows.length > 0 && sum === 0n ? [{ kind: "all-amounts-zero" as const }] : []),
    ...recipientProblems(rows, register),
    ...rows.flatMap(({ row, amount }) =>
      amount % unit === 0n ? [] : [{ kind: "amount-not-in-unit" as const, row, amount, unit }],
    ),
    ...(total === undefined || total % unit === 0n
      ? []
      : [{ kind: "total-not-in-unit" as const, total, unit }]),
  ];
  const shared = total ?? sum;
  const grain = grainOf(rows, unit);
  if (problems.length === 0 && shared / grain > MOST_GRAINS) {
    problems.push({ kind: "total-too-large", total: shared });
  }
  return okUnless(problems, () => tableOf(rows, shared, grain, register));
}

/** The same table with another total. @param total grains */
export function withTotal(table: Table, total: bigint): Table {
  return { ...table, total, isWhole: true };
}

/** The sum of the rows, in grains. */
export function sumOfRows({ amounts }: Table): bigint {
  return amounts.reduce((sum, amount) => sum + amount, 0n);
}

function tableOf(
  rows: readonly PublishedAmount[],
  total: Ore,
  grain: Ore,
  register: OrganisationRegister,
): Table {
  const recipients = rows.map(({ recipient }) => recipient);
  const amounts = rows.map(({ amount }) => amount / grain);
  const present = new Set(recipients);
  return {
    rows,
    recipients,
    total: total / grain,
    isWhole: total % grain === 0n,
    grain,
    missing: groupOf(recipients[0] ?? "", register).filter((code) => !present.has(code)),
    ...derivedFrom(amounts, recipients),
  };
}

function derivedFrom(amounts: readonly bigint[], recipients: readonly RecipientCode[]) {
  const quick = Float64Array.from(amounts, Number);
  return {
    amounts,
    quick,
    largest: quick.indexOf(quick.reduce((most, amount) => Math.max(most, amount), 0)),
    counties: countiesOf(recipients, amounts),
  };
}

function countiesOf(recipients: readonly RecipientCode[], amounts: readonly bigint[]): readonly County[] {
  const places = new Map<string, number[]>();
  for (const [place, recipient] of recipients.entries()) {
    const county = /^\d{4}$/.test(recipient) ? countyOfMunicipality(recipient) : recipient;
    const own = places.get(county);
    if (own === undefined) places.set(county, [place]);
    else own.push(place);
  }
  return [...places].map(([code, own]) => ({
    code,
    places: own,
    sum: own.reduce((sum, place) => sum + (amounts[place] ?? 0n), 0n),
  }));
}

function recipientProblems(
  rows: readonly PublishedAmount[],
  register: OrganisationRegister,
): readonly RecoveryProblem[] {
  const [first] = rows;
  return rows.flatMap(({ recipient, row }): readonly RecoveryProblem[] => {
    if (!isKnown(recipient, register)) return [{ kind: "recipient-unknown", recipient, row }];
    const isOther = first !== undefined && groupOfCode(recipient) !== groupOfCode(first.recipient);
    return isOther ? [{ kind: "groups-mixed", recipient, row }] : [];
  });
}

function isKnown(code: RecipientCode, { municipalities, regions, counties }: OrganisationRegister): boolean {
  return (
    municipalities.has(code) ||
    regions.has(code) ||
    (groupOfCode(code) === "counties-jointly" && counties.has(countyOf(code) ?? ""))
  );
}

/** Everybody who could stand in the same table as a recipient. */
function groupOf(code: RecipientCode, register: OrganisationRegister): readonly RecipientCode[] {
  switch (groupOfCode(code)) {
    case "municipalities":
      return [...register.municipalities.keys()];
    case "regions":
      return [...register.regions.keys()];
    case "counties-jointly":
      return [...register.counties.keys()].map(jointCode);
    case "other":
      return [];
  }
}

/** The largest power of ten units that every amount is whole in. */
function grainOf(rows: readonly PublishedAmount[], unit: Ore): Ore {
  let grain = unit;
  if (rows.length < ROWS_FOR_COARSER_GRAIN || rows.every(({ amount }) => amount === 0n)) return grain;
  while (rows.every(({ amount }) => amount % (grain * 10n) === 0n)) grain = ore(grain * 10n);
  return grain;
}
