import { describe, expect, test } from "vitest";
import { amountsOf, linesOf, type Paper } from "#domain/paper";
import { PAPER_FORMATS, writePaper } from "../../src/application/write-paper.ts";
import { openPaperWriters } from "../../src/documents/paper/index.ts";
import { writeDocx } from "../../src/documents/paper/write-docx.ts";
import { openPdfWriter } from "../../src/documents/paper/write-pdf.ts";
import { anyPaper, HARD_TEXT } from "./any-paper.ts";
import { inOneLine, paragraphsOf, partsOfWord, readPdf, tagged, withoutSpaces } from "./read-files.ts";

const writePdf = openPdfWriter();
const paper = anyPaper();
const pdf = await readPdf(writePdf(paper));
const word = await writeDocx(paper);
const paragraphs = paragraphsOf(word);

/** The lines of a paper that a text lacks. */
function missing(text: string, { title, ...rest }: Paper): readonly string[] {
  const packed = withoutSpaces(text);
  return linesOf({ title, ...rest }).filter((line) => !packed.includes(withoutSpaces(line)));
}

describe("a Word file and a PDF say what the paper says", () => {
  test("every word and amount, with every character that could mean something else", () => {
    expect(missing(pdf.text, paper)).toEqual([]);
    expect(missing(paragraphs.map(({ text }) => text).join("\n"), paper)).toEqual([]);
    expect(amountsOf(paper).length).toBe(6);
  });

  // The wrong twin: a text that has been read as markup has lost its stars.
  test("and a text that has lost a star is seen", () => {
    expect(missing(pdf.text.replaceAll("*fet*", "fet"), paper).length).toBeGreaterThan(5);
  });

  test("the same paper is the same bytes, and another one is not", async () => {
    const [again, other] = [anyPaper(), anyPaper("annat")];
    expect(writePdf(again)).toEqual(writePdf(paper));
    expect(writePdf(other)).not.toEqual(writePdf(paper));
    expect(await writeDocx(again)).toEqual(word);
    expect(await writeDocx(other)).not.toEqual(word);
  });

  test("a character that no font has is told by its number, and no word stops the paper", async () => {
    const odd = anyPaper("漢 \u0001 \ud800 Čáhcesuolu Jåhkåmåhkke");
    const { text } = await readPdf(writePdf(odd));
    expect(text).toContain("[U+6F22] [U+0001] [U+D800] Čáhcesuolu Jåhkåmåhkke");
    const written = paragraphsOf(await writeDocx(odd)).map((each) => each.text);
    expect(written).toContain("Titel 漢 [U+0001] [U+D800] Čáhcesuolu Jåhkåmåhkke");
  });

  test("a paper without a title, or with a heading skipped, is not written", async () => {
    const untitled = { ...paper, title: "" };
    const skipped: Paper = { ...paper, blocks: [{ kind: "heading", level: 3, text: "Ekonomi" }] };
    for (const wrong of [untitled, skipped]) {
      for (const format of PAPER_FORMATS) {
        await expect(writePaper(wrong, format, openPaperWriters())).rejects.toThrow("whole");
      }
    }
  });
});

describe("the structure that is read aloud", () => {
  test("of a PDF of one page: rows, items and head cells, each once", async () => {
    const { tags, pages } = await readPdf(writePdf(anyPaper("kort")));
    expect(pages).toBe(1);
    const counted = ["TH", "TR", "LI", "Caption"].map((role) => tagged(tags, new RegExp(`^${role}$`)).length);
    expect(counted).toEqual([3, 4, 6, 1]);
  });

  test("of the PDF: language, title, headings in order, table heads, lists, links and no picture", () => {
    expect([pdf.language, pdf.title]).toEqual(["sv-SE", paper.title]);
    const headings = tagged(pdf.tags, /^H\d$/).map(({ role, text }) => [role, inOneLine(text)]);
    expect(headings).toEqual([
      ["H1", inOneLine(paper.title)],
      ["H2", inOneLine(`Ekonomi ${HARD_TEXT}`)],
      ["H3", "År för år"],
      ["H2", "Förslag till beslut"],
    ]);
    expect(tagged(pdf.tags, /^TH$/)).toHaveLength(3);
    expect(tagged(pdf.tags, /^Caption$/).map(({ text }) => inOneLine(text))).toEqual([
      inOneLine(`Kostnad ${HARD_TEXT}`),
    ]);
    expect(tagged(pdf.tags, /^Figure$/)).toEqual([]);
    expect(new Set(pdf.links)).toEqual(
      new Set(["belopp/1", "kalla", "handling"].map((path) => `https://samnytta.example/${path}`)),
    );
  });

  test("of the Word file: language, title, heading styles, a head row that comes again, and no picture", () => {
    const parts = partsOfWord(word);
    expect(parts.get("word/styles.xml")).toContain('w:val="sv-SE"');
    expect(parts.get("docProps/core.xml")).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">2024-02-12');
    expect(paragraphs.filter(({ style }) => /^(?:Heading|Caption)/.test(style))).toEqual([
      { style: "Heading1", text: paper.title },
      { style: "Heading2", text: `Ekonomi ${HARD_TEXT}` },
      { style: "Heading3", text: "År för år" },
      { style: "Caption", text: `Kostnad ${HARD_TEXT}` },
      { style: "Heading2", text: "Förslag till beslut" },
    ]);
    const document = parts.get("word/document.xml") ?? "";
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(document).not.toContain("<w:drawing");
    expect([...parts.keys()].filter((path) => path.startsWith("word/media"))).toEqual([]);
  });
});
