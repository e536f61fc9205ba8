/** The words of signing in by a provider of identities. */
export const PROVIDERS = {
  heading: "Logga in med din organisation",
  acceptHeading: "Eller tacka ja med din organisations inloggning",
  linkHelp: "Då loggar du in på samma sätt nästa gång.",
  failed: "Det gick inte att logga in",
  again: "Till Logga in",
  unknown: "Vi känner inte igen dig",
} as const;

/** The way to a provider. @param name "Falu kommun" */
export function signInWith(name: string): string {
  return `Logga in med ${name}`;
}

/** Why nobody was let in, and what to do. @param name the provider's */
export function providerProblemSentence(
  problem:
    | "unreachable"
    | "declined"
    | "not-ours"
    | "too-late"
    | "not-for-us"
    | "not-proven"
    | "identity-taken"
    | "other-organisation"
    | "no-name",
  name: string,
): string {
  switch (problem) {
    case "unreachable":
      return `Inloggningen hos ${name} svarar inte. Försök igen om en stund. Fungerar den inte då heller: hör av dig till den som driver tjänsten.`;
    case "declined":
      return `Inloggningen hos ${name} avbröts eller nekades. Försök igen, eller fråga dem som sköter inloggningen hos ${name}.`;
    case "not-ours":
      return "Inloggningen började inte i den här webbläsaren, eller har varit öppen för länge. Börja om från Logga in.";
    case "too-late":
      return `Svaret från ${name} är för gammalt eller redan använt. Börja om från Logga in.`;
    case "not-for-us":
      return `Svaret från ${name} var inte gjort för Samnytta. Börja om från Logga in. Händer det igen: hör av dig till den som driver tjänsten.`;
    case "not-proven":
      return `Svaret från ${name} gick inte att kontrollera, så vi litar inte på det. Hör av dig till den som driver tjänsten.`;
    case "identity-taken":
      return `Din inloggning hos ${name} hör redan till någon annan här. Öppna inbjudan igen och tacka ja med namn och e-postadress, eller be den som bjöd in dig om hjälp.`;
    case "other-organisation":
      return `Inloggningen hos ${name} gäller inte för den organisation som bjuder in dig. Öppna inbjudan igen och tacka ja med namn och e-postadress.`;
    case "no-name":
      return `Inloggningen hos ${name} säger inte vad du heter. Öppna inbjudan igen och tacka ja med namn och e-postadress.`;
  }
}

/** Somebody whom the provider knows and this house does not. @param name the provider's */
export function unknownIdentitySentence(name: string): string {
  return `Du är inloggad hos ${name}, men ingen har gett dig en roll i Samnytta. Be en administratör i din organisation om en inbjudan. Öppna den och välj att tacka ja med inloggningen hos ${name}, så känner vi igen dig nästa gång.`;
}

/** What is wrong in the file of providers. */
export function tellProviderProblem(
  file: string,
  problem:
    | { readonly kind: "not-readable" }
    | { readonly kind: "field-missing" | "field-wrong"; readonly place: number; readonly field: string }
    | { readonly kind: "id-twice"; readonly place: number; readonly id: string },
): string {
  switch (problem.kind) {
    case "not-readable":
      return `${file} går inte att läsa. Filen ska vara en lista i JSON med en post för varje inloggningstjänst (SAMNYTTA_PROVIDERS).`;
    case "field-missing":
      return `${file}, post ${problem.place}: fältet ${problem.field} saknas. Skriv in det.`;
    case "field-wrong":
      return `${file}, post ${problem.place}: fältet ${problem.field} går inte att använda. Id är små bokstäver, siffror och bindestreck, issuer en adress med https, organisations en lista med koder.`;
    case "id-twice":
      return `${file}, post ${problem.place}: id ”${problem.id}” finns redan i filen. Välj ett annat.`;
  }
}
