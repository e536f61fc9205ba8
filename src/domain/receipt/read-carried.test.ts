import { expect, test } from "vitest";
import { readCarried } from "./read-carried.ts";

function problemOf(text: string) {
  const read = readCarried(text);
  return read.ok ? undefined : read.problems[0];
}

test("a number that begins with zero is told with the row that it stands in", () => {
  const text = '{"content":{"rows":[["1981","22353",019]]},"marks":""}';
  expect(problemOf(text)).toEqual({
    kind: "not-json",
    near: '{"content":{"rows":[["1981","22353",019]]},"mark',
  });
});

test("a block that is cut short is told with its end", () => {
  expect(problemOf('{"content":{"format":"samnytta-rec')).toEqual({
    kind: "not-json",
    near: '{"content":{"format":"samnytta-re',
  });
});

test.each([
  ["[]", "content"],
  ["7", ""],
  ['{"content":{}}', "marks"],
  ['{"content":{},"marks":""}', "format"],
  ['{"content":{"format":"x","kind":"tabell"},"marks":""}', "kind"],
  ['{"content":{"format":"x","note":1},"marks":""}', "note"],
])("%s is out of the format at ”%s”", (text, path) => {
  expect(problemOf(text)).toEqual({ kind: "out-of-format", path });
});
