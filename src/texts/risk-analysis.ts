import type { MeasureName } from "#domain/risk";
import type { RiskName, Step } from "#domain/risk-analysis";
import type { Ore } from "#domain/money";
import type { WrittenProblem } from "#domain/organisation";
import { UNKNOWN } from "./certainty.ts";
import { writtenProblemSentence } from "./county-bodies.ts";
import { formatDayOf, HARD_SPACE } from "./format.ts";
import { foreseen, inFutures, MEASURE_LABELS } from "./risk.ts";

/** The words of the pages where a risk analysis is written, published and read. */
export const RISK_ANALYSIS = {
  title: "Riskanalys",
  question: "Vad kan gå fel, och vad gör vi åt det?",
  lead: "Raderna är ifyllda med det som är beräknat för posten. Ändra, ta bort och lägg till det ni vet. Ingen utanför organisationen ser utkastet.",
  save: "Spara utkastet",
  saved: "Utkastet är sparat.",
  publish: "Publicera riskanalysen",
  publishLead: "Då blir den offentlig på postens sidor. Därefter kan den ändras i ett nytt utkast.",
  publishedNow: "Riskanalysen är publicerad.",
  draft: "Utkast. Det syns bara för er.",
  notSaved: "Inget är sparat än. Raderna är förslag.",
  published: "Publicerad. Sparar ni en ändring blir den ett nytt utkast, och den publicerade står kvar.",
  stale: "Någon annan har ändrat riskanalysen. Er text är kvar i formuläret. Så här står den nu:",
  files: "Hämta",
  word: "Word",
  pdf: "PDF",
  publicPage: "Den publicerade riskanalysen",
  link: "Riskanalys",
  readers: "Skrivna riskanalyser",
  computed: "Det som är beräknat om risken",
  remove: "Ta bort raden",
  newRow: "Ny rad",
  notSaid: "Okänt",
  computedToday: "Beräknat i dag:",
  weight: "Risktal",
  caption: "Risker",
  measures: "Åtgärder",
  noneSaid: UNKNOWN,
  tooMany: "Högst 30 rader går att spara. Ta bort några.",
  noRows: "Skriv minst en risk.",
} as const;

/** The fields of a row, by their word in the form. */
export const RISK_FIELDS = {
  risk: { label: "Risk" },
  orsak: { label: "Orsak" },
  sannolikhet: { label: "Sannolikhet, 1 till 4" },
  konsekvens: { label: "Konsekvens, 1 till 4" },
  atgard: { label: "Åtgärd" },
  ansvarig: { label: "Ansvarig funktion", help: "En funktion, till exempel socialchef. Inget namn." },
  klar: { label: "Klart senast", help: "Till exempel: 31 oktober 2026." },
} as const;

/** What a step of each scale means; the percentages are the rule that a computed risk is placed by. */
export const PROBABILITY_WORDS: Readonly<Record<Step, string>> = {
  1: "mindre än 5 av 100",
  2: "5 till 19 av 100",
  3: "20 till 49 av 100",
  4: "minst 50 av 100",
};

/** @see PROBABILITY_WORDS */
export const CONSEQUENCE_WORDS: Readonly<Record<Step, string>> = {
  1: `mindre än 5${HARD_SPACE}% av den planerade delen`,
  2: `5 till 15${HARD_SPACE}%`,
  3: `15 till 30${HARD_SPACE}%`,
  4: `minst 30${HARD_SPACE}%`,
};

/** The steps of a scale with their meanings, for a form. */
export function stepOptions(
  words: Readonly<Record<Step, string>>,
): readonly { readonly value: string; readonly label: string }[] {
  return Object.entries(words).map(([step, meaning]) => ({ value: step, label: `${step}, ${meaning}` }));
}

/** What a computed risk is called, and its cause and measure as proposals. */
const SUGGESTED: Readonly<
  Record<
    RiskName,
    { readonly risk: string; readonly cause: string; readonly measure: string; readonly owner: string }
  >
> = {
  "grant-fails": {
    risk: "Bidraget uteblir",
    cause: "Staten beslutar om bidraget för ett år i taget.",
    measure: "Skriv i avtalet vem som betalar det som är kvar.",
    owner: "Ekonomichef",
  },
  "grant-late": {
    risk: "Beskedet om bidraget kommer när året har börjat",
    cause: "Överenskommelsen för året beslutas sent.",
    measure: "Besluta före årsskiftet hur kostnaden betalas tills beskedet har kommit.",
    owner: "Ekonomichef",
  },
  "grant-smaller": {
    risk: "Bidraget blir mindre än året före",
    cause: "Bidraget fördelas om, eller ramen minskar.",
    measure: "Bestäm vad som inte görs om bidraget blir mindre.",
    owner: "Socialchef",
  },
  "party-leaves": {
    risk: "En kommun lämnar samarbetet",
    cause: "Svaren är inte bindande, och beslutas år för år.",
    measure: "Be om beslut i stället för avsikt, och avtala hur den som lämnar säger upp.",
    owner: "Socialchef",
  },
  "salary-rises": {
    risk: "Lönen ökar mer än väntat",
    cause: "Lönerna revideras varje år.",
    measure: "Budgetera för den högre löneökningen.",
    owner: "Ekonomichef",
  },
  "overhead-rises": {
    risk: "Personalomkostnadspålägget höjs",
    cause: "Pålägget bestäms för ett år i taget.",
    measure: "Räkna om kostnaden när det nya pålägget är känt.",
    owner: "Ekonomichef",
  },
};

/** What a row is filled in with. @param helps the measure that helps most, where it is computed */
export function suggestedTexts(name: RiskName, helps: MeasureName | undefined) {
  const texts = SUGGESTED[name];
  return helps === undefined ? texts : { ...texts, measure: `${MEASURE_LABELS[helps]}.` };
}

/** How a row was placed on the scales today. */
export function computedSentence(risk: {
  readonly name: RiskName;
  readonly chance: number;
  readonly extra?: Ore;
  readonly part: Ore;
  readonly probability: Step;
  readonly consequence: Step | undefined;
}): string {
  const { name, chance, extra, part, probability, consequence } = risk;
  const often = `${inFutures(chance)} händer det minst en gång: sannolikhet ${probability}.`;
  if (extra === undefined || consequence === undefined)
    return `${RISK_ANALYSIS.computedToday} ${often} Kostnaden är okänd: framtiderna är för många för att räknas.`;
  if (extra <= 0n)
    return `${RISK_ANALYSIS.computedToday} ${often} Då kostar det er inget mer än ni planerar: konsekvens ${consequence}.`;
  const cost =
    name === "grant-late"
      ? `Då ligger ni ute med ${foreseen(extra)}`
      : `Då kostar det er i snitt ${foreseen(extra)} mer`;
  return `${RISK_ANALYSIS.computedToday} ${often} ${cost}, av en planerad del på ${foreseen(part)}: konsekvens ${consequence}.`;
}

/** The scales in two sentences, for the page and the paper. */
export const SCALE_SENTENCES = [
  "Sannolikhet: hur många av 100 beräknade framtider det händer i. 1 är färre än 5, 2 är från 5, 3 är från 20 och 4 är från 50.",
  `Konsekvens: vad det kostar när det händer, som del av det som ni planerar att betala. 1 är under 5${HARD_SPACE}%, 2 är från 5${HARD_SPACE}%, 3 är från 15${HARD_SPACE}% och 4 är från 30${HARD_SPACE}%.`,
  "Risktalet är sannolikheten gånger konsekvensen, 1 till 16. Skalan är Samnyttas och kan ersättas av er egen bedömning.",
] as const;

/** How many risks, and how many that weigh most. */
export function analysisAnswer(count: number, heavy: number, unsaid: number): string {
  const risks = `${count} ${count === 1 ? "risk" : "risker"}`;
  const heavyWords = heavy === 0 ? "Ingen har risktal 8 eller mer." : `${heavy} har risktal 8 eller mer.`;
  return unsaid === 0
    ? `${risks}. ${heavyWords}`
    : `${risks}. ${heavyWords} ${unsaid} saknar ansvarig eller datum.`;
}

/** What each field lacks, by its name in the form. @param numbers the number of each row in the form, in order */
export function riskProblems(
  problems: readonly WrittenProblem[],
  numbers: readonly number[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    problems.map((problem): readonly [string, string] => {
      const path = "field" in problem ? problem.field : "";
      const [, row, field = ""] = /^rows\[(\d+)\]\.(\w+)$/.exec(path) ?? [];
      const word = FIELD_OF[field];
      const number = numbers[Number(row)];
      if (row === undefined || word === undefined || number === undefined)
        return [
          "risk-1",
          path === "rows" && numbers.length > 0 ? RISK_ANALYSIS.tooMany : RISK_ANALYSIS.noRows,
        ];
      return [`${word}-${number}`, writtenProblemSentence(problem, RISK_FIELDS[word].label)];
    }),
  );
}

const FIELD_OF: Readonly<Record<string, keyof typeof RISK_FIELDS>> = {
  risk: "risk",
  cause: "orsak",
  probability: "sannolikhet",
  consequence: "konsekvens",
  measure: "atgard",
  owner: "ansvarig",
  due: "klar",
};

/** The title of a row of the form. */
export function rowTitle(number: number, risk: string | undefined): string {
  return risk === undefined || risk === "" ? `${RISK_ANALYSIS.newRow} ${number}` : `${number}. ${risk}`;
}

/** Whose analysis of which post. */
export function analysisTitle(organisation: string, post: string): string {
  return `${RISK_ANALYSIS.title}: ${post}, ${organisation}`;
}

/** How many have published a risk analysis. */
export function analysesAnswer(count: number): string {
  return count === 0
    ? "Ingen har publicerat någon riskanalys än. Den som delar posten skriver sin under Min sida, Gemensamma poster."
    : `${count} ${count === 1 ? "organisation har" : "organisationer har"} publicerat sin riskanalys.`;
}

/** Which version, and when it was published. @param moment UTC, ISO 8601 */
export function publishedLine(version: number, moment: string): string {
  return `version ${version}, publicerad ${formatDayOf(moment)}`;
}
