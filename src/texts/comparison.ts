import type {
  AgreementComparison,
  ChangedFact,
  Fact,
  FactSubject,
  PartPair,
  SumOfChanges,
} from "#domain/comparison";
import { KRONA, ore, type Ore } from "#domain/money";
import { carryOverSentence, conditionSentence } from "./agreement-page.ts";
import { UNKNOWN } from "./certainty.ts";
import { componentTitle, groupInSentence } from "./component-title.ts";
import { formatDay, formatDifference, formatMillions, formatOre } from "./format.ts";
import { joined } from "./joined.ts";
import { grainName, keyName, restName } from "./rules.ts";

/** The fixed words of the page and the command that compare two agreements. */
export const COMPARISON = {
  link: "Jämför med en annan överenskommelse",
  choose: "Jämför med",
  show: "Jämför",
  factsHeading: "Vad som ändrades",
  fact: "Uppgift",
  noFacts: "Inga uppgifter skiljer sig.",
  changesHeading: "Vad det betyder för var och en",
  recipient: "Mottagare",
  difference: "Skillnad, kr",
  frame: "Varav pengarna, kr",
  population: "Varav folkmängden, kr",
  rule: "Varav nyckel och regler, kr",
  published: "Varav betalarens tabell, kr",
  sum: "Tillsammans",
  none: "–",
  notWritten: "inget inskrivet",
  csv: "Hämta skillnaderna som csv",
  howHeading: "Så räknas orsakerna",
  how: "Orsakerna räknas i en bestämd ordning, och tillsammans är de hela skillnaden på kronan. Pengarna: det senare avtalets belopp fördelas efter det tidigares nyckel och folkmängd. Folkmängden: sedan räknas om på det senares folkmängd. Nyckel och regler: det som då är kvar.",
  howParts:
    "En del som bara finns i det ena avtalet räknas helt som pengar. Det som är okänt i något av avtalen är okänt här också, aldrig 0.",
  county: "Län",
  everyone: "Alla län",
  notHere: "Vi hittar ingen av de överenskommelser som skulle jämföras. Välj en i listan.",
  nothingToCompare: "Välj vilken överenskommelse du vill jämföra med.",
  csvHeadings: [
    "Kod",
    "Mottagare",
    "Före, kr",
    "Säkerhet före",
    "Efter, kr",
    "Säkerhet efter",
    "Skillnad, kr",
    "Pengarna, kr",
    "Folkmängden, kr",
    "Nyckel och regler, kr",
    "Betalarens tabell, kr",
    "Adress före",
    "Adress efter",
  ],
  noChanges: "Inget belopp går att jämföra: inget av avtalen har kända belopp.",
} as const;

/** The question of the page. @example comparisonQuestion("Psykisk hälsa 2016", "Psykisk hälsa 2017") // "Vad ändrades från Psykisk hälsa 2016 till Psykisk hälsa 2017?" */
export function comparisonQuestion(before: string, after: string): string {
  return `Vad ändrades från ${before} till ${after}?`;
}

/** The title of the page before anything is compared. @example comparisonOf("Psykisk hälsa 2017") // "Vad vill du jämföra Psykisk hälsa 2017 med?" */
export function comparisonOf(title: string): string {
  return `Vad vill du jämföra ${title} med?`;
}

/** An agreement by its title and frame. */
type Framed = { readonly title: string; readonly frame: { readonly ore: Ore } | "unknown" };

/** The answer first: how the frames differ, in one sentence. */
export function frameSentence({ facts }: AgreementComparison, before: Framed, after: Framed): string {
  const others = facts.filter(({ subject }) => subject !== "frame").length;
  const more =
    others === 0 ? "" : ` Dessutom skiljer sig ${others} ${others === 1 ? "uppgift" : "uppgifter"}.`;
  if (before.frame === "unknown" || after.frame === "unknown") {
    const unknown = [before, after].filter(({ frame }) => frame === "unknown").map(({ title }) => title);
    return `Hur ramarna skiljer sig åt är okänt: ramen för ${joined(unknown)} är inte känd.${more}`;
  }
  const difference = after.frame.ore - before.frame.ore;
  if (difference === 0n) return `Ramen är densamma i båda, ${formatMillions(after.frame.ore)}.${more}`;
  const size = formatMillions(ore(difference < 0n ? -difference : difference));
  return `${after.title} är ${size} ${difference > 0n ? "större" : "mindre"} än ${before.title}: ${formatMillions(before.frame.ore)} har blivit ${formatMillions(after.frame.ore)}.${more}`;
}

/** What the recipients that are shown get more or less together. @param where the county, absent for all */
export function sumSentence(sum: SumOfChanges | undefined, where: string | undefined): string {
  const who = where === undefined ? "Alla mottagare tillsammans" : where;
  if (sum === undefined) return COMPARISON.noChanges;
  if (sum.difference === "unknown") return `Hur mycket skillnaden blir för ${lower(who)} är okänt.`;
  if (sum.difference === 0n) return `${who} får lika mycket i båda.`;
  const size = formatOre(ore(sum.difference < 0n ? -sum.difference : sum.difference), KRONA);
  return `${who} får ${size} ${sum.difference > 0n ? "mer" : "mindre"}.`;
}

const SUBJECTS: Readonly<Record<FactSubject, string>> = {
  frame: "Ram",
  decided: "Beslutat",
  amount: "Belopp",
  recipients: "Mottagare",
  key: "Nyckel",
  "key-date": "Nyckelns dag",
  series: "Folkmängd som räknas",
  stage: "Fördelningssteg",
  rounding: "Avrundning",
  claim: "Pengarna begärs",
  payment: "Utbetalning",
  condition: "Villkor",
  report: "Redovisning",
  "carry-over": "Pengar som blir över",
};

/** What a changed fact is about, and of which parts: "Nyckelns dag, 4 delar". */
export function factHeading({ subject, pairs }: ChangedFact): string {
  const [pair, ...others] = pairs;
  if (pair === undefined) return SUBJECTS[subject];
  return others.length === 0
    ? `${SUBJECTS[subject]}, ${pairTitle(pair)}`
    : `${SUBJECTS[subject]}, ${pairs.length} delar`;
}

/** A part that is compared, by its later title; where it is paired with another name both are said. */
export function pairTitle({ by, before, after }: PartPair): string {
  const titles = [before, after].flatMap((part) =>
    part === undefined ? [] : [componentTitle(part.result.component)],
  );
  const last = titles.at(-1) ?? "";
  if (by === "only-before" || by === "only-after" || titles[0] === last) return last;
  return `${last} (förut ${titles[0] ?? ""})`;
}

/** One side of a changed fact in words. */
export function factText(fact: Fact): string {
  switch (fact.kind) {
    case "absent":
      return COMPARISON.notWritten;
    case "unknown":
      return UNKNOWN;
    case "amount":
      return formatMillions(fact.amount);
    case "groups":
      return joined(fact.groups.map(groupText));
    case "day":
      return formatDay(fact.day);
    case "period":
      return fact.period.asWritten;
    case "key":
      return keyName(fact.form);
    case "stage":
      return fact.stage === "direct" ? "direkt på alla mottagare" : "först på länen, sedan inom länet";
    case "rounding":
      return `${grainName(fact.grain)}, ${restName(fact.rest)}`;
    case "condition":
      return conditionSentence(fact.condition);
    case "carry-over":
      return carryOverSentence(fact.rule);
  }
}

function groupText(kind: string): string {
  return kind === "regions" || kind === "municipalities" || kind === "counties-jointly"
    ? groupInSentence(kind)
    : "namngivna";
}

/** A difference in a column of kronor, with its sign, or that it is unknown. @example differenceText("unknown") // "okänt" */
export function differenceText(difference: Ore | "unknown"): string {
  return difference === "unknown" ? UNKNOWN : formatDifference(difference, KRONA).replace(/\u00a0kr$/, "");
}

/** What a side without any amount to a recipient shows. */
export function sideWithout(amount: Ore | "unknown"): string {
  return amount === "unknown" ? UNKNOWN : COMPARISON.none;
}

/** The caption of the table of changes. */
export function changesCaption(rows: number, where: string | undefined): string {
  return `Skillnader, störst först: ${rows} mottagare${where === undefined ? "" : ` i ${where}`}`;
}

/** A side's heading with how sure its amounts are, where all are equally sure. */
export function sideHeading(title: string, certainty: string | undefined): string {
  return certainty === undefined ? title : `${title}, ${certainty}`;
}

function lower(text: string): string {
  return text === "Alla mottagare tillsammans" ? "alla mottagare tillsammans" : text;
}
