import ts from "typescript";
import { isSource, isTest, type Rule, type SourceFile } from "./repository.ts";
import { lineOf, syntaxOf } from "./syntax.ts";

/** Everything a file exports says what it is, in the field's words. The exports of a door are documented at home. */
export const exportsAreDocumented: Rule = (files) =>
  files
    .filter((file) => isSource(file) && !isTest(file))
    .flatMap((file) =>
      syntaxOf(file)
        .statements.filter((statement) => isExported(statement) && !hasDocComment(statement, file))
        .map((statement) => ({
          path: file.path,
          line: lineOf(statement),
          why: `${nameOf(statement)} has no doc comment`,
        })),
    );

/** A default export has no name to search for. Files that tools read by their default export lie outside src. */
export const noDefaultExports: Rule = (files) =>
  files
    .filter((file) => /^(src|tests)\/.*\.tsx?$/.test(file.path))
    .flatMap((file) =>
      syntaxOf(file)
        .statements.filter(isDefaultExport)
        .map((statement) => ({ path: file.path, line: lineOf(statement), why: "export it by its name" })),
    );

function isExported(statement: ts.Statement): boolean {
  return ts.canHaveModifiers(statement) && hasModifier(statement, ts.SyntaxKind.ExportKeyword);
}

function isDefaultExport(statement: ts.Statement): boolean {
  if (ts.isExportAssignment(statement)) return true;
  if (
    ts.isExportDeclaration(statement) &&
    statement.exportClause &&
    ts.isNamedExports(statement.exportClause)
  )
    return statement.exportClause.elements.some(({ name }) => name.text === "default");
  return ts.canHaveModifiers(statement) && hasModifier(statement, ts.SyntaxKind.DefaultKeyword);
}

function hasModifier(node: ts.HasModifiers, kind: ts.SyntaxKind): boolean {
  return ts.getModifiers(node)?.some((modifier) => modifier.kind === kind) ?? false;
}

/** Overloads share the comment of the first. */
function hasDocComment(statement: ts.Statement, file: SourceFile): boolean {
  const ranges = ts.getLeadingCommentRanges(file.text, statement.getFullStart()) ?? [];
  const last = ranges.at(-1);
  if (last !== undefined && file.text.slice(last.pos, last.end).startsWith("/**")) return true;
  const before = syntaxOf(file).statements[syntaxOf(file).statements.indexOf(statement) - 1];
  return (
    ts.isFunctionDeclaration(statement) &&
    before !== undefined &&
    ts.isFunctionDeclaration(before) &&
    before.body === undefined &&
    before.name?.text === statement.name?.text &&
    hasDocComment(before, file)
  );
}

function nameOf(statement: ts.Statement): string {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations[0]?.name.getText() ?? "it";
  return "name" in statement ? (statement.name as ts.Identifier).text : "it";
}
