import { expect, test } from "vitest";
import type { KeyForm, Missing } from "#domain/agreement";
import type { AllocationProblem, AllocationRule, RestReason } from "#domain/allocation";
import type { Certainty } from "#domain/source";
import schema from "../../agreements/schema/export-1.schema.json" with { type: "json" };
import { EXPORT_FORMAT } from "../../src/documents/export/export-file.ts";

/** Every word of a union, once each: the compiler finds one that is missing here, and the test one missing there. */
function words<Word extends string>(all: Readonly<Record<Word, true>>): ReadonlySet<string> {
  return new Set(Object.keys(all));
}

const definitions = schema.$defs;
const [computed, awaiting, , impossible] = definitions.component.oneOf;

test("the format is named as the program names it", () => {
  expect(schema.properties.format.const).toBe(EXPORT_FORMAT);
});

test("the schema has every certainty, and no other", () => {
  const all = words<Certainty>({
    decided: true,
    published: true,
    derived: true,
    interpreted: true,
    preliminary: true,
    intention: true,
    assumption: true,
    example: true,
    missing: true,
  });
  expect(new Set(definitions.certainty.enum)).toEqual(all);
});

test("the schema has every form of key, and no other", () => {
  const all = words<KeyForm["kind"] | "unknown">({
    unknown: true,
    population: true,
    "rate-per-inhabitant": true,
    "base-plus-population": true,
    "weighted-population": true,
    "rate-with-rebate": true,
    "half-quarter-quarter": true,
    "municipalities-and-regions": true,
    "percent-of-component": true,
    bounded: true,
    conditional: true,
    participants: true,
    split: true,
    fixed: true,
    table: true,
    whole: true,
  });
  expect(new Set(computed?.properties.form.enum)).toEqual(all);
});

test("the schema has every reason that an amount is unknown, and no other", () => {
  const all = words<Missing["kind"]>({
    amount: true,
    recipients: true,
    "sharing-between-groups": true,
    key: true,
    participants: true,
    "key-date": true,
    series: true,
    stage: true,
    rounding: true,
    "other-component": true,
  });
  expect(awaiting?.properties.missing?.items).toEqual({ $ref: "#/$defs/missing" });
  expect(new Set(definitions.missing.properties.kind.enum)).toEqual(all);
});

test("the schema has every hindrance of an allocation, and no other", () => {
  const all = words<AllocationProblem["kind"]>({
    "no-recipients": true,
    "weights-sum-to-zero": true,
    "bounds-cannot-carry": true,
    "fixed-above-total": true,
    "fixed-below-total": true,
    "parts-not-whole": true,
    "negative-weight": true,
    "mixed-units": true,
    "unknown-participant": true,
    "stage-needs-proportional": true,
    "not-in-a-county": true,
    "bound-not-in-grain": true,
    "total-not-in-grain": true,
  });
  expect(new Set(impossible?.properties.problems?.items.enum)).toEqual(all);
});

test("the schema has every rest rule and every reason for a grain, and no other", () => {
  const rules = words<AllocationRule["rest"]>({
    "largest-remainder": true,
    "each-rounded": true,
    "each-rounded-leftover-to-largest": true,
    "as-listed": true,
  });
  const reasons = words<RestReason>({
    none: true,
    "by-remainder": true,
    "by-code-on-tie": true,
    "to-largest": true,
    "by-listing": true,
  });
  expect(new Set(definitions.rule.properties.rest.enum)).toEqual(rules);
  expect(new Set(definitions.row.properties.rest.enum)).toEqual(reasons);
  expect(new Set(definitions.countyShare.properties.rest.enum)).toEqual(reasons);
});
