import { describe, expect, test } from "vitest";
import { confirmedReadings } from "./taken-over-readings.ts";
import type { WrittenValue } from "./written-value.ts";

const values = (changed: Readonly<Record<string, string | number>> = {}): readonly WrittenValue[] =>
  Object.entries({
    year: 2018,
    "interpretations[0].reading": "Till var och en.",
    "interpretations[0].by": "Samnytta",
    "interpretations[0].on": "2026-11-22",
    "interpretations[0].forYear": 2017,
    "interpretations[0].effect.key.on": "2017-11-01",
    ...changed,
  }).map(([path, value]) => ({ path, key: path.replace("[0]", ".t-1"), value }));
const confirmed = (
  after: readonly WrittenValue[],
  kept: readonly string[] = [],
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(confirmedReadings(values(), after, new Set(kept), { by: "SKR", on: "2026-11-28" }));
const ofSkr = {
  "interpretations[0].forYear": 2018,
  "interpretations[0].by": "SKR",
  "interpretations[0].on": "2026-11-28",
};

describe("an interpretation that is taken over from another year's agreement", () => {
  test("stays the other year's while nobody has confirmed or edited it, also where its key's day was moved", () => {
    expect(confirmed(values())).toEqual({});
    expect(confirmed(values({ "interpretations[0].effect.key.on": "2018-11-01" }))).toEqual({});
  });

  test("is theirs who confirm or edit it, from that day", () => {
    expect(confirmed(values(), ["interpretations.t-1"])).toEqual(ofSkr);
    expect(confirmed(values({ "interpretations[0].reading": "Till båda." }))).toEqual(ofSkr);
  });

  test("keeps whom they wrote themselves, and is not confirmed twice", () => {
    expect(confirmed(values({ "interpretations[0].by": "Socialstyrelsen" }))).toEqual({
      "interpretations[0].forYear": 2018,
      "interpretations[0].on": "2026-11-28",
    });
    expect(confirmed(values({ "interpretations[0].forYear": 2018 }), ["interpretations.t-1"])).toEqual({});
  });
});
