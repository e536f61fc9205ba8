import { expect, test } from "vitest";
import { findPages } from "./find-pages.ts";

const WORDS = {
  annex: "läs in betalarens tabell bilaga",
  series: "läs in ny folkmängd",
  recovery: "nyckeln baklänges",
};

test.each([
  ["läs in folkmängd", ["series"]],
  ["nyckeln baklänges", ["recovery"]],
  ["folkm", ["series"]],
  ["in", []],
  ["läs sala", []],
  ["", []],
])("”%s” leads to %j", (words, kinds) => {
  expect(findPages(words, WORDS, []).map(({ kind }) => kind)).toEqual(kinds);
});
