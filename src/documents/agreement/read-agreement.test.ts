import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { kronor, ore } from "#domain/money";
import type { Agreement } from "#domain/agreement";
import { readAgreement, writeAgreement } from "./index.ts";
import type { Json, JsonObject } from "./json-tree.ts";

const SOUND: JsonObject = JSON.parse(
  readFileSync(new URL("../../../tests/broken-files/agreement/sound.json", import.meta.url), "utf8"),
);
const POPULATION = { kind: "population", on: "2016-11-01" };

describe("an agreement file becomes an agreement", () => {
  test("amounts are öre, fractions are exact, days are days", () => {
    const { frame, components, readingDay } = read(SOUND);
    expect(frame !== "unknown" && frame.ore).toBe(kronor(100_000_000n));
    expect(components[1]?.percentage?.fraction).toEqual({ numerator: 2n, denominator: 5n });
    expect(readingDay.toString()).toBe("2017-02-24");
    expect(components[0]?.grain).toBe(ore(100n));
  });

  test("the version is the same however the file is laid out, and another when a figure is", () => {
    const { frame, ...others } = SOUND;
    const reordered = { ...others, frame: frame ?? null };
    expect(read(reordered).version).toBe(read(SOUND).version);
    expect(read({ ...SOUND, year: 2018 }).version).not.toBe(read(SOUND).version);
  });

  test("a file may begin with a byte order mark", () => {
    const bytes = new TextEncoder().encode(`\ufeff${JSON.stringify(SOUND)}`);
    expect(readAgreement(bytes, "a.json").ok).toBe(true);
  });
});

describe("an agreement that has been saved and loaded is the same", () => {
  const keys: readonly JsonObject[] = [
    POPULATION,
    { kind: "population", on: "unknown" },
    { kind: "rate-per-inhabitant", on: "2016-11-01", rate: "195", ceiling: "1950000000" },
    { kind: "base-plus-population", on: "2016-11-01", base: "40000000" },
    { kind: "half-quarter-quarter", on: "2016-11-01", state: "forsakringskassan" },
    { kind: "municipalities-and-regions", on: "2016-11-01", municipalities: "70/100" },
    {
      kind: "weighted-population",
      on: "2016-11-01",
      factors: [{ recipient: "2080", asWritten: "dubbelt", factor: "2/1" }],
    },
    {
      kind: "rate-with-rebate",
      on: "2016-11-01",
      rate: "195",
      rebates: [{ above: "200000", rebate: "1/10" }],
      ceiling: "1950000000",
    },
    { kind: "conditional", failed: ["2080"], share: "lost", by: POPULATION },
    { kind: "conditional", failed: "unknown", share: "redistributed", by: POPULATION },
    { kind: "participants", only: "unknown", by: POPULATION },
    { kind: "percent-of-component", component: "samverkan", fraction: "4/100" },
    { kind: "bounded", floor: "100", ceiling: "200", by: POPULATION },
    { kind: "participants", only: ["2080", "2081"], by: POPULATION },
    {
      kind: "split",
      parts: [
        { fraction: "3/4", by: POPULATION },
        { fraction: "25/100", by: { kind: "bounded", floor: "1", by: POPULATION } },
      ],
    },
    { kind: "fixed", amounts: [{ recipient: "2080", asWritten: "1 kr", ore: "100" }], rest: POPULATION },
    { kind: "table", amounts: [{ recipient: "lan-20", asWritten: "2 kr", ore: "200" }] },
    { kind: "whole" },
  ];

  test.each(keys.map((key) => [key["kind"], key] as const))("with the key %s", (_, key) => {
    expectSameAfterSaving(withFirst({ key }));
  });

  test("with every field that may be left out", () => {
    const window = { first: "2017-01-01", last: "2017-03-31", asWritten: "första kvartalet 2017" };
    expectSameAfterSaving({
      ...withFirst({
        isOfWhich: true,
        purpose: "Analys.",
        conditions: [{ id: "plan", text: "En plan.", by: window, consequence: "repay-all", clause: "p-1" }],
        claim: { channel: "invoice", payer: "SKL", window, clause: "p-1" },
        payment: { window, clause: "p-1" },
        report: { by: window, to: "SKL", clause: "p-1" },
        carryOver: { kind: "until", until: "2018-12-31", clause: "p-1" },
      }),
      decided: "2016-12-21",
      statements: [
        {
          id: "halland",
          kind: "county-total",
          county: "13",
          stated: { asWritten: "cirka 16 miljoner kronor", ore: "1600000000", precision: "approximate" },
        },
      ],
      interpretations: [
        interpretation("t-1", { kind: "key", components: ["analys"], key: POPULATION }),
        interpretation("t-2", { kind: "rounding", grain: "100", rest: "largest-remainder" }),
        interpretation("t-3", { kind: "stage", stage: "county-first" }),
        interpretation("t-4", { kind: "amount-to-each-group", component: "analys" }),
        interpretation("t-5", { kind: "explained", finding: "parts-against-whole:frame" }),
      ],
      focusAreas: [{ code: "unga", title: "Unga", order: 1, clause: "p-1" }],
      notKnown: ["Vem som betalar."],
    });
  });
});

describe("what a document may really say wrongly is read, and left to the check", () => {
  const window = { first: "2017-03-31", last: "2017-01-01", asWritten: "bakvänt" };
  test.each<readonly [string, JsonObject]>([
    ["an amount without clause", withFirst({ stated: amount("60 miljoner kronor", "6000000000") })],
    ["an approximate amount in words", withFirst({ stated: amount("cirka 60 miljoner", "6000000000") })],
    ["words that say no amount", withFirst({ stated: amount("halva summan", "5000000000") })],
    ["nobody who gets it", withFirst({ recipients: [] })],
    ["the same recipients twice", withFirst({ recipients: [{ kind: "regions" }, { kind: "regions" }] })],
    ["dates out of order", withFirst({ payment: { window } })],
    [
      "a condition without consequence",
      withFirst({ conditions: [{ id: "c", text: "En plan.", by: "unknown", consequence: "unknown" }] }),
    ],
    ["parts that do not make the whole", withFirst({ stated: amount("70 Mkr", "7000000000") })],
    [
      "a percentage that is not the amount",
      withFirst({
        percentage: { asWritten: "10 procent", fraction: "1/10", of: "frame" },
      }),
    ],
  ])("%s", (_, file) => {
    expect(read(file).components).toHaveLength(2);
  });
});

function withFirst(changes: JsonObject): JsonObject {
  const [first, ...others] = Array.isArray(SOUND["components"]) ? SOUND["components"] : [];
  return { ...SOUND, components: [{ ...first, ...changes }, ...others] };
}

function amount(asWritten: string, digits: string): JsonObject {
  return { asWritten, ore: digits, precision: "exact" };
}

function interpretation(id: string, effect: JsonObject): JsonObject {
  const why = { why: "Källan tiger.", evidence: [{ text: "Sidan.", document: "sidan" }] };
  return { id, effect, reading: "Så.", by: "Samnytta", on: "2026-11-22", ...why };
}

function read(file: Json): Agreement {
  const result = readAgreement(new TextEncoder().encode(JSON.stringify(file)), "a.json");
  if (!result.ok)
    throw new Error(result.problems.map(({ kind, at }) => `${kind} ${at.field ?? ""}`).join("\n"));
  return result.value;
}

function expectSameAfterSaving(file: JsonObject): void {
  const agreement = read(file);
  const saved: Json = JSON.parse(writeAgreement(agreement));
  expect(saved).toEqual(file);
  expect(read(saved).version).toBe(agreement.version);
}
