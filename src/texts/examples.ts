/** The words over what is made up. */
export const EXAMPLES = {
  heading: "Exempel",
  lead: "Det här är påhittat för att prova Samnytta. Ingen har beslutat det, och det räknas inte in i några summor.",
} as const;
