/** The words of the page where one signs in. */
export const SIGN_IN = {
  title: "Logga in",
  heading: "Hur vill du logga in?",
  lead: "Allt som är publicerat går att läsa utan att logga in. Logga in för att skriva, besluta och se utkast.",
  demoHeading: "Prova som någon",
  demoLead:
    "Den här installationen är en demonstration. Rollerna är exempel, och ingen av dem är en verklig person.",
  citizen: "Vill du läsa som invånare eller journalist behöver du inte logga in.",
  toMunicipalities: "Gå till kommunerna",
  noWay:
    "Öppna länken som du har fått av en administratör i din organisation. Har du ingen, eller är den använd: be om en ny.",
  byLink:
    "Har din organisation ingen egen inloggning här: öppna länken som du har fått av en administratör, eller be om en ny.",
  ended: "Din inloggning har gått ut. Logga in igen, så kommer du tillbaka till samma sida.",
  signedOut: "Du är utloggad.",
  signOut: "Logga ut",
  refused: "Det gick inte att logga in härifrån",
  refusedBody: "Formuläret kom från en annan sida. Öppna Logga in här i Samnytta och försök igen.",
} as const;

/** The page of a form that came after the sign-in had run out. */
export const EXPIRED = {
  heading: "Din inloggning har gått ut",
  kept: "Inget är sparat än, men det du skrev finns kvar på den här sidan. Stäng den inte.",
  signIn: "Logga in i en ny flik",
  comeBack: "Kom tillbaka hit och tryck på Skicka igen.",
  sendAgain: "Skicka igen",
  written: "Det du skrev",
} as const;

/** A file cannot be kept on a page. */
export function lostFileSentence(name: string): string {
  return `Filen ”${name}” går inte att spara här. Välj den igen när du har loggat in.`;
}

/** How long a sign-in lasts. @param until "22 november 2026 kl. 23.00" */
export function limitsSentence(idleMinutes: number, until: string): string {
  return `Du loggas ut när du inte har gjort något på ${idleMinutes} minuter, och senast ${until}.`;
}

/** The page for somebody who has failed too often. */
export const TOO_MANY_ATTEMPTS = {
  heading: "Vänta en stund",
} as const;

/** What to do about it. */
export function tooManySentence(minutes: number): string {
  return `Det har kommit för många misslyckade försök härifrån. Försök igen om ${minutes} minuter. Har du fått en länk: kontrollera att hela adressen kom med.`;
}

/** The parts of the demonstration, as they are chosen: what somebody does, and where. */
export const DEMO_PART_WORDS = {
  strategist: "Strateg, RSS Dalarna",
  economist: "Ekonom, Leksands kommun",
  "social-services-chief": "Socialchef, Orsa kommun",
  "grants-controller": "Bidragscontroller, Region Dalarna",
  "payment-officer": "Handläggare av utbetalningar, SKR",
  publisher: "Enhetschef, SKR",
  "host-publisher": "Verksamhetschef, RSS Dalarna",
  "group-chair": "Ordförande i en BUS-grupp, Sala kommun",
  representative: "Företrädare för brukare, NSPH i Dalarna",
  politician: "Förtroendevald, Avesta kommun",
  auditor: "Revisor, Leksands kommun",
} as const;
