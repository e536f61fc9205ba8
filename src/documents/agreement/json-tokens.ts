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

/** Only the control characters below U+0020 may not stand in a string. */
const STRING =
  // oxlint-disable-next-line no-control-regex
  /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const PLAIN = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null/y;
const MARKS = "{}[]:,";
const SPACES = " \n\t\r";

/** The words of a JSON text in order, ending in `end` or, at the first character that fits no word, in `fault`. */
export function* jsonTokens(text: string): Generator<JsonToken, void> {
  let at = 0;
  let line = 1;
  let lineStart = 0;
  for (;;) {
    for (let sign = text.charAt(at); sign !== "" && SPACES.includes(sign); sign = text.charAt(at)) {
      at += 1;
      if (sign !== "\n") continue;
      line += 1;
      lineStart = at;
    }
    const kind = kindAt(text, at);
    const end = endOf(kind, text, at);
    const column = at - lineStart + 1;
    if (end === undefined) return yield { kind: "fault", text: text.charAt(at), line, column, at };
    yield { kind, text: text.slice(at, end), line, column, at };
    if (kind === "end") return;
    at = end;
  }
}

function kindAt(text: string, at: number): "string" | "plain" | "mark" | "end" {
  const first = text.charAt(at);
  if (first === "") return "end";
  if (first === '"') return "string";
  return MARKS.includes(first) ? "mark" : "plain";
}

/** Where a word ends that begins here; undefined where none does. */
function endOf(kind: "string" | "plain" | "mark" | "end", text: string, at: number): number | undefined {
  if (kind === "end") return at;
  if (kind === "mark") return at + 1;
  const pattern = kind === "string" ? STRING : PLAIN;
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
