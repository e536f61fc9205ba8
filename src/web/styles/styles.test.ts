import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";
import { describe, expect, it, test } from "vitest";

const FOLDER = import.meta.dirname;
const sheets = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".css"))
  .map((name) => ({ name, text: readFileSync(join(FOLDER, name), "utf8") }));
const tokens = new Map(
  [...textOf("tokens.css").matchAll(/--(?<name>[\w-]+):\s*(?<hex>#[0-9a-f]{3,6});/g)].map(({ groups }) => [
    groups?.["name"] ?? "",
    groups?.["hex"] ?? "",
  ]),
);

/** WCAG 2.2, 1.4.3: text, and 1.4.11: marks that carry meaning. What stands on what, as the stylesheet uses it. */
const TEXT: readonly (readonly [text: string, ground: string])[] = [
  ["ink", "paper"],
  ["ink", "mist"],
  ["ink", "ice"],
  ["ink", "sun"],
  ["ink", "sun-light"],
  ["ink", "sun-pale"],
  ["ink", "wait-bg"],
  ["ink", "stop-bg"],
  ["ink", "ok-bg"],
  ["ink2", "paper"],
  ["ink2", "mist"],
  ["ink2", "ice"],
  ["ink2", "sun-pale"],
  ["ink2", "ok-bg"],
  ["ink2", "stop-bg"],
  ["ink2", "wait-bg"],
  ["paper", "petrol"],
  ["paper", "petrol-dark"],
  ["petrol", "paper"],
  ["petrol", "mist"],
  ["link", "paper"],
  ["link", "mist"],
  ["link", "ice"],
  ["link", "ok-bg"],
  ["link", "wait-bg"],
  ["link", "stop-bg"],
  ["link", "sun-pale"],
  ["ok", "ok-bg"],
  ["wait", "wait-bg"],
  ["stop", "stop-bg"],
  ["stop", "paper"],
  ["none", "none-bg"],
];
const MARKS: readonly (readonly [mark: string, ground: string])[] = [
  ["line-strong", "paper"],
  ["line-strong", "mist"],
  ["c1", "paper"],
  ["c2", "paper"],
  ["c3", "paper"],
  ["c4", "paper"],
  ["grey", "paper"],
  ["petrol", "mist"],
  ["ink", "sun"],
];

describe("the colours", () => {
  test.each(TEXT)("%s can be read on %s", (text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(MARKS)("%s can be told from %s", (mark, ground) => {
    expect(contrast(mark, ground)).toBeGreaterThanOrEqual(3);
  });

  it("have the contrasts that were measured when they were chosen", () => {
    expect(contrast("ink", "paper")).toBeCloseTo(16.12, 2);
    expect(contrast("sun", "paper")).toBeCloseTo(1.47, 2);
    expect(contrast("c3", "paper")).toBeCloseTo(3.46, 2);
  });

  it("are named in one place only", () => {
    const named = sheets
      .filter(({ name }) => name !== "tokens.css")
      .flatMap(({ name, text }) =>
        [...text.matchAll(/#[0-9a-f]{3,8}\b(?=[;\s)])|\brgb\(|\bhsl\(/g)].map(
          ([colour]) => `${name}: ${colour}`,
        ),
      );
    expect(named).toEqual([]);
  });

  it("that a rule uses exist", () => {
    const defined = new Set(
      [...textOf("tokens.css").matchAll(/(?<=\s)--[\w-]+(?=:)/g)].map(([name]) => name),
    );
    const used = sheets.flatMap(({ text }) =>
      [...text.matchAll(/(?<=var\()--[\w-]+/g)].map(([name]) => name),
    );
    expect(used.filter((name) => !defined.has(name))).toEqual([]);
  });
});

describe("the rules", () => {
  it("can all be read", () => {
    const read = sheets.flatMap(({ name, text }) =>
      transformSync(text, { loader: "css", logLevel: "silent" }).warnings.map(
        ({ text: warning }) => `${name}: ${warning}`,
      ),
    );
    expect(read).toEqual([]);
  });

  it("for small screens leave paper alone", () => {
    const open = sheets.flatMap(({ text }) =>
      [...text.matchAll(/@media \((?:max|min)-width[^{]*/g)].map(([query]) => query),
    );
    expect(open).toEqual([]);
  });

  it("move nothing for those who asked for stillness", () => {
    for (const { text } of sheets.filter((sheet) => /\b(?:animation|transition):/.test(sheet.text))) {
      const stillFirst = text.indexOf("prefers-reduced-motion: no-preference");
      expect(stillFirst).toBeGreaterThan(-1);
      expect(text.search(/\b(?:animation|transition):/)).toBeGreaterThan(stillFirst);
    }
  });
});

function textOf(name: string): string {
  return sheets.find((sheet) => sheet.name === name)?.text ?? "";
}

/** WCAG: (lighter + 0.05) ÷ (darker + 0.05) of the relative luminances. */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted(
    (left, right) => right - left,
  );
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(token: string): number {
  const hex = tokens.get(token);
  if (hex === undefined) throw new Error(`no colour ${token}`);
  const digits = hex.length === 4 ? hex.slice(1).replace(/./g, "$&$&") : hex.slice(1);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) =>
    linear(Number.parseInt(digits.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
