import {
  addFractions,
  compareFractions,
  isWholeIn,
  multiplyFractions,
  ore,
  roundDown,
  subtractFractions,
  sumOre,
  wholeFraction,
  type Fraction,
  type Ore,
} from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import type { AllocationKey, AllocationProblem, AllocationRule } from "./types.ts";

/** Everything that makes it impossible to share `total` by this key and rule; empty when nothing does. */
export function findKeyProblems(
  total: Ore,
  key: AllocationKey,
  rule: AllocationRule,
): readonly AllocationProblem[] {
  const problems = [...keyProblems(wholeFraction(total), key), ...grainProblems(key, rule)];
  if (!isWholeIn(total, rule.grain)) problems.push({ kind: "total-not-in-grain", total, grain: rule.grain });
  if (rule.stage === "county-first") problems.push(...stageProblems(onlyParticipants(key)));
  return problems;
}

/**
 * The same key with every `participants` carried out: only those who take part are left in weights and amounts.
 */
export function onlyParticipants(key: AllocationKey, only?: ReadonlySet<RecipientCode>): AllocationKey {
  switch (key.kind) {
    case "participants":
      return onlyParticipants(key.by, only === undefined ? key.only : intersection(key.only, only));
    case "proportional":
      return only === undefined ? key : { ...key, weights: keep(key.weights, only) };
    case "table":
      return only === undefined ? key : { ...key, amounts: keep(key.amounts, only) };
    case "fixed":
      return {
        kind: "fixed",
        amounts: only === undefined ? key.amounts : keep(key.amounts, only),
        ...(key.rest === undefined ? {} : { rest: onlyParticipants(key.rest, only) }),
      };
    case "split":
      return {
        kind: "split",
        parts: key.parts.map((part) => ({ ...part, by: onlyParticipants(part.by, only) })),
      };
    case "bounded":
      return { ...key, by: onlyParticipants(key.by, only) };
  }
}

/** The recipients of a key, each once, in listing order. */
export function recipientsOf(key: AllocationKey): readonly RecipientCode[] {
  switch (key.kind) {
    case "proportional":
      return [...key.weights.keys()];
    case "table":
      return [...key.amounts.keys()];
    case "fixed":
      return [...new Set([...(key.rest ? recipientsOf(key.rest) : []), ...key.amounts.keys()])];
    case "split":
      return [...new Set(key.parts.flatMap((part) => recipientsOf(part.by)))];
    case "bounded":
      return recipientsOf(key.by);
    case "participants":
      return recipientsOf(key.by).filter((code) => key.only.has(code));
  }
}

/** @param total öre, exact: a part of a split need not be whole öre @param isPart whether the key shares a part of a larger one */
function* keyProblems(total: Fraction, key: AllocationKey, isPart = false): Generator<AllocationProblem> {
  switch (key.kind) {
    case "proportional":
      yield* weightProblems(key);
      return;
    case "table":
      if (key.amounts.size === 0) yield { kind: "no-recipients" };
      // By itself a table tells its difference; as a part it must be the whole of what it is given.
      else if (isPart) yield* sumProblems(total, sumOre(key.amounts.values()));
      return;
    case "participants": {
      const known = new Set(recipientsOf(key.by));
      for (const recipient of key.only)
        if (!known.has(recipient)) yield { kind: "unknown-participant", recipient };
      if (![...key.only].some((recipient) => known.has(recipient))) yield { kind: "no-recipients" };
      else yield* keyProblems(total, onlyParticipants(key), isPart);
      return;
    }
    case "fixed": {
      const fixed = sumOre(key.amounts.values());
      const left = subtractFractions(total, wholeFraction(fixed));
      if (key.rest === undefined) {
        if (key.amounts.size === 0) yield { kind: "no-recipients" };
        else yield* sumProblems(total, fixed);
      } else if (left.numerator < 0n) yield* sumProblems(total, fixed);
      else yield* keyProblems(left, key.rest, true);
      return;
    }
    case "split": {
      const sum = key.parts.reduce((whole, part) => addFractions(whole, part.fraction), wholeFraction(0n));
      if (compareFractions(sum, wholeFraction(1n)) !== 0) yield { kind: "parts-not-whole", sum };
      for (const part of key.parts)
        yield* keyProblems(multiplyFractions(total, part.fraction), part.by, true);
      return;
    }
    case "bounded": {
      const count = BigInt(recipientsOf(key.by).length);
      const floors = ore((key.floor ?? 0n) * count);
      const ceilings = key.ceiling === undefined ? ("none" as const) : ore(key.ceiling * count);
      const crossed = key.ceiling !== undefined && key.floor !== undefined && key.floor > key.ceiling;
      const isOutside =
        compareFractions(wholeFraction(floors), total) > 0 ||
        (ceilings !== "none" && compareFractions(wholeFraction(ceilings), total) < 0);
      if (isOutside || crossed) {
        yield { kind: "bounds-cannot-carry", total: ore(roundDown(total)), floors, ceilings };
      }
      yield* keyProblems(total, key.by, true);
    }
  }
}

/** Named amounts that are not the whole of what they are to share. */
function* sumProblems(total: Fraction, fixed: Ore): Generator<AllocationProblem> {
  const side = compareFractions(wholeFraction(fixed), total);
  if (side === 0) return;
  yield {
    kind: side > 0 ? "fixed-above-total" : "fixed-below-total",
    total: ore(roundDown(total)),
    fixed,
  };
}

/** Floors and ceilings that rounding to whole grains would break. */
function* grainProblems(key: AllocationKey, rule: AllocationRule): Generator<AllocationProblem> {
  switch (key.kind) {
    case "bounded":
      for (const bound of [key.floor, key.ceiling]) {
        if (bound !== undefined && !isWholeIn(bound, rule.grain))
          yield { kind: "bound-not-in-grain", bound, grain: rule.grain };
      }
      yield* grainProblems(key.by, rule);
      return;
    case "split":
      for (const part of key.parts) yield* grainProblems(part.by, rule);
      return;
    case "fixed":
      if (key.rest !== undefined) yield* grainProblems(key.rest, rule);
      return;
    case "participants":
      yield* grainProblems(key.by, rule);
      return;
    case "proportional":
    case "table":
  }
}

function* weightProblems(
  key: AllocationKey & { readonly kind: "proportional" },
): Generator<AllocationProblem> {
  if (key.weights.size === 0) {
    yield { kind: "no-recipients" };
    return;
  }
  const [first] = key.weights.values();
  let sum = 0n;
  let isMixed = false;
  for (const [recipient, weight] of key.weights) {
    if (weight.value < 0n) yield { kind: "negative-weight", recipient, weight };
    sum += weight.value;
    if (weight.unit !== first?.unit) isMixed = true;
  }
  if (sum <= 0n) yield { kind: "weights-sum-to-zero", recipients: [...key.weights.keys()] };
  if (isMixed) yield { kind: "mixed-units", recipients: [...key.weights.keys()] };
}

function* stageProblems(key: AllocationKey): Generator<AllocationProblem> {
  if (key.kind === "table") return;
  if (key.kind !== "proportional") {
    yield { kind: "stage-needs-proportional" };
    return;
  }
  for (const recipient of key.weights.keys()) {
    if (!/^\d{4}$/.test(recipient)) yield { kind: "not-in-a-county", recipient };
  }
}

function keep<T>(
  from: ReadonlyMap<RecipientCode, T>,
  only: ReadonlySet<RecipientCode>,
): ReadonlyMap<RecipientCode, T> {
  return new Map([...from].filter(([code]) => only.has(code)));
}

function intersection(left: ReadonlySet<string>, right: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...left].filter((code) => right.has(code)));
}
