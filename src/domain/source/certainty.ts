/** How sure a figure is (säkerhet), written out beside every amount. Surest first, except `example`, which beats all. */
export type Certainty =
  | "decided"
  | "published"
  | "derived"
  | "interpreted"
  | "preliminary"
  | "intention"
  | "assumption"
  | "example"
  | "missing";

const SUREST_FIRST: readonly Certainty[] = [
  "decided",
  "published",
  "derived",
  "interpreted",
  "preliminary",
  "intention",
  "assumption",
  "example",
  "missing",
];

/**
 * The certainty of what rests on several inputs: never surer than the weakest of them.
 * @example weakestCertainty(["published", "preliminary"]) // "preliminary"
 */
export function weakestCertainty(inputs: readonly [Certainty, ...Certainty[]]): Certainty {
  return inputs.reduce((weakest, next) =>
    SUREST_FIRST.indexOf(next) > SUREST_FIRST.indexOf(weakest) ? next : weakest,
  );
}
