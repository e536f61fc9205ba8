import { describe, expect, test } from "vitest";
import { kronor } from "#domain/money";
import { day } from "#domain/time";
import { checkPaper } from "./check-paper.ts";
import { PAPER_SECTIONS, readHeadings } from "./headings.ts";
import { linesOf } from "./paper-lines.ts";
import { amountsOf, type Paper, type PaperBlock } from "./paper.ts";

const TEN = { text: "10 kr", amount: kronor(10n), address: "/a" };

const TABLE: PaperBlock = {
  kind: "table",
  caption: "Kostnad",
  columns: [
    { title: "År", isNumber: false },
    { title: "Belopp", isNumber: true },
  ],
  rows: [["2023", TEN]],
  sum: ["Summa", TEN],
};

function paperOf(blocks: readonly PaperBlock[], title = "En handling"): Paper {
  return {
    kind: "Tjänsteskrivelse",
    title,
    language: "sv",
    day: day("2024-02-12"),
    author: "Prov",
    facts: [],
    blocks,
    foot: { page: "Sida", of: "av" },
  };
}

describe("what any reader needs of a paper", () => {
  test("a title, headings one step at a time, and tables with a name and even rows are enough", () => {
    const blocks: readonly PaperBlock[] = [
      { kind: "heading", level: 2, text: "Ekonomi" },
      { kind: "heading", level: 3, text: "År för år" },
      TABLE,
      { kind: "heading", level: 2, text: "Beslut" },
      { kind: "decision", clauses: [["Nämnden beslutar."]] },
    ];
    expect(checkPaper(paperOf(blocks))).toEqual([]);
  });

  test.each<[string, Paper]>([
    ["no-title", paperOf([], " ")],
    ["heading-skips", paperOf([{ kind: "heading", level: 3, text: "År för år" }])],
    ["heading-empty", paperOf([{ kind: "heading", level: 2, text: "" }])],
    ["table-without-caption", paperOf([{ ...TABLE, caption: "" }])],
    [
      "column-without-title",
      paperOf([{ ...TABLE, columns: [{ title: "", isNumber: false }, ...TABLE.columns.slice(1)] }]),
    ],
    ["row-uneven", paperOf([{ ...TABLE, sum: [TEN] }])],
    ["field-without-name", paperOf([{ kind: "fields", lead: "Fylls i", labels: ["Datum", " "] }])],
    ["nothing-decided", paperOf([{ kind: "decision", clauses: [] }])],
  ])("%s is seen", (kind, paper) => {
    expect(checkPaper(paper).map((fault) => fault.kind)).toEqual([kind]);
  });
});

test("every amount is there as often as it is written, and every line in reading order", () => {
  const paper = paperOf([{ kind: "paragraph", pieces: ["Falun betalar ", TEN, "."] }, TABLE]);
  expect(amountsOf(paper)).toEqual([TEN, TEN, TEN]);
  expect(linesOf(paper).slice(2)).toEqual([
    "Falun betalar 10 kr.",
    "Kostnad",
    "År",
    "Belopp",
    "2023",
    "10 kr",
    "Summa",
    "10 kr",
  ]);
});

describe("a municipality's own headings", () => {
  const all = PAPER_SECTIONS.map((section) => ({ section }));

  test("may come in another order and under other names", () => {
    const own = [
      { section: "proposal", title: "Förvaltningens förslag" },
      ...all.filter(({ section }) => section !== "proposal"),
    ];
    const read = readHeadings([{ party: "2080", sections: own }], ["2080"]);
    expect(read.ok && read.value[0]?.sections[0]).toEqual({
      section: "proposal",
      title: "Förvaltningens förslag",
    });
  });

  test("must hold every section once, and all that is wrong is told at once", () => {
    const sections = [...all.slice(1), { section: "basis", title: " " }, { section: "bakgrund" }];
    const read = readHeadings(
      [
        { party: "2080", sections },
        { party: "1981", sections: all },
      ],
      ["2080"],
    );
    expect(
      read.ok ? [] : read.problems.map((each) => [each.kind, "section" in each ? each.section : each.party]),
    ).toEqual([
      ["title-empty", "basis"],
      ["section-unknown", "bakgrund"],
      ["section-missing", "summary"],
      ["section-twice", "basis"],
      ["party-unknown", "1981"],
    ]);
  });
});
