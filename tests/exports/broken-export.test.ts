import { describe, expect, test } from "vitest";
import { LARGEST_EXPORT_BYTES, readExport } from "../../src/documents/export/read-export.ts";
import { exportProblemSentence } from "../../src/texts/verify-problems.ts";
import { changed, exportText } from "./exported.ts";

const text = exportText("norra-stodstruktur-2018");

function told(content: string | Uint8Array): readonly string[] {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const read = readExport(bytes, "export.json");
  return read.ok
    ? []
    : read.problems.map((problem) => exportProblemSentence(problem).replaceAll("\u00a0", " "));
}

test("a whole export is read", () => {
  expect(told(text)).toEqual([]);
});

describe("what cannot be read is told with line, field and remedy", () => {
  test.each<readonly [what: string, content: string | Uint8Array, sentences: readonly (string | RegExp)[]]>([
    ["nothing", "", ["Filen är tom. Kontrollera att du valde rätt fil."]],
    [
      "a file that is too large",
      new Uint8Array(LARGEST_EXPORT_BYTES + 1),
      ["Filen är 21 MB. Högst 20 MB går att läsa. Kontrollera att du valde rätt fil."],
    ],
    [
      "bytes that are not UTF-8",
      new Uint8Array([0x7b, 0xe5, 0xe4, 0xf6]),
      ["Filen är inte text i UTF-8. Hämta exporten igen."],
    ],
    [
      "half a file",
      text.slice(0, text.lastIndexOf("\n", text.length / 2)),
      [/^Rad \d+: filen slutar innan den är färdig\. Hämta exporten igen\.$/],
    ],
    [
      "a comma too many",
      changed(text, "{", "{,"),
      ["Rad 1: filen är inte giltig JSON från tecken 2 på raden. Hämta exporten igen."],
    ],
    [
      "brackets in thousands",
      "[".repeat(5_000),
      ["Rad 1: filen har mer än 32 nivåer inuti varandra. Så djup är ingen export."],
    ],
    [
      "another format",
      changed(text, "samnytta-export/1", "samnytta-export/2"),
      ["Rad 2, format: filen är inte i formatet samnytta-export/1. Hämta exporten igen från avtalets sida."],
    ],
    [
      "an agreement file instead of an export",
      '{"format": "samnytta-agreement/1"}',
      ["Rad 1, format: filen är inte i formatet samnytta-export/1. Hämta exporten igen från avtalets sida."],
    ],
    [
      "a field that is gone",
      changed(text, /"certainty": "\w+",\s*/, ""),
      [/^Rad \d+, components\[1\]: fältet certainty saknas\. Hämta exporten igen\.$/],
    ],
    [
      "a field that the format does not have",
      changed(text, '"certainty"', '"note": "x", "certainty"'),
      [/^Rad \d+, components\[1\]: fältet note finns inte i formatet\. Ta bort det\.$/],
    ],
    [
      "the same field twice",
      changed(text, '"amount": "40000000"', '"amount": "40000000", "amount": "50000000"'),
      [
        /^Rad \d+, components\[1\]\.key\.amounts\[0\]\.amount: fältet amount står två gånger i samma objekt\./,
      ],
    ],
    [
      "an amount with decimals",
      changed(text, '"amount": "40000000"', '"amount": "400000.00"'),
      [/^Rad \d+, components\[1\]\.key\.amounts\[0\]\.amount: värdet följer inte formatet\./],
    ],
    [
      "an amount as a number",
      changed(text, '"amount": "40000000"', '"amount": 40000000'),
      [/^Rad \d+, components\[1\]\.key\.amounts\[0\]\.amount: värdet följer inte formatet\./],
    ],
    [
      "a day that does not exist",
      changed(exportText("psykisk-halsa-2017"), '"usedDate": "2016-12-31"', '"usedDate": "2016-02-31"'),
      [/^Rad \d+, components\[1\]\.basis\.usedDate: värdet följer inte formatet\./],
    ],
    [
      "a source that does not exist",
      changed(text, '"decision": 0', '"decision": 7'),
      [/^Rad \d+, components\[1\]\.key\.decision: källa nummer 7 finns inte i listan över källor\./],
    ],
    [
      "a recipient twice",
      changed(text, '{"code": "25", "amount": "40000000"}', '{"code": "24", "amount": "40000000"}'),
      [/^Rad \d+, components\[1\]\.key\.amounts\[1\]: 24 står två gånger i samma lista\./],
    ],
    [
      "an agreement that cannot be read",
      changed(text, '"year": 2018', '"year": "2018"'),
      [/^Avtalet i exporten går inte att läsa\. year: ”2018” är av fel slag\./],
    ],
  ])("%s", (_what, content, sentences) => {
    const found = told(content);
    expect(found).toHaveLength(sentences.length);
    for (const [index, sentence] of sentences.entries()) expect(found[index]).toMatch(sentence);
  });
});

test("many faults are told by the hundred, and the rest are counted", () => {
  const found = told(text.replaceAll('"name"', '"namn"'));
  expect(found).toHaveLength(101);
  expect(found.at(-1)).toMatch(/^Det finns \d+ fel till\.$/);
});
