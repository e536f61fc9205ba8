/** The words of the page where somebody says how often to be written to. */
export const MY_LETTERS = {
  title: "Brev till mig",
  myLink: "Välj hur ofta du vill ha brev om vad som väntar",
  saved: "Ditt val är sparat.",
  rhythm: "Hur ofta vill du ha brev om det som väntar och har ändrats?",
  rhythmHelp:
    "Brevet skrivs klockan sju på morgonen. Inget brev kommer när det inte finns något nytt att säga.",
  reminds: "Vill du ha påminnelser och besked?",
  remindsHelp:
    "De gäller en sak var: en inbjudan som snart slutar fungera, eller att ett utkast som du skickade är publicerat.",
  yes: "Ja",
  no: "Nej",
  save: "Spara",
  badChoice: "Välj hur ofta i listan.",
  next: "Det här skulle ett brev säga nu",
  nothing: "Inget. Inget väntar på dig, och inget har ändrats av andra sedan förra brevet.",
  last: "De senaste breven till dig",
  none: "Inga brev har skrivits till dig än.",
  caption: "När breven skrevs och hur de har gått",
  noAddress:
    "Vi har ingen e-postadress till dig. Därför skickas inga brev. Be en administratör om en ny inbjudan.",
} as const;

/** How often, as it is chosen. */
export const RHYTHM_CHOICES = {
  daily: "Varje dag",
  weekly: "Varje vecka, på måndagen",
  none: "Aldrig",
} as const;

/** The question that the page answers. @param organisation "Orsa kommun" */
export function myLettersHeading(organisation: string): string {
  return `Hur ofta vill du ha brev om ${organisation}?`;
}

/** How it stands now. */
export function choiceSentence(rhythm: keyof typeof RHYTHM_CHOICES, reminds: boolean): string {
  switch (rhythm) {
    case "daily":
      return reminds
        ? "Varje dag som det finns något nytt, och påminnelser."
        : "Varje dag som det finns något nytt, utan påminnelser.";
    case "weekly":
      return reminds
        ? "Varje vecka som det finns något nytt, och påminnelser."
        : "Varje vecka som det finns något nytt, utan påminnelser.";
    case "none":
      return reminds ? "Aldrig. Du får bara påminnelser." : "Aldrig. Du får inga påminnelser heller.";
  }
}

/** The words of the page where letters are stopped by the link in one. */
export const STOP_LETTERS = {
  title: "Brev från Samnytta",
  heading: "Vill du ha brev om vad som väntar?",
  on: "Just nu får du brev eller påminnelser om det som väntar på dig.",
  off: "Just nu får du inga sådana brev.",
  stop: "Skicka inga fler brev",
  start: "Skicka brev igen",
  others: "Inbjudningar och andra brev som någon skickar till dig kommer ändå.",
  signIn: "Logga in för att välja hur ofta",
  unknown: "Länken fungerar inte",
  unknownBody:
    "Vi hittar inget brev som länken hör till. Kontrollera att hela adressen kom med, från början till slut.",
  unknownRemedy:
    "Du kan också logga in och välja under ”Brev till mig”. Kan du inte logga in: be en administratör i din organisation avsluta din roll, så slutar breven.",
  toSignIn: "Logga in",
} as const;

/** For whom the letters are. @param organisation "Orsa kommun" */
export function stopLettersFor(organisation: string): string {
  return `Det gäller brev till dig om ${organisation}.`;
}

/** What was done by the button. */
export function switchedSentence(isOn: boolean): string {
  return isOn
    ? "Du får brev igen, varje dag som det finns något nytt."
    : "Du får inga fler brev om vad som väntar och inga påminnelser.";
}
