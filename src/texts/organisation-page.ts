/** The words of the page of one's own organisation, its memberships and who may register for it (värdskap). */
export const ORGANISATION = {
  title: "Er organisation",
  edit: "Ändra uppgifterna",
  register: "Skriv upp er organisation",
  notRegistered: "Er organisation är inte uppskriven än. Skriv upp den, så visas den med sitt namn.",
  fromRegister: "Namnet kommer ur registret över kommuner och regioner och ändras inte här.",
  saved: "Sparat.",
  memberships: "Medlemskap",
  noMemberships: "Inga medlemskap är inlagda.",
  addMembership: "Lägg till ett medlemskap",
  given: "Vem får lägga in uppgifter åt er?",
  noGiven: "Ingen får lägga in uppgifter åt er.",
  give: "Ge någon värdskap",
  end: "Ändra eller avsluta",
  received: "Vilka får ni lägga in uppgifter åt?",
  noReceived: "Ingen har gett er rätt att lägga in uppgifter.",
  whatItMeans:
    "En länsvärd får lägga in organ, platser, kontaktpersoner, diarienummer, medlemskap och samtycken åt er, och skicka er länkar för att bekräfta dem. Det som värden lägger in är obekräftat och visas inte för andra förrän ni har bekräftat eller rättat det. Värden får inte ändra det ni själva har sagt, inte bekräfta åt er, inte läsa era utkast och inte förlänga sitt eget värdskap.",
  afterLast:
    "Efter den sista dagen kan värden inte lägga in något mer åt er. Det som redan är inlagt står kvar.",
  givenBy: "Givet av",
  host: "Länsvärd",
  member: "Medlem",
  in: "Medlem i",
  ground: "Grund",
  days: "Gäller",
  unknownDays: "okänt",
  state: "Läge",
  change: "Ändra",
} as const;

/** How a span stands on a day. */
export const IN_FORCE_WORDS = {
  "in-force": "gäller nu",
  over: "har upphört",
  "to-come": "har inte börjat",
} as const;

/** The question of the page. @param organisation "NSPH i Dalarna" */
export function organisationHeading(organisation: string): string {
  return `Vad är uppskrivet om ${organisation}?`;
}

/** How many of a county have given the organisation their mandate. @param county "Dalarna" @param without who have not, in one list */
export function mandatesInCounty(given: number, all: number, county: string, without: string): string {
  const told = `${given} av ${all} kommuner och regioner i ${county} låter er lägga in uppgifter åt dem.`;
  return without === "" ? told : `${told} Utan värdskap: ${without}.`;
}
