import { ore, persons } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import { deviatingRows } from "./deviating-rows.ts";
import { givenAmounts } from "./given-amounts.ts";
import type { KnownFigures } from "./known-figures.ts";
import type { KeyReading } from "./key-reading.ts";
import type { MoneyReading } from "./read-money.ts";
import type { RecoveryFinding, RecoveryQuestion } from "./recovery.ts";
import { countiesOfKnownDay, differencesFromSame } from "./same-as-known.ts";
import type { Span } from "./spans.ts";
import { sumOfRows } from "./table.ts";
import { findWeightWithoutAmount } from "./weight-without-amount.ts";

/** Recipients that have more than one row. */
export function rowsTwice({ rows }: RecoveryQuestion): readonly RecoveryFinding[] {
  const first = new Map<RecipientCode, number>();
  return rows.flatMap(({ recipient, row }): readonly RecoveryFinding[] => {
    const firstRow = first.get(recipient);
    if (firstRow === undefined) first.set(recipient, row);
    return firstRow === undefined ? [] : [{ kind: "row-twice", recipient, row, firstRow }];
  });
}

/** What the money and the inhabitants at hand say about the rows, each row told once. */
export function findingsOf(
  reading: MoneyReading,
  spans: readonly (Span | undefined)[],
  known: readonly KnownFigures[],
): readonly RecoveryFinding[] {
  const { table, fit } = reading;
  const money = [...sumFindings(reading), ...moneyFindings(reading)];
  const told = new Set(money.flatMap(recipientsOf));
  const isCertain = reading.kind !== "spans" && reading.kind !== "none";
  const weights = spans.map((span) => (isCertain && span?.low === span?.high ? span?.low : undefined));
  const byKnown =
    differencesFromSame(table, weights, known, told) ??
    onePerCounty([
      ...countiesOfKnownDay(table, weights, known),
      ...(fit === undefined ? [] : deviatingRows(table, fit)),
    ]);
  return [
    ...money,
    ...byKnown.filter(
      (finding) =>
        !recipientsOf(finding).every((code) => told.has(code)) || recipientsOf(finding).length === 0,
    ),
  ];
}

/** A county is told once, by the first that saw it. */
function onePerCounty(findings: readonly RecoveryFinding[]): readonly RecoveryFinding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    if (finding.kind !== "county-apart") return true;
    const isFirst = !seen.has(finding.county);
    seen.add(finding.county);
    return isFirst;
  });
}

function sumFindings({ table, totalIs, kind }: MoneyReading): readonly RecoveryFinding[] {
  const sum = sumOfRows(table);
  if (kind === "part" || totalIs === "sum-of-rows") return [];
  const apart = table.total > sum ? table.total - sum : sum - table.total;
  if (apart * 2n <= BigInt(table.amounts.length)) return [];
  return [
    {
      kind: "sum-differs",
      total: ore(table.total * table.grain),
      sum: ore(sum * table.grain),
      difference: ore((table.total - sum) * table.grain),
    },
  ];
}

function moneyFindings(reading: MoneyReading): readonly RecoveryFinding[] {
  const { table } = reading;
  const code = (place: number) => table.recipients[place] ?? "";
  switch (reading.kind) {
    case "unruled":
      return [{ kind: "rounding-unknown", rows: differingRows(reading) }];
    case "none":
      return table.missing.length > 0 && reading.totalIs === "sum-of-rows"
        ? [{ kind: "total-unknown", missing: table.missing.length }]
        : [];
    case "partial": {
      const { misfits, left, expected } = reading.key;
      if (misfits.length === 0) {
        const recipients = table.recipients.filter((_, place) => reading.key.weights[place] === left);
        return left > 0n
          ? [
              {
                kind: "weight-without-amount",
                persons: persons(left),
                recipients,
                total: ore(table.total * table.grain),
              },
            ]
          : [];
      }
      const apart = table.counties.filter(({ places }) => {
        const own = places.filter((place) => misfits.includes(place)).length;
        return own >= 2 && own * 2 > places.length;
      });
      const inCounties = new Set(apart.flatMap(({ places }) => places));
      return [
        ...apart.map(({ code: county, places }): RecoveryFinding => ({
          kind: "county-apart",
          county,
          recipients: places.map(code),
        })),
        ...misfits
          .filter((place) => !inCounties.has(place))
          .map((place): RecoveryFinding => ({
            kind: "amount-fits-nobody",
            recipient: code(place),
            ...(expected === undefined ? {} : { expected: ore(expected * table.grain) }),
          })),
      ];
    }
    case "keys":
      return weightlessFindings(reading);
    case "part":
    case "spans":
      return [];
  }
}

function weightlessFindings(reading: KeyReading): readonly RecoveryFinding[] {
  const { table, totalIs } = reading;
  const [key] = reading.keys;
  if (key === undefined || totalIs !== "sum-of-rows") return [];
  const found = findWeightWithoutAmount(table, key);
  if (found === undefined) return [];
  return [
    {
      kind: "weight-without-amount",
      persons: persons(found.weight),
      recipients: table.recipients.filter((_, place) => key.weights[place] === found.weight),
      total: ore(found.total * table.grain),
    },
  ];
}

function differingRows(reading: MoneyReading): number {
  const given = givenAmounts(reading);
  return reading.table.rows.filter(({ amount }, place) => given[place] !== amount).length;
}

/** Whom a finding names. */
export function recipientsOf(finding: RecoveryFinding): readonly RecipientCode[] {
  switch (finding.kind) {
    case "row-twice":
    case "amount-fits-nobody":
    case "far-from-known":
      return [finding.recipient];
    case "amounts-swapped":
    case "counted-several-times":
    case "weight-without-amount":
    case "county-apart":
      return finding.recipients;
    case "sum-differs":
    case "not-by-population":
    case "rounding-unknown":
    case "total-unknown":
      return [];
  }
}
