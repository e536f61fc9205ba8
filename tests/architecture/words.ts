import ts from "typescript";
import { isSource, isTest, type Rule } from "./repository.ts";
import { lineOf, nodesOf } from "./syntax.ts";

/** Attributes and properties whose text a person sees or hears. Others hold addresses, names and classes. */
const SHOWN_NAMES: ReadonlySet<string> = new Set([
  "alt",
  "aria-description",
  "aria-label",
  "caption",
  "detail",
  "explanation",
  "heading",
  "headline",
  "label",
  "lead",
  "placeholder",
  "term",
  "title",
]);
const WORD = /\p{L}{2}/u;
const SWEDISH_LETTER = /[åäö]/iu;
/** Small words that no Swedish sentence does without and no English one has; alone they may be words of an address. */
const SMALL_WORD =
  /(?:^|\s)(?:alla|att|av|det|en|ett|gemensamt|i|inte|med|och|om|som|till|ur|var|vid)(?=[\s,.:?]|$)/iu;
/** Operators whose right side is what is shown. */
const PASSING_ON: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.PlusToken,
  ts.SyntaxKind.QuestionQuestionToken,
]);

/** Pages and commands hold no words of their own: every Swedish sentence that a person is shown lies in `src/texts`. */
export const wordsLiveInTexts: Rule = (files) =>
  files
    .filter((file) => /^src\/(web|cli)\//.test(file.path) && isSource(file) && !isTest(file))
    .flatMap((file) =>
      nodesOf(file)
        .filter(isText)
        .filter(holdsWords)
        .map((node) => ({
          path: file.path,
          line: lineOf(node),
          why: `"${node.text.trim()}" belongs in src/texts`,
        })),
    );

function isText(node: ts.Node): node is ts.LiteralLikeNode | ts.JsxText {
  return (
    ts.isJsxText(node) ||
    ts.isStringLiteralLike(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddle(node) ||
    ts.isTemplateTail(node)
  );
}

function holdsWords(node: ts.LiteralLikeNode | ts.JsxText): boolean {
  const { text } = node;
  if (ts.isJsxText(node)) return WORD.test(text);
  if (SWEDISH_LETTER.test(text)) return true;
  const place = placeOf(node);
  return place === "shown"
    ? WORD.test(text)
    : place === "anywhere" && /\s/.test(text) && SMALL_WORD.test(text);
}

/** Where a literal ends up: before a person's eyes, in a class or an address, or where its syntax does not tell. */
function placeOf(node: ts.Node): "shown" | "unseen" | "anywhere" {
  const { parent } = node;
  if (ts.isJsxAttribute(parent)) return SHOWN_NAMES.has(parent.name.getText()) ? "shown" : "unseen";
  if (ts.isJsxElement(parent) || ts.isJsxFragment(parent)) return "shown";
  if (ts.isPropertyAssignment(parent)) return SHOWN_NAMES.has(parent.name.getText()) ? "shown" : "anywhere";
  return isPassedOnBy(parent, node) ? placeOf(parent) : "anywhere";
}

function isPassedOnBy(parent: ts.Node, node: ts.Node): boolean {
  if (ts.isBinaryExpression(parent)) return PASSING_ON.has(parent.operatorToken.kind);
  if (ts.isConditionalExpression(parent)) return parent.condition !== node;
  return (
    ts.isJsxExpression(parent) ||
    ts.isParenthesizedExpression(parent) ||
    ts.isTemplateExpression(parent) ||
    ts.isTemplateSpan(parent)
  );
}
