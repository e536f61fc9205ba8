import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readSupportingDocument } from "./read-supporting-document.ts";

const FOLDER = new URL("../../../reference/documents/", import.meta.url);
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));

/** A document with one date, one amount and one length: what the tests below break one field of. */
const SMALL = {
  format: "samnytta-document/1",
  id: "2022-prov",
  slug: "prov-2022",
  title: "Prov",
  shortTitle: "Ett prov",
  kind: "memo",
  about: "Ett prov.",
  publisher: "unknown",
  reference: "unknown",
  dated: "2022-09-19",
  readOn: "2026-11-22",
  extent: "whole",
  counties: ["20"],
  agreements: [],
  passages: [{ id: "p-1", place: "Början", reading: "quote", text: "cirka 16 miljoner i maj 2022" }],
  dates: [
    {
      id: "start",
      kind: "event",
      what: "Det börjar.",
      who: "unknown",
      when: { asWritten: "maj 2022", from: "2022-05" },
      passage: "p-1",
    },
  ],
  money: [
    {
      id: "summa",
      what: "Allt.",
      stated: { asWritten: "5,3 Mkr", ore: "530000000", precision: "exact" },
      per: "once",
      period: "unknown",
      from: "unknown",
      passage: "p-1",
    },
  ],
  lengths: [
    { id: "langd", what: "Tjänsten", asWritten: "tre år", months: 36, spanOf: "start", passage: "p-1" },
  ],
  premises: [{ id: "villkor", kind: "condition", text: "Alla är med.", passage: "p-1" }],
  notKnown: [],
};

function fieldsWrong(content: string): readonly string[] {
  const read = readSupportingDocument(new TextEncoder().encode(content), "prov.json");
  return read.ok ? [] : read.problems.map((problem) => ("field" in problem ? problem.field : problem.kind));
}

test.each(FILES)("%s is read, and its id is the name of its file", (name) => {
  const read = readSupportingDocument(readFileSync(new URL(name, FOLDER)), name);
  expect(read.ok ? read.value.id : read.problems).toBe(name.replace(/\.json$/, ""));
});

test("times become days, amounts öre, and an end that nobody has said stays unknown", () => {
  const changed = JSON.stringify(SMALL).replace('"from":"2022-05"', '"from":"2020","to":"unknown"');
  const read = readSupportingDocument(new TextEncoder().encode(changed), "prov.json");
  const [date] = read.ok ? read.value.dates : [];
  expect(String(date?.when !== "unknown" && date?.when.first)).toBe("2020-01-01");
  expect(date?.when !== "unknown" && date?.when.last).toBe("unknown");
  const [money] = read.ok ? read.value.money : [];
  expect(money?.stated !== "unknown" && money?.stated.ore).toBe(530_000_000n);
});

test.each([
  ["a month 13", '"from":"2022-05"', '"from":"2022-13"', "dates/0/when"],
  ["a day that is not in the month", '"from":"2022-05"', '"from":"2022-02-30"', "start/when"],
  ["a span that ends before it begins", '"from":"2022-05"', '"from":"2022-05","to":"2022-04"', "start/when"],
  ["a span of a month and a day", '"from":"2022-05"', '"from":"2022-05","to":"2022-06-01"', "start/when"],
  ["an amount that its own words do not say", '"530000000"', '"53000000"', "summa/stated/ore"],
  [
    "a passage that is not in the file",
    '"passage":"p-1"}],"money"',
    '"passage":"p-2"}],"money"',
    "start/passage",
  ],
  ["the length of a date that is not in the file", '"spanOf":"start"', '"spanOf":"slut"', "langd/spanOf"],
  ["two parts of one name", '"id":"villkor"', '"id":"summa"', "summa"],
  [
    "a quote of 26 words",
    '"cirka 16 miljoner i maj 2022"',
    `"${Array(26).fill("ord").join(" ")}"`,
    "passages/0/text",
  ],
  ["a word that the format does not have", '"kind":"memo"', '"kind":"state-agreement"', "kind"],
])("%s is refused", (_says, before, after, field) => {
  const right = JSON.stringify(SMALL);
  expect(fieldsWrong(right)).toEqual([]);
  const wrong = right.replace(before, after);
  expect(wrong).not.toBe(right);
  expect(fieldsWrong(wrong)).toContain(field);
});
