import { explainShares, type Weights } from "#domain/allocation";
import { ore } from "#domain/money";
import { allocateAll, type Matter } from "./matter.ts";
import { compare } from "./measure.ts";
import { splitPlainly } from "./peers/plain-split.ts";
import type { Part } from "./report.ts";

const TIMES = [1, 10, 100, 1000];
/** Fewer rounds where each takes long. */
const ROUNDS = 21;
const ROUNDS_OF_MANY = 7;

const ABOUT = [
  "The 311 recipients once, ten, a hundred and a thousand times, each time with other weights; the total grows with them. Ours gives every amount, exact share and reason, and then the lines of the calculation behind each, one recipient after the other; the plain version gives its amounts, without lines. Time is processor time. For each recipient it should not grow with their number, except where the results no longer fit in the memory closest to the processor, which is so between 3 110 and 31 100.",
];

/** The same work for more recipients: the time for each should not grow. */
export function measureSizes({ total, weights, rule }: Matter): Part {
  return {
    title: "More recipients",
    about: ABOUT,
    lines: TIMES.map((times) => {
      const many = repeated(weights, times);
      const amount = ore(total * BigInt(times));
      return {
        what: `${(times * weights.size).toLocaleString("sv-SE")} recipients`,
        versus: "plain bigint, amounts only",
        unit: times === 1 ? ("µs" as const) : ("ms" as const),
        recipients: many.size,
        measured: compare(
          () => {
            const allocation = allocateAll(amount, many, rule);
            const explain = explainShares(allocation);
            return allocation.shares.reduce((lines, share) => lines + explain(share).lines.length, 0);
          },
          () => splitPlainly(amount, many, rule.grain),
          { rounds: times > 100 ? ROUNDS_OF_MANY : ROUNDS, milliseconds: 12 },
        ),
      };
    }),
    notRun: [],
  };
}

/** The same recipients a number of times under other codes, with weights that are their own. */
export function repeated(weights: Weights, times: number): Weights {
  return new Map(
    Array.from({ length: times }, (_, round) =>
      [...weights].map(([code, weight], place) => {
        const value = weight.value + BigInt((round * 7919 * (place + 1)) % 997);
        return [`${code}-${round}`, { ...weight, value }] as const;
      }),
    ).flat(),
  );
}
