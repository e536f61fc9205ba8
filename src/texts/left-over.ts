import { joined } from "./joined.ts";

/** The words of what a copy still says as the agreement of the year before. */
export const LEFT_OVER = {
  holds: "Gäller fortfarande",
  unknown: "Gör okänt",
  allHolds: "Allt gäller fortfarande",
  lead: "Ändra det som är nytt i år. Kryssa för det som gäller fortfarande, eller gör det okänt tills ni vet. Välj här för många på en gång, eller vid varje fält, och spara.",
  none: "Allt som följde med har någon ändrat eller gått igenom.",
  goThrough: "Gå igenom det",
  save: "Spara det ikryssade",
  before: "Det publiceras som årets uppgifter, med förra årets dokument som källa.",
} as const;

/** The words of each kind of place: one, many, and what both boxes say of all of them. */
const GROUPS: Readonly<Record<string, { readonly one: string; readonly many: string }>> = {
  amounts: { one: "belopp", many: "belopp" },
  clauses: { one: "avsnitt med citat eller referat", many: "avsnitt med citat eller referat" },
  documents: { one: "källa", many: "källor" },
  notKnown: { one: "rad om vad vi inte vet", many: "rader om vad vi inte vet" },
  readings: { one: "tolkning", many: "tolkningar" },
  words: { one: "text", many: "texter" },
};

/** The heading of what is left. @param year of the agreement that it was copied from */
export function leftHeading(year: number): string {
  return `Kvar från ${year}`;
}

/** How many places of a kind are left: "13 avsnitt med citat eller referat". */
export function leftCount(group: string, count: number): string {
  const { one, many } = GROUPS[group] ?? { one: group, many: group };
  return `${count} ${count === 1 ? one : many}`;
}

/** What stands over the groups. @param from the title of the agreement that it was copied from */
export function leftLead(count: number, from: string): string {
  return count === 1
    ? `Ett ställe säger samma sak som ”${from}”. ${LEFT_OVER.lead}`
    : `${count} ställen säger samma sak som ”${from}”. ${LEFT_OVER.lead}`;
}

/** What somebody is told who is about to publish. @param counts each kind and how many @param year that it is left from */
export function leftWhenPublishing(
  year: number,
  counts: readonly { readonly group: string; readonly count: number }[],
): string {
  const words = counts.map(({ group, count }) => leftCount(group, count));
  return `Kvar från ${year}, och ingen har gått igenom det: ${joined(words)}.`;
}

/** What a place is called in a list: at most so much of what it says. @param field what its field is called */
export function leftName(
  { path, name }: { readonly path: string; readonly name: string },
  field: string,
): string {
  const said = name === "" ? field : path === "frame" ? `Hela beloppet ${name}` : name;
  return said.length > LONGEST_NAME ? `${said.slice(0, LONGEST_NAME).trimEnd()} …` : said;
}

const LONGEST_NAME = 60;
