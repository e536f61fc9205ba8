import { expect, test } from "vitest";
import { day } from "#domain/time";
import { comparePlainly, readPlainly } from "../../bench/peers/plain-population.ts";
import { readPopulationFile } from "../../src/documents/population/read-population-file.ts";
import { shippedRegister, shippedSeries } from "../reference/read-reference.ts";

const register = shippedRegister();
const rows = [...(shippedSeries(register).get("2016-12-31")?.rows ?? [])];
const text = `code,name,persons\n${rows.map(([code, { persons }]) => `${code},Namn,${persons}\n`).join("")}`;

test("the plain reading gives the same 290 persons as ours", () => {
  const origin = { source: { document: "prov" }, certainty: "published" as const, date: day("2016-12-31") };
  const read = readPopulationFile(new TextEncoder().encode(text), "prov.csv", register, origin);
  const ours = read.ok
    ? [...read.value.rows].map(([code, { persons }]) => [code, Number(persons)] as const)
    : [];
  expect(ours).toHaveLength(290);
  expect(readPlainly(text)).toEqual(new Map(ours));
});

test("the plain comparison is the difference in persons", () => {
  const before = new Map([["1981", 22_100]]);
  const now = readPlainly("code,name,persons\n1981,Sala,22353\n");
  expect(comparePlainly(now, before)).toEqual(new Map([["1981", 253]]));
});
