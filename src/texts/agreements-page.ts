import type { AgreementCheck } from "#domain/check";
import { numberWord } from "./agreement-page.ts";

/** Whether an agreement's sums add up, in a few words for a list. */
export function checkWord({ findings }: AgreementCheck): string {
  const open = findings.filter(({ answeredBy, severity }) => answeredBy.length === 0 && severity !== "note");
  if (open.length > 0)
    return open.length === 1 ? "Nej, en sak är öppen" : `Nej, ${numberWord(open.length)} saker är öppna`;
  return findings.some(({ answeredBy }) => answeredBy.length > 0) ? "Ja, med en tolkning" : "Ja";
}
