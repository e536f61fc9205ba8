import { expect, test } from "vitest";
import { wholeThings } from "./whole-things.ts";
import type { WrittenValue } from "./written-value.ts";

/** Two parts by id with their values, and the title. */
function text(
  title: string,
  parts: readonly (readonly [id: string, fields: Readonly<Record<string, string>>])[],
): readonly WrittenValue[] {
  return [
    { path: "title", key: "title", value: title },
    ...parts.flatMap(([id, fields], index) =>
      Object.entries({ id, ...fields }).map(([name, value]) => ({
        path: `components[${index}].${name}`,
        key: `components.${id}.${name}`,
        value,
      })),
    ),
  ];
}

test("a part that becomes two is one line that goes and two that come, and other values are told one by one", () => {
  const was = text("Psykisk hälsa", [
    ["analys", { title: "Analys", parent: "x", "stated.asWritten": "250 Mkr" }],
  ]);
  const is = text("Psykisk hälsa 2", [
    ["analys-regioner", { title: "Analys", "recipients[0].kind": "regions", "stated.asWritten": "250 Mkr" }],
    ["analys-kommuner", { title: "Analys", "recipients[0].kind": "municipalities" }],
  ]);
  expect(wholeThings(was, is)).toEqual([
    { path: "title", now: "Psykisk hälsa", mine: "Psykisk hälsa 2" },
    { path: "components[0]", now: "Analys 250 Mkr", groups: [] },
    { path: "components[0]", mine: "Analys 250 Mkr", groups: ["regions"] },
    { path: "components[1]", mine: "Analys", groups: ["municipalities"] },
  ]);
});

test("a value that is new or gone in a part that stays is told as a value", () => {
  const was = text("T", [["a", { title: "A", purpose: "Vård" }]]);
  const is = text("T", [["a", { title: "A", use: "jointly" }]]);
  expect(wholeThings(was, is)).toEqual([
    { path: "components[0].purpose", now: "Vård" },
    { path: "components[0].use", mine: "jointly" },
  ]);
});
