import { countyOf, type County } from "#domain/organisation";
import { findByName, type Named } from "./find-by-name.ts";
import type { CatalogueEntry } from "./open-catalogue.ts";
import { amountsByRecipient } from "./sums-of-entry.ts";
import { sumAmount, valueOf, type ShownSum } from "./amount-figure.ts";
import type { AgreementQuestion } from "./view-agreement.ts";

/** What one recipient gets of all components together. */
export type RecipientTotal = { readonly recipient: string; readonly name: string; readonly sum: ShownSum };

/** Every recipient of an agreement, or of one county, with all its components together. */
export type RecipientTotals = {
  readonly rows: readonly RecipientTotal[];
  readonly sum: ShownSum | undefined;
  /** Whether the rows are a whole county or everybody, whose sum has an address; a filtered list has none. */
  readonly isWholeSelection: boolean;
};

/** All recipients of an agreement, their components summed, filtered and sorted as the question says. */
export function viewTotals(
  entry: CatalogueEntry,
  county: County | undefined,
  question: AgreementQuestion,
  namesOf: (code: string) => Named<unknown>["names"],
): RecipientTotals {
  const own = [...amountsByRecipient(entry)].flatMap(([recipient, amounts]): readonly RecipientTotal[] => {
    const sum = sumAmount(amounts);
    const [name] = namesOf(recipient);
    const isIn = county === undefined || countyOf(recipient) === county.code;
    return sum !== undefined && isIn ? [{ recipient, name, sum }] : [];
  });
  const rows = findByName(
    own.map((thing) => ({ thing, names: namesOf(thing.recipient) })),
    question.filter,
    question,
  );
  const direction = question.isDescending ? -1 : 1;
  const byAmount = (a: RecipientTotal, b: RecipientTotal) =>
    Number(valueOf(a.sum) > valueOf(b.sum)) - Number(valueOf(a.sum) < valueOf(b.sum));
  return {
    // Equal amounts stand in the order of their names.
    rows: question.sort === "amount" ? rows.toSorted((a, b) => direction * byAmount(a, b)) : rows,
    sum: sumAmount(rows.flatMap(({ sum }) => sum.parts)),
    isWholeSelection: question.filter.trim() === "",
  };
}
