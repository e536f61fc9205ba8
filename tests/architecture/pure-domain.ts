import ts from "typescript";
import { isSource, isTest, type Rule, type SourceFile } from "./repository.ts";
import { lineOf, nodesOf } from "./syntax.ts";

/** What the domain never reaches for. Clock, randomness and ids are arguments; words and locales belong to texts. */
const IMPURE_NAMES =
  /^(Date|performance|setTimeout|setInterval|process|global|globalThis|crypto|console|fetch|localStorage|Intl)$/;
const IMPURE_MEMBERS: Readonly<Record<string, string>> = {
  random: "Math",
  Now: "Temporal",
};
const LOCALE_MEMBERS = /^(toLocale\w+|localeCompare)$/;

/** The domain is pure: no clock, randomness, locale, network, process or log. */
export const domainIsPure: Rule = (files) =>
  files.filter(isDomainCode).flatMap((file) =>
    nodesOf(file).flatMap((node) => {
      const impurity = impurityOf(node);
      return impurity === undefined
        ? []
        : [
            {
              path: file.path,
              line: lineOf(node),
              why: `${impurity} has no place in the domain: take it as an argument`,
            },
          ];
    }),
  );

function impurityOf(node: ts.Node): string | undefined {
  if (ts.isIdentifier(node) && IMPURE_NAMES.test(node.text) && isReference(node)) return node.text;
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  const member = node.name.text;
  if (LOCALE_MEMBERS.test(member)) return member;
  const owner = IMPURE_MEMBERS[member];
  return owner !== undefined && node.expression.getText() === owner ? `${owner}.${member}` : undefined;
}

/** Whether an identifier is looked up as a value, rather than being the name of a property or of a declaration. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isTypeReferenceNode(parent) || ts.isQualifiedName(parent)) return false;
  return (
    !("name" in parent && parent.name === node) && !("propertyName" in parent && parent.propertyName === node)
  );
}

/**
 * Where the domain may turn exact integers into Number, and why.
 * `allocation` compares remainders as Number only below 2^53, where it is exact; `time` reads digits of a day;
 * `recovery` looks for keys in Number with a tolerance, and proves in integers whatever it tells; `futures` tries a
 * million coalitions in whole öre, and declines beforehand what could reach 2^53; `risk` draws and compares what may
 * come in whole öre below 2^53, beside the same counted in integers.
 */
const NUMBER_AREAS = ["allocation", "futures", "recovery", "risk", "time"];

/** Money stays exact: no text or öre becomes a floating-point number on its way. */
export const moneyStaysExact: Rule = (files) =>
  files
    .filter((file) => isSource(file) && !isTest(file))
    .flatMap((file) =>
      nodesOf(file).flatMap((node) => {
        const why = floatingPoint(node, file);
        return why === undefined ? [] : [{ path: file.path, line: lineOf(node), why }];
      }),
    );

function floatingPoint(node: ts.Node, file: SourceFile): string | undefined {
  if (!ts.isCallExpression(node)) return undefined;
  const called = node.expression.getText();
  if (called === "parseFloat" || called === "Number.parseFloat")
    return "parseFloat loses öre: read text straight to integers";
  const isOutside =
    isDomainCode(file) && !NUMBER_AREAS.some((area) => file.path.startsWith(`src/domain/${area}/`));
  return called === "Number" && isOutside
    ? "Number() in the domain belongs where 2^53 is guarded"
    : undefined;
}

function isDomainCode(file: SourceFile): boolean {
  return isSource(file) && !isTest(file) && file.path.startsWith("src/domain/");
}
