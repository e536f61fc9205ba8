/**
 * One word of a JSON text, with its line and column counted from 1 and how many characters stand before it. `fault` is
 * where the text stops being JSON.
 */
export type JsonToken = {
  readonly kind: "string" | "plain" | "mark" | "end" | "fault";
  readonly text: string;
  readonly line: number;
  readonly column: number;
  readonly at: number;
};

const SPACE = /[\t\n\r ]*/y;
/** Only the control characters below U+0020 may not stand in a string. */
const STRING =
  // oxlint-disable-next-line no-control-regex
  /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const PLAIN = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null/y;
const MARKS = "{}[]:,";

/** The words of a JSON text in order, ending in `end` or, at the first character that fits no word, in `fault`. */
export function* jsonTokens(text: string): Generator<JsonToken, void> {
  let at = 0;
  let line = 1;
  let lineStart = 0;
  for (;;) {
    const space = matchAt(SPACE, text, at) ?? "";
    for (let next = space.indexOf("\n"); next !== -1; next = space.indexOf("\n", next + 1)) {
      line += 1;
      lineStart = at + next + 1;
    }
    at += space.length;
    const token = tokenAt(text, at);
    yield { ...token, line, column: at - lineStart + 1, at };
    if (token.kind === "end" || token.kind === "fault") return;
    at += token.text.length;
  }
}

function tokenAt(text: string, at: number): Pick<JsonToken, "kind" | "text"> {
  if (at === text.length) return { kind: "end", text: "" };
  const first = text.charAt(at);
  if (MARKS.includes(first)) return { kind: "mark", text: first };
  const kind = first === '"' ? "string" : "plain";
  const found = matchAt(kind === "string" ? STRING : PLAIN, text, at);
  return found === undefined ? { kind: "fault", text: first } : { kind, text: found };
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
