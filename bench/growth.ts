import { explainShares, type Weights } from "#domain/allocation";
import { ore } from "#domain/money";
import { allocateAll, type Matter } from "./matter.ts";
import { compare, type Comparison, type Effort } from "./measure.ts";
import { splitPlainly } from "./peers/plain-split.ts";
import type { Part } from "./report.ts";
import { repeated } from "./sizes.ts";

const TIMES = [1, 2, 4, 8];
const EFFORT: Effort = { rounds: 31, milliseconds: 12 };

const ABOUT =
  "The same work for the 311 recipients once, twice, four and eight times, and how it grows: the slope of a straight line through the logarithms of time and number, fitted by least squares. A slope of 1 is time in proportion to the number of recipients.";

/** Amounts with the lines of the calculation for one, two, four and eight times as many, and the slope. */
export function measureGrowth({ total, weights, rule }: Matter): Part {
  const lines = TIMES.map((times) => {
    const many: Weights = repeated(weights, times);
    const amount = ore(total * BigInt(times));
    return {
      what: `${(times * weights.size).toLocaleString("sv-SE")} recipients`,
      versus: "plain bigint, amounts only",
      unit: "µs" as const,
      recipients: many.size,
      measured: compare(
        () => {
          const allocation = allocateAll(amount, many, rule);
          const explain = explainShares(allocation);
          return allocation.shares.reduce((found, share) => found + explain(share).lines.length, 0);
        },
        () => splitPlainly(amount, many, rule.grain),
        EFFORT,
      ),
    };
  });
  const slope = (of: (measured: Comparison) => number) =>
    slopeOf(lines.map(({ recipients, measured }) => [recipients, of(measured)])).toFixed(2);
  const slopes = `Fitted slope: ours ${slope(({ ours }) => ours.median)}, the plain version ${slope(({ peer }) => peer.median)}.`;
  return { title: "Growth", about: [ABOUT, slopes], lines, notRun: [] };
}

/** The least-squares slope of log time over log number. */
function slopeOf(points: readonly (readonly [number, number])[]): number {
  const logs = points.map(([number, time]) => [Math.log(number), Math.log(time)] as const);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [middleX, middleY] = [mean(logs.map(([x]) => x)), mean(logs.map(([, y]) => y))];
  const covariance = mean(logs.map(([x, y]) => (x - middleX) * (y - middleY)));
  return covariance / mean(logs.map(([x]) => (x - middleX) ** 2));
}
