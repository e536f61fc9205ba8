import { describe, expect, test } from "vitest";
import { differenceSentence, verdictSentence } from "../../src/texts/verify-problems.ts";
import { publishedDifferences } from "../../src/application/verify-published.ts";
import type { ExportFile } from "../../src/documents/export/export-file.ts";
import { exportOf } from "../../src/documents/export/export-of-file.ts";
import { referenceFaults } from "../../src/documents/export/reference-faults.ts";
import { changed, exportText, shippedExport, verdictOf } from "./exported.ts";

/** Region Norrbotten's 6 276 462 kr of the 250 million to regions in 2017 is published; ours is 6 267 288 kr. */
const text = exportText("psykisk-halsa-2017");
const PUBLISHED = text.indexOf('"published": [\n    {"component"');
const ANNEXES = text.indexOf('"annexes": [');

function differencesOf(of: string) {
  const verdict = verdictOf(of);
  return "differences" in verdict ? verdict.differences : undefined;
}

function sentences(of: string): readonly string[] {
  return differencesOf(of)?.map((each) => differenceSentence(each).replaceAll("\u00a0", " ")) ?? [];
}

/** The text with a piece of its list of published amounts, or of its annexes, changed. */
function within(from: number, piece: string | RegExp, to: string): string {
  return text.slice(0, from) + changed(text.slice(from), piece, to);
}

test("the outcome says that the published amount stands so in the annex", () => {
  const verdict = verdictOf(text);
  expect("differences" in verdict && verdictSentence(verdict)).toBe(
    "Exporten stämmer. 355 belopp i 6 delar är omräknade ur exporten själv, med adresser och hashar. Det belopp som betalaren har fastställt står så i bilagan.",
  );
});

describe("what the payer has published is judged, and told where it differs", () => {
  test.each<readonly [what: string, text: string, told: readonly (string | RegExp)[]]>([
    [
      "the published amount",
      within(PUBLISHED, '"amount": "627646200"', '"amount": "627646300"'),
      [
        "Delen analys-regioner, Region Norrbotten (25): det fastställda beloppet är 6 276 463 kr i exporten, men enligt bilagan 6 276 462 kr.",
      ],
    ],
    [
      "our control beside it",
      within(PUBLISHED, '"computed": "626728800"', '"computed": "626728900"'),
      [
        "Delen analys-regioner, Region Norrbotten (25): vår uträkning bredvid det fastställda beloppet är 6 267 289 kr i exporten men 6 267 288 kr omräknat.",
      ],
    ],
    [
      "the row of the annex",
      within(ANNEXES, '"amount": "627646200"', '"amount": "627646300"'),
      [
        /^Delen analys-regioner: betalarens bilaga ger inte sin hash\./,
        "Delen analys-regioner: bilagans summa är 6 276 462 kr i exporten, men raderna ger 6 276 463 kr.",
        "Delen analys-regioner, Region Norrbotten (25): det fastställda beloppet är 6 276 462 kr i exporten, men enligt bilagan 6 276 463 kr.",
      ],
    ],
    [
      "the amount taken out of the list",
      text.replace(/"published": \[[^\]]*\],\s*/, ""),
      [
        "Delen analys-regioner, Region Norrbotten (25): det fastställda beloppet 6 276 462 kr står i bilagan men saknas i exportens lista.",
      ],
    ],
    [
      "the annex taken out",
      `${text.slice(0, ANNEXES).trimEnd().replace(/,$/, "")}\n}\n`,
      [
        "Delen analys-regioner, Region Norrbotten (25): det fastställda beloppet 6 276 462 kr står inte i någon bilaga i exporten.",
      ],
    ],
  ])("%s", (_what, spoiled, told) => {
    expect(spoiled).not.toBe(text);
    const found = sentences(spoiled);
    expect(found).toHaveLength(told.length);
    for (const [index, each] of told.entries()) expect(found[index]).toMatch(each);
  });
});

test("each digit of the published amounts and of the annexes, changed alone, is found at its part", () => {
  const file: ExportFile = JSON.parse(text);
  const { agreement, components } = shippedExport("psykisk-halsa-2017");
  const piece = JSON.stringify({ published: file.published, annexes: file.annexes });
  const offsets = [...piece.matchAll(/\d/g)].map(({ index }) => index);
  const missed = offsets.filter((offset) => {
    const digit = (Number(piece[offset]) + 1) % 10;
    const spoiled = { ...file, ...JSON.parse(`${piece.slice(0, offset)}${digit}${piece.slice(offset + 1)}`) };
    // A place in the list of sources that is not there is refused when the file is read.
    if (referenceFaults(spoiled).length > 0) return false;
    return !publishedDifferences(exportOf(spoiled, agreement), components).some(
      ({ component, code }) => component === "analys-regioner" || code === "25",
    );
  });
  expect(missed.map((offset) => piece.slice(offset - 40, offset + 10))).toEqual([]);
  expect(offsets.length).toBeGreaterThan(150);
});

test("a judge that leaves out the hash is seen through: a table that agrees with the list and not with its hash", () => {
  const exported = shippedExport("psykisk-halsa-2017");
  const annexes = exported.annexes.map((annex) => ({ ...annex, title: `${annex.title} 2` }));
  const published = exported.published.map((each) => ({
    ...each,
    source: { ...each.source, document: `${each.source.document} 2` },
  }));
  expect(
    publishedDifferences({ ...exported, annexes, published }, exported.components).map(({ field }) => field),
  ).toEqual(["annex-hash"]);
});
