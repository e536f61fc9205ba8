import { expect, test } from "vitest";
import { componentOf, entryOf } from "./shipped.ts";

// Stockholm has 23 % of the inhabitants and 14.7 % of the 750 million: the key is not the population.
test("the 750 million to municipalities in 2024 has no published key, so no amount is built on it", () => {
  const { result, amounts } = componentOf("god-och-nara-vard-2024", "kommuner");
  expect(result).toMatchObject({ status: "awaiting-basis", missing: [{ kind: "key" }] });
  expect(amounts).toEqual([]);
});

test("of 2024 only SKR's 34.25 million, whose recipient is named, is an amount", () => {
  const shown = entryOf("god-och-nara-vard-2024").components.flatMap(({ amounts }) => amounts);
  expect(shown.map(({ recipient, figure }) => [recipient, figure.value, figure.certainty])).toEqual([
    ["skr", 3_425_000_000n, "decided"],
  ]);
});

test("of 2012 the key holds among those that met the requirement, and who did nobody has said", () => {
  for (const part of ["barn-och-unga", "omfattande-behov"]) {
    const { result, amounts } = componentOf("psykisk-halsa-2012", part);
    expect(result).toMatchObject({ status: "awaiting-basis" });
    expect(result.status === "awaiting-basis" && result.missing.map(({ kind }) => kind)).toContain(
      "participants",
    );
    expect(amounts).toEqual([]);
  }
});

// Where a key or its day is not written, only what one named recipient gets whole is an amount.
test.each([
  ["psykisk-halsa-2012", []],
  ["psykisk-halsa-2019", []],
  ["psykisk-halsa-2020", []],
  ["god-och-nara-vard-2020", [["skr", 5_200_000_000n]]],
  ["god-och-nara-vard-2021", [["skr", 5_300_000_000n]]],
  ["god-och-nara-vard-2022", []],
  ["god-och-nara-vard-2023", [["skr", 5_150_000_000n]]],
  ["sammanhallen-vard-om-aldre-2011", [["socialstyrelsen", 250_000_000n]]],
])("%s shows no amount that rests on an unknown key", (slug, expected) => {
  const shown = entryOf(slug).components.flatMap(({ amounts }) => amounts);
  expect(shown.map(({ recipient, figure }) => [recipient, figure.value])).toEqual(expected);
});

// 70 % and 30 % of 282 500 000.
test("in 2011 the two parts are 197 750 000 and 84 750 000 kronor, and who gets what stands in an annex", () => {
  const parts = ["kommuner", "landsting"].map(
    (id) => componentOf("sammanhallen-vard-om-aldre-2011", id).result,
  );
  expect(parts.map(({ component }) => component.amount)).toEqual([19_775_000_000n, 8_475_000_000n]);
  for (const part of parts)
    expect(part).toMatchObject({ status: "awaiting-basis", missing: [{ kind: "key" }] });
});

// 30 % of 5 300 000 is 1 590 000; the document names 400, 400, 400 and 200 tkr.
test("in the north the table's amounts stand, and 190 000 kronor are told to have no recipient", () => {
  const { result } = componentOf("norra-stodstruktur-2018", "samverkan");
  expect(result.component.amount).toBe(159_000_000n);
  expect(result.status === "computed" && result.allocation.difference).toBe(19_000_000n);
  expect(
    result.status === "computed" &&
      result.allocation.shares.map(({ recipient, amount }) => [recipient, amount]),
  ).toEqual([
    ["24", 40_000_000n],
    ["25", 40_000_000n],
    ["22", 40_000_000n],
    ["23", 20_000_000n],
  ]);
});

// 70 % of 5 300 000.
test("how the 3 710 000 kronor of the joint structure are shared nobody has said", () => {
  const { result } = componentOf("norra-stodstruktur-2018", "stodstruktur");
  expect(result.component.amount).toBe(371_000_000n);
  expect(result).toMatchObject({ status: "awaiting-basis", missing: [{ kind: "key" }] });
});
