import type { Fraction } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import type { ExplanationStep } from "#domain/source";
import { formatStatedPercent, groupThousands } from "./format.ts";
import { joined } from "./joined.ts";

type KeyStep = ExplanationStep & { readonly kind: "key" };

/** What a key adds to its name, in Swedish: whose inhabitants count more, which rebates there are, who did not meet a condition. */
export function weighingSentences(
  { factors = [], rebates = [], failed }: KeyStep,
  nameOf: (code: RecipientCode) => string,
): readonly string[] {
  const weighed = factors.map(({ recipient, factor }) => `${nameOf(recipient)} ${factorText(factor)}`);
  const off = rebates.map(
    ({ above, rebate }) => `${formatStatedPercent(rebate)} på invånare över ${groupThousands(above)}`,
  );
  return [
    ...(weighed.length === 0 ? [] : [`Vikt per invånare: ${weighed.join(", ")}. För de andra är vikten 1.`]),
    ...(off.length === 0 ? [] : [`Rabatt: ${off.join(", ")}.`]),
    ...(failed === undefined ? [] : [failedSentence(failed, nameOf)]),
  ];
}

function failedSentence(
  { recipients, share }: NonNullable<KeyStep["failed"]>,
  nameOf: (code: RecipientCode) => string,
): string {
  const who = `Villkoret är inte uppfyllt av ${joined(recipients.map(nameOf))}.`;
  return share === "lost"
    ? `${who} Den delen stannar hos betalaren och ändrar ingen annans belopp.`
    : `${who} De andra delar på hela beloppet.`;
}

function factorText({ numerator, denominator }: Fraction): string {
  return numerator % denominator === 0n ? String(numerator / denominator) : `${numerator}/${denominator}`;
}
