import { spelled } from "./product-alone.ts";
import { isSource, type Rule, type SourceFile } from "./repository.ts";

const NAMELESS =
  /^(utils?|helpers?|common|services?|managers?|misc|shared|lib|core|data|info|items?|handle|process|docker|k8s)$/;
const LINES = 400;
const ROOT_ENTRIES = 18;

/** No folder or file hides behind a name that says nothing. */
export const everythingHasAName: Rule = (files) =>
  files.flatMap(({ path }) => {
    const words = path.split("/").map((part) => part.replace(/\..*$/, ""));
    const nameless = words.find((word) => NAMELESS.test(word));
    return nameless === undefined
      ? []
      : [{ path, line: 1, why: `"${nameless}" does not say what is inside` }];
  });

/** Code and folders are named in kebab-case, with the letters a–z. */
export const namesAreKebabCase: Rule = (files) =>
  files
    .filter(({ path }) => /^(src|tests|scripts|bench|agreements|docs)\//.test(path))
    .filter(({ path }) => !path.split("/").every((part) => /^\.?[a-z0-9]+([.-][a-z0-9]+)*$/.test(part)))
    .map(({ path }) => ({ path, line: 1, why: "names are kebab-case, a–z" }));

/** A source file is one thought: never over 400 lines. */
export const filesAreOneThought: Rule = (files) =>
  files
    .filter((file) => isSource(file) || /^src\/.*\.css$/.test(file.path))
    .filter(({ text }) => lineCount(text) > LINES)
    .map(({ path, text }) => ({
      path,
      line: LINES,
      why: `${lineCount(text)} lines: which two thoughts live here?`,
    }));

/** The root stays a table of contents: at most 18 entries, dot files not counted. */
export const rootIsShort: Rule = (files) => {
  const entries = new Set(
    files.map(({ path }) => path.split("/")[0] ?? "").filter((name) => !name.startsWith(".")),
  );
  const why = `${entries.size} entries at the root, at most ${ROOT_ENTRIES}: ${[...entries].join(", ")}`;
  return entries.size <= ROOT_ENTRIES ? [] : [{ path: ".", line: 1, why }];
};

/** Nothing unfinished is left behind in code: that is a problem the program can return, or a line in docs/limits.md. */
export const nothingIsUnfinished: Rule = (files) => {
  const marks = new RegExp(
    `\\b(${[spelled("TO", "DO"), spelled("FIX", "ME"), spelled("XX", "X")].join("|")})\\b`,
  );
  return files
    .filter(isCode)
    .flatMap(({ path, text }) =>
      text
        .split("\n")
        .flatMap((line, index) =>
          marks.test(line) ? [{ path, line: index + 1, why: "finish it, or say so in docs/limits.md" }] : [],
        ),
    );
};

function isCode({ path }: SourceFile): boolean {
  return /^(src|tests|scripts|bench)\//.test(path);
}

function lineCount(text: string): number {
  return text.replace(/\n$/, "").split("\n").length;
}
