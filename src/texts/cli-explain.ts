import type { Missing } from "#domain/agreement";
import type { Ore } from "#domain/money";
import type { Certainty } from "#domain/source";
import { listed } from "./agreement-problems.ts";
import { certaintyWordInSentence } from "./certainty.ts";
import { ledgerLine, paragraph, plainSpaces, sumLines } from "./cli-lines.ts";
import { lowerFirst } from "./component-title.ts";
import { formatOre } from "./format.ts";
import { unknownSentence } from "./missing.ts";
import { handledByNobody, sumTitle } from "./trace-titles.ts";

const FLUSH = { first: "", rest: "" };

/** A recipient by code and name. */
export type NamedRecipient = { readonly code: string; readonly name: string };

/** A recipient's amounts together: each with its name, down to the sum, and the permanent address of the sum. */
export function ownSumText(sum: {
  readonly recipient: string;
  readonly agreement: string;
  readonly parts: readonly { readonly title: string; readonly amount: Ore }[];
  readonly total: Ore;
  readonly address: string;
  /** Whether any part is of an amount that somebody has written for a year whose text nobody has read. */
  readonly isEntered: boolean;
}): string {
  return [
    ...paragraph(sumTitle(sum.recipient, sum.parts.length, sum.agreement), FLUSH),
    ...sum.parts.flatMap(({ title, amount }) => ledgerLine(title, formatOre(amount, amount))),
    ...sumLines(sum.recipient, formatOre(sum.total, sum.total)),
    "",
    ...paragraph(handledByNobody(sum.isEntered), FLUSH),
    `Adress: /belopp/${sum.address}`,
  ].join("\n");
}

/** The answer, last of all. @example answerLine("Sala kommun", ore(55_909_600n), "preliminary") // "Sala kommun, preliminärt: 559 096 kr" */
export function answerLine(recipient: string, amount: Ore, certainty: Certainty): string {
  return plainSpaces(`${recipient}, ${certaintyWordInSentence(certainty)}: ${formatOre(amount, amount)}`);
}

/** A recipient that gets nothing of its own, but takes part in what its county gets. */
export function nothingOfItsOwn({ code, name }: NamedRecipient): string {
  return `${name} (${code}) får inget eget belopp.`;
}

/** What the recipient's county gets jointly, besides the recipient's own or alone, and the command that explains it. */
export function jointHint(joint: {
  readonly county: string;
  readonly isBesides: boolean;
  readonly amount: Ore;
  readonly titles: readonly string[];
  readonly command: string;
}): string {
  return [
    ...paragraph(
      `Huvudmännen i ${joint.county} får ${joint.isBesides ? "dessutom " : ""}${formatOre(joint.amount, joint.amount)} gemensamt (${joint.titles.map(lowerFirst).join(", ")}). Så här räknades det:`,
      FLUSH,
    ),
    `  ${joint.command}`,
  ].join("\n");
}

/** A component that is meant for the recipient but whose amount nobody has said. */
export function unknownLine(title: string, missing: readonly Missing[]): string {
  return paragraph(`${title}. ${unknownSentence(missing)}`, FLUSH).join("\n");
}

/** A component that has no amounts of its own. */
export function dividedComponent(id: string, parts: readonly string[]): string {
  return `Delen ”${id}” är uppdelad i andra delar. Välj ${listed(parts)}.`;
}

/** A recipient that the agreement, or the component that was chosen, gives nothing. @param others components that do give it something */
export function nothingToRecipient(
  { code, name }: NamedRecipient,
  agreement: string,
  component: string | undefined,
  others: readonly string[],
): string {
  if (component === undefined) return `${name} (${code}) får inget av ${agreement}. Kontrollera koden.`;
  const chosen = `Delen ”${component}” går inte till ${name} (${code}).`;
  return others.length === 0 ? chosen : `${chosen} Välj ${listed(others)}.`;
}

/** A recipient that does not exist, and what may have been meant. */
export function unknownRecipient(asked: string, suggested: readonly NamedRecipient[]): string {
  const meant =
    suggested.length === 0
      ? "Kommuner har fyra siffror som 1981, regioner två som 19 och ett läns huvudmän gemensamt lan-19."
      : `Menade du ${listed(suggested.map(({ code, name }) => `${code} (${name})`))}?`;
  return `Mottagaren ”${asked}” finns inte. Skriv koden. ${meant}`;
}
