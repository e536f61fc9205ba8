import { lowerFirst } from "./component-title.ts";

/** The agreement that a document was a source of, where that is another year's. @example ofYearWords(2017) // "2017 års överenskommelse" */
export function ofYearWords(year: number): string {
  return `${year} års överenskommelse`;
}

/** A source with the year whose agreement it was a source of, where that is another. @param label document and place */
export function withYearOf(label: string, ofYear: number | undefined): string {
  return ofYear === undefined ? label : `${label} (källa i ${ofYearWords(ofYear)})`;
}

/** That an interpretation was made for another year's agreement, and is taken over into this one's. */
export function takenOverWords(forYear: number): string {
  return `Tolkat för ${ofYearWords(forYear)}, övertaget`;
}

/** Who stands for an interpretation, and for which year's agreement where that is another: "Samnytta, tolkat för 2017 års överenskommelse, övertaget". */
export function readByWords({ by, forYear }: { readonly by: string; readonly forYear?: number }): string {
  return forYear === undefined ? by : `${by}, ${lowerFirst(takenOverWords(forYear))}`;
}
