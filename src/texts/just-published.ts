/** The words right after an agreement is published. */
export const JUST_PUBLISHED = {
  heading: "Publicerad",
  lead: "Överenskommelsen har nu sin fasta adress:",
  recipient: "Kommun eller region: visa dess belopp",
  recipientHelp: "Till exempel Sala. Beloppet du får fram har en egen fast adress: öppna det.",
  show: "Visa beloppet",
  next: "Det här kan ni göra nu:",
  each: "Se vad varje kommun och region får",
  amounts: "Hämta vad varje mottagare får (CSV)",
  answerable: "Se vem som svarar för den i varje län, och var en kontakt saknas",
  edition: "Gör nästa utgåva, om något blev fel",
  nextYear: "Gör nästa års överenskommelse",
} as const;
