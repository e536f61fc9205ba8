/** The words of the way from a draft to what is published. */
export const STEPS = {
  title: "Vägen till publicering",
} as const;

/** Where a step stands, beside its name. @param left how many steps after the last one that is done, 0 or less for those that are */
export function stepState(isHere: boolean, left: number): string {
  if (isHere) return "du är här";
  return left <= 0 ? "klart" : "kvar";
}

/** The steps in order. @param isPublisher whoever looks is the one who publishes */
export function stepNames(isPublisher: boolean): readonly string[] {
  return ["Belopp och dagar", "Granska och skicka", isPublisher ? "Du publicerar" : "Någon annan publicerar"];
}
