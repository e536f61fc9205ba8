import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Agreement, StatedAmount } from "#domain/agreement";
import { readAgreement, writeAgreement } from "./index.ts";

const CATALOGUE = new URL("../../../agreements/", import.meta.url);
const FOLDERS = readdirSync(CATALOGUE).filter((name) => /^\d{4}-/.test(name));

describe.each(FOLDERS)("agreements/%s", (folder) => {
  const agreement = readFromCatalogue(folder);

  test("is read, and its id is the folder's name", () => {
    expect(agreement.id).toBe(folder);
    expect(agreement.version).toMatch(/^[0-9a-f]{64}$/);
  });

  test("is the same agreement, with the same version, after it has been saved and loaded", () => {
    const again = readAgreement(new TextEncoder().encode(writeAgreement(agreement)), "again.json");
    expect(again.ok && again.value.version).toBe(agreement.version);
    expect(again.ok && writeAgreement(again.value)).toBe(writeAgreement(agreement));
  });

  test("every amount stands, as written, in the clause it points at", () => {
    const astray = amountsOf(agreement).filter(
      ({ clause, asWritten }) =>
        !agreement.clauses.some(({ id, text }) => id === clause && text.includes(asWritten)),
    );
    expect(astray).toEqual([]);
  });

  test("every sentence of what is not known ends like one, and no one is named", () => {
    for (const sentence of agreement.notKnown) expect(sentence).toMatch(/[.]$/);
    expect(writeAgreement(agreement)).not.toMatch(/@|\d{3}\s?-\s?\d{2} \d{2} \d{2}/);
  });

  test("has its sources and its published amounts beside it", () => {
    expect(readFileSync(new URL(`${folder}/source.md`, CATALOGUE), "utf8")).toContain("## Not known");
    expect(
      Array.isArray(JSON.parse(readFileSync(new URL(`${folder}/expected.json`, CATALOGUE), "utf8"))),
    ).toBe(true);
  });
});

function readFromCatalogue(folder: string): Agreement {
  const result = readAgreement(
    readFileSync(new URL(`${folder}/agreement.json`, CATALOGUE)),
    `${folder}.json`,
  );
  if (!result.ok)
    throw new Error(
      JSON.stringify(result.problems, (_, value) => (typeof value === "bigint" ? String(value) : value), 1),
    );
  return result.value;
}

function amountsOf({ frame, components, statements }: Agreement): readonly StatedAmount[] {
  const stated = [frame, ...components.map((each) => each.stated), ...statements.map((each) => each.stated)];
  return stated.filter((each) => each !== "unknown");
}
