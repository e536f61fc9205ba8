import { joined } from "./joined.ts";
import { yearsOf, type TextOfYear } from "./text-of-year.ts";

/** The headings and fixed sentences of the page with an agreement's text. */
export const AGREEMENT_TEXT_PAGE = {
  crumb: "Texten",
  explanation:
    "Citat är ordagranna och högst 25 ord. Annat är vår sammanfattning. Rubriker som vi känner till men inte har läst står som ”inte läst”.",
  clauses: "Avsnitten",
  documents: "Dokumenten",
  unread: "inte läst",
  usedBy: "Används av",
  publisher: "Utgivare",
  reference: "Beteckning",
  ofYear: "Källa i",
  published: "Publicerat",
  read: "Läst",
  extents: { whole: "hela dokumentet", extract: "utdrag", summary: "en sammanfattning" },
} as const;

/** The short title of the page, for the window. */
export function agreementTextTitle(agreement: string): string {
  return `${agreement}, texten`;
}

/** The question of the page. */
export function agreementTextQuestion(agreement: string): string {
  return `Vad står det i ${agreement}?`;
}

/**
 * How much of the agreement is read, and whether that is this year's.
 * @param other the other years that its documents are of, where some are
 */
export function clausesRead(read: number, all: number, documents: number, other?: TextOfYear): string {
  const sentence = `Vi har läst ${read} av ${all} avsnitt, ur ${documents} dokument.`;
  if (other === undefined) return sentence;
  const { of, year, isAll } = other;
  const years = joined(of.map(String));
  return isAll
    ? `Vi har inte läst något dokument för ${year}. Texten är ${yearsOf(of)}: ${read} av ${all} avsnitt är lästa, ur ${documents} dokument för ${years}.`
    : `${sentence} En del av dem är ${yearsOf(of)}, och säger det.`;
}

/** The heading of a clause where it is linked: in quotation marks, or its number where it has no heading. */
export function clauseName(number: string, heading: string): string {
  return heading === "" ? number : `”${heading}”`;
}
