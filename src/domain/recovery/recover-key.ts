import { ore, persons } from "#domain/money";
import { ok, type Result } from "#domain/result";
import type { FoundKey } from "./find-keys.ts";
import { findingsOf, rowsTwice } from "./findings.ts";
import { givenAmounts } from "./given-amounts.ts";
import { knownFigures, type KnownFigures } from "./known-figures.ts";
import { hasOneWeight, isOne } from "./key-reading.ts";
import { readMoney, type MoneyReading } from "./read-money.ts";
import type {
  NearestDay,
  RecoveredRow,
  Recovery,
  RecoveryBasis,
  RecoveryOutcome,
  RecoveryProblem,
  RecoveryQuestion,
} from "./recovery.ts";
import { sameRows } from "./same-as-known.ts";
import { spansOf, type Span } from "./spans.ts";
import { readTable, type Table } from "./table.ts";
import { nearestWeight } from "./weights-at-total.ts";

/**
 * Reads a key backwards (nyckeln baklänges): out of a published table of one component, the population of all together
 * and of each recipient that gave it, by which rounding rule and stage, or the rows that no key explains.
 *
 * Above two kronor per inhabitant every number of persons is certain once that of all together is. Every key that gives
 * the table to the krona is told, each proven by sharing the total anew. Below, and where only thousands are published,
 * a row gets the span that its inhabitants lie in. Inhabitants at hand say where to look, name rows that are somebody
 * else's, and the day that the table is nearest to; no figure is taken from them.
 * @param question amounts in öre, in the order of the table
 * @returns what was read, or every reason why nothing can be
 */
export function recoverKey(
  question: RecoveryQuestion,
  basis: RecoveryBasis,
): Result<Recovery, RecoveryProblem> {
  const read = readTable(question, basis.register);
  if (!read.ok) return read;
  const known = knownFigures(read.value, basis);
  const reading = readMoney(read.value, known, question.total !== undefined);
  const { table } = reading;
  const spans = spansOfRows(reading);
  const rows = rowsOf(reading, spans, known);
  const nearest = nearestDay(reading, spans, known);
  const populationTotal = populationTotalOf(reading);
  return ok({
    outcome: outcomeOf(reading),
    total: question.total ?? ore(table.total * table.grain),
    totalIs: reading.totalIs,
    grain: table.grain,
    keys: reading.kind === "keys" ? keysOf(reading.keys, table) : [],
    ...(populationTotal === undefined ? {} : { populationTotal }),
    rows,
    ...(nearest === undefined ? {} : { nearest }),
    findings: [...rowsTwice(question), ...findingsOf(reading, spans, known)],
  });
}

function outcomeOf(reading: MoneyReading): RecoveryOutcome {
  switch (reading.kind) {
    case "keys":
      return isOne(reading) ? "exact" : hasOneWeight(reading) ? "several" : "spans";
    case "unruled":
      return "exact";
    case "part":
    case "spans":
    case "none":
      return reading.kind;
    case "partial":
      return "partly";
  }
}

function keysOf(keys: readonly FoundKey[], { grain }: Table): Recovery["keys"] {
  return keys.flatMap(({ populationTotal, rules }) =>
    rules.map((rule) => ({ populationTotal: persons(populationTotal), rule: { ...rule, grain } })),
  );
}

function populationTotalOf(reading: MoneyReading): Recovery["populationTotal"] {
  const between = (low: bigint, high: bigint) => ({ low: persons(low), high: persons(high) });
  switch (reading.kind) {
    case "keys": {
      const sums = reading.keys.map(({ populationTotal }) => populationTotal);
      const [first = 0n, last = first] = [sums[0], sums.at(-1)];
      return hasOneWeight(reading) ? between(first, last) : windowOf(reading);
    }
    case "unruled":
      return between(reading.populationTotal, reading.populationTotal);
    case "partial":
      return between(reading.key.populationTotal, reading.key.populationTotal);
    case "part":
      return between(reading.from, reading.to);
    case "spans":
    case "none":
      return windowOf(reading);
  }
}

function windowOf({ window }: MoneyReading): Recovery["populationTotal"] {
  return window && { low: persons(BigInt(window.from)), high: persons(BigInt(window.to)) };
}

/** The span of every row in the order of the table; undefined where nothing can be said. */
function spansOfRows(reading: MoneyReading): readonly (Span | undefined)[] {
  const { table, window } = reading;
  const isCertain = (amount: bigint, low: bigint, high: bigint): Span => ({
    low: nearestWeight(amount, { total: table.total, persons: low }),
    high: nearestWeight(amount, { total: table.total, persons: high }),
  });
  switch (reading.kind) {
    case "keys":
      if (!hasOneWeight(reading)) return window === undefined ? [] : spansOf(table, window);
      return table.amounts.map((_, place) => {
        const weights = reading.keys.map((key) => key.weights[place] ?? 0n);
        return { low: least(weights), high: most(weights) };
      });
    case "unruled":
      return reading.weights.map((weight) => ({ low: weight, high: weight }));
    case "part":
      return table.amounts.map((amount) => isCertain(amount, reading.from, reading.to));
    case "partial":
      return table.amounts.map((amount, place) => {
        const weight = reading.key.weights[place];
        if (weight !== undefined) return { low: weight, high: weight };
        const low = (amount * reading.key.populationTotal) / table.total;
        return { low, high: low + 1n };
      });
    case "spans":
      return window === undefined ? [] : spansOf(table, window);
    case "none":
      return [];
  }
}

function rowsOf(
  reading: MoneyReading,
  spans: readonly (Span | undefined)[],
  known: readonly KnownFigures[],
): readonly RecoveredRow[] {
  const { table, fit } = reading;
  const nearest = fit?.nearest ?? known.at(-1);
  const given = givenAmounts(reading);
  return table.rows.map((row, place) => {
    const span = spans[place];
    const own = nearest?.persons[place];
    const amount = given[place];
    return {
      ...row,
      ...(span !== undefined &&
      span.low === span.high &&
      reading.kind !== "spans" &&
      outcomeOf(reading) !== "spans"
        ? { weight: persons(span.low) }
        : {}),
      ...(span === undefined ? {} : { low: persons(span.low), high: persons(span.high) }),
      ...(amount === undefined ? {} : { residual: ore(row.amount - amount) }),
      ...(own === undefined ? {} : { known: persons(own) }),
    };
  });
}

function nearestDay(
  { fit, kind }: MoneyReading,
  spans: readonly (Span | undefined)[],
  known: readonly KnownFigures[],
): NearestDay | undefined {
  const weights =
    kind === "spans" ? [] : spans.map((span) => (span?.low === span?.high ? span?.low : undefined));
  const counted = known.map((figures) => ({ figures, same: sameRows(weights, figures) }));
  const best = counted.toSorted((a, b) => b.same - a.same)[0];
  // A day that most rows are those of, to the person, goes before the one that they lie nearest to.
  const nearest = best !== undefined && best.same * 2 > weights.length ? best.figures : fit?.nearest;
  if (nearest === undefined || fit === undefined) return undefined;
  return {
    day: nearest.day,
    sameRows: sameRows(weights, nearest),
    medianPerMillion: nearest === fit.nearest ? fit.medianPerMillion : 0,
  };
}

function least(values: readonly bigint[]): bigint {
  return values.reduce((found, value) => (value < found ? value : found));
}

function most(values: readonly bigint[]): bigint {
  return values.reduce((found, value) => (value > found ? value : found));
}
