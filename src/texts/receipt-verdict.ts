import type { ExportDifference } from "#domain/export";
import { KRONA, ore } from "#domain/money";
import type {
  NamedFinding,
  NamedValue,
  ReceiptContent,
  ReceiptFileProblem,
  ReceiptVerdict,
} from "#domain/receipt";
import { agreementProblemSentence } from "./agreement-problems.ts";
import { formatOre, groupThousands } from "./format.ts";
import { fillSentence, RECEIPT_SENTENCES } from "./receipt-sentences.ts";
import { differenceSentence } from "./verify-problems.ts";

/** One thing in a receipt that does not hold, as the receipt itself would say it. */
export function findingSentence({ sentence, values }: NamedFinding): string {
  const template = Object.entries(RECEIPT_SENTENCES).find(([name]) => name === sentence)?.[1] ?? sentence;
  return fillSentence(
    template,
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, valueWords(value)])),
  );
}

/** An input that is another than the agreement's text gives. */
export function differenceInReceipt(difference: ExportDifference): string {
  return differenceSentence(difference).replaceAll("i exporten", "i kvittot");
}

/** The outcome in one sentence. */
export function receiptOutcome(
  { findings, amounts, published, differences }: Outcome,
  shown: Pick<ReceiptContent, "rows">,
): string {
  const count = findings.length + differences.length;
  if (count === 1) return "Kvittot avviker på ett ställe.";
  if (count > 1) return `Kvittot avviker på ${groupThousands(BigInt(count))} ställen.`;
  const isPublished = published > 0;
  if (isPublished && amounts === 0)
    return "Kvittot stämmer. Det som betalaren har fastställt står så i bilagan.";
  const what =
    amounts === 1 && shown.rows.length === 1
      ? "Beloppet är omräknat"
      : `${groupThousands(BigInt(amounts))} belopp är omräknade`;
  const annex = isPublished ? " Det som betalaren har fastställt står så i bilagan." : "";
  return `Kvittot stämmer. ${isPublished && amounts === 1 ? "Vår uträkning är omräknad" : what} ur kvittot självt, med adress och kontrollsummor.${annex}`;
}

/** The addresses and hashes that were computed: to be compared with those on paper. */
export function provenLines(
  { hash, results, addresses }: ReceiptVerdict,
  { addressPath }: Pick<ReceiptContent, "addressPath">,
): readonly string[] {
  return [
    ...addresses.map((address) => `Adress: ${addressPath}${address}`),
    ...results.map(({ result }) => `Fördelningens kontrollsumma: ${result}`),
    `Kvittots kontrollsumma: ${hash}`,
  ];
}

/** Why a file is no receipt that can be checked, and what to do. */
export function receiptProblemSentence(problem: ReceiptFileProblem): string {
  switch (problem.kind) {
    case "file-empty":
      return "Filen är tom. Kontrollera att du valde rätt fil.";
    case "file-too-large":
      return "Filen är större än 2 MB. Så stort är inget kvitto. Kontrollera att du valde rätt fil.";
    case "not-utf-8":
      return "Filen är inte text i UTF-8. Hämta kvittot igen.";
    case "no-values":
      return "Filen bär inga uppgifter, så den är inget kvitto. Hämta kvittot igen från beloppets sida.";
    case "too-deep":
      return "Uppgifterna i filen är fler eller djupare än i något kvitto. Hämta kvittot igen.";
    case "not-json":
      return `Uppgifterna i filen går inte att läsa vid ”${problem.near}”. Hämta kvittot igen.`;
    case "out-of-format":
      return `Uppgiften ${problem.path} följer inte formatet. Hämta kvittot igen.`;
    case "agreement-unreadable":
      return `Avtalet i kvittot går inte att läsa. ${agreementProblemSentence(problem.problem)}`;
  }
}

type Outcome = ReceiptVerdict & { readonly differences: readonly ExportDifference[] };

function valueWords(value: NamedValue): string {
  if (typeof value === "string") return value;
  const { figures = [], unit = "" } = value;
  return figures
    .map((figure) => (unit === "kr" ? formatOre(ore(figure), KRONA) : groupThousands(figure / 100n)))
    .join(" · ");
}
