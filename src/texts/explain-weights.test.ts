import { expect, test } from "vitest";
import { fraction, KRONA } from "#domain/money";
import type { ExplanationStep } from "#domain/source";
import { weighingSentences } from "./explain-weights.ts";

const key: ExplanationStep & { readonly kind: "key" } = {
  kind: "key",
  rule: { name: "population", version: 1 },
  form: "population",
  stage: "direct",
  grain: KRONA,
  rest: "largest-remainder",
  recipients: 2,
  isReading: false,
  passages: [],
  readings: [],
};
const nameOf = (code: string) => (code === "1981" ? "Sala" : "Västerås");
const sentences = (more: Partial<typeof key>) =>
  weighingSentences({ ...key, ...more }, nameOf).map((text) => text.replaceAll("\u00a0", " "));

test("a key by inhabitants alone needs no more words", () => {
  expect(sentences({})).toEqual([]);
});

test("whose inhabitants count more stands with the factor", () => {
  const factors = [
    { recipient: "1981", factor: fraction(2n, 1n) },
    { recipient: "1980", factor: fraction(3n, 2n) },
  ];
  expect(sentences({ factors })).toEqual([
    "Vikt per invånare: Sala 2, Västerås 3/2. För de andra är vikten 1.",
  ]);
});

test("a rebate stands with the number it begins above", () => {
  const rebates = [{ above: 200_000n, rebate: fraction(1n, 10n) }];
  expect(sentences({ rebates })).toEqual(["Rabatt: 10 % på invånare över 200 000."]);
});

test("who did not meet the condition, and what becomes of the share", () => {
  expect(sentences({ failed: { recipients: ["1981"], share: "lost" } })).toEqual([
    "Villkoret är inte uppfyllt av Sala. Den delen stannar hos betalaren och ändrar ingen annans belopp.",
  ]);
  expect(sentences({ failed: { recipients: ["1981", "1980"], share: "redistributed" } })).toEqual([
    "Villkoret är inte uppfyllt av Sala och Västerås. De andra delar på hela beloppet.",
  ]);
});
