import { expect, test } from "vitest";
import { RETENTION } from "#domain/personal-data";
import { isSource, isTest, readRepository } from "../architecture/repository.ts";
import { COMMANDS } from "../../src/cli/read-words.ts";
import { readPage, readPages } from "./pages.ts";

/** What documents list that changes with the code is held against it; what only can be counted, no document states. */

const OPERATION = readPage("docs/operation.md").text;

test("docs/operation.md lists the settings that the program knows, and no other", () => {
  const known = readRepository()
    .filter((file) => isSource(file) && !isTest(file))
    .flatMap(
      ({ text }) =>
        text.match(/\b(?:SAMNYTTA_[A-Z_]+|DATABASE_URL|NODE_ENV|(?<=environment\[")[A-Z]+)\b/g) ?? [],
    )
    .filter((name) => name !== "PATH");
  const listed = [...OPERATION.matchAll(/^\| `([A-Z][A-Z_]+)` /gm)].map(([, name = ""]) => name);
  expect(listed.toSorted()).toEqual([...new Set(known)].toSorted());
});

test("docs/operation.md tells the days of every rule of removal", () => {
  const [, section = ""] = OPERATION.split("## Removal by rule\n");
  const told = [...(section.split("\n## ")[0] ?? "").matchAll(/\b(?:3\d|9\d|36\d)\b/g)].map(([days]) =>
    Number(days),
  );
  expect(new Set(told)).toEqual(new Set(RETENTION.map(({ days }) => days)));
});

test("docs/cli.md has a row for each command", () => {
  const [, table = ""] = readPage("docs/cli.md").text.split("| answers ");
  const rows = [...(table.split("\n\n")[0] ?? "").matchAll(/^\| `([a-z-]+)(?: [^`]*)?` +\| \S/gm)];
  expect(rows.map(([, command]) => command).toSorted()).toEqual(Object.keys(COMMANDS).toSorted());
});

test("no document counts what /underlag/fem-dokument counts", () => {
  const counting = readPages().filter(({ text }) =>
    /\b\d+ of (?:the )?\d+ statements|the \d+ statements/.test(text),
  );
  expect(counting.map(({ path }) => path)).toEqual([]);
});
