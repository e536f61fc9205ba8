import { expect, test } from "vitest";
import {
  amountOf,
  answerOf,
  isMoney,
  standingOf,
  type Commitment,
  type SharingForm,
} from "#domain/financing";
import { kronor, toDecimalText, fraction, type Ore } from "#domain/money";
import { assert } from "#domain/result";
import type { PostTrial } from "../../src/application/reckon-post.ts";
import { dalarna, reckoned } from "./joint-post.ts";

const [FALUN, BORLANGE, ORSA, LUDVIKA] = ["2080", "2081", "2034", "2085"] as const;
const inKronor = (amount: Ore | undefined) =>
  amount === undefined ? "" : toDecimalText(fraction(amount, 100n), 2);

function yearOf(year: number, trial?: PostTrial) {
  const shared = reckoned(trial).shared.years.find(({ operating }) => operating.year === year);
  assert(shared !== undefined, `${year} is an operating year`);
  return shared;
}

const partOf = (party: string, trial?: PostTrial, year = 2024) =>
  inKronor(amountOf(yearOf(year, trial).allocation, party));

test("the shipped post is four operating years, 2 741 040 kr, and each sums to its cost", () => {
  const { years, shared } = reckoned();
  expect(years.map(({ year, amount }) => [year, inKronor(amount)])).toEqual([
    [2023, "685260.00"],
    [2024, "913680.00"],
    [2025, "913680.00"],
    [2026, "228420.00"],
  ]);
  for (const { operating, allocation } of shared.years) {
    expect(allocation.difference).toBe(0n);
    expect(allocation.shares.reduce((sum, { amount }) => sum + amount, 0n)).toBe(operating.amount);
  }
});

test("Falun pays 189 578.14 kr for 2024 and 568 734.41 kr in all, Orsa 21 917.90", () => {
  expect([partOf(FALUN), partOf(ORSA)]).toEqual(["189578.14", "21917.90"]);
  expect(inKronor(reckoned().shared.totals.get(FALUN))).toBe("568734.41");
});

test("nothing of the shipped post is surer than an example", () => {
  expect(reckoned().years.map(({ certainty }) => certainty)).toEqual(Array(4).fill("example"));
});

test("without Falun Borlänge pays 208 897.11, and without Ludvika Falun 208 758.91", () => {
  expect(partOf(BORLANGE, { without: [FALUN] })).toBe("208897.11");
  expect(partOf(FALUN, { without: [LUDVIKA] })).toBe("208758.91");
});

const trial = (form: SharingForm): PostTrial => ({ without: [], form });

test("20 000 kr to each gives Orsa 34 721.32, and a floor of 30 000 Orsa 30 000.00 and Falun 184 144.80", () => {
  expect(partOf(ORSA, trial({ kind: "base-plus-population", base: kronor(20_000n) }))).toBe("34721.32");
  const floor = trial({ kind: "bounded", floor: kronor(30_000n), by: { kind: "population" } });
  expect([partOf(ORSA, floor), partOf(FALUN, floor)]).toEqual(["30000.00", "184144.80"]);
});

// 30 000 × 9 ÷ 12 = 22 500, and 30 000 × 3 ÷ 12 = 7 500: below that fifteen floors would be more than 2026 costs.
test("a tried floor is for twelve months, so that nine have 22 500 and three 7 500", () => {
  const floor = trial({ kind: "bounded", floor: kronor(30_000n), by: { kind: "population" } });
  expect([2023, 2026].map((year) => partOf(ORSA, floor, year))).toEqual(["22500.00", "7500.00"]);
});

const evidence = { certainty: "example", source: { document: "Prov" } } as const;
const said = (party: string, answer: Commitment["answer"]): Commitment => ({
  party,
  year: 2024,
  answer,
  evidence,
});

test("only decisions and agreements are money: an intention, a network and a condition secure nothing", () => {
  const commitments = [
    said(FALUN, { kind: "yes", level: "decision" }),
    said(BORLANGE, { kind: "yes", level: "intention" }),
    said(ORSA, { kind: "yes", level: "conditional-decision", condition: "att staten ger pengar" }),
    said(LUDVIKA, { kind: "no" }),
    said("2084", { kind: "yes", level: "network-position" }),
    said("2062", { kind: "yes", level: "agreement" }),
  ];
  const standing = standingOf(yearOf(2024), commitments);
  // 189 578.14 + 65 487.58, and the rest of 913 680.00.
  expect([inKronor(standing.secured), inKronor(standing.left)]).toEqual(["255065.72", "658614.28"]);
  expect(standing.bound).toEqual(["2062", FALUN]);
  expect(standing.declined).toEqual([LUDVIKA]);
  expect(standing.leaning).toEqual([ORSA, BORLANGE, "2084"]);
  expect(standing.silent).toHaveLength(9);
  // The wrong twin counts every yes, and would say that 431 201 kr are there.
  const everyYes = commitments.filter(({ answer }) => answer.kind === "yes");
  expect(everyYes.every(({ answer }) => isMoney(answer))).toBe(false);
});

test("who has said nothing has not answered, and a later answer stands before an earlier one", () => {
  expect(answerOf(dalarna.commitments, FALUN, 2024).answer).toEqual({ kind: "not-answered" });
  const changed = [
    said(FALUN, { kind: "no" }),
    said(FALUN, { kind: "yes", level: "decision" }),
    { ...said(FALUN, { kind: "no" }), year: 2025 },
  ];
  expect(answerOf(changed, FALUN, 2024).answer).toEqual({ kind: "yes", level: "decision" });
});
