import { explainAmounts } from "#domain/agreement";
import { allocateAll, computeComponent, type Matter } from "./matter.ts";
import { compare, type Effort } from "./measure.ts";
import { splitAndReduce, splitPlainly } from "./peers/plain-split.ts";
import {
  explainPlainly,
  findBehind,
  plainAgreement,
  plainBasis,
  plainCalculation,
  plainKey,
} from "./peers/plain-steps.ts";
import { plainHead, plainOwnWords, plainWordsOfAll, wordPlainly } from "./peers/plain-words.ts";
import type { Part } from "./report.ts";
import { wordAll } from "./whole-words.ts";

const EFFORT: Effort = { rounds: 41, milliseconds: 8 };

const ABOUT = [
  "130 million kronor over all 290 municipalities and 21 regions by the population of 31 December 2016, in whole kronor by the largest remainder. Both sides start from the same map of weights and work in the same program, by turns; time is processor time. A test shows that the plain version gives the same amounts, exact shares, reasons, steps and figures as ours (`tests/bench`).",
  "**Amounts.** Ours checks key, weights and grain, and gives every recipient's weight, exact share as a reduced fraction, amount, and why it was rounded as it was, with what is left over. The plain version is what one writes with bigint at hand: total × weight ÷ sum, sort by remainder and code, one krona more to the first. It checks nothing. It is measured with its exact shares reduced, as ours are, and with the fractions as they fall; in the lines below those two it never reduces.",
  "**Steps.** Both also give the four steps behind every amount as objects, nothing left for later: the quoted clauses with their sources and readings, key and rule, the rows of the population file, and each line of the calculation with its exact figures. The plain version writes them row by row. As what the agreement says is the same for all, it is also measured with those two steps made once, as ours makes them.",
  "**Words.** Both say it all in Swedish. Ours gives the structure that pages, print and terminal share, with addresses and marked words; the plain version only a list of strings, written straight from the numbers without steps between.",
];

/** One component over 311 recipients: amounts, amounts with every step behind them, amounts with every word. */
export function measureSplit(matter: Matter): Part {
  const { total, weights, rule } = matter;
  const behind = findBehind(matter);
  const ours = () => allocateAll(total, weights, rule);
  const plain = () => splitPlainly(total, weights, rule.grain);
  const plainReduced = () => splitAndReduce(total, weights, rule.grain);
  const ourSteps = () => {
    const computed = computeComponent(matter);
    return computed.allocation.shares.map(explainAmounts(computed, matter.agreement, matter.register));
  };
  const plainSteps = () => plain().map((share) => explainPlainly(share, matter, behind));
  const plainStepsOnce = () => {
    const [said, key] = [plainAgreement(matter), plainKey(matter)];
    return plain().map((share) => [
      said,
      key,
      plainBasis(share, matter, behind),
      plainCalculation(share, matter),
    ]);
  };
  const ourWords = () => wordAll(computeComponent(matter), matter);
  const plainWords = () => plain().map((share) => wordPlainly(share, matter, behind));
  const plainWordsOnce = () => {
    const common = plainWordsOfAll(matter);
    return plain().map((share) => [
      ...plainHead(share, matter),
      ...common,
      ...plainOwnWords(share, matter, behind),
    ]);
  };
  const against = (what: string, versus: string, own: () => unknown, peer: () => unknown, goal?: number) => ({
    what,
    versus,
    unit: "µs" as const,
    measured: compare(own, peer, EFFORT),
    ...(goal === undefined ? {} : { goal }),
  });
  return {
    title: "One component, 311 recipients",
    about: ABOUT,
    lines: [
      against("amounts", "plain bigint, fractions reduced", ours, plainReduced, 0.5),
      against("amounts", "plain bigint, fractions as they fall", ours, plain),
      against("amounts and steps", "plain bigint, row by row", ourSteps, plainSteps, 0.5),
      against("amounts and steps", "plain bigint, common steps once", ourSteps, plainStepsOnce),
      against("amounts, steps and words", "plain bigint, row by row", ourWords, plainWords, 1),
      against("amounts, steps and words", "plain bigint, common words once", ourWords, plainWordsOnce),
    ],
    notRun: [],
  };
}
