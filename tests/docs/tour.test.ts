import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../architecture/repository.ts";
import {
  commandsIn,
  findBrokenLinks,
  findMisquotes,
  findMissingPaths,
  readPage,
  readPages,
  type Page,
} from "./pages.ts";

const README = readPage("README.md");
const TOUR = readPage("docs/tour.md");

describe("the documentation", () => {
  test("every link to a file or heading of the repository leads there", () => {
    expect(readPages().flatMap(findBrokenLinks)).toEqual([]);
  });

  test.each([README, TOUR])("every path that $path names exists", (page) => {
    expect(findMissingPaths(page)).toEqual([]);
  });

  test.each([README, TOUR])("every line of code that $path quotes stands in the file it names", (page) => {
    expect(findMisquotes(page)).toEqual([]);
  });
});

describe("the commands of the README and the tour", () => {
  const shown = [README, TOUR].flatMap((page) =>
    commandsIn(page).map((command) => ({ ...command, where: `${page.path}:${command.line}` })),
  );

  test.each(shown)("$where prints what it says: $command", ({ command, printed }) => {
    const [program = "", ...words] = command.split(" ");
    const { stdout } = spawnSync(process.execPath, [join(ROOT, program), ...words], {
      cwd: ROOT,
      encoding: "utf8",
    });
    expect(stdout.trimEnd().split("\n")).toEqual(printed.split("\n"));
  });

  test("and there is at least one", () => {
    expect(shown.length).toBeGreaterThan(0);
  });
});

describe("a page is found out when", () => {
  const page = (text: string): Page => ({ path: "docs/page.md", text });
  const quote = (language: string, ...lines: readonly string[]) =>
    page(["In `src/domain/money/ore.ts`:", "", `\`\`\`${language}`, ...lines, "```"].join("\n"));

  test.each([
    ["its link leads to no file", "[tour](tuor.md)"],
    ["its link leads to no heading", "[tour](tour.md#no-such-stop)"],
  ])("%s", (_, text) => {
    expect(findBrokenLinks(page(text))).toHaveLength(1);
  });

  test("it names a file that is not there", () => {
    expect(findMissingPaths(page("See `src/domain/money/krona.ts`."))).toEqual([
      { page: "docs/page.md", line: 1, what: "src/domain/money/krona.ts is not in the repository" },
    ]);
  });

  test.each([
    ["it quotes a line that has changed", ["export const KRONA: Ore = ore(10n);"]],
    [
      "it quotes lines that do not stand together",
      ["export const KRONA: Ore = ore(100n);", "return ore(value * 100n);"],
    ],
    [
      "it quotes lines in another order",
      ["export const KRONA: Ore = ore(100n);", "…", "return ore(value * 100n);"],
    ],
  ])("%s", (_, lines) => {
    expect(findMisquotes(quote("ts", ...lines))).toHaveLength(1);
  });

  test("and not when all of it is so", () => {
    const right = quote("ts", "  return ore(value * 100n);", "…", "export const KRONA: Ore = ore(100n);");
    expect(findMisquotes(right)).toEqual([]);
    expect(findBrokenLinks(page("[tour](tour.md) [ADRs](decisions/) [site](https://example.org/)"))).toEqual(
      [],
    );
    expect(findMissingPaths(page("`src/domain/money/ore.ts`, `src/domain/`, `npm start`"))).toEqual([]);
  });
});
