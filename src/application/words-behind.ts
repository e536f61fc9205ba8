import { findAmountsAgainstClauses, type AmountPlace, type Finding } from "#domain/check";
import { proposedWords } from "#domain/draft";
import { ore, type Ore } from "#domain/money";
import type { Draft } from "./draft-record.ts";
import type { FormerYear } from "./left-in-draft.ts";

/** A clause that says other figures than the amounts that rest on it (orden bakom beloppen). */
export type WordsBehind = {
  readonly clause: string;
  readonly number: string;
  readonly heading: string;
  readonly text: string;
  /** The key of its text in the form. */
  readonly field: string;
  /** The same words with this year's amounts, where it is certain which figure is which. */
  readonly proposal?: string;
  /** The figures that it gives. */
  readonly figures: readonly Ore[];
  readonly amounts: readonly { readonly where: AmountPlace; readonly amount: Ore }[];
};

/** Every such clause of a draft that can be read, in reading order. @param former what it is a copy of */
export function wordsBehind(
  { reading }: Pick<Draft, "reading">,
  former?: FormerYear,
): readonly WordsBehind[] {
  if (!reading.ok) return [];
  const agreement = reading.value;
  const details = findAmountsAgainstClauses(agreement).flatMap(({ detail }) => detailOf(detail));
  return agreement.clauses.flatMap(({ id, number, heading, text }): readonly WordsBehind[] => {
    const own = details.filter(({ clause }) => clause === id);
    const [first] = own;
    if (first === undefined) return [];
    const changed = own.map(({ where, amount }) => ({ from: formerAmount(where, former), to: amount }));
    const known = changed.flatMap(({ from, to }) => (from === undefined ? [] : [{ from, to }]));
    const proposal =
      known.length < own.length
        ? undefined
        : proposedWords(
            text,
            known,
            amountsOn(id, own, agreement),
            former && { from: former.year, to: former.next },
          );
    return [
      {
        clause: id,
        number,
        heading,
        text,
        field: `clauses.${id}.text`,
        figures: first.figures,
        amounts: own.map(({ where, amount }) => ({ where, amount })),
        ...(proposal === undefined ? {} : { proposal }),
      },
    ];
  });
}

type Detail = Finding["detail"] & { readonly kind: "amount-against-clause" };

function detailOf(detail: Finding["detail"]): readonly Detail[] {
  return detail.kind === "amount-against-clause" ? [detail] : [];
}

/** Amounts that rest on a clause and stand in it. */
function amountsOn(
  clause: string,
  unsaid: readonly Detail[],
  { frame, components }: (Draft["reading"] & { readonly ok: true })["value"],
): readonly Ore[] {
  const told = new Set(
    unsaid.map(({ where }) => (where.kind === "component" ? where.component : where.kind)),
  );
  return [
    ...(frame !== "unknown" && frame.clause === clause && !told.has("frame") ? [frame.ore] : []),
    ...components.flatMap(({ id, stated }) =>
      stated !== "unknown" && stated.clause === clause && !told.has(id) ? [stated.ore] : [],
    ),
  ];
}

/** What an amount was in the agreement that the draft is a copy of; undefined where it is not there under its name. */
function formerAmount(where: AmountPlace, former: FormerYear | undefined): Ore | undefined {
  const key =
    where.kind === "frame"
      ? "frame.ore"
      : where.kind === "component"
        ? `components.${where.component}.stated.ore`
        : "";
  const value = former?.values.find((each) => each.key === key)?.value;
  return typeof value === "string" && /^\d{1,18}$/.test(value) ? ore(BigInt(value)) : undefined;
}
