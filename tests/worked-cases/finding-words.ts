import type { FindingDetail } from "#domain/check";
import { wordFinding, type FindingContext } from "../../src/texts/findings.ts";

const TITLES: Readonly<Record<string, string>> = {
  stimulansmedel: "Stimulansmedel",
  analys: "Analys och handlingsplan",
  "analys-regioner": "Regionerna: analys och handlingsplan",
  "analys-kommuner": "Kommunerna: analys och handlingsplan",
  unga: "Initiativ för att nå unga",
  samverkan: "Samverkan med kommunerna",
};
const NAMES: Readonly<Record<string, string>> = {
  "13": "Halland",
  "01": "Stockholm",
  "25": "Region Norrbotten",
};

/** The names of the shipped agreements of 2016 to 2018, for sentences in tests. */
export const context: FindingContext = {
  componentTitle: (id) => TITLES[id] ?? id,
  nameOf: (code) => NAMES[code] ?? code,
};

/** The sentences of a finding with plain spaces, for reading. */
export function worded(detail: FindingDetail): readonly string[] {
  const { headline, figures, reading } = wordFinding({ detail }, context);
  return [headline, figures, ...(reading === undefined ? [] : [reading])].map(plain);
}

/** A text with plain spaces instead of hard ones. */
export function plain(text: string): string {
  return text.replaceAll("\u00a0", " ");
}
