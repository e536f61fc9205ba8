import {
  addFractions,
  compareFractions,
  isWholeIn,
  ore,
  sumOre,
  wholeFraction,
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
  const problems = [...keyProblems(total, key)];
  if (!isWholeIn(total, rule.grain)) problems.push({ kind: "total-not-in-grain", total, grain: rule.grain });
  if (rule.stage === "county-first") problems.push(...stageProblems(onlyParticipants(key)));
  return problems;
}

/**
 * The same key with every `participants` carried out: only those who take part are left in weights and amounts.
 * A split part whose recipients all stay out is left out too.
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

function* keyProblems(total: Ore, key: AllocationKey): Generator<AllocationProblem> {
  switch (key.kind) {
    case "proportional":
      yield* weightProblems(key);
      return;
    case "table":
      if (key.amounts.size === 0) yield { kind: "no-recipients" };
      return;
    case "participants": {
      const known = new Set(recipientsOf(key.by));
      for (const recipient of key.only)
        if (!known.has(recipient)) yield { kind: "unknown-participant", recipient };
      if (![...key.only].some((recipient) => known.has(recipient))) yield { kind: "no-recipients" };
      else yield* keyProblems(total, onlyParticipants(key));
      return;
    }
    case "fixed": {
      const fixed = sumOre(key.amounts.values());
      if (fixed > total) yield { kind: "fixed-above-total", total, fixed };
      else if (key.rest !== undefined) yield* keyProblems(ore(total - fixed), key.rest);
      else if (key.amounts.size === 0) yield { kind: "no-recipients" };
      else if (fixed < total) yield { kind: "fixed-below-total", total, fixed };
      return;
    }
    case "split": {
      const sum = key.parts.reduce((whole, part) => addFractions(whole, part.fraction), wholeFraction(0n));
      if (compareFractions(sum, wholeFraction(1n)) !== 0) yield { kind: "parts-not-whole", sum };
      for (const part of key.parts) yield* keyProblems(total, part.by);
      return;
    }
    case "bounded": {
      const count = BigInt(recipientsOf(key.by).length);
      const floors = ore((key.floor ?? 0n) * count);
      const ceilings = key.ceiling === undefined ? ("none" as const) : ore(key.ceiling * count);
      const crossed = key.ceiling !== undefined && key.floor !== undefined && key.floor > key.ceiling;
      if (floors > total || (ceilings !== "none" && ceilings < total) || crossed) {
        yield { kind: "bounds-cannot-carry", total, floors, ceilings };
      }
      yield* keyProblems(total, key.by);
    }
  }
}

function* weightProblems(
  key: AllocationKey & { readonly kind: "proportional" },
): Generator<AllocationProblem> {
  if (key.weights.size === 0) {
    yield { kind: "no-recipients" };
    return;
  }
  let sum = 0n;
  const units = new Set<string>();
  for (const [recipient, weight] of key.weights) {
    if (weight.value < 0n) yield { kind: "negative-weight", recipient, weight };
    sum += weight.value;
    units.add(weight.unit);
  }
  const recipients = [...key.weights.keys()];
  if (sum <= 0n) yield { kind: "weights-sum-to-zero", recipients };
  if (units.size > 1) yield { kind: "mixed-units", recipients };
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
