import type { AttachmentProblem } from "#domain/attachment";

/** The words of files that belong to an agreement or a body (bilagor). */
export const ATTACHMENTS = {
  title: "Bilagor",
  none: "Inga filer är bifogade.",
  caption: "Bifogade filer",
  name: "Fil",
  size: "Storlek",
  hash: "Kontrollsumma (SHA-256)",
  remove: "Ta bort",
  change: "Ändra",
  add: "Bifoga en fil",
  file: "Fil",
  fileHelp:
    "PDF, Word, Excel, OpenDocument, PNG, JPEG, CSV eller text. Högst 10 MB. Inga lösenord, inga makron.",
  attach: "Bifoga",
  noFile: "Välj en fil först.",
  draftAudience: "Filerna ser bara er organisation tills överenskommelsen publiceras.",
  publicAudience: "Filerna ser alla, så fort de är bifogade.",
  attached: "Filen är bifogad.",
  removed: "Filen är borttagen. Att den har funnits står kvar i loggen.",
  stale: "Någon annan hann före. Listan visar hur det ser ut nu.",
  keyTaken: "Formuläret är redan använt. Läs in sidan på nytt och försök igen.",
} as const;

/** Why a file is not taken, and what to do. */
export function attachmentProblemSentence(problem: AttachmentProblem): string {
  switch (problem.kind) {
    case "empty":
      return "Filen är tom. Välj en annan.";
    case "too-large":
      return "Filen är större än 10 MB. Minska bilderna i den, eller dela upp den.";
    case "unknown-type":
      return "Vi känner inte igen filens innehåll som PDF, Word, Excel, OpenDocument, PNG, JPEG, CSV eller text. Spara den som PDF och försök igen.";
    case "old-office":
      return "Filen är i ett äldre format från Office, eller har lösenord. Spara den som DOCX, XLSX eller PDF utan lösenord.";
    case "damaged":
      return "Filen är skadad eller inte hel. Öppna den, spara den på nytt och försök igen.";
    case "macros":
      return "Filen har makron eller inbäddade program. Spara den utan makron, till exempel som DOCX, XLSX eller PDF.";
    case "locked":
      return "Filen har lösenord, så ingen kan se vad som står i den. Ta bort lösenordet och spara den på nytt.";
    case "active":
      return `PDF-filen gör något när den öppnas (${problem.word.slice(1)}). Skriv ut den till en ny PDF och bifoga den i stället.`;
    case "two-in-one":
      return "Filen är två slags filer i en. Öppna den, spara den på nytt och bifoga den nya filen.";
  }
}
