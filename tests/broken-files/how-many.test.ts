import { readdirSync } from "node:fs";
import { expect, test } from "vitest";

/** The kinds of file that people bring. Beside each folder stands a test that holds every file in it to its sentences. */
const KINDS = ["agreement", "joint-post", "population", "published", "weights"];

test("there are at least sixty broken files, and some of each kind", () => {
  const counts = KINDS.map((kind) => {
    const files = readdirSync(new URL(`${kind}/`, import.meta.url));
    return { kind, files: files.filter((name) => !name.startsWith("sound")).length };
  });
  const total = counts.reduce((sum, { files }) => sum + files, 0);
  const words = counts.map(({ kind, files }) => `${files} ${kind}`).join(", ");
  process.stdout.write(`${total} broken files with their sentences: ${words}.\n`);
  expect(total).toBeGreaterThanOrEqual(60);
  expect(counts.filter(({ files }) => files < 10)).toEqual([]);
});
