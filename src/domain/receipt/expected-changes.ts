import type { Known } from "#domain/agreement";
import type { Effects, SumOfChanges } from "#domain/comparison";
import { wholeFraction, type Ore } from "#domain/money";
import { changesIn, linesOfPairs, publishedInChanges, sumOfReceiptChanges } from "./changes.ts";
import { amountText } from "./expected-figures.ts";
import { exactFigure } from "./figures.ts";
import type { ExpectedText } from "./finding.ts";
import type { ReceiptContent } from "./receipt-content.ts";
import type { Recomputed } from "./recompute.ts";

/** What a receipt of two agreements shows: its rows, their sum, the sentence about it, and the steps of each pair. */
export function* expectedChanges(
  content: ReceiptContent,
  components: readonly (Recomputed | undefined)[],
): Generator<readonly [place: string, expected: ExpectedText], void> {
  const changes = changesIn(content, components);
  const causes: readonly (keyof Effects)[] = [
    "frame",
    "population",
    "rule",
    ...(publishedInChanges(content) > 0 ? ["published" as const] : []),
  ];
  const words = wordsIn(content);
  const nameOf = new Map(content.names);
  for (const [row, change] of changes.entries()) {
    yield [`row.${row}.name`, { text: nameOf.get(change.recipient) ?? change.recipient }];
    yield [`row.${row}.before`, change.isGivenBefore ? words(change.before) : words(nothing(change.before))];
    yield [`row.${row}.after`, change.isGivenAfter ? words(change.after) : words(nothing(change.after))];
    yield* differences(`row.${row}`, change, causes, words);
  }
  const sum = sumOfReceiptChanges(changes);
  if (sum !== undefined) {
    const isGiven = (of: "isGivenBefore" | "isGivenAfter") => changes.some((change) => change[of]);
    yield ["sum.before", words(isGiven("isGivenBefore") ? sum.before : nothing(sum.before))];
    yield ["sum.after", words(isGiven("isGivenAfter") ? sum.after : nothing(sum.after))];
    yield* differences("sum", sum, causes, words);
    yield ["note.1", sentenceFigures(sum.difference)];
  }
  for (const [pair, lines] of linesOfPairs(content, components).entries()) {
    for (const { line, total, together } of lines) {
      yield [
        `steps.${pair}.${line}.label`,
        total === undefined ? {} : { figures: [exactFigure(wholeFraction(total))] },
      ];
      yield [`steps.${pair}.${line}.value`, amountText(together)];
    }
  }
}

function* differences(
  place: string,
  { difference, effects }: Pick<SumOfChanges, "difference" | "effects">,
  causes: readonly (keyof Effects)[],
  words: (amount: Known<Ore>) => ExpectedText,
): Generator<readonly [place: string, expected: ExpectedText], void> {
  yield [`${place}.difference`, words(difference)];
  for (const cause of causes) {
    yield [`${place}.${cause}`, words(effects === "unknown" ? effects : effects[cause])];
  }
}

/** A side that is known to give a recipient nothing: no agreement writes 0. */
function nothing(amount: Known<Ore>): Known<Ore> | "nothing" {
  return amount === "unknown" ? amount : "nothing";
}

function wordsIn({ sentences }: ReceiptContent) {
  return (amount: Known<Ore> | "nothing"): ExpectedText =>
    typeof amount === "bigint"
      ? { figures: [exactFigure(wholeFraction(amount))], unit: "" }
      : { text: sentences[amount] ?? "" };
}

/** The sentence about the sum says how much more or less, without sign; what is the same or unknown has no figure. */
function sentenceFigures(difference: Known<Ore>): ExpectedText {
  if (difference === "unknown" || difference === 0n) return {};
  const size = difference < 0n ? -difference : difference;
  return { figures: [exactFigure(wholeFraction(size))] };
}
