import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scanJson } from "./scan-json.ts";

const WIDE = { depth: 100, values: 10_000, list: 10_000 };

describe("scanning JSON before it is parsed", () => {
  test("tells the line of every field and value", () => {
    const scan = scanJson('{\n  "a": [\n    1,\n    { "b": "x" }\n  ]\n}', WIDE);
    expect(scan.kind === "sound" && Object.fromEntries(scan.lines)).toEqual({
      "": 1,
      a: 2,
      "a[0]": 3,
      "a[1]": 4,
      "a[1].b": 4,
    });
  });

  test("finds a name that stands twice in one object, however it is written", () => {
    const scan = scanJson('{"a": 1,\n"\\u0061": 2, "b": {"a": 3}}', WIDE);
    expect(scan.kind === "sound" && scan.twice).toEqual([{ field: "a", name: "a" }]);
  });

  test("tells where a text stops being JSON", () => {
    expect(scanJson('{\n  "a": 1,\n}', WIDE)).toEqual({
      kind: "not-json",
      place: { line: 3, column: 1 },
      isAtEnd: false,
    });
    expect(scanJson('{"a": [1, 2', WIDE)).toMatchObject({ kind: "not-json", isAtEnd: true });
  });

  test("counts depth, values and the length of lists up to their limits and no further", () => {
    expect(scanJson("[[1]]", { ...WIDE, depth: 2 }).kind).toBe("sound");
    expect(scanJson("[[[1]]]", { ...WIDE, depth: 2 }).kind).toBe("too-deep");
    expect(scanJson("[1, 2]", { ...WIDE, values: 3 }).kind).toBe("sound");
    expect(scanJson("[1, 2, 3]", { ...WIDE, values: 3 }).kind).toBe("too-many-values");
    expect(scanJson("[1, 2]", { ...WIDE, list: 2 }).kind).toBe("sound");
    expect(scanJson('{"a": [1, 2, 3]}', { ...WIDE, list: 2 })).toMatchObject({
      kind: "list-too-long",
      field: "a",
    });
  });

  test("calls exactly that sound which the language's own reader reads", () => {
    fc.assert(
      fc.property(almostJson, (text) => {
        expect(scanJson(text, WIDE).kind === "sound").toBe(isRead(text));
      }),
      { numRuns: 3000 },
    );
  });

  test("the property above finds a scanner that lets a comma stand last", () => {
    const lenient = (text: string) => scanJson(text.replace(/,(\s*[\]}])/g, "$1"), WIDE).kind === "sound";
    const outcome = fc.check(
      fc.property(almostJson, (text) => lenient(text) === isRead(text)),
      { numRuns: 3000 },
    );
    expect(outcome.failed).toBe(true);
  });
});

/** JSON with a few of its characters left out, doubled or exchanged. */
const almostJson = fc
  .tuple(
    fc.json({ maxDepth: 4 }),
    fc.array(
      fc.tuple(fc.nat(), fc.constantFrom("", ",", "]", "}", '"', "\\", "0", "-", " ", "\u0007", "e1")),
    ),
  )
  .map(([json, edits]) =>
    edits.slice(0, 2).reduce((text, [at, put]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + put + text.slice(place + (put === "" ? 1 : 0));
    }, json),
  );

function isRead(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
