/** The door of money: whole öre, exact fractions and persons, and how amounts are read from text. */
export { addOre, isWholeIn, kronor, KRONA, ore, sumOre, TKR, type Ore } from "./ore.ts";
export {
  addFractions,
  compareFractions,
  fraction,
  fractionOf,
  multiplyFractions,
  roundDown,
  roundHalfUp,
  subtractFractions,
  toDecimalText,
  wholeFraction,
  type Fraction,
} from "./fraction.ts";
export { persons, type Persons } from "./persons.ts";
export { parseStatedAmount, parseFraction, type AmountReadingProblem } from "./parse-amount.ts";
export { amountsInText, type AmountInText } from "./amounts-in-text.ts";
export { saysHowMuch } from "./says-how-much.ts";
