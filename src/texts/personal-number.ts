/** The page for a form with a personal identity number in it. */
export const PERSONAL_NUMBER = {
  heading: "Personnummer får inte skrivas här",
  whatToDo:
    "Inget är sparat. Gå tillbaka i webbläsaren, där det du skrev finns kvar, ta bort numret och spara igen. Skriv funktion och organisation i stället för en person.",
} as const;

/** Which number was found. Only its beginning is shown, so that it stays nowhere. */
export function personalNumberSentence(number: string): string {
  return `Texten innehåller ett personnummer som börjar med ${number.slice(0, 4)}.`;
}
