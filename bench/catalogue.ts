import { explainAmounts } from "#domain/agreement";
import { KRONA, ore, type Ore } from "#domain/money";
import { computeComponent, type Matter } from "./matter.ts";
import { compare, type Effort } from "./measure.ts";
import { splitPlainly } from "./peers/plain-split.ts";
import { explainPlainly, findBehind } from "./peers/plain-steps.ts";
import type { Line, Part } from "./report.ts";

const EFFORT: Effort = { rounds: 15, milliseconds: 20 };

const ABOUT = [
  "A frame for each agreement of the catalogue, shared over all 311 recipients, with the four steps behind every amount. Nobody has decided such amounts: it is the largest case of every agreement at once. The plain version is that of the first table, without reduced fractions, its steps written row by row.",
];

/** Every agreement's frame over 311 recipients, with explanations. */
export function measureCatalogue(matter: Matter): Part {
  const totals = matter.library.agreements.map(({ agreement: { frame } }): Ore =>
    frame === "unknown" ? matter.total : wholeKronor(frame.ore),
  );
  const behind = findBehind(matter);
  const ours = () =>
    totals.map((total) => {
      const computed = computeComponent({ ...matter, total });
      return computed.allocation.shares.map(explainAmounts(computed, matter.agreement, matter.register));
    });
  const plain = () =>
    totals.map((total) =>
      splitPlainly(total, matter.weights, matter.rule.grain).map((share) =>
        explainPlainly(share, { ...matter, total }, behind),
      ),
    );
  const line: Line = {
    what: `${totals.length} agreements × ${matter.weights.size}, amounts and steps`,
    versus: "plain bigint, row by row",
    unit: "ms",
    measured: compare(ours, plain, EFFORT),
    goal: 1,
  };
  return { title: "All agreements of the catalogue", about: ABOUT, lines: [line], notRun: [] };
}

function wholeKronor(amount: Ore): Ore {
  return ore(amount - (amount % KRONA));
}
