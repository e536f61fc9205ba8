import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { explainAmounts } from "#domain/agreement";
import { fraction, type Fraction } from "#domain/money";
import type { ExplanationStep } from "#domain/source";
import { computeComponent, readMatter } from "../../bench/matter.ts";
import { splitAndReduce, splitPlainly } from "../../bench/peers/plain-split.ts";
import { explainPlainly, findBehind } from "../../bench/peers/plain-steps.ts";
import { wordPlainly } from "../../bench/peers/plain-words.ts";
import { wordAll, wordsIn } from "../../bench/whole-words.ts";

const matter = await readMatter(fileURLToPath(new URL("../..", import.meta.url)));
const computed = computeComponent(matter);
const ours = computed.allocation.shares;
const plain = splitPlainly(matter.total, matter.weights, matter.rule.grain);

test("the plain version gives all 311 the same amounts, exact shares and reasons as ours", () => {
  expect(plain).toHaveLength(311);
  expect(plain.map(reduced)).toEqual(ours);
  expect(splitAndReduce(matter.total, matter.weights, matter.rule.grain)).toEqual(ours);
});

test("the plain version gives the same four steps behind every amount", () => {
  const behind = findBehind(matter);
  const stepsOf = explainAmounts(computed, matter.agreement, matter.register);
  expect(plain.map((share) => explainPlainly(share, matter, behind).map(reducedStep))).toEqual(
    ours.map(stepsOf),
  );
});

test("the plain version says as much about every amount, and the same figures", () => {
  const behind = findBehind(matter);
  const words = plain.map((share) => wordPlainly(share, matter, behind));
  const own = wordAll(computed, matter).map(wordsIn);
  expect(words.map((each) => each.length)).toEqual(own.map((each) => each.length));
  expect(words.map(figuresIn)).toEqual(own.map(figuresIn));
});

/** The strings that are figures and nothing else; the sentences between them may be put otherwise. */
function figuresIn(words: readonly string[]): readonly string[] {
  return words.filter((word) => /^[±+\u2212]?\d[\d\u00a0,]*(\u00a0kr)?$/.test(word));
}

function reduced<T extends { readonly exact: Fraction }>(share: T): T {
  return { ...share, exact: fraction(share.exact.numerator, share.exact.denominator) };
}

function reducedStep(step: ExplanationStep): ExplanationStep {
  if (step.kind !== "calculation") return step;
  const lines = step.lines.map((line) => {
    if (line.kind === "proportion") return reduced(line);
    if (line.kind !== "rounding") return line;
    return { ...line, change: fraction(line.change.numerator, line.change.denominator) };
  });
  return { ...step, lines };
}
