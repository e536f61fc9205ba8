/** Whose document it is, where it is of another year's agreement. @example ofYearWords(2017) // "2017 års överenskommelse" */
export function ofYearWords(year: number): string {
  return `${year} års överenskommelse`;
}

/** A source with the year that it is of, where that is another. @param label document and place */
export function withYearOf(label: string, ofYear: number | undefined): string {
  return ofYear === undefined ? label : `${label} (${ofYearWords(ofYear)})`;
}
