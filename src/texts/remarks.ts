import { joined } from "./joined.ts";
import { linkState } from "./people-page.ts";

/** The words of the page of what others think of a draft, and of the page that a guest's link opens. */
export const REMARKS = {
  title: "Synpunkter",
  lead: "Skicka utkastet till den som ska tycka till. Länken öppnar just den här versionen, kräver ingen inloggning och kan besvaras en gång.",
  none: "Ingen har lämnat någon synpunkt än.",
  oldVersion: "Gäller en tidigare version av utkastet.",
  own: "Er egen organisation",
  leaveHeading: "Skriv en synpunkt själv",
  remark: "Synpunkt",
  remarkHelp: "Skriv inga namn eller uppgifter om enskilda personer.",
  leave: "Lämna synpunkten",
  linkHeading: "Gör en gästlänk",
  organisation: "Till vilken organisation?",
  organisationHelp: "Kommunens eller regionens namn, till exempel Region Dalarna.",
  function: "Till vilken funktion?",
  functionHelp: "Till exempel avtalshandläggare. Skriv inget namn.",
  days: "Hur många dagar ska länken fungera?",
  daysHelp: "Högst 90.",
  makeLink: "Gör länken",
  links: "Gästlänkar",
  noLinks: "Inga gästlänkar är gjorda.",
  forWhom: "För",
  works: "Fungerar till och med",
  state: "Läge",
  change: "Ändra",
  revoke: "Återkalla",
  version: "Version",
  issuedTitle: "Gästlänken är gjord",
  issuedOnce:
    "Kopiera länken nu. Den visas inte igen, och vi sparar den inte. Skicka den bara till den som ska ha den.",
  issuedAgain: "Länken är redan gjord",
  issuedAgainBody:
    "Formuläret skickades två gånger. Länken från första gången fungerar, men visas inte igen. Har du inte sparat den: återkalla den och gör en ny.",
  back: "Till synpunkterna",
  guestTitle: "Utkast att läsa",
  guestMoved: "Utkastet har ändrats efter att du fick länken. Du läser den version som länken gäller.",
  guestAmounts: "Vad skulle vi få?",
  guestNoAmount: "Inget belopp till er går att räkna fram i utkastet.",
  toAnswer: "Svara direkt",
  guestAll: "Alla belopp i utkastet",
  guestText: "Vad texten säger",
  guestFaulty: "Utkastet går inte att räkna på än. Be den som skickade länken om en version som är hel.",
  guestLead: "Länken fungerar en gång. Vi sparar vilken länk som användes, inte vem du är.",
  sendRemark: "Skicka synpunkten",
  thanks: "Tack. Synpunkten är lämnad.",
  thanksText: "Länken är nu använd. Vill du lägga till något, be om en ny länk.",
  toStart: "Läs mer om Samnytta",
} as const;

/** The question of the page. */
export function remarksHeading(title: string): string {
  return `Vad tycker andra om ${title}?`;
}

/** Whose a remark is. @param organisation "Region Dalarna" */
export function guestWords(organisation: string, what: string): string {
  return `${organisation}, ${what}`;
}

/** How a link stands: one that is used has been answered. */
export function guestLinkState(closed: Parameters<typeof linkState>[0]): string {
  return closed === "used" ? "besvarad" : linkState(closed);
}

/** For whom and how long a link works that has just been made. */
export function issuedGuestSentence(forWhom: string, version: number, until: string): string {
  return `Länken är till ${forWhom}. Den öppnar version ${version} av utkastet, kan besvaras en gång och fungerar till och med ${until}.`;
}

/** What a guest reads, and from whom. @param owner "Region Dalarna" */
export function guestSentence(owner: string, guest: string, until: string): string {
  return `${owner} ber ${guest}, läsa ett utkast och säga vad ni tycker, senast ${until}.`;
}

/** What is wrong in the form of a link, and what to do. */
export function guestProblemSentence({
  field,
  kind,
  near = [],
}: {
  readonly field: "organisation" | "function" | "days";
  readonly kind: "empty" | "none-such" | "too-long" | "not-days";
  /** What is called nearly so. */
  readonly near?: readonly { readonly name: string }[];
}): string {
  switch (field) {
    case "organisation":
      if (kind === "empty") return "Skriv en kommun eller en region.";
      return near.length === 0
        ? "Ingen kommun eller region heter så. Skriv hela namnet."
        : `Ingen kommun eller region heter precis så. Menade du ${joined(
            near.map(({ name }) => name),
            "eller",
          )}?`;
    case "function":
      return kind === "empty"
        ? "Skriv vilken funktion länken är till."
        : "Funktionen är för lång. Skriv högst 80 tecken.";
    case "days":
      return "Skriv ett helt antal dagar mellan 1 och 90.";
  }
}

/** What is wrong with a remark, and what to do. */
export function remarkProblemSentence(kind: "empty" | "too-long"): string {
  return kind === "empty"
    ? "Skriv en synpunkt."
    : "Synpunkten är för lång. Korta den till högst 10 000 tecken, eller dela upp den.";
}
