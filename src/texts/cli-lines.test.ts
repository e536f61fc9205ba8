import { describe, expect, test } from "vitest";
import { columnsOf, ledgerLine, paragraph, sumLines } from "./cli-lines.ts";

const widths = (lines: readonly string[]) => lines.map(columnsOf);

describe("a paragraph in a terminal", () => {
  test("is broken before the word that passes column 80, and stands in from the margin", () => {
    const lines = paragraph("ord ".repeat(40).trim());
    expect(Math.max(...widths(lines))).toBeLessThanOrEqual(80);
    expect(Math.max(...widths(lines)) + " ord".length).toBeGreaterThan(80);
    expect(lines.every((line) => line.startsWith("   ord") && !line.endsWith(" "))).toBe(true);
  });

  test("keeps an amount, and a day with its month, on one line", () => {
    for (let before = 50; before < 80; before += 1) {
      const text = `${"x".repeat(before)} 559\u00a0096\u00a0kr den 31 december 2016`;
      const shown = paragraph(text, { first: "", rest: "" });
      expect(shown.some((line) => line.includes("559 096 kr"))).toBe(true);
      expect(shown.some((line) => line.includes("31 december"))).toBe(true);
    }
  });

  test("leaves a word that is longer than the line whole", () => {
    expect(paragraph(`se ${"a".repeat(90)}`, { first: "", rest: "  " })).toEqual([
      "se",
      `  ${"a".repeat(90)}`,
    ]);
  });

  test("counts å as one column also when it is written as letter and ring", () => {
    expect(columnsOf("a\u030asele")).toBe(5);
    expect(columnsOf("Åsele")).toBe(5);
  });
});

describe("a line of a reckoning", () => {
  test("ends in column 80, whatever the words", () => {
    for (const label of ["Sala", "A\u030asele", "x".repeat(70), "ord ".repeat(30).trim()])
      expect(columnsOf(ledgerLine(label, "559\u00a0096\u00a0kr").at(-1) ?? "")).toBe(80);
  });

  test("breaks long words so that they never touch the figure", () => {
    for (let length = 50; length < 90; length += 1) {
      const lines = ledgerLine(`${"x".repeat(length - 4)} ord`, "559\u00a0096\u00a0kr");
      expect(lines.at(-1)).toMatch(/ 559 096 kr$/);
      expect(Math.max(...widths(lines.slice(1)))).toBeLessThanOrEqual(80);
    }
  });

  test("the sum stands between a single and a double rule of the same width", () => {
    const [above, , below] = sumLines("Sala", "559\u00a0096\u00a0kr");
    expect(above).toBe(`   ${"─".repeat(77)}`);
    expect(below).toBe(`   ${"═".repeat(77)}`);
  });
});
