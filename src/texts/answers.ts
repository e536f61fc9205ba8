/** The words that stand between names and amounts in the answer at the top of a page. */
export const ANSWERS = {
  isToGet: "beräknas få",
  by: "av",
  toMunicipalities: "till kommunerna",
  ofWhich: ", varav",
} as const;
