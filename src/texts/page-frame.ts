/** The words around every page: name, menu, day, footer. */
export const PAGE_FRAME = {
  name: "Samnytta",
  skip: "Hoppa till innehållet",
  mainMenu: "Huvudmeny",
  youAreHere: "Du är här",
  searchLabel: "Sök kommun, avtal eller belopp",
  searchButton: "Sök",
  slashHint: "Tryck snedstreck för att söka",
  changeDay: "Byt dag",
  dayLabel: "Vilken dag vill du läsa läget?",
  dayHelp: "Till exempel 2017-02-24.",
  dayButton: "Visa dagen",
  error: "Fel",
  sources: "Källor",
  permanentAddress: "Sidans adress",
  footerMenu: "Om tjänsten",
  onThisPage: "På den här sidan",
  demonstration:
    "Exempel: en demonstration. Avtal och folkmängd är riktiga, men det som någon har skrivit in här är påhittat: namn, svar och besked.",
} as const;

/** The words of the main menu. A word stands here when its first page is real. */
export const MENU = {
  start: "Start",
  municipalities: "Kommuner",
  agreements: "Överenskommelser",
  alternatives: "Alternativ",
  mine: "Min sida",
} as const;

/** The words of the footer. */
export const FOOTER = {
  lastDays: "Sista dagar",
  howWeCount: "Så räknar vi",
  accessibility: "Tillgänglighet",
  openData: "Öppna data",
  personalData: "Personuppgifter",
  fiveDocuments: "De fem dokumenten",
  styleGuide: "Stilmall",
  keyboard: "Tangentbord",
} as const;

/** The list of keyboard shortcuts. */
export const SHORTCUTS = {
  heading: "Tangenter",
  explanation: "Tangenterna gäller när du inte skriver i ett fält.",
  keyHeading: "Tangent",
  actionHeading: "Gör så här",
  turnOff: "Använd tangenterna",
  close: "Stäng",
  rows: [
    { keys: "/", action: "Gå till sökfältet; på Min sida till det egna" },
    { keys: "g k", action: "Gå till Kommuner" },
    { keys: "g o", action: "Gå till Överenskommelser" },
    { keys: "j", action: "Gå till nästa rad" },
    { keys: "k", action: "Gå till föregående rad" },
    { keys: "Enter", action: "Öppna" },
    { keys: "Esc", action: "Gå ett steg tillbaka" },
    { keys: "?", action: "Visa den här listan" },
  ],
} as const;

/** The title of the browser window. @example windowTitle("Falun", false) // "Falun – Samnytta" */
export function windowTitle(title: string, hasErrors: boolean): string {
  return `${hasErrors ? `${PAGE_FRAME.error}: ` : ""}${title} – ${PAGE_FRAME.name}`;
}

/** The line that says which day a demonstration is read on. @param day written out, "24 februari 2017" */
export function readingDayLine(day: string): string {
  return `Du läser läget den ${day}.`;
}
