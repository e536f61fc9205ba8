import type { RecipientCode } from "#domain/organisation";
import type { LedgerLine } from "#domain/source";
import type { Fraction, Ore } from "#domain/money";
import { formatChange, formatExact, formatOre, formatStatedPercent, groupThousands } from "./format.ts";
import { onceForEach } from "./once-for-each.ts";
import type { WordedLine } from "./worded-trace.ts";

type LineContext = {
  readonly grain: Ore;
  readonly nameOf: (code: RecipientCode) => string;
};

type LineWords = LineContext & {
  readonly recipient: RecipientCode;
  /** A total in a product, without unit: "250 000 000". */
  readonly whole: (total: Fraction) => string;
};

const ROUNDINGS = {
  none: "Ingen avrundning behövs",
  down: "Avrundning nedåt",
  up: "Avrundning uppåt",
  "by-remainder": "Avrundning, största rest",
  "by-code-on-tie": "Avrundning, lika stor rest: lägst kod",
  "to-largest": "Avrundning, resten till den största",
  "by-listing": "Avrundning, resten i den ordning mottagarna står",
} as const;

/** The lines of calculations in Swedish, down to the amount between single and double rule. */
export function calculationWords({
  grain,
  nameOf,
}: LineContext): (lines: readonly LedgerLine[], recipient: RecipientCode) => readonly WordedLine[] {
  const whole = onceForEach(wholeText);
  return (lines, recipient) => lines.map((line) => wordLine(line, { grain, nameOf, recipient, whole }));
}

function wordLine(line: LedgerLine, context: LineWords): WordedLine {
  switch (line.kind) {
    case "proportion":
      return {
        label: `${context.whole(line.total)} × ${groupThousands(line.weight)} ÷ ${groupThousands(line.weightSum)}`,
        value: formatExact(line.exact),
      };
    case "part":
      return {
        label: `${formatStatedPercent(line.fraction)} av ${formatExact(line.of)}`,
        value: formatExact(line.exact),
      };
    case "fixed":
      return { label: "Fast belopp", value: formatExact(line.exact) };
    case "remaining":
      return {
        label: `${formatExact(line.total)} minus fasta belopp ${formatExact(line.fixed)}`,
        value: formatExact(line.exact),
      };
    case "held-at":
      return {
        label: `${line.bound === "floor" ? "Golv" : "Tak"} i stället för ${formatExact(line.before)}`,
        value: formatExact(line.exact),
      };
    case "carried":
      return {
        label: `Delar på det som golv och tak ändrar. Före: ${formatExact(line.before)}`,
        value: formatExact(line.exact),
      };
    case "sum":
      return { label: "Tillsammans", value: formatExact(line.exact) };
    case "table":
      return { label: "Belopp i tabellen", value: formatExact(line.exact) };
    case "county":
      return {
        label: `Först länet: ${context.whole(line.total)} × ${groupThousands(line.weight)} ÷ ${groupThousands(line.weightSum)} = ${formatExact(line.exact)}, avrundat`,
        value: formatOre(line.amount, context.grain),
      };
    case "rounding":
      return { label: ROUNDINGS[line.how], value: formatChange(line.change) };
    case "result":
      return {
        label: context.nameOf(context.recipient),
        value: formatOre(line.amount, context.grain),
        isSum: true,
      };
  }
}

function wholeText(total: Fraction): string {
  return formatExact(total, total.numerator % (total.denominator * 100n) === 0n ? 0 : 2).replace(
    /\u00a0kr$/,
    "",
  );
}
