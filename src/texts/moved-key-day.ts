import type { Agreement } from "#domain/agreement";
import type { Day } from "#domain/time";
import { formatDay } from "./format.ts";

/** Words of another year's document that a key's day may come from. */
export type OtherYearsWords = { readonly text: string; readonly ofYear: number };

/** The words of some clauses that stand in another year's documents. @param ids of clauses */
export function otherYearsWords(
  ids: readonly string[],
  { clauses, documents }: Pick<Agreement, "clauses" | "documents">,
): readonly OtherYearsWords[] {
  return clauses.flatMap(({ id, text, document }) => {
    const ofYear = documents.find((each) => each.id === document)?.ofYear;
    return ofYear === undefined || !ids.includes(id) ? [] : [{ text, ofYear }];
  });
}

/**
 * What another year's agreement said of a key's day that went with the copy to a new year, as its words have it.
 * @returns undefined where the words name the day as it stands, or do not name it
 */
export function movedKeyDay(keyDate: Day, words: readonly OtherYearsWords[]): string | undefined {
  const date = formatDay(keyDate).replace(/\s\d{4}$/u, "");
  for (const { text, ofYear } of words) {
    const said = [...text.matchAll(/(?<!\d)(\d{1,2} \p{L}+) (\d{4})(?!\d)/gu)].flatMap(([, day, year = ""]) =>
      day === date ? [Number.parseInt(year, 10)] : [],
    );
    const [year] = said;
    if (year === undefined || said.includes(keyDate.year)) continue;
    const years = keyDate.year - year;
    const moved = years === 1 ? "ett år" : `${years} år`;
    return `${ofYear} års avtal sade ${date} ${year}, här flyttat ${moved}`;
  }
  return undefined;
}
