import type { AmountPlace, Finding, FindingDetail, Severity } from "#domain/check";
import { allocationProblemSentences } from "./allocation-problems.ts";
import { lowerFirst } from "./component-title.ts";
import { datedEvent } from "./dated-events.ts";
import {
  wordAgainstClause,
  wordAmountAgainstKey,
  wordCounties,
  wordPercentage,
  wordStatement,
  wordSum,
} from "./finding-amounts.ts";
import {
  inComponent,
  inComponents,
  percent,
  wholeName,
  type FindingContext,
  type WordedFinding,
} from "./finding-names.ts";
import { formatDay, formatOre } from "./format.ts";

export type { FindingContext, WordedFinding } from "./finding-names.ts";
export { sumLine } from "./finding-amounts.ts";

const SEVERITIES: Readonly<Record<Severity, string>> = {
  contradiction: "Motsägelse",
  gap: "Något saknas",
  note: "Att veta",
};

/** The word for how grave a finding is. */
export function severityWord(severity: Severity): string {
  return SEVERITIES[severity];
}

/** Puts a finding into words. */
export function wordFinding({ detail }: Pick<Finding, "detail">, context: FindingContext): WordedFinding {
  switch (detail.kind) {
    case "parts-against-whole":
      return wordSum(detail, context);
    case "percentage-against-amount":
      return wordPercentage(detail, context);
    case "percentages-against-whole":
      return {
        headline: `Procentsatserna blir tillsammans ${percent(detail.sum)}.`,
        figures:
          detail.sum.numerator > detail.sum.denominator
            ? `De räknas alla på ${wholeName(detail.of, context)} och kan inte bli mer än 100 %.`
            : `De omfattar alla delar av ${wholeName(detail.of, context)} och borde bli 100 %.`,
      };
    case "amount-against-key":
      return wordAmountAgainstKey(detail, context);
    case "key-cannot-share":
      return {
        headline: "Beloppet går inte att fördela med nyckeln.",
        figures: `${allocationProblemSentences(detail.problems)}${inComponent(detail.component, context)}`,
      };
    case "stated-against-computed":
      return wordStatement(detail, context);
    case "counties-above-frame":
      return wordCounties(detail, context);
    case "dates-out-of-order":
      return wordDisorder(detail, context);
    case "date-outside-year":
      return {
        headline: `${datedEvent(detail.event)} ligger utanför avtalets tid.`,
        figures: `Dagen är ${formatDay(detail.day)}. Avtalet gäller ${detail.year}.${inComponent(detail.component, context)}`,
      };
    case "date-differs-from-words":
      return {
        headline: `Källan skriver ”${detail.asWritten}”, men dagen är införd som ${formatDay(detail.day)}.`,
        figures: `Det är ${lowerFirst(datedEvent(detail.event))}.${inComponent(detail.component, context)}`,
      };
    case "key-date-without-series":
      return {
        headline: `Folkmängden ${formatDay(detail.keyDate)} är inte inläst.`,
        figures:
          detail.nearest === undefined
            ? "Ingen annan inläst folkmängd täcker mottagarna. Beloppen är okända."
            : `Beloppen räknas preliminärt på folkmängden ${formatDay(detail.nearest)}, den närmaste som är inläst.`,
      };
    case "key-without-date":
      return {
        headline: "Nyckeln saknar dag.",
        figures: `Källan säger inte vilken dags folkmängd som gäller. Då är beloppen okända.${inComponents(detail.components, context)}`,
      };
    case "condition-without-consequence":
      return {
        headline: "Ett villkor saknar följd.",
        figures: `Källan säger inte vad som händer om detta inte uppfylls: ”${detail.text}”${inComponent(detail.component, context)}`,
      };
    case "double-recipient":
      return {
        headline: `${groupOrName(detail.recipient, context)} står två gånger.`,
        figures: `Samma mottagare får bara stå en gång i en del.${inComponent(detail.component, context)}`,
      };
    case "component-twice":
      return {
        headline: `Delen ”${context.componentTitle(detail.component)}” står två gånger.`,
        figures: `Båda är på ${formatOre(detail.amount, detail.amount)} och går till samma mottagare.`,
      };
    case "unknown-recipient":
      return {
        headline: `Koden ${detail.recipient} finns inte.`,
        figures: `Ingen kommun, ingen region och inget län har den koden.${inComponent(detail.component, context)}`,
      };
    case "recipient-by-another-name":
      return {
        headline: `Koden ${detail.recipient} är ${detail.registered}, men här står ${detail.name}.`,
        figures: `Koden och namnet hör till olika mottagare.${inComponent(detail.component, context)}`,
      };
    case "recipient-outside-group":
      return {
        headline: `${context.nameOf(detail.recipient)} står i nyckeln men inte bland mottagarna.`,
        figures: `Källan säger inte om mottagaren ska vara med.${inComponent(detail.component, context)}`,
      };
    case "amount-without-source":
      return {
        headline: `${formatOre(detail.amount, detail.amount)} saknar källa.`,
        figures: `${placeName(detail.where, context)} pekar inte på något läst ställe där ett belopp står.`,
      };
    case "amount-against-clause":
      return wordAgainstClause(detail, placeName(detail.where, context));
    case "component-nobody-gets":
      return wordNobody(detail, context);
  }
}

function wordDisorder(
  detail: FindingDetail & { readonly kind: "dates-out-of-order" },
  context: FindingContext,
): WordedFinding {
  const { earlier, later, document, component } = detail;
  const about = document === undefined ? inComponent(component, context) : ` Gäller ”${document}”.`;
  return {
    headline: `${datedEvent(earlier.event)} kommer efter ${lowerFirst(datedEvent(later.event))}.`,
    figures: `${datedEvent(earlier.event)}: ${formatDay(earlier.day)}. ${datedEvent(later.event)}: ${formatDay(later.day)}.${about}`,
  };
}

function wordNobody(
  { component, amount }: FindingDetail & { readonly kind: "component-nobody-gets" },
  context: FindingContext,
): WordedFinding {
  const title = context.componentTitle(component);
  if (amount === 0n)
    return { headline: `Delen ”${title}” är på 0 kr.`, figures: "Då får ingen något av den." };
  return {
    headline:
      amount === undefined
        ? `Ingen får delen ”${title}”.`
        : `${formatOre(amount, amount)} har ingen mottagare.`,
    figures: `Källan säger inte vem som får delen ”${title}”.`,
  };
}

function groupOrName(code: string, context: FindingContext): string {
  const groups: Readonly<Record<string, string>> = {
    municipalities: "Kommunerna",
    regions: "Regionerna",
    "counties-jointly": "Länens huvudmän gemensamt",
  };
  return groups[code] ?? context.nameOf(code);
}

function placeName(where: AmountPlace, context: FindingContext): string {
  switch (where.kind) {
    case "frame":
      return "Beloppet för hela överenskommelsen";
    case "component":
      return `Beloppet för delen ”${context.componentTitle(where.component)}”`;
    case "key":
      return `Beloppet i nyckeln till delen ”${context.componentTitle(where.component)}”`;
    case "county":
      return `Beloppet för ${context.nameOf(where.county)}`;
  }
}
