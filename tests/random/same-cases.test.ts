import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { RANDOM_NUMBER, readNumber } from "./random-number.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

test("two runs of a property see the same cases, those of the run's number", () => {
  const seen = () => {
    const cases: number[] = [];
    fc.assert(fc.property(fc.integer(), (each) => void cases.push(each)));
    return cases;
  };
  expect(seen()).toEqual(seen());
  expect(fc.check(fc.property(fc.integer(), () => true)).seed).toBe(RANDOM_NUMBER);
  const other = fc.sample(fc.integer(), { seed: RANDOM_NUMBER ^ 1 });
  expect(fc.sample(fc.integer())).not.toEqual(other);
});

test("the number is as it is written in the environment, and what is none is refused", () => {
  expect(readNumber(undefined)).toBe(20_161_231);
  expect(readNumber("7")).toBe(7);
  for (const written of ["", "7.5", "-1", "tre", "2147483648"])
    expect(() => readNumber(written)).toThrow("SAMNYTTA_RANDOM");
});

const DICE = /Math\.random\(|randomInt\(|getRandomValues\(|seed: Date/;

test("no test throws dice of its own", () => {
  const files = ["src", "tests"].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => (folder === "tests" || /\.test\.tsx?$/.test(file)) && /\.tsx?$/.test(file))
      .map((file) => join(folder, file)),
  );
  expect(files.length).toBeGreaterThan(200);
  // The long run of the fuzzer draws its number and prints it; the house's rules about dice quote them.
  const allowed = /^tests\/(?:fuzz\/main|architecture\.test|random\/same-cases\.test)\.ts$/;
  const throwing = files.filter(
    (file) => !allowed.test(file) && DICE.test(readFileSync(join(ROOT, file), "utf8")),
  );
  expect(throwing).toEqual([]);
  expect(DICE.test("const roll = Math.random();")).toBe(true);
});
