import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { ROOT, type Answer } from "./run-samnytta.ts";

/** A house of one room, built and run by the scripts of this one. */
const clone = mkdtempSync(join(tmpdir(), "samnytta-clone-"));
afterAll(() => rmSync(clone, { recursive: true }));
for (const part of ["bin", "scripts", "package.json", "package-lock.json", "tsconfig.json"])
  cpSync(join(ROOT, part), join(clone, part), { recursive: true });
symlinkSync(join(ROOT, "node_modules"), join(clone, "node_modules"));
write("src/web/styles/icon.svg", "<svg/>");
write("src/web/client/receipt.ts", "export {};");

const AGAIN = "Bygger Samnytta på nytt: källkoden är ändrad …\n";

test("a clone is built at the first run and when its sources have changed, else run as it is", async () => {
  says("ett");
  expect(await run()).toEqual({ code: 0, out: "ett\n", err: "Bygger Samnytta första gången …\n" });
  expect(await run()).toEqual({ code: 0, out: "ett\n", err: "" });
  expect(await run()).toEqual({ code: 0, out: "ett\n", err: "" });

  says("två");
  expect(await run()).toEqual({ code: 0, out: "två\n", err: AGAIN });
  expect(await run()).toEqual({ code: 0, out: "två\n", err: "" });

  // As an archive is unpacked: the date of the new text is older than that of the build.
  says("tre");
  utimesSync(join(clone, "src/cli/main.ts"), 0, 0);
  expect(await run()).toEqual({ code: 0, out: "tre\n", err: AGAIN });

  write("src/cli/words.ts", `export const words = "fyra";`);
  write("src/cli/main.ts", `import { words } from "./words.ts"; console.log(words);`);
  expect(await run()).toEqual({ code: 0, out: "fyra\n", err: AGAIN });
  expect(await run()).toEqual({ code: 0, out: "fyra\n", err: "" });

  rmSync(join(clone, "src/cli/words.ts"));
  const { code, out, err } = await run();
  expect({ code, out }).toEqual({ code: 3, out: "" });
  expect(err).toMatch(/^Bygger .*\nSamnytta kunde inte byggas: .*words\.ts/s);
});

test("a source that is written back as it was needs no building", async () => {
  says("fem");
  await run();
  says("fem");
  expect(await run()).toEqual({ code: 0, out: "fem\n", err: "" });
});

function says(word: string): void {
  write("src/cli/main.ts", `console.log("${word}");`);
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(clone, file)), { recursive: true });
  writeFileSync(join(clone, file), text);
}

function run(): Promise<Answer> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(clone, "bin/samnytta")], (error, out, err) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, out, err });
    });
  });
}
