/** The number of `npm test`: always the same, so that the run of today is the run of yesterday. */
const FIXED = 20_161_231;

/** What fast-check takes for a seed. */
const LARGEST = 2 ** 31 - 1;

/**
 * The number that all random cases of a run are made from. `SAMNYTTA_RANDOM` gives another; `npm run test:random`
 * draws fresh ones and prints those that something fails with (ADR 0022).
 * @throws Error when `SAMNYTTA_RANDOM` is not a whole number from 0 to 2 147 483 647: another would be run than was asked for
 */
export const RANDOM_NUMBER = readNumber(process.env["SAMNYTTA_RANDOM"]);

/** The number as it is written in the environment; without one the fixed. */
export function readNumber(written: string | undefined): number {
  if (written === undefined) return FIXED;
  const number = Number(written);
  if (!/^\d{1,10}$/.test(written) || number > LARGEST)
    throw new Error(`SAMNYTTA_RANDOM is ”${written}”: write a whole number from 0 to ${LARGEST}`);
  return number;
}
