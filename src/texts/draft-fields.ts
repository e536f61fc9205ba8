import type { DraftField, DraftFieldKind, DraftFieldName, WrittenValue } from "#domain/draft";
import { ore, type Ore } from "#domain/money";
import { UNKNOWN } from "./certainty.ts";
import { lowerFirst } from "./component-title.ts";
import { formatMillions, HARD_SPACE, groupThousands } from "./format.ts";

/** The groups of recipients, as they are chosen. */
export const GROUP_WORDS: Readonly<Record<string, string>> = {
  regions: "Regionerna",
  municipalities: "Kommunerna",
  "counties-jointly": "Länens huvudmän gemensamt",
  named: "Någon annan",
};

const LABELS: Readonly<Record<DraftFieldName, string>> = {
  title: "Titel",
  year: "År",
  id: "Kortnamn",
  slug: "Adress",
  decided: "Beslutad",
  readingDay: "Dag som sidan läses på",
  purpose: "Syfte",
  aim: "Mål",
  documentTitle: "Dokumentets titel",
  documentPublisher: "Utgivare",
  documentReference: "Beteckning",
  documentPublished: "Publicerat",
  documentRead: "Läst",
  clauseNumber: "Nummer",
  clauseHeading: "Rubrik",
  clauseText: "Text",
  amountWords: "Beloppet som det står",
  amount: "Beloppet i kronor",
  componentTitle: "Delens namn",
  percentageWords: "Andelen som den står",
  percentage: "Andelen som bråk",
  keyDay: "Folkmängd den",
  conditionText: "Villkor",
  timeWords: "tiden som den står",
  firstDay: "första dag",
  lastDay: "sista dag",
  keptUntil: "Pengarna får användas till och med",
  groupAmount: "Beloppet som det står",
  readingText: "Så läser vi det",
  readingBy: "Vem som läser det så",
  readingOn: "Dag",
  readingWhy: "Varför",
  readingEvidence: "Vad som talar för det",
  removal: "Ta bort tolkningen",
  notKnown: "Okänt",
};

const HELP: Partial<Readonly<Record<DraftFieldName, string>>> = {
  id: "Så heter överenskommelsen i filer som hämtas: små bokstäver a–z, siffror och bindestreck. Samma namn varje gång den ges ut.",
  slug: "Sista delen av sidans adress, till exempel psykisk-halsa-2018.",
  removal: "Kryssa i och spara.",
  notKnown: "Töm rutan för att ta bort raden.",
  decided: "År, månad och dag, till exempel 2017-02-24. Lämna tomt om dagen är okänd.",
};

/** Whose time a field says, by the word of the path. */
const TIMES = [
  [".claim.", "Begära pengarna"],
  [".payment.", "Utbetalning"],
  [".report.", "Redovisning"],
  [".conditions[", "Villkor"],
] as const;

/** What a field of a draft is called: "Begära pengarna: sista dag". */
export function draftFieldLabel({ name, path }: Pick<DraftField, "name" | "path">): string {
  if (name === "groupAmount") return groupAmountLabel(path.slice(path.indexOf("#") + 1));
  if (name !== "timeWords" && name !== "firstDay" && name !== "lastDay") return LABELS[name];
  const time = TIMES.find(([word]) => path.includes(word))?.[1];
  return time === undefined ? LABELS[name] : `${time}: ${LABELS[name]}`;
}

/** What an amount is called among all of them: the part that has it, and the group where each has its own. @param part its heading */
export function amountFieldLabel(field: Pick<DraftField, "name" | "path">, part: string): string {
  if (field.name === "amountWords" || field.name === "percentageWords") return part;
  if (field.name !== "groupAmount") return draftFieldLabel(field);
  return `${part}: ${lowerFirst(draftFieldLabel(field))}`;
}

/** What the amount of one group is called: "Kommunerna får". */
function groupAmountLabel(group: string): string {
  return `${GROUP_WORDS[group] ?? group} får`;
}

/** What to write in a field, with an example; absent where the label tells. */
export function draftFieldHelp({ name }: Pick<DraftField, "name">): string | undefined {
  return HELP[name];
}

/** What stands in a field: kronor and not öre, "okänt" where nobody has said. What cannot be read is shown as it is. */
export function draftFieldText(kind: DraftFieldKind, value: string): string {
  if (value === "unknown") return UNKNOWN;
  if (kind === "tick") return value === "" ? NOT_TICKED : "ja";
  if (kind !== "kronor" || !/^\d{1,18}$/.test(value)) return value;
  const amount = ore(BigInt(value));
  const rest = amount % 100n;
  const whole = groupThousands(amount / 100n);
  return `${whole}${rest === 0n ? "" : `,${String(rest).padStart(2, "0")}`}${HARD_SPACE}kr`;
}

/** What somebody wrote in a field, with the word for what nobody has said as the file writes it. */
export function draftFieldGiven(field: Pick<DraftField, "name" | "kind">, written: string): string {
  if (field.kind === "tick") return written === NOT_TICKED ? "" : written;
  const mayBeUnknown = field.kind === "day" || field.kind === "words" || field.name === "documentReference";
  return mayBeUnknown && written.trim().toLowerCase() === UNKNOWN ? "unknown" : written.trim();
}

/** What a box says that is not ticked. */
const NOT_TICKED = "nej";

/** The part of an agreement that some fields belong to, as it is headed: the first words of their paths. */
export type DraftPart = { readonly part: string; readonly heading: string };

/** The part that a field belongs to: "components[2]", "frame", and "" for the agreement itself. */
export function draftPartOf({ path }: Pick<DraftField, "path">): string {
  return /^(?:(?:components|clauses|documents|interpretations)\[\d+\]|frame|notKnown)/.exec(path)?.[0] ?? "";
}

/** What a part is headed. @param values every value of the draft */
export function draftPartHeading(part: string, values: readonly WrittenValue[]): string {
  const said = (name: string) => {
    const found = values.find(({ path }) => path === `${part}.${name}`)?.value;
    return typeof found === "string" ? found : "";
  };
  if (part === "") return "Om överenskommelsen";
  if (part === "frame") return "Hela beloppet";
  if (part.startsWith("clauses")) return `Avsnitt ${said("number")}: ${said("heading")}`;
  if (part === "notKnown") return "Det här vet vi inte";
  if (part.startsWith("interpretations")) return `Tolkning: ${said("reading")}`;
  if (!part.startsWith("components")) return said("title");
  const groups = values.flatMap(({ path, value }) =>
    path.startsWith(`${part}.recipients[`) && path.endsWith("].kind") ? [String(value)] : [],
  );
  const titles = values.flatMap(({ path, value }) =>
    /^components\[\d+\]\.title$/.test(path) ? [{ title: String(value) }] : [],
  );
  return partTitle({ title: said("title"), groups }, titles);
}

/**
 * What a part is called: its title, with its group where another part has the same title, as in "Kommunerna: analys och
 * handlingsplan".
 * @param all the parts that it stands among
 */
export function partTitle(
  { title, groups }: { readonly title: string; readonly groups: readonly string[] },
  all: readonly { readonly title: string }[],
): string {
  const isAlone = all.filter((each) => each.title === title).length < 2;
  return isAlone ? title : partOfGroup(title, groups);
}

/** A part by its group, where one alone gets it: "Kommunerna: analys och handlingsplan". */
export function partOfGroup(title: string, groups: readonly string[]): string {
  const [group, ...others] = groups;
  return group === undefined ||
    others.length > 0 ||
    group === "named" ||
    / – (?:regioner|kommuner|gemensamt)(?: |$)/u.test(title)
    ? title
    : `${GROUP_WORDS[group] ?? group}: ${lowerFirst(title)}`;
}

/** An amount as a document writes it. @example amountInWords(ore(79_000_000_000n)) // "790 miljoner kronor" */
export function amountInWords(amount: Ore): string {
  return amount % ORE_PER_TEN_THOUSAND === 0n
    ? formatMillions(amount).replace("mnkr", "miljoner kronor")
    : draftFieldText("kronor", String(amount));
}

/** What is a whole number of hundredths of a million is written in millions. */
const ORE_PER_TEN_THOUSAND = 1_000_000n;
