import { transformSync } from "esbuild";
import ts from "typescript";
import { isSource, isTest, lineAt, type Rule } from "./repository.ts";
import { importsOf, lineOf, nodesOf } from "./syntax.ts";

const ARITHMETIC = /^(add|sum|subtract|multiply|divide|round|fractionOf)/;
const STYLESHEET_BYTES = 25_000;

/** The stylesheet, as it is sent, is at most 25 kB. */
export const stylesheetIsSmall: Rule = (files) => {
  const sheets = files.filter(({ path }) => /^src\/.*\.css$/.test(path));
  const sent = sheets.map(
    ({ text }) => transformSync(text, { loader: "css", minify: true, logLevel: "silent" }).code,
  );
  const bytes = Buffer.byteLength(sent.join(""));
  const why = `${bytes} bytes of stylesheet, at most ${STYLESHEET_BYTES}`;
  return bytes <= STYLESHEET_BYTES ? [] : [{ path: sheets[0]?.path ?? "src/web/styles", line: 1, why }];
};

/** Looks live in the stylesheet: no style attribute, which the page's security policy refuses anyway. */
export const noStyleAttributes: Rule = (files) =>
  files
    .filter((file) => isSource(file) && !isTest(file))
    .flatMap((file) => {
      const inMarkup = nodesOf(file)
        .filter((node) => ts.isJsxAttribute(node) && node.name.getText() === "style")
        .map(lineOf);
      const inText = [...file.text.matchAll(/<[a-z][^<>]*\sstyle=/g)].map(({ index }) =>
        lineAt(file.text, index),
      );
      const lines = new Set([...inMarkup, ...inText]);
      return [...lines].map((line) => ({
        path: file.path,
        line,
        why: "a class in the stylesheet, not a style attribute",
      }));
    });

/** Pages and commands show what a deed has answered. Not even a sum is made there: it would be a figure without steps. */
export const pagesCountNothing: Rule = (files) =>
  files
    .filter((file) => /^src\/(web|cli)\//.test(file.path) && isSource(file) && !isTest(file))
    .filter(({ path }) => !path.startsWith("src/web/client/"))
    .flatMap((file) =>
      importsOf(file)
        .filter(({ from }) => from === "#domain/money")
        .flatMap(({ names, line }) =>
          names.filter((name) => ARITHMETIC.test(name)).map((name) => ({ name, line })),
        )
        .map(({ name, line }) => ({ path: file.path, line, why: `${name} belongs in a deed or a rule` })),
    );
