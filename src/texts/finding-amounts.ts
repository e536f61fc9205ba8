import type { FindingDetail, SumCheck } from "#domain/check";
import { ore, type Ore } from "#domain/money";
import { inComponent, percent, wholeName, type FindingContext, type WordedFinding } from "./finding-names.ts";
import { formatOre } from "./format.ts";
import { joined } from "./joined.ts";
import { addition, inOneUnit } from "./one-unit.ts";

type Detail<Kind extends FindingDetail["kind"]> = FindingDetail & { readonly kind: Kind };

/** A sum as one line: "250 + 250 + 150 + 130 = 780 mnkr (delen ”Stimulansmedel”)." */
export function sumLine(sum: SumCheck, context: FindingContext): string {
  const terms = sum.parts.map(({ amount }) => amount);
  const writing = inOneUnit([...terms, sum.stated]);
  const stated =
    sum.difference === 0n
      ? ""
      : context.isEntered?.(sum.whole) === true
        ? `, men ${writing.full(sum.stated)} är inskrivet`
        : `, men ${writing.full(sum.stated)} står i källan`;
  const only = terms.length === 1 ? "En enda del: " : "";
  return `${only}${addition(terms, sum.sum, writing)} (${wholeName(sum.whole, context)})${stated}.`;
}

/** Parts that do not make up their whole. */
export function wordSum(detail: Detail<"parts-against-whole">, context: FindingContext): WordedFinding {
  const terms = detail.parts.map(({ amount }) => amount);
  const writing = inOneUnit([...terms, detail.stated]);
  const { full } = writing;
  const difference = full(absolute(detail.difference));
  const where = context.isEntered?.(detail.whole) === true ? "Inskrivet" : "I källan";
  const figures = `${terms.length === 1 ? "Den enda delen är" : "Delarna:"} ${addition(terms, detail.sum, writing)}. ${where}: ${full(detail.stated)} för ${wholeName(detail.whole, context)}.`;
  if (detail.isOfWhich)
    return { headline: `Det som räknas upp som ”varav” är ${difference} mer än helheten.`, figures };
  if (detail.difference < 0n) return { headline: `Delarna är ${difference} mer än helheten.`, figures };
  const [each] = detail.toEachGroup;
  const part = detail.parts.find(({ component }) => component === each);
  return {
    headline: `${difference} av ${full(detail.stated)} står inte i listan.`,
    figures,
    reading:
      part === undefined
        ? "Resten kan gå till andra än dem som räknas upp. Källan säger inte vilka."
        : `Möjlig läsning: var och en av grupperna får ${full(part.amount)} för ”${context.componentTitle(part.component)}”. Då stämmer summan.`,
  };
}

/** A percentage and an amount that should be the same. */
export function wordPercentage(
  detail: Detail<"percentage-against-amount">,
  context: FindingContext,
): WordedFinding {
  const writing = inOneUnit([detail.base, detail.computed, detail.stated, ...detail.terms]);
  const against = {
    "stated-amount":
      context.isEntered?.(detail.component) === true ? "det inskrivna beloppet är" : "beloppet i källan är",
    table: "de namngivna beloppen blir",
    parts: "delarna blir",
  }[detail.against];
  return {
    headline:
      detail.against === "stated-amount"
        ? `Procentsatsen och beloppet skiljer sig med ${kronor(detail.difference)}.`
        : sharedHeadline(detail.difference),
    figures: `${percent(detail.percentage)} av ${writing.full(detail.base)} är ${writing.full(detail.computed)}, men ${against} ${addition(detail.terms, detail.stated, writing)}.${inComponent(detail.component, context)}`,
  };
}

/** A stated amount and a key that comes to another. */
export function wordAmountAgainstKey(
  detail: Detail<"amount-against-key">,
  context: FindingContext,
): WordedFinding {
  const { full } = inOneUnit([detail.stated, detail.named]);
  const isNamed = detail.form === "table" || detail.form === "fixed";
  return {
    headline: isNamed
      ? sharedHeadline(detail.difference)
      : `Nyckeln ger ${full(detail.named)}, men ${context.isEntered?.(detail.component) === true ? "det inskrivna beloppet är" : "källan säger"} ${full(detail.stated)}.`,
    figures: isNamed
      ? `Delen är på ${full(detail.stated)}, men de namngivna beloppen blir ${full(detail.named)}.${inComponent(detail.component, context)}`
      : `Skillnaden är ${kronor(detail.difference)}.${inComponent(detail.component, context)}`,
  };
}

/** A stated amount, and the clause that it rests on with other figures. @param where "Beloppet för hela överenskommelsen" */
export function wordAgainstClause(
  { amount, figures, number }: Pick<Detail<"amount-against-clause">, "amount" | "figures" | "number">,
  where: string,
): WordedFinding {
  const { full } = inOneUnit([amount, ...figures]);
  return {
    headline: `Beloppet är ${full(amount)}, men avsnittet det bygger på säger ${joined(figures.map(full))}.`,
    figures: `${where} bygger på avsnitt ${number}.`,
  };
}

/** What a source says a county gets, and what the agreement gives it. */
export function wordStatement(
  detail: Detail<"stated-against-computed">,
  context: FindingContext,
): WordedFinding {
  const county = context.nameOf(detail.county);
  const gives = detail.isAtMost ? "delarna ger högst" : "alla delar ger";
  const fits = detail.fits.map(({ components, sum }, index) => {
    const named = components.map((id) => `”${context.componentTitle(id)}”`);
    const fit = index === 0 ? "Beloppet stämmer med" : "Det stämmer också med";
    return named.length === 1
      ? `${fit} delen ${named.join("")}: ${formatOre(sum, sum)}.`
      : `${fit} delarna ${inWords(named)}, tillsammans ${formatOre(sum, sum)}.`;
  });
  return {
    headline: `Källan säger ”${detail.asWritten}” till ${county}, men ${gives} ${formatOre(detail.computed, detail.computed)}.`,
    ...(detail.isWithinDays
      ? {
          figures: `Skillnaden är ${kronor(detail.difference)}.`,
          reading: "Möjlig förklaring: källan räknar på folkmängden en annan dag.",
        }
      : fits.length === 0
        ? { figures: "Ingen del och ingen kombination av delar ger det belopp som källan säger." }
        : { figures: fits.join(" "), reading: "Möjlig läsning: källan räknar bara de delarna." }),
  };
}

/** Counties that together get more than there is. */
export function wordCounties(detail: Detail<"counties-above-frame">, context: FindingContext): WordedFinding {
  const { full } = inOneUnit([detail.sum, detail.frame]);
  return {
    headline: `Länen får tillsammans ${full(absolute(detail.difference))} mer än hela överenskommelsen.`,
    figures: `Källan säger ${full(detail.sum)} till ${inWords(detail.counties.map(context.nameOf))}. Hela överenskommelsen är på ${full(detail.frame)}.`,
  };
}

/** Names in a row, the last after "och". */
function inWords(names: readonly string[]): string {
  return names.length < 2
    ? names.join("")
    : `${names.slice(0, -1).join(", ")} och ${names.slice(-1).join("")}`;
}

function sharedHeadline(difference: Ore): string {
  return difference > 0n
    ? `${kronor(difference)} saknar mottagare.`
    : `${kronor(difference)} för mycket är fördelat.`;
}

function kronor(difference: Ore): string {
  return formatOre(absolute(difference), difference);
}

function absolute(amount: Ore): Ore {
  return ore(amount < 0n ? -amount : amount);
}
