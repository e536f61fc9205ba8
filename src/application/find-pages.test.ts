import { expect, test } from "vitest";
import { shipped } from "../../tests/worked-cases/shipped.ts";
import { findPages, type PageWords } from "./find-pages.ts";

const WORDS: PageWords = {
  annex: "läs in betalarens tabell bilaga",
  series: "läs in ny folkmängd",
  recovery: "nyckeln baklänges folkmängd",
  papers: "handlingar",
  risk: "risk",
  futures: "svar",
  alternatives: "alternativ",
  "last-days": "sista dagar kalender",
  population: "folkmängd",
  "rest-rules": "största rest avrundning",
  rules: "så räknar vi avrundning",
  "joint-posts": "gemensamma poster",
  "supporting-documents": "underlag",
  "five-documents": "de fem dokumenten",
  "open-data": "öppna data",
  "personal-data": "personuppgifter",
  accessibility: "tillgänglighet",
};

const AMONG = { entries: [], posts: [], register: shipped.register };

test.each([
  ["läs in folkmängd", ["series"]],
  ["nyckeln baklänges", ["recovery"]],
  ["folkm", ["series", "recovery", "population"]],
  ["alternativ", ["alternatives"]],
  ["sista dagar", ["last-days"]],
  ["kalender", ["last-days"]],
  ["folkmängd", ["series", "recovery", "population"]],
  ["största rest", ["rest-rules"]],
  ["avrundning", ["rest-rules", "rules"]],
  ["personuppgifter", ["personal-data"]],
  ["öppna data", ["open-data"]],
  // Posts have them, and there are none.
  ["risk", []],
  ["in", []],
  ["läs sala", []],
  ["", []],
])("”%s” leads to %j", (words, kinds) => {
  expect(findPages(words, WORDS, AMONG).map(({ kind }) => kind)).toEqual(kinds);
});
