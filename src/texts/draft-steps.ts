/** The words of the way from a draft to what is published. */
export const STEPS = {
  title: "Vägen till publicering",
  names: ["Belopp och dagar", "Granska och skicka", "Någon annan publicerar"],
} as const;

/** Where a step stands, beside its name. */
export function stepState(isHere: boolean, isDone: boolean): string {
  if (isHere) return "du är här";
  return isDone ? "klart" : "kvar";
}
