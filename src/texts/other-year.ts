/** The agreement that a document was a source of, where that is another year's. @example ofYearWords(2017) // "2017 års överenskommelse" */
export function ofYearWords(year: number): string {
  return `${year} års överenskommelse`;
}

/** A source with the year whose agreement it was a source of, where that is another. @param label document and place */
export function withYearOf(label: string, ofYear: number | undefined): string {
  return ofYear === undefined ? label : `${label} (källa i ${ofYearWords(ofYear)})`;
}
