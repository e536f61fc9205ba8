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
