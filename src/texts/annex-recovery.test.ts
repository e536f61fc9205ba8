import { expect, test } from "vitest";
import { kronor, KRONA, ore, persons } from "#domain/money";
import type { Recovery } from "#domain/recovery";
import { day } from "#domain/time";
import { annexRecoverySentences } from "./annex-recovery.ts";

const recovery: Recovery = {
  outcome: "partly",
  total: kronor(250_000_000n),
  totalIs: "sum-of-rows",
  grain: KRONA,
  keys: [],
  populationTotal: { low: persons(9_990_001n), high: persons(9_990_001n) },
  rows: [{ recipient: "1981", amount: kronor(560_096n), row: 2 }],
  nearest: { day: day("2016-12-31"), sameRows: 0, medianPerMillion: 12_300 },
  findings: [{ kind: "amount-fits-nobody", recipient: "1981", expected: ore(55_909_600n) }],
};
const naming = () => "Sala";
const plain = (sentences: readonly string[]) => sentences.map((each) => each.replaceAll(/\s/g, " "));

test("the population a table seems to be made by, how near ours is, and the row that it does not explain", () => {
  expect(plain(annexRecoverySentences(recovery, naming))).toEqual([
    "Ingen inläst folkmängd ger tabellen, men den säger själv sin nyckel. En nyckel på 9 990 001 invånare ger tabellen, utom de rader som nämns.",
    "Närmast av de inlästa dagarna är 31 december 2016. Hälften av raderna ligger inom 1,23 % från den.",
    "Sala (1981): beloppet är inget helt antal invånare med de andras nyckel. Är de andra raderna rätta ska det vara 559 096 kr.",
  ]);
});

test("the way it is computed, where a key gives every row", () => {
  const rule = { grain: KRONA, stage: "direct" as const, rest: "largest-remainder" as const };
  const exact: Recovery = {
    ...recovery,
    outcome: "exact",
    keys: [{ populationTotal: persons(9_990_001n), rule }],
    rows: [...recovery.rows, { recipient: "1980", amount: kronor(1n), row: 3 }],
    findings: [],
  };
  expect(plain(annexRecoverySentences(exact, naming))).toContain(
    "Den är räknad så: 9 990 001 invånare, direkt på 2 mottagare, största rest.",
  );
});

test("nothing, where the table follows what is at hand", () => {
  expect(annexRecoverySentences(undefined, naming)).toEqual([]);
});
