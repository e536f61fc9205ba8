import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { AGREEMENTS, ROOT, samnytta, samnyttaProcess, type Answer } from "./run-samnytta.ts";

// A reader that has seen enough closes the pipe while the rest is written.
test("a reader that stops after one line is no fault", async () => {
  const command = `"${process.execPath}" bin/samnytta allocate ${AGREEMENTS[2017]} --format csv | head -n 1`;
  expect(await run("sh", ["-c", command])).toEqual({
    code: 0,
    out: "component,code,name,weight,amount,certainty,address\n",
    err: "Ingen försegling fanns till hands.\n",
  });
});

test("an answer that finds no room on the disk is told in words, and is no answer", async () => {
  const command = `"${process.execPath}" bin/samnytta allocate ${AGREEMENTS[2017]} --format csv > /dev/full`;
  expect(await run("sh", ["-c", command])).toEqual({
    code: 3,
    out: "",
    err: "Svaret gick inte att skriva: disken är full. Det som har kommit med är inte hela svaret. Gör plats eller välj ett annat ställe, och kör kommandot igen.\n",
  });
});

test.each<readonly [number, readonly string[]]>([
  [0, ["allocate", AGREEMENTS[2017], "--format", "csv"]],
  [1, ["check", "finns-inte.json"]],
  [2, ["check", AGREEMENTS[2018]]],
])("a process of its own ends with %s and writes what the command says: %j", async (code, args) => {
  const answer = await samnyttaProcess(...args);
  expect(answer).toEqual(await samnytta(...args));
  expect(answer.code).toBe(code);
  expect(answer.out === "").toBe(code === 1);
  expect(answer.err).not.toContain("\u00a0");
});

test("a fault in the program is told as one, with what to do and exit code 3", async () => {
  const house = mkdtempSync(join(tmpdir(), "samnytta-fault-"));
  try {
    for (const part of ["dist", "reference", "package.json"])
      cpSync(join(ROOT, part), join(house, part), { recursive: true });
    symlinkSync(join(ROOT, "node_modules"), join(house, "node_modules"));
    writeFileSync(join(house, "reference/population/2016-12-31.csv"), "code;persons\n1981;tolv\n");
    const args = ["check", join(ROOT, AGREEMENTS[2017])];
    const { code, out, err } = await run(process.execPath, [join(house, "dist/cli/main.js"), ...args]);
    expect({ code, out }).toEqual({ code: 3, out: "" });
    expect(err).toMatch(
      /^Något gick fel i programmet, inte i era uppgifter\. Anmäl det med den här texten:\nError: Must hold: 2016-12-31\.csv is as the list of series says\n/,
    );
  } finally {
    rmSync(house, { recursive: true });
  }
});

function run(program: string, args: readonly string[]): Promise<Answer> {
  return new Promise((resolve) => {
    execFile(program, [...args], { cwd: ROOT }, (error, out, err) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, out, err });
    });
  });
}
