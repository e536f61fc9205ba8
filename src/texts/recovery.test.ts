import { expect, test } from "vitest";
import { kronor, KRONA, persons } from "#domain/money";
import type { Recovery } from "#domain/recovery";
import { openRowSentence, outcomeSentence, stageSentence } from "./recovery.ts";

const rule = { grain: KRONA, stage: "direct" as const, rest: "each-rounded-leftover-to-largest" as const };
const certain = { amount: kronor(1_341_213n), weight: persons(536_485n) };
const row = { recipient: "1480", row: 3, low: persons(536_485n), high: persons(536_485n), ...certain };

/** Stockholm 913 078 or 913 079 persons: two keys give the same table. */
const recovery: Recovery = {
  outcome: "several",
  total: kronor(25_000_000n),
  totalIs: "given",
  grain: KRONA,
  keys: [9_996_622n, 9_996_623n].map((all) => ({ populationTotal: persons(all), rule })),
  populationTotal: { low: persons(9_996_622n), high: persons(9_996_623n) },
  rows: [
    {
      recipient: "0180",
      amount: kronor(2_283_468n),
      row: 2,
      low: persons(913_078n),
      high: persons(913_079n),
    },
    row,
  ],
  findings: [],
};
const plain = (sentence: string | undefined) => sentence?.replaceAll(/\s/g, " ");

test("the one recipient that two keys differ about is named, and why nobody can tell", () => {
  expect(plain(outcomeSentence(recovery))).toBe(
    "Alla rader utom en svarar mot ett enda antal. Fler än en nyckel ger tabellen, på mellan 9 996 622 och 9 996 623 invånare tillsammans.",
  );
  expect(plain(openRowSentence(recovery, () => "Stockholm"))).toBe(
    "Stockholm (0180) har 913 078 eller 913 079 invånare. Varje nyckel ger precis samma tabell, så pengarna kan inte skilja dem åt.",
  );
});

test("where several rows are open none is named alone", () => {
  const [first] = recovery.rows;
  const open = { ...recovery, rows: [...recovery.rows, ...(first === undefined ? [] : [first])] };
  expect(openRowSentence(open, () => "Stockholm")).toBeUndefined();
  expect(plain(outcomeSentence(open))).toBe(
    "Fler än en nyckel ger tabellen. Alla tillsammans är mellan 9 996 622 och 9 996 623 invånare.",
  );
});

test("the stage makes no difference to regions, and does to municipalities", () => {
  expect(stageSentence(recovery)).toBeUndefined();
  const regions = { ...recovery, rows: [{ ...row, recipient: "01" }] };
  expect(stageSentence(regions)).toContain("samma belopp");
});
