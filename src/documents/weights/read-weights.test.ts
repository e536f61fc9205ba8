import { expect, test } from "vitest";
import { readWeights } from "./read-weights.ts";

function read(text: string) {
  const reading = readWeights(new TextEncoder().encode(text), "weights.csv");
  return reading.ok ? reading.value : reading.problems;
}

test("weights keep the order of the file and the line they stand on", () => {
  expect(read("code,name,weight\nB,Beta,16\n\nA,Alfa,70\n")).toEqual([
    { code: "B", name: "Beta", weight: { numerator: 16n, denominator: 1n }, row: 2 },
    { code: "A", name: "Alfa", weight: { numerator: 70n, denominator: 1n }, row: 4 },
  ]);
});

test("decimals are taken exactly: a tenth is a tenth", () => {
  expect(read("code,name,weight\nA,,0.1\n")).toMatchObject([{ weight: { numerator: 1n, denominator: 10n } }]);
});

test("a decimal comma is read between semicolons, tabs, or inside quotes", () => {
  const quarter = [{ weight: { numerator: 1n, denominator: 4n } }];
  expect(read("code;name;weight\nA;Alfa;0,25\n")).toMatchObject(quarter);
  expect(read("code\tname\tweight\nA\tAlfa\t0,25\n")).toMatchObject(quarter);
  expect(read('code,name,weight\nA,Alfa,"0,25"\n')).toMatchObject(quarter);
});

test("a fixed amount may be left out, for all or for some", () => {
  expect(read("kod;namn;vikt;fast\nA;Alfa;1;400\nB;Beta;1;\n")).toMatchObject([
    { code: "A", fixed: { numerator: 400n, denominator: 1n } },
    { code: "B" },
  ]);
  expect(read("kod;namn;vikt;fast\nB;Beta;1;\n")[0]).not.toHaveProperty("fixed");
});

test("populations with spaces between groups of three are read as whole numbers", () => {
  expect(read("code;name;weight\n1980;Västerås;147 420\n1981;Sala;22\u00a0250\n")).toMatchObject([
    { weight: { numerator: 147_420n } },
    { weight: { numerator: 22_250n } },
  ]);
});

test("a weight of zero stands, as long as somebody weighs something", () => {
  expect(read("code,name,weight\nA,Alfa,0\nB,Beta,1\n")).toMatchObject([
    { weight: { numerator: 0n } },
    { weight: { numerator: 1n } },
  ]);
});

test("three decimals stand where another weight shows that they are decimals, or where all are written so", () => {
  expect(read("code,name,weight\nA,,1.125\nB,,2\nC,,3.5\n")).toMatchObject([
    { weight: { numerator: 9n, denominator: 8n } },
    { weight: { numerator: 2n } },
    { weight: { numerator: 7n } },
  ]);
  expect(read("code;name;weight\nA;;43.891\nB;;32.785\nC;;0\n")).toHaveLength(3);
});

test("a mark before three figures is the file's decimal mark, or is asked about", () => {
  expect(read("code,name,weight\nA,,1.125\nB,,2\n")).toMatchObject([{ weight: { numerator: 9n } }, {}]);
  expect(read("code;name;weight\nA;;1,125\nB;;2\n")).toMatchObject([{ weight: { numerator: 9n } }, {}]);
  expect(read("code;name;weight\nA;;1.125\nB;;2\n")).toMatchObject([{ kind: "number-ambiguous" }]);
  expect(read('code,name,weight\nA,,"1,125"\nB,,2\n')).toMatchObject([{ kind: "number-ambiguous" }]);
});

test("a row called a sum is nobody's, also where it is not what the others come to", () => {
  expect(read("code,name,weight\nA,,5\nB,,5\nS,Totalt,11\n")).toMatchObject([
    { kind: "row-is-total", written: "Totalt" },
  ]);
});

test("a country is a recipient among others, and a total where it weighs as much as all of them", () => {
  expect(read("code,name,weight\nSE,Sverige,10\nNO,Norge,5\nDK,Danmark,6\n")).toHaveLength(3);
  expect(read("code,name,weight\nSE,Sverige,5\nNO,Norge,5\n")).toHaveLength(2);
  expect(read("code,name,weight\nSE,Sverige,11\nNO,Norge,5\nDK,Danmark,6\n")).toMatchObject([
    { kind: "row-is-total", written: "Sverige" },
  ]);
});
