import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { AGREEMENTS, givenFolder, rowsOf, samnytta } from "./run-samnytta.ts";

const FILES = [AGREEMENTS[2016], AGREEMENTS[2017]] as const;
const given = givenFolder();

describe.concurrent("samnytta diff", () => {
  test("every known difference is the money, the inhabitants and the rules together, to the krona", async () => {
    const { code, out, err } = await samnytta("diff", ...FILES, "--format", "csv");
    expect({ code, err }).toEqual({ code: 2, err: "Ingen försegling fanns till hands.\n" });
    const rows = rowsOf(out);
    expect(rows).toHaveLength(333);
    const known = rows.filter(({ difference }) => difference !== "unknown");
    expect(known).toHaveLength(332);
    const sum = (row: (typeof rows)[number], ...names: readonly string[]) =>
      names.reduce((all, name) => all + BigInt(row[name] ?? ""), 0n);
    for (const row of known) {
      expect(sum(row, "frame", "population", "rule", "published")).toBe(BigInt(row["difference"] ?? ""));
      expect(BigInt(row["after"] ?? "") - BigInt(row["before"] ?? "")).toBe(BigInt(row["difference"] ?? ""));
      expect(row["certainty_before"]).toBe("preliminary");
    }
    // 50 million less to regions and 50 more to municipalities.
    const of = (pattern: RegExp) =>
      known
        .filter(({ code: recipient = "" }) => pattern.test(recipient))
        .reduce((all, row) => all + sum(row, "difference"), 0n);
    expect([of(/^\d{4}$/), of(/^\d{2}$/), of(/^lan-/)]).toEqual([50_000_000n, -50_000_000n, 0n]);
  });

  test("SKL's 105 million of 2017 are unknown in 2016, so the difference is unknown, not 105 million", async () => {
    const { out } = await samnytta("diff", ...FILES, "--recipient", "skr", "--format", "csv");
    expect(rowsOf(out)).toMatchObject([
      { before: "unknown", after: "105000000", difference: "unknown", frame: "unknown" },
    ]);
    const table = await samnytta("diff", ...FILES, "--recipient", "skr");
    expect(table.out).toMatch(/skr .*okänt +105 000 000 +okänt/);
  });

  test("a file and itself do not differ", async () => {
    const { code, out } = await samnytta("diff", FILES[1], FILES[1], "--recipient", "1981");
    expect(code).toBe(0);
    expect(out).toContain("Inga uppgifter skiljer sig.");
  });

  test("two versions of a file: another amount is told, and whose amounts it changes", async () => {
    const text = readFileSync(FILES[1], "utf8");
    const more = text.replace(
      '"150 Mkr",\n        "ore": "15000000000"',
      '"160 Mkr",\n        "ore": "16000000000"',
    );
    expect(more).not.toBe(text);
    const { out } = await samnytta("diff", FILES[1], given("160.json", more), "--format", "json");
    const { facts, sum } = JSON.parse(out);
    expect(facts).toMatchObject([{ subject: "amount", before: "150\u00a0mnkr", after: "160\u00a0mnkr" }]);
    expect(sum).toMatchObject({ difference: "1000000000", effects: { frame: "1000000000", rule: "0" } });
  });

  test("what cannot be read is told of both files", async () => {
    const { code, err } = await samnytta("diff", "inte-har.json", given("tom.json", ""));
    expect(code).toBe(1);
    expect(err).toContain("inte-har.json");
    expect(err).toContain("tom.json");
  });

  test("a recipient that gets nothing of either is told", async () => {
    const { code, err } = await samnytta("diff", ...FILES, "--recipient", "9999");
    expect(code).toBe(1);
    expect(err).toContain("9999");
  });
});
