import { expect, test } from "vitest";
import { ore } from "#domain/money";
import { consequenceOf, probabilityOf, readRiskAnalysis, weightOf } from "./index.ts";

test("a chance falls on its step, each beginning where the one below ends", () => {
  expect([0, 0.049, 0.05, 0.199, 0.2, 0.499, 0.5, 1].map(probabilityOf)).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
});

test("a cost is held beside the planned part, to the öre", () => {
  // 5, 15 and 30 percent of 152 189.70 kr: 7 609.485, 22 828.455 and 45 656.91 kr.
  const part = ore(15_218_970n);
  const steps = [0n, 760_948n, 760_949n, 2_282_845n, 2_282_846n, 4_565_690n, 4_565_691n];
  expect(steps.map((extra) => consequenceOf(ore(extra), part))).toEqual([1, 1, 2, 2, 3, 3, 4]);
  expect(consequenceOf(ore(1n), ore(0n))).toBe(4);
});

test("the weight is one times the other", () => {
  expect(weightOf(3, 4)).toBe(12);
});

const row = {
  basis: "grant-fails",
  risk: "Bidraget uteblir",
  cause: "",
  probability: "3",
  consequence: "4",
  measure: "Avtala uppsägning",
  owner: "Ekonomichef",
  due: "31 oktober 2026",
};
const written = (...rows: readonly object[]) => JSON.stringify({ post: "prov", rows });

test("what nobody has said yet is absent, and the rest is read", () => {
  const read = readRiskAnalysis(written(row, { ...row, basis: "", probability: "", due: "", owner: "" }));
  expect(read.ok && read.value.rows).toEqual([
    {
      basis: "grant-fails",
      risk: "Bidraget uteblir",
      probability: 3,
      consequence: 4,
      measure: "Avtala uppsägning",
      owner: "Ekonomichef",
      due: expect.objectContaining({ year: 2026, month: 10, day: 31 }),
    },
    { risk: "Bidraget uteblir", consequence: 4, measure: "Avtala uppsägning" },
  ]);
});

test("every fault is told with its row and field", () => {
  const read = readRiskAnalysis(
    written({ ...row, risk: "" }, { ...row, probability: "5" }, { ...row, due: "snart" }),
  );
  expect(read.ok ? [] : read.problems).toEqual([
    { kind: "field-missing", field: "rows[0].risk" },
    { kind: "field-wrong", field: "rows[1].probability", value: "5" },
    { kind: "field-wrong", field: "rows[2].due", value: "snart" },
  ]);
  expect(readRiskAnalysis(written())).toMatchObject({ problems: [{ kind: "field-missing", field: "rows" }] });
  expect(readRiskAnalysis(written(...Array.from({ length: 31 }, () => row)))).toMatchObject({
    problems: [{ kind: "field-wrong", field: "rows", value: "31" }],
  });
});
