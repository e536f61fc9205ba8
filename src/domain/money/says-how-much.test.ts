import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { saysHowMuch } from "#domain/money";

describe("words of an amount say how much", () => {
  test.each([
    "250 Mkr kronor",
    "5.3 Mkr",
    "cirka 16 miljoner kronor",
    "16,5 mkr",
    "högst 2 tkr per invånare",
    "2017 års belopp plus 3 procent",
    "tre miljoner kronor",
    "en miljon",
    "ett hundra tusen",
    "en halv miljard kronor",
    "Tjugofem miljoner",
    "halva summan",
    "en tredjedel av beloppet",
    "återstoden",
  ])("%s", (words) => {
    expect(saysHowMuch(words)).toBe(true);
  });

  test.each([
    "abc miljoner",
    "miljoner",
    "kronor",
    "ett belopp",
    "en summa enligt beslut",
    "asdf",
    "",
    "ett",
    "enligt särskild ordning",
  ])("not: %j", (words) => {
    expect(saysHowMuch(words)).toBe(false);
  });

  test("every amount of the agreements that Samnytta ships with does, and their words without the figures do not", () => {
    const folder = new URL("../../../agreements/", import.meta.url);
    const words = readdirSync(folder)
      .filter((name) => /^\d{4}-/.test(name))
      .flatMap((name) => [
        ...readFileSync(new URL(`${name}/agreement.json`, folder), "utf8").matchAll(
          /"asWritten": "([^"]+)",\s*"ore"/gu,
        ),
      ])
      .map(([, each]) => each ?? "");
    expect(words.length).toBeGreaterThan(60);
    expect(words.filter((each) => !saysHowMuch(each))).toEqual([]);
    // The wrong twin: whether there are any words at all.
    expect(words.map((each) => each.replaceAll(/[\d,.]/gu, "")).filter(saysHowMuch)).toEqual([]);
  });
});
