import {
  doubtUnit,
  guessPart,
  type PublishedGroup,
  type PublishedTable,
  type PublishedTableProblem,
} from "#domain/published";
import type { Ore } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import type { Result } from "#domain/result";
import { valueOf } from "./amount-figure.ts";
import type { AnnexTarget } from "./preview-annex.ts";

/** Which part a table is of: found with the table as it is read for it, or why not. */
export type GuessedTarget =
  | {
      readonly kind: "guessed";
      readonly target: AnnexTarget;
      readonly table: PublishedTable;
      /** Whether the kind of recipients was enough, or the amounts decided. */
      readonly by: "recipients" | "amounts";
    }
  /** The table can be read, and two parts are as near. */
  | { readonly kind: "several" }
  | { readonly kind: "unreadable"; readonly problems: readonly PublishedTableProblem[] };

/**
 * Finds the part of an agreement that a payer's table is of, by whom it has rows for and how near its amounts are.
 * @param read reads the table as one with rows for a kind of recipients
 */
export async function guessTarget(
  targets: readonly AnnexTarget[],
  read: (group: PublishedGroup) => Promise<Result<PublishedTable, PublishedTableProblem>>,
): Promise<GuessedTarget> {
  const groups = [...new Set(targets.map(({ group }) => group))];
  const tables = new Map<PublishedGroup, Result<PublishedTable, PublishedTableProblem>>();
  for (const group of groups) tables.set(group, await read(group));
  const possible = targets.flatMap((target) => {
    const table = tables.get(target.group);
    if (table?.ok !== true) return [];
    const whole = target.component.result.component.amount;
    return [{ target, table: table.value, whole, amounts: computedFor(target) }];
  });
  const guessed = guessPart(possible);
  if (guessed !== undefined)
    return { kind: "guessed", target: guessed.part.target, table: guessed.part.table, by: guessed.by };
  return possible.length > 0 ? { kind: "several" } : { kind: "unreadable", problems: mostTelling(tables) };
}

/** What we compute for the recipients of a part. */
function computedFor({ component }: AnnexTarget): ReadonlyMap<RecipientCode, Ore> {
  return new Map(component.computedAmounts.map((amount) => [amount.recipient, valueOf(amount)]));
}

/**
 * The doubt that a table is read in another unit than it was written in, as a problem of its file; undefined where the
 * amounts are of the size that is computed, or where nothing is.
 */
export function unitProblem(
  table: PublishedTable,
  target: AnnexTarget,
  file: string,
): PublishedTableProblem | undefined {
  const doubt = doubtUnit(table, computedFor(target));
  return doubt && { kind: "unit-doubtful", at: { file }, ...doubt };
}

/** What is wrong with the table as the kind of recipients that it knows most of: not that it is none of the others. */
function mostTelling(
  tables: ReadonlyMap<PublishedGroup, Result<PublishedTable, PublishedTableProblem>>,
): readonly PublishedTableProblem[] {
  const all = [...tables].flatMap(([group, table]) =>
    table.ok
      ? []
      : [{ group, problems: table.problems, strangers: table.problems.filter(isOfStranger).length }],
  );
  const looksLike = all
    .flatMap(({ problems }) => problems)
    .flatMap((problem) => (problem.kind === "other-group" ? [problem.looksLike] : []));
  const [told] = all.toSorted(
    (left, right) =>
      Number(looksLike.includes(right.group)) - Number(looksLike.includes(left.group)) ||
      left.strangers - right.strangers ||
      // What is wrong in rows about recipients that the kind knows speaks for it.
      right.problems.length - left.problems.length,
  );
  return told?.problems ?? [];
}

/** Whether a problem is that a row, or all of them, are about nobody of the kind. */
function isOfStranger({ kind }: PublishedTableProblem): boolean {
  return kind === "recipient-unknown" || kind === "recipients-not-found" || kind === "other-group";
}
