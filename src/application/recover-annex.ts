import type { ReadComponent } from "#domain/agreement";
import type { PublishedComparison, PublishedDifference, PublishedTable } from "#domain/published";
import { recoverKey, recipientsOf, type Recovery, type RecoveryBasis } from "#domain/recovery";

/** With fewer rows than this a table says too little of its own key. */
const FEWEST_ROWS = 8;

/**
 * What a payer's table says of its own key, where no computation at hand gives it (nyckeln baklänges): the population
 * that it is made by, and the rows that this does not explain.
 * @returns undefined where most rows follow a computation, or where the table alone says nothing certain
 */
export function recoverAnnex(
  table: PublishedTable,
  comparison: PublishedComparison,
  component: ReadComponent,
  basis: RecoveryBasis,
): Recovery | undefined {
  if (comparison.follows !== undefined || table.rows.size < FEWEST_ROWS) return undefined;
  const rows = [...table.rows].map(([recipient, { amount, row }]) => ({ recipient, amount, row }));
  const total = totalOfLarger(comparison, component);
  const read = recoverKey({ rows, unit: table.unit, ...(total === undefined ? {} : { total }) }, basis);
  return read.ok && saysSomething(read.value) ? read.value : undefined;
}

/** The whole component, where the table is a part of it; a table of all recipients is a whole by itself. */
function totalOfLarger({ unnamed, sumPublished }: PublishedComparison, { amount, groups }: ReadComponent) {
  if (unnamed.length === 0 || groups.length !== 1 || amount === "unknown") return undefined;
  return amount > sumPublished ? amount : undefined;
}

function saysSomething({ outcome, populationTotal, findings }: Recovery): boolean {
  if (findings.some(({ kind }) => kind === "not-by-population")) return false;
  switch (outcome) {
    case "exact":
    case "several":
    case "partly":
      return true;
    case "part":
      return populationTotal?.low === populationTotal?.high;
    case "spans":
    case "none":
      return false;
  }
}

/**
 * The same comparison with causes out of the recovered key: a row that it does not give is said to be wrong, with the
 * amount that the others leave, and another differs by its number of persons.
 */
export function withRecoveredCauses(
  comparison: PublishedComparison,
  recovery: Recovery,
): PublishedComparison {
  const read = new Map(recovery.rows.map((row) => [row.recipient, row]));
  const doubted = new Set(recovery.findings.flatMap(recipientsOf));
  const expected = new Map(
    recovery.findings.flatMap((finding) =>
      finding.kind === "amount-fits-nobody" && finding.expected !== undefined
        ? [[finding.recipient, finding.expected] as const]
        : [],
    ),
  );
  const causeOf = ({ recipient, cause }: PublishedDifference): PublishedDifference["cause"] => {
    if (cause.kind !== "unknown" && cause.kind !== "other-day") return cause;
    const amount = expected.get(recipient);
    if (amount !== undefined) return { kind: "row", expected: amount };
    const weight = read.get(recipient)?.weight;
    const isOther = weight !== undefined && weight !== read.get(recipient)?.known;
    return isOther && !doubted.has(recipient) ? { kind: "other-persons", persons: weight } : cause;
  };
  return { ...comparison, rows: comparison.rows.map((row) => ({ ...row, cause: causeOf(row) })) };
}
