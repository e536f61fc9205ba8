import type { Finding, FindingDetail, Severity, SumCheck } from "#domain/check";
import { ore, type Fraction, type Ore } from "#domain/money";
import { datedEvent } from "./dated-events.ts";
import { formatDay, formatMillions, formatOre, formatPercent, formatThousands } from "./format.ts";
import { lowerFirst } from "./component-title.ts";

/** What the sentences need to name things: titles of components, names of recipients and counties. */
export type FindingContext = {
  readonly componentTitle: (id: string) => string;
  readonly nameOf: (code: string) => string;
};

/** A finding in Swedish: one short sentence with the amount first, what the figures are, and a possible reading. */
export type WordedFinding = {
  readonly headline: string;
  readonly figures: string;
  readonly reading?: string;
};

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
    case "percentages-above-whole":
      return {
        headline: `Procentsatserna blir ${percent(detail.sum)}.`,
        figures: `De räknas alla på ${wholeName(detail.of, context)} och kan inte bli mer än 100 %.`,
      };
    case "stated-against-computed":
      return wordStatement(detail, context);
    case "dates-out-of-order":
      return {
        headline: `${datedEvent(detail.earlier.event)} kommer efter ${lowerFirst(datedEvent(detail.later.event))}.`,
        figures: `${datedEvent(detail.earlier.event)}: ${formatDay(detail.earlier.day)}. ${datedEvent(detail.later.event)}: ${formatDay(detail.later.day)}.${inComponent(detail.component, context)}`,
      };
    case "date-outside-year":
      return {
        headline: `${datedEvent(detail.event)} ligger utanför avtalets tid.`,
        figures: `Datumet är ${formatDay(detail.day)}, men avtalet gäller ${detail.year}.${inComponent(detail.component, context)}`,
      };
    case "key-date-without-series":
      return {
        headline: `Folkmängden ${formatDay(detail.keyDate)} är inte inläst.`,
        figures:
          detail.nearest === undefined
            ? "Ingen annan inläst folkmängd täcker mottagarna. Beloppen är okända."
            : `Beloppen räknas preliminärt på ${formatDay(detail.nearest)}, den närmaste inlästa.`,
      };
    case "condition-without-consequence":
      return {
        headline: "Ett villkor saknar följd.",
        figures: `Källan säger inte vad som händer om det här villkoret inte uppfylls: ”${detail.text}”${inComponent(detail.component, context)}`,
      };
    case "double-recipient":
      return {
        headline: `${groupOrName(detail.recipient, context)} står två gånger.`,
        figures: `Samma mottagare får bara stå en gång i en del.${inComponent(detail.component, context)}`,
      };
    case "amount-without-source":
      return {
        headline: `${formatOre(detail.amount, detail.amount)} saknar källa.`,
        figures: `Beloppet i ${wholeName(detail.component, context)} pekar inte på något ställe i ett dokument.`,
      };
    case "component-nobody-gets":
      return {
        headline:
          detail.amount === undefined
            ? `Ingen får delen ”${context.componentTitle(detail.component)}”.`
            : `${formatOre(detail.amount, detail.amount)} har ingen mottagare.`,
        figures: `Källan säger inte vem som får ${wholeName(detail.component, context)}.`,
      };
  }
}

/** A sum as one line: ”250 + 250 + 150 + 130 = 780 mnkr till stimulansmedel”. */
export function sumLine(sum: SumCheck, context: FindingContext): string {
  const parts = sum.parts.map(({ amount }) => bareUnit(amount, sum.stated)).join(" + ");
  const whole = withUnit(sum.sum, sum.stated);
  const stated = sum.difference === 0n ? "" : `, men ${withUnit(sum.stated, sum.stated)} står i källan`;
  return `${parts} = ${whole} (${wholeName(sum.whole, context)})${stated}.`;
}

function wordSum(
  detail: FindingDetail & { readonly kind: "parts-against-whole" },
  context: FindingContext,
): WordedFinding {
  const missing = detail.difference > 0n;
  const difference = withUnit(absolute(detail.difference), detail.stated);
  const [each] = detail.toEachGroup;
  return {
    headline: missing
      ? `${difference} av ${withUnit(detail.stated, detail.stated)} står inte i listan.`
      : `Delarna är ${difference} mer än helheten.`,
    figures: `Delarna: ${detail.parts.map(({ amount }) => bareUnit(amount, detail.stated)).join(" + ")} = ${withUnit(detail.sum, detail.stated)}. I källan: ${withUnit(detail.stated, detail.stated)} för ${wholeName(detail.whole, context)}.`,
    ...(each === undefined
      ? missing
        ? { reading: "Resten kan gå till andra än dem som räknas upp. Källan säger inte vilka." }
        : {}
      : {
          reading: `Möjlig läsning: delen ”${context.componentTitle(each)}” gäller var och en av grupperna. Då stämmer summan.`,
        }),
  };
}

function wordPercentage(
  detail: FindingDetail & { readonly kind: "percentage-against-amount" },
  context: FindingContext,
): WordedFinding {
  const against = {
    "stated-amount": "beloppet i källan är",
    table: "de namngivna beloppen blir",
    parts: "delarna blir",
  }[detail.against];
  const difference = formatOre(absolute(detail.difference), detail.difference);
  return {
    headline:
      detail.difference > 0n ? `${difference} saknar mottagare.` : `${difference} för mycket är fördelat.`,
    figures: `${percent(detail.percentage)} av ${formatOre(detail.base, detail.base)} är ${formatOre(detail.computed, detail.computed)}, men ${against} ${formatThousands(detail.stated)} (${wholeName(detail.component, context)}).`,
  };
}

function wordStatement(
  detail: FindingDetail & { readonly kind: "stated-against-computed" },
  context: FindingContext,
): WordedFinding {
  const county = context.nameOf(detail.county);
  const fits = detail.fits.map(
    ({ components, sum }) =>
      `${components.map((id) => `”${context.componentTitle(id)}”`).join(" och ")}: ${formatOre(sum, sum)}`,
  );
  return {
    headline: `Källan säger ${formatMillions(detail.stated)} till ${county}, men alla delar ger ${formatOre(detail.computed, detail.computed)}.`,
    figures:
      fits.length === 0
        ? "Ingen del och ingen kombination av delar ger det belopp som källan säger."
        : `Beloppet stämmer med ${fits.join("; eller ")}.`,
    ...(fits.length === 0 ? {} : { reading: "Möjlig läsning: källan räknar bara de delarna." }),
  };
}

function wholeName(id: string, context: FindingContext): string {
  return id === "frame" ? "hela överenskommelsen" : `delen ”${context.componentTitle(id)}”`;
}

function inComponent(id: string | undefined, context: FindingContext): string {
  return id === undefined ? "" : ` Gäller ${wholeName(id, context)}.`;
}

function groupOrName(code: string, context: FindingContext): string {
  return code === "municipalities" ? "Kommunerna" : code === "regions" ? "Regionerna" : context.nameOf(code);
}

function percent(fraction: Fraction): string {
  return formatPercent(fraction, (fraction.numerator * 100n) % fraction.denominator === 0n ? 0 : 2);
}

/** Millions where the whole is in millions, thousands where it is in thousands, else kronor: one unit a sentence. */
function withUnit(amount: Ore, whole: Ore): string {
  return whole % 100_000_00n === 0n && whole >= 10_000_000_00n
    ? formatMillions(amount)
    : formatOre(amount, amount);
}

function bareUnit(amount: Ore, whole: Ore): string {
  return withUnit(amount, whole).replace(/\u00a0(?:mnkr|kr)$/, "");
}

function absolute(amount: Ore): Ore {
  return ore(amount < 0n ? -amount : amount);
}
