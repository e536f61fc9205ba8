import { pathToFileURL } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isTest, readRepository, ROOT, type SourceFile } from "./architecture/repository.ts";

/**
 * The `@example expression // expected` lines of doc comments, run.
 *
 * An expression sees what its own file exports and what all doors of the domain export. What is expected is either
 * an expression of its own or the value as `printed` writes it: `3/10` for a fraction, `2017-02-24` for a day, with
 * a unit after it if that helps the reader (`25_000n öre`). An outcome that succeeded stands for its value, and a
 * hard space is written as a plain one.
 */
type Example = {
  readonly place: string;
  readonly path: string;
  readonly expression: string;
  readonly expected: string;
};
type Scope = Readonly<Record<string, unknown>>;

const UNITS = /(?<=\S)\s+(öre|kronor|persons|days|grains)$/;

const files = readRepository().filter(
  (file) => /^src\/(domain|texts)\/.*\.tsx?$/.test(file.path) && !isTest(file),
);
const doors = await scopeOf(files.filter(({ path }) => /^src\/domain\/[^/]+\/index\.ts$/.test(path)));

describe("the examples of doc comments hold", () => {
  const examples = files.flatMap(examplesIn);

  test.each(examples.map((example) => [example.place, example] as const))("%s", async (_, example) => {
    const own = await scopeOf([example]);
    expect(run(example, { ...doors, ...own })).toBe("holds");
  });

  test("and there are some", () => {
    expect(examples.length).toBeGreaterThan(0);
  });
});

describe("an example is found out when", () => {
  const scope = { twice: (value: bigint) => 2n * value, third: { numerator: 1n, denominator: 3n } };
  const said = (line: string) =>
    examplesIn({ path: "a.ts", text: ` * @example ${line}` }).map((each) => run(each, scope));

  test.each([
    ["it gives something else", "twice(2n) // 5n", "gives 4n"],
    ["it says nothing about what it gives", "twice(2n)", "says nothing about what it gives"],
    [
      "it cannot be evaluated",
      "thrice(2n) // 6n",
      "cannot be evaluated: ReferenceError: thrice is not defined",
    ],
    ["it is prose", "two days before // 3", "cannot be evaluated: SyntaxError: Unexpected identifier 'days'"],
  ])("%s", (_, line, outcome) => {
    expect(said(line)).toEqual([outcome]);
  });

  test("and passes when it holds", () => {
    expect(said("twice(2n) // 4n öre")).toEqual(["holds"]);
    expect(said("third // 1/3 */")).toEqual(["holds"]);
    expect(said("twice(1n) // 2n @example twice(2n) // 4n")).toEqual(["holds", "holds"]);
    expect(said(`["https://example.se"] // ["https://example.se"]`)).toEqual(["holds"]);
    expect(said("({ ok: true, value: 1_000n }) // 1_000n")).toEqual(["holds"]);
  });
});

function examplesIn({ path, text }: SourceFile): readonly Example[] {
  return text.split("\n").flatMap((line, index) =>
    line
      .replace(/\s*\*\/\s*$/, "")
      .split("@example ")
      .slice(1)
      .map((example) => ({ place: `${path}:${index + 1}`, path, ...expressionAndExpected(example.trim()) })),
  );
}

/** What is expected follows the last `// ` that stands after a space: an address in a text has none before it. */
function expressionAndExpected(example: string): Pick<Example, "expression" | "expected"> {
  const [, expression = example, expected = ""] = /^(.*\S)\s+\/\/ (.*)$/.exec(example) ?? [];
  return { expression, expected };
}

/** @returns "holds", or what is wrong with the example */
function run({ expression, expected }: Example, scope: Scope): string {
  if (expected === "") return "says nothing about what it gives";
  let actual: unknown;
  try {
    actual = evaluate(expression, scope);
  } catch (error) {
    return `cannot be evaluated: ${String(error)}`;
  }
  const words = expected.replace(UNITS, "");
  const shown = printed(actual).replaceAll("\u00a0", " ");
  if (shown === words.replace(/(?<=\d)_(?=\d)/g, "")) return "holds";
  return isSameAs(actual, words, scope) ? "holds" : `gives ${shown}`;
}

function isSameAs(actual: unknown, words: string, scope: Scope): boolean {
  try {
    const wanted = evaluate(words, scope);
    return isDeepStrictEqual(actual, wanted) || isDeepStrictEqual(valueOf(actual), wanted);
  } catch {
    return false;
  }
}

function evaluate(expression: string, scope: Scope): unknown {
  const asked: unknown = new Function(...Object.keys(scope), `"use strict"; return (${expression});`);
  return typeof asked === "function" ? asked(...Object.values(scope)) : undefined;
}

/** How an example writes a value. */
function printed(value: unknown): string {
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "string") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(printed).join(", ")}]`;
  if (typeof value !== "object" || value === null) return String(value);
  if ("ok" in value && value.ok === true) return printed(valueOf(value));
  if ("numerator" in value && "denominator" in value)
    return `${String(value.numerator)}/${String(value.denominator)}`;
  if (Object.prototype.toString.call(value) !== "[object Object]") return String(value);
  return `{ ${Object.entries(value)
    .map(([name, each]) => `${name}: ${printed(each)}`)
    .join(", ")} }`;
}

function valueOf(outcome: unknown): unknown {
  return typeof outcome === "object" && outcome !== null && "ok" in outcome && "value" in outcome
    ? outcome.value
    : outcome;
}

async function scopeOf(modules: readonly { readonly path: string }[]): Promise<Scope> {
  const loaded = await Promise.all(modules.map(({ path }) => import(pathToFileURL(join(ROOT, path)).href)));
  return Object.assign({}, ...loaded.map((module: object) => ({ ...module })));
}
