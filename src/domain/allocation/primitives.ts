import type { Fraction, Ore } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import type { Source } from "#domain/source";
import type { AllocationKey, Weights } from "./types.ts";

/** Named amounts first; what is left of the total goes by `rest`. @param amounts öre */
export function fixed(amounts: ReadonlyMap<RecipientCode, Ore>, rest?: AllocationKey): AllocationKey {
  return rest === undefined ? { kind: "fixed", amounts } : { kind: "fixed", amounts, rest };
}

/** In proportion to weights (efter folkmängd, efter andelstal). */
export function proportional(weights: Weights): AllocationKey {
  return { kind: "proportional", weights };
}

/** The total cut in fractions that sum to one, each shared by its own key (70/30, ½–¼–¼). */
export function split(
  parts: readonly { readonly fraction: Fraction; readonly by: AllocationKey }[],
): AllocationKey {
  return { kind: "split", parts };
}

/** No recipient below the floor (golv) or above the ceiling (tak); the others carry the difference. @param bounds öre */
export function bounded(
  by: AllocationKey,
  bounds: { readonly floor?: Ore; readonly ceiling?: Ore },
): AllocationKey {
  return { kind: "bounded", by, ...bounds };
}

/** Only those who take part; the others get nothing and are left out. */
export function participants(only: ReadonlySet<RecipientCode>, by: AllocationKey): AllocationKey {
  return { kind: "participants", only, by };
}

/** A negotiated or published table of amounts, with the decision it rests on. @param amounts öre */
export function table(amounts: ReadonlyMap<RecipientCode, Ore>, decision: Source): AllocationKey {
  return { kind: "table", amounts, decision };
}
