/** The words of the way from a draft to what is published. */
export const STEPS = {
  title: "Vägen till publicering",
} as const;

/** Where a step stands, beside its name. */
export function stepState(isHere: boolean, isDone: boolean): string {
  if (isHere) return "du är här";
  return isDone ? "klart" : "kvar";
}

/** The steps in order. @param isPublisher whoever looks is the one who publishes */
export function stepNames(isPublisher: boolean): readonly string[] {
  return ["Belopp och dagar", "Granska och skicka", isPublisher ? "Du publicerar" : "Någon annan publicerar"];
}
