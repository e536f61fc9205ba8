import { addressOfSum } from "#domain/agreement";
import { addressOfPublished } from "#domain/published";
import { boundRows } from "./bound-rows.ts";
import type { ReceiptContent, ReceiptSide } from "./receipt-content.ts";
import type { Recomputed } from "./recompute.ts";

/**
 * The addresses of what a receipt shows: of its one amount, or of all its rows together; one for each component
 * compared, or for each of two agreements. A published amount is followed by that of our computation.
 */
export function addressesOf(
  content: ReceiptContent,
  components: readonly (Recomputed | undefined)[],
): readonly string[] {
  const { kind, rows } = content;
  if (kind === "changes") {
    return (["before", "after"] as const).flatMap((side) => together(addressesOn(side, content, components)));
  }
  if (kind === "comparison") {
    return components.flatMap((component) =>
      component === undefined ? [] : [addressOfSum(rows.map(([, code]) => component.addressOf(code)))],
    );
  }
  const bound = boundRows(content);
  const computed = rows.map(([index, code]) => components[index]?.addressOf(code));
  const parts = computed.flatMap((address, row) => bound.get(row)?.address ?? address ?? []);
  const [only = "", ...others] = parts;
  if (others.length > 0) return [addressOfSum(parts)];
  const [control] = computed;
  return kind === "amount" && bound.has(0) && control !== undefined ? [only, control] : [only];
}

/** The addresses of every amount of one side that a row is made of. */
function addressesOn(
  side: ReceiptSide,
  { rows, pairs = [], agreement, earlier, annexes = [] }: ReceiptContent,
  components: readonly (Recomputed | undefined)[],
): readonly string[] {
  const own = side === "before" ? earlier : agreement;
  return pairs.flatMap((pair) => {
    const [id, place] = side === "before" ? [pair.before, pair.start] : [pair.after, pair.end];
    const computed = place === undefined ? undefined : components[place];
    if (id === undefined || own === undefined) return [];
    const tables = annexes.filter((annex) => annex.agreement === own.id && annex.component === id);
    return rows.flatMap(([, recipient]) => {
      const table = tables.findLast((annex) => annex.rows.some(([code]) => code === recipient));
      if (table !== undefined) {
        return [addressOfPublished({ agreement: own.version, component: id, recipient, annex: table.hash })];
      }
      return computed?.shares.has(recipient) === true ? [computed.addressOf(recipient)] : [];
    });
  });
}

function together(parts: readonly string[]): readonly string[] {
  return parts.length > 1 ? [addressOfSum(parts)] : parts;
}
