import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { ROOT } from "../architecture/repository.ts";

/** A page of documentation: its path from the root, and its text. */
export type Page = { readonly path: string; readonly text: string };

/** Something a page says that is not so: where, and what. */
export type Fault = { readonly page: string; readonly line: number; readonly what: string };

/** A command that a page shows, with the lines it is said to print. */
export type ShownCommand = { readonly line: number; readonly command: string; readonly printed: string };

/** Reads a page. @param path from the root of the repository */
export function readPage(path: string): Page {
  return { path, text: readFileSync(join(ROOT, path), "utf8") };
}

/** Every page of documentation: those at the root, and all under docs. */
export function readPages(): readonly Page[] {
  const atRoot = readdirSync(ROOT).filter((name) => name.endsWith(".md"));
  const inDocs = readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`);
  return [...atRoot, ...inDocs.toSorted()].map(readPage);
}

/** Links and pictures of the repository that lead nowhere. */
export function findBrokenLinks(page: Page): readonly Fault[] {
  return proseLines(page).flatMap(({ text, line }) =>
    [...text.matchAll(/(?:\]\(|src=")([^)"\s]+)/g)]
      .map(([, target = ""]) => target)
      .filter((target) => !/^[a-z]+:/.test(target) && !leadsSomewhere(target, page))
      .map((target) => ({ page: page.path, line, what: `the link ${target} leads nowhere` })),
  );
}

/** Paths in code marks that are not in the repository. */
export function findMissingPaths(page: Page): readonly Fault[] {
  return proseLines(page).flatMap(({ text, line }) =>
    pathsIn(text)
      .filter((path) => !existsSync(join(ROOT, path)))
      .map((path) => ({ page: page.path, line, what: `${path} is not in the repository` })),
  );
}

/**
 * Quoted lines of code that do not stand in the file named last before them. A quote is a block marked ts, tsx, json
 * or csv; its lines stand together in the file, and a line with nothing but … leaves some out.
 */
export function findMisquotes(page: Page): readonly Fault[] {
  return blocksIn(page)
    .filter(({ language }) => ["ts", "tsx", "json", "csv"].includes(language))
    .flatMap(({ line, lines }) => {
      const file = lastPathBefore(page, line);
      if (file === undefined) return [{ page: page.path, line, what: "a quote names no file" }];
      const source = readFileSync(join(ROOT, file), "utf8").split("\n");
      return standsIn(lines, source) ? [] : [{ page: page.path, line, what: `the quote is not in ${file}` }];
    });
}

/** The commands a page shows with what they print: blocks marked console. */
export function commandsIn(page: Page): readonly ShownCommand[] {
  return blocksIn(page)
    .filter(({ language }) => language === "console")
    .map(({ line, lines: [first = "", ...printed] }) => ({
      line,
      command: first.replace(/^\$ /, ""),
      printed: printed.join("\n"),
    }));
}

type Line = { readonly text: string; readonly line: number };
type Block = { readonly language: string; readonly line: number; readonly lines: readonly string[] };

function blocksIn({ text }: Page): readonly Block[] {
  return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(
    ({ index, 1: language = "", 2: body = "" }) => ({
      language,
      line: text.slice(0, index).split("\n").length,
      lines: body.replace(/\n$/, "").split("\n"),
    }),
  );
}

/** The lines outside code blocks. */
function proseLines({ text }: Page): readonly Line[] {
  let isInside = false;
  return text.split("\n").flatMap((each, index) => {
    const isFence = each.startsWith("```");
    if (isFence) isInside = !isInside;
    return isFence || isInside ? [] : [{ text: each, line: index + 1 }];
  });
}

function pathsIn(text: string): readonly string[] {
  const tops = "agreements|bench|bin|docs|reference|scripts|src|tests";
  return [...text.matchAll(new RegExp(`\`((?:${tops})/[\\w./-]*)\``, "g"))].map(([, path = ""]) => path);
}

function lastPathBefore(page: Page, line: number): string | undefined {
  return proseLines(page)
    .filter((each) => each.line < line)
    .flatMap(({ text }) => pathsIn(text))
    .findLast((path) => /\.\w+$/.test(path));
}

function standsIn(quoted: readonly string[], source: readonly string[]): boolean {
  const pieces = pieced(quoted.map((line) => line.trim()));
  const trimmed = source.map((line) => line.trim());
  let from = 0;
  return pieces.every((piece) => {
    const at = trimmed.findIndex(
      (_, index) => index >= from && piece.every((line, offset) => trimmed[index + offset] === line),
    );
    from = at + piece.length;
    return at >= 0;
  });
}

function pieced(lines: readonly string[]): readonly (readonly string[])[] {
  const gaps = [
    -1,
    ...lines.flatMap((line, index) => (/^(\/\/ )?…$/.test(line) ? [index] : [])),
    lines.length,
  ];
  return gaps
    .slice(1)
    .map((gap, index) => lines.slice((gaps[index] ?? 0) + 1, gap))
    .filter((piece) => piece.length > 0);
}

function leadsSomewhere(target: string, page: Page): boolean {
  const [file = "", heading] = target.split("#");
  const path = file === "" ? page.path : normalize(join(dirname(page.path), file));
  if (!existsSync(join(ROOT, path))) return false;
  return heading === undefined || !path.endsWith(".md") || headingsOf(readPage(path)).includes(heading);
}

/** The anchors of headings, as code hosts make them. */
function headingsOf(page: Page): readonly string[] {
  return proseLines(page)
    .filter(({ text }) => /^#+ /.test(text))
    .map(({ text }) =>
      text
        .replace(/^#+ /, "")
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
        .replaceAll(" ", "-"),
    );
}
