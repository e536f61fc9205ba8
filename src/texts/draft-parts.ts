import type { Fraction, Ore } from "#domain/money";
import { ore } from "#domain/money";
import { GROUP_WORDS } from "./draft-fields.ts";
import { formatDay, formatMillions, formatOre, formatPercent } from "./format.ts";
import { joined } from "./joined.ts";
import type { Day } from "#domain/time";

/** The words of the page where the parts of a draft are added, divided and taken away. */
export const DRAFT_PARTS = {
  title: "Delar",
  caption: "Överenskommelsens delar",
  none: "Det finns inga delar än.",
  part: "Del",
  amount: "Belopp",
  recipients: "Mottagare",
  key: "Nyckel",
  change: "Ändra",
  divide: "Dela upp",
  remove: "Ta bort",
  ofWhich: "varav",
  divided: "uppdelad",
  added: "Delen är tillagd.",
  isDivided: "Delen är uppdelad.",
  removed: "Delen är borttagen.",
  undone: "Ändringen är ångrad.",
  undo: "Ångra",
  addHeading: "Lägg till en del",
  name: "Delens namn",
  nameHelp: "Till exempel Ungdomsmottagningar.",
  amountField: "Beloppet som det står",
  amountHelp:
    "Till exempel 250 miljoner kronor, eller 30 % av det delen ingår i. Lämna tomt om ingen har sagt det.",
  groups: "Vem får delen?",
  named: "Vem?",
  namedHelp: "Namnet på mottagaren, till exempel Socialstyrelsen.",
  keyDay: "Fördelas efter folkmängden den",
  keyDayHelp: "Till exempel 1 november 2026. Lämna tomt om ingen har sagt det.",
  parent: "Ingår i",
  wholeFrame: "Hela beloppet",
  isOfWhich: "Delen är en varav-post: den pekas ut, och resten är inte uppdelad",
  add: "Lägg till delen",
  divideLead:
    "Skriv vad varje grupp får, alla i procent eller alla i kronor. Villkor och dagar står kvar på delen. Lämna tomt för den som inget får.",
  divideButton: "Dela upp delen",
  splitByGroup: "Dela upp per grupp",
  isSplit:
    "Det är nu en del per grupp, var och en med sitt eget belopp. Tolkningen som gav varje grupp beloppet är borttagen: delarna säger det själva.",
  correct: "Ändra",
  corrected: "Summorna är ändrade.",
  toEach: "till varje grupp",
  removeButton: "Ta bort delen",
  goes: "Det här försvinner:",
  interpretation: "Tolkning",
  stale: "Någon annan har sparat före dig. Det du skrev står kvar. Läs vad som gäller nu, och spara igen.",
  namedElsewhere:
    "Delen går inte att ta bort: något annat i texten bygger på den. Ändra det först, som JSON:",
} as const;

/** Who gets a part: "Regionerna, Kommunerna". @param groups kinds @param named names of those that are named */
export function recipientsWords(groups: readonly string[], named: readonly string[]): string {
  const words = groups.flatMap((group) => (group === "named" ? named : [GROUP_WORDS[group] ?? group]));
  return words.length === 0 ? "okänt" : words.join(", ");
}

/** The key of a part as far as the form knows it. */
export function keyWords(key: string, day: Day | undefined): string {
  if (key === "population")
    return day === undefined ? "folkmängden, okänd dag" : `folkmängden ${formatDay(day)}`;
  if (key === "whole") return "allt till mottagaren";
  return key === "unknown" ? "okänt" : "skriven som JSON";
}

/** A sentence inside another one: its full stop is left out. */
function unstopped(sentence: string): string {
  return sentence.replace(/\.$/, "");
}

/** The question over the form that divides a part. */
export function divideHeading(title: string): string {
  return `Dela upp ${title}`;
}

/** That an interpretation goes when the part is divided. @param reading what it says */
export function readingGoes(reading: string): string {
  return `Tolkningen ”${unstopped(reading)}” tas bort när delen delas upp: delarna säger själva vad varje grupp får.`;
}

/** Why an amount is counted once for each group, and how it becomes two. @param title of the part @param reading what the interpretation says */
export function countedForEach(title: string, reading: string): string {
  return `${title}: beloppet räknas en gång för varje grupp, enligt tolkningen ”${unstopped(reading)}”. Dela upp per grupp om grupperna ska ha olika belopp.`;
}

/** The button that makes the wholes what their parts are. @param sums each whole by its title, undefined for the whole amount, and what it becomes */
export function correctButton(
  sums: readonly { readonly title: string | undefined; readonly to: Ore }[],
): string {
  const words = sums.map(({ title, to }) => `${title ?? "hela beloppet"} till ${formatMillions(to)}`);
  return `${DRAFT_PARTS.correct} ${joined(words)}`;
}

/** The question over the button that takes a part away. */
export function removeHeading(title: string): string {
  return `Ta bort ${title}?`;
}

/** What does not add up. @param whole the title of the part, or undefined for the whole amount @param difference stated − sum */
export function partsSumSentence(
  whole: string | undefined,
  { stated, sum, difference }: { readonly stated: Ore; readonly sum: Ore; readonly difference: Ore },
): string {
  const of = whole === undefined ? "Delarna" : `Delarna av ${whole}`;
  const size = difference < 0n ? ore(-difference) : difference;
  const rest = difference < 0n ? `${formatMillions(size)} för mycket` : `${formatMillions(size)} saknas`;
  return `${of} blir ${formatMillions(sum)}. Det hela är ${formatMillions(stated)}: ${rest}.`;
}

/** What is wrong in a field, and what to do. */
export function partProblemSentence(problem: {
  readonly field: string;
  readonly kind: string;
  readonly rest?: Fraction;
  readonly whole?: Ore;
  readonly sum?: Ore;
}): string {
  const { field, kind, rest, whole, sum } = problem;
  if (rest !== undefined) {
    const isMissing = rest.numerator > 0n;
    const size = { ...rest, numerator: isMissing ? rest.numerator : -rest.numerator };
    return `Andelarna ska bli 100 % tillsammans. ${formatPercent(size, 1)} ${isMissing ? "saknas" : "är för mycket"}.`;
  }
  if (whole !== undefined && sum !== undefined)
    return `Beloppen blir ${formatOre(sum, sum)}, men delen är ${formatOre(whole, whole)}. Rätta så att de blir lika.`;
  switch (kind) {
    case "not-an-amount":
      return "Det går inte att läsa som ett belopp eller en andel. Skriv till exempel 250 miljoner kronor eller 30 %.";
    case "not-a-day":
      return "Det är inte en dag. Skriv till exempel 1 november 2026.";
    case "too-few":
      return "Skriv vad minst två grupper får.";
    case "mixed":
      return "Skriv alla i procent, eller alla i kronor.";
    case "no-amount":
      return "Delen har inget belopp att dela upp i kronor. Skriv procent.";
    case "divided":
      return "Delen är redan uppdelad.";
    case "gone":
      return field === "parent" ? "Den delen finns inte längre. Välj en annan." : "Delen finns inte längre.";
    default:
      return field === "title"
        ? "Skriv vad delen heter."
        : field === "name"
          ? "Skriv vem som får delen."
          : "Välj vem som får delen.";
  }
}
