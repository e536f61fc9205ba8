import type { Known } from "#domain/agreement";
import { sumOfChanges, type RecipientChange, type SumOfChanges } from "#domain/comparison";
import { ore, sumOre, type Ore } from "#domain/money";
import type { ReceiptContent, ReceiptPairing, ReceiptSide } from "./receipt-content.ts";
import type { Recomputed } from "./recompute.ts";

/** A shown recipient of two agreements, computed again; and whether a side has any amount to it at all. */
export type ReceiptChange = RecipientChange & {
  readonly isGivenBefore: boolean;
  readonly isGivenAfter: boolean;
};

/** What one line of a pair's steps is of: the steps in their order, then what counts where the payer has published. */
export type PairLine = "start" | "withMoney" | "withPeople" | "end" | "publishedBefore" | "publishedAfter";

/** What a step shares, where it is computed, and what the shown recipients get of it together. */
export type ReckonedLine = { readonly line: PairLine; readonly total?: Ore; readonly together: Ore };

type Components = readonly (Recomputed | undefined)[];
type Amounts = ReadonlyMap<string, Ore>;

/** Every shown recipient of a receipt of two agreements: both amounts, the difference and its causes, from the steps carried. */
export function changesIn(content: ReceiptContent, components: Components): readonly ReceiptChange[] {
  const pairs = (content.pairs ?? []).map((pair) => reckonPair(pair, content, components));
  const [without, withoutAfter] = [new Set(content.unknown?.before), new Set(content.unknown?.after)];
  return content.rows.map(([, recipient]): ReceiptChange => {
    const given = (side: ReceiptSide) => pairs.flatMap((pair) => pair[side].get(recipient) ?? []);
    const [start, end] = [given("before"), given("after")];
    const before: Known<Ore> = without.has(recipient) ? "unknown" : sumOre(start);
    const after: Known<Ore> = withoutAfter.has(recipient) ? "unknown" : sumOre(end);
    const isKnown = before !== "unknown" && after !== "unknown";
    return {
      recipient,
      before,
      after,
      difference: isKnown ? ore(after - before) : "unknown",
      effects: isKnown
        ? {
            frame: sumOre(pairs.map(({ step }) => moved(step.start, step.withMoney, recipient))),
            population: sumOre(pairs.map(({ step }) => moved(step.withMoney, step.withPeople, recipient))),
            rule: sumOre(pairs.map(({ step }) => moved(step.withPeople, step.end, recipient))),
            published: sumOre(
              pairs.map((pair) =>
                ore(
                  moved(pair.step.end, pair.after, recipient) -
                    moved(pair.step.start, pair.before, recipient),
                ),
              ),
            ),
          }
        : "unknown",
      isGivenBefore: start.length > 0,
      isGivenAfter: end.length > 0,
    };
  });
}

/** All shown recipients together. @returns unknown where one of them is, undefined where there are none */
export function sumOfReceiptChanges(changes: readonly ReceiptChange[]): SumOfChanges | undefined {
  return sumOfChanges(changes);
}

/** The lines that a receipt shows of each pair: a part of one side only has no steps between. */
export function linesOfPairs(
  content: ReceiptContent,
  components: Components,
): readonly (readonly ReckonedLine[])[] {
  const shown = new Set(content.rows.map(([, code]) => code));
  return (content.pairs ?? []).map((pair) => {
    const { step, ...sides } = reckonPair(pair, content, components);
    const isBetween = pair.before !== undefined && pair.after !== undefined;
    const together = (amounts: Amounts) =>
      sumOre([...amounts].flatMap(([code, amount]) => (shown.has(code) ? [amount] : [])));
    const steps = (["start", "withMoney", "withPeople", "end"] as const).flatMap(
      (line): readonly ReckonedLine[] => {
        const place = pair[line];
        const component = place === undefined ? undefined : components[place];
        if (component === undefined || (!isBetween && line.startsWith("with"))) return [];
        return [{ line, total: component.allocation.total, together: together(step[line]) }];
      },
    );
    const published = (line: PairLine, side: ReceiptSide): readonly ReckonedLine[] => {
      const own = publishedOf(pair[side], side, content);
      return [...own.keys()].some((code) => shown.has(code))
        ? [{ line, together: together(sides[side]) }]
        : [];
    };
    return [...steps, ...published("publishedBefore", "before"), ...published("publishedAfter", "after")];
  });
}

/** How many of the amounts that the rows are made of are the payer's. */
export function publishedInChanges(content: ReceiptContent): number {
  const shown = new Set(content.rows.map(([, code]) => code));
  return (content.pairs ?? [])
    .flatMap((pair) => (["before", "after"] as const).map((side) => publishedOf(pair[side], side, content)))
    .flatMap((amounts) => [...amounts.keys()])
    .filter((code) => shown.has(code)).length;
}

/** What is computed at each step of a pair, and what counts on each side: the payer's amount before ours. */
function reckonPair(pair: ReceiptPairing, content: ReceiptContent, components: Components) {
  const at = (place: number | undefined): Amounts => {
    const shares = place === undefined ? undefined : components[place]?.shares;
    return new Map([...(shares ?? [])].map(([code, { amount }]) => [code, amount]));
  };
  const step = {
    start: at(pair.start),
    withMoney: at(pair.withMoney),
    withPeople: at(pair.withPeople),
    end: at(pair.end),
  };
  const counting = (computed: Amounts, side: ReceiptSide): Amounts =>
    new Map([...computed, ...publishedOf(pair[side], side, content)]);
  return { step, before: counting(step.start, "before"), after: counting(step.end, "after") };
}

/** What the payer has published of a part, by recipient: in the last table that names it. */
function publishedOf(
  component: string | undefined,
  side: ReceiptSide,
  { agreement, earlier, annexes = [] }: ReceiptContent,
): Amounts {
  const id = side === "before" ? earlier?.id : agreement.id;
  const own = annexes.filter((annex) => annex.agreement === id && annex.component === component);
  return new Map(own.flatMap(({ rows }) => rows.map(([code, amount]) => [code, ore(BigInt(amount))])));
}

function moved(from: Amounts, to: Amounts, recipient: string): Ore {
  return ore((to.get(recipient) ?? 0n) - (from.get(recipient) ?? 0n));
}
