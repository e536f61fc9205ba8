import type { Agreement } from "#domain/agreement";
import type { AgreementExport, ExportedComponent } from "#domain/export";
import type { Source } from "#domain/source";
import { certaintyWord } from "./certainty.ts";
import { componentTitle } from "./component-title.ts";
import { basisDeviation } from "./explain.ts";
import { otherYearsWords } from "./moved-key-day.ts";
import { unknownSentence } from "./missing.ts";
import { textOfYear, textOfYearInShort, unconfirmed } from "./text-of-year.ts";

/** Headings of the files with amounts and with the flow of money, in the order of columns. */
export const CSV_HEADINGS = {
  amounts: [
    "Kod",
    "Mottagare",
    "Del",
    "Delens namn",
    "Folkmängd",
    "Andelstal",
    "Exakt andel, kr",
    "Belopp, kr",
    "Säkerhet",
    "Nyckelns dag",
    "Räknat på",
    "Källa",
    "Adress",
    "Exempel",
    "Vår uträkning, kr",
    "Skillnad, kr",
    "Anmärkning",
  ],
  flow: ["Från", "Till", "Belopp, kr"],
} as const;

/** Stands as the recipient of what a component's amounts leave of its total, or exceed it by. */
export const DIFFERENCE = "Skillnad mot delens belopp";

/** The name of a component in a file: as on its page. */
export function exportedTitle({ title, recipients }: ExportedComponent): string {
  return componentTitle({ groups: recipients.map((kind) => ({ kind })), written: { title } });
}

/** The certainty beside every amount of a component; what nobody has said is missing. */
export function exportedCertainty(component: ExportedComponent): string {
  return certaintyWord(component.status === "computed" ? component.certainty : "missing");
}

/** "Exempel" where the amounts are invented for demonstration, else nothing. */
export function exampleWord(component: ExportedComponent): string {
  return component.status === "computed" && component.certainty === "example" ? certaintyWord("example") : "";
}

/** What a reader must know about a component's amounts, in whole sentences; empty where there is nothing to say. */
export function componentRemark(
  component: ExportedComponent,
  { agreement, enteredBy }: Pick<AgreementExport, "agreement" | "enteredBy">,
): string {
  const ofYear =
    textOfYear(agreement)?.isAll === true
      ? textOfYearInShort(agreement, enteredBy)
      : unconfirmed(component.clauses, agreement).trim();
  return [componentState(component, agreement), ofYear].filter((each) => each !== "").join(" ");
}

function componentState(component: ExportedComponent, agreement: Agreement): string {
  switch (component.status) {
    case "computed": {
      const { basis } = component;
      if (basis === undefined || basis.keyDate.equals(basis.usedDate)) return "";
      return basisDeviation(
        basis.keyDate,
        basis.usedDate,
        !isKeyInterpreted(component, agreement),
        otherYearsWords(component.clauses, agreement),
      );
    }
    case "awaiting-basis":
      return unknownSentence(component.missing);
    case "divided":
      return "Delen delas upp i andra delar.";
    case "impossible":
      return "Delen går inte att räkna som den står.";
  }
}

/** A source as one text: the document and the place in it. */
export function sourceWords({ document, place }: Source): string {
  return place === undefined ? document : `${document}, ${place}`;
}

function isKeyInterpreted({ interpretations }: ExportedComponent, agreement: Agreement): boolean {
  return agreement.interpretations.some(
    ({ id, effect }) => effect.kind === "key" && interpretations.includes(id),
  );
}
