import { zipSync } from "fflate";
import fc from "fast-check";
import { expect, test } from "vitest";
import { countFiles } from "../../src/web/client/reading/count-files.ts";

/** An archive of papers, each itself an archive as a Word file is, cut into pieces of any length. */
const archives = fc
  .record({
    count: fc.integer({ min: 0, max: 16 }),
    cuts: fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 12 }),
  })
  .map(({ count, cuts }) => {
    const within = zipSync({
      "word/document.xml": new Uint8Array(60),
      "[Content_Types].xml": new Uint8Array(9),
    });
    const names = Array.from({ length: count }, (_, index) => `tjansteskrivelse-part-${index}.docx`);
    const bytes = zipSync(Object.fromEntries(names.map((name) => [name, [within, { level: 0 }]])));
    return { count, pieces: cut(bytes, cuts) };
  });

function cut(bytes: Uint8Array, cuts: readonly number[]): readonly Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const length = cuts[turn % cuts.length] ?? 1;
    pieces.push(bytes.slice(at, at + length));
    at += length;
  }
  return pieces;
}

type Counting = typeof countFiles;

/** Every paper is counted once when the whole archive has come. */
const countsAll = (counting: Counting) =>
  fc.property(archives, ({ count, pieces }) => {
    const next = counting();
    const last = pieces.map((piece) => next(piece)).at(-1) ?? 0;
    // The list at the end of an archive is longer than what waits, unless it is empty.
    return last === count;
  });

test("every paper of an archive is counted once, however its bytes are cut", () => {
  fc.assert(countsAll(countFiles));
});

test("the property catches twins that count what a Word file holds, and that forget what was cut", () => {
  const withinToo: Counting = () => {
    let all = "";
    return (bytes) => {
      all += String.fromCodePoint(...bytes);
      return all.split("PK\u0003\u0004").length - 1;
    };
  };
  const forgetful: Counting = () => {
    let count = 0;
    return (bytes) => (count += countFiles()(new Uint8Array([...bytes, ...new Uint8Array(200)])));
  };
  expect(fc.check(countsAll(withinToo)).failed).toBe(true);
  expect(fc.check(countsAll(forgetful)).failed).toBe(true);
});
