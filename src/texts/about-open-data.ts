import type { Certainty } from "#domain/source";
import { certaintyWordInSentence } from "./certainty.ts";

/** The headings and sentences of the page with open data. */
export const OPEN_DATA = {
  title: "Öppna data",
  heading: "Vad går att hämta, och får jag använda det?",
  explanation:
    "Filerna är desamma som sidorna räknar på. Vad du får göra med dem står vid varje del, med källan.",
  series: {
    id: "folkmangd",
    heading: "Folkmängd per kommun",
    licence:
      "Uppgifterna är SCB:s officiella statistik. Ange SCB som källa. Källan vi läste dem i anger ingen licens.",
    format:
      "Varje fil har kolumnerna code (kommunkod) och persons (invånare), åtskilda av semikolon, i UTF-8.",
    day: "Dag",
    municipalities: "Kommuner",
    sum: "Invånare",
    certainty: "Hur säkert?",
    file: "Fil",
    caption: "Dagar som är inlästa",
  },
  agreements: {
    id: "overenskommelser",
    heading: "Överenskommelser",
    licence:
      "Filerna är skrivna för Samnytta och har licensen EUPL-1.2. De korta citaten kommer ur dokument från dem som står i kolumnen Källor.",
    caption: "Överenskommelser som data",
    agreement: "Överenskommelse",
    publishers: "Källor",
    file: "Filer",
    files: [
      { name: "agreement.json", label: "Avtalet, JSON" },
      { name: "belopp.csv", label: "Belopp, csv" },
      { name: "belopp.xlsx", label: "Belopp, Excel" },
      { name: "export.json", label: "Underlaget, JSON" },
    ],
  },
  organisations: {
    id: "organisationer",
    heading: "Kommuner, regioner och län",
    licence:
      "Koder och namn kommer från SCB:s koder i samlingen swedish-geodata (CC0). Regionernas namn genom åren har sin källa i filen.",
    link: "Organisationer, JSON",
  },
  statements: {
    id: "satser",
    heading: "De fem dokumenten, sats för sats",
    licence: "Filen är skriven för Samnytta och har licensen EUPL-1.2. Citaten är högst 25 ord.",
    link: "Satser, JSON",
  },
  schemas: {
    id: "format",
    heading: "Formaten",
    body: "Schemana beskriver filerna fält för fält (JSON Schema). De har licensen EUPL-1.2.",
    names: {
      "agreement-1.schema.json": "Överenskommelse, version 1",
      "alternatives-1.schema.json": "Alternativ sida vid sida, version 1",
      "document-1.schema.json": "Underlag, version 1",
      "export-1.schema.json": "Export av belopp, version 1",
      "order-1.schema.json": "Ordning och takt, version 1",
    } satisfies Readonly<Record<string, string>>,
  },
  csv: "csv",
} as const;

/** How sure the figures of a population series are, in words. A table that a payer has published is another matter. */
export function seriesCertainty(certainty: Certainty): string {
  return certainty === "published" ? "publicerad statistik" : certaintyWordInSentence(certainty);
}

/** The answer: how much there is. */
export function openDataAnswer(counts: {
  readonly agreements: number;
  readonly series: number;
  readonly municipalities: number;
  readonly regions: number;
}): string {
  const { agreements, series, municipalities, regions } = counts;
  return `Du kan hämta ${agreements} överenskommelser, folkmängden för ${series} dagar och uppgifter om ${municipalities} kommuner och ${regions} regioner.`;
}

/** The words for a published format; its file name where it has none. */
export function schemaName(file: string): string {
  const names: Readonly<Record<string, string>> = OPEN_DATA.schemas.names;
  return names[file] ?? file;
}
