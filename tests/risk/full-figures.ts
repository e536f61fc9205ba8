import type * as risk from "#domain/risk";

/** What the figures are made with: the domain where the test runs, or another copy of it. */
type Risk = Pick<typeof risk, "chanceAbove" | "chunksOf" | "distributionOf" | "drawChunks" | "readTally">;

/**
 * Everything that is drawn and counted of a post, to the last bit: each histogram by its steps that are not empty, each
 * floating number with all its digits, each exact chance as a fraction. It uses nothing but its arguments, so that its
 * text can be run elsewhere.
 */
export function fullFigures(domain: Risk, futures: risk.Futures, plan: risk.Trials): readonly string[] {
  const tally = domain.drawChunks(futures, plan, domain.chunksOf(plan.trials));
  const filled = [...tally.steps].flatMap((count, step) => (count > 0 ? [`${step}:${count}`] : []));
  const bearers = domain.readTally(futures, tally).map(({ code, above, mean, enoughIn }) => {
    const counted = domain.distributionOf(futures, code);
    return [code, above, mean, enoughIn(0.95), counted?.above(plan.threshold), counted?.enoughIn(0.95)].join(
      " ",
    );
  });
  const { numerator, denominator } = domain.chanceAbove(futures, "employer", plan.threshold);
  return [...bearers, tally.sums.join(" "), filled.join(" "), `${numerator}/${denominator}`];
}

/** A value as JavaScript writes it, whole numbers of any length included. */
export function asProgram(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === "bigint" ? `§${each}n` : each,
  ).replaceAll(/"§(-?\d+n)"/g, "$1");
}
