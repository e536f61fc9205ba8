import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { commandsIn, readPage } from "../docs/pages.ts";
import { ROOT, samnyttaProcessWith } from "./run-samnytta.ts";

const ground = mkdtempSync(join(tmpdir(), "samnytta-installation-"));
// The database of a test that root runs belongs to another user, who must pass through.
chmodSync(ground, 0o711);
afterAll(() => rmSync(ground, { recursive: true, force: true }));

const settings = { SAMNYTTA_DATA: join(ground, "data") };
const shown = commandsIn(readPage("docs/cli.md"));

/** What the page says that a command prints, and the words after `samnytta`. */
function onPage(command: string): { readonly words: readonly string[]; readonly printed: string } {
  const found = shown.find((each) => each.command.startsWith(`./bin/samnytta ${command} `));
  if (found === undefined) throw new Error(`docs/cli.md shows no ${command}`);
  return { words: found.command.split(" ").slice(1), printed: found.printed };
}

// One after another: each starts the database of the installation, and stops it.
describe("an installation that is not running", () => {
  test("has nothing to look through before there is a database, and gets none by asking", async () => {
    for (const words of [["verify-log"], ["verify-store"], ["backup", join(ground, "none.backup")]]) {
      const { code, err } = await samnyttaProcessWith(settings, ...words);
      expect({ code, err }).toEqual({
        code: 1,
        err: `I ${settings.SAMNYTTA_DATA} finns ingen databas. Kontrollera SAMNYTTA_DATA, eller starta Samnytta först.\n`,
      });
    }
    expect(existsSync(settings.SAMNYTTA_DATA)).toBe(false);
  });

  test("a backup that cannot be used makes no database either", async () => {
    const file = join(ROOT, "package.json");
    const { code, err } = await samnyttaProcessWith(settings, "restore", file);
    expect({ code, err }).toEqual({
      code: 1,
      err: `Filen ${file} är ingen säkerhetskopia från Samnytta. Kontrollera filen.\n`,
    });
    expect(existsSync(settings.SAMNYTTA_DATA)).toBe(false);
  });

  test("restore, verify-store and verify-log print what the page says", async () => {
    for (const command of ["restore", "verify-store", "verify-log", "retain"]) {
      const { words, printed } = onPage(command);
      const { code, out, err } = await samnyttaProcessWith(settings, ...words);
      expect({ code, err, out: out.trimEnd().split("\n") }).toEqual({
        code: 0,
        err: "",
        out: printed.split("\n"),
      });
    }
  });

  test("a joint post is counted with what has been told of it here: nothing yet", async () => {
    const { words, printed } = onPage("share --told");
    const { code, out, err } = await samnyttaProcessWith(settings, ...words);
    expect({ code, err, out: out.trimEnd().split("\n") }).toEqual({
      code: 0,
      err: "Räknat på filen. Inget svar eller besked om posten är inskrivet i Samnytta.\n",
      out: printed.split("\n"),
    });
  });

  test("without seals it is said that a cut end cannot be seen", async () => {
    const { code, out } = await samnyttaProcessWith(settings, "verify-log");
    expect(code).toBe(0);
    expect(out.replaceAll(/\s+/g, " ")).toContain("Då syns det inte om slutet av en logg är borttaget.");
    expect(out).toContain("så långt det går att se utan sigill.");
  });

  test("a seal that is not there is told, and one that is no seal is refused before anything is read", async () => {
    const held = "0123456789abcdef".repeat(4);
    const { code, out } = await samnyttaProcessWith(settings, "verify-log", "--seal", held);
    expect(code).toBe(2);
    expect(out.replaceAll(/\s+/g, " ")).toContain(`Sigillet ${held} finns inte i filen.`);
    const { code: refused, err } = await samnyttaProcessWith(settings, "verify-log", "--seal", "hej");
    expect(refused).toBe(1);
    expect(err).toContain("Valet --seal är ”hej”.");
  });

  test("a backup of it has the same tables as the one it came from, and is closed to others", async () => {
    const file = join(ground, "ny.backup");
    const words = onPage("backup").words.map((word) => (word === "samnytta.backup" ? file : word));
    const { code, out } = await samnyttaProcessWith(settings, ...words);
    expect({ code, out: out.trimEnd().split("\n") }).toEqual({
      code: 0,
      out: onPage("backup").printed.split("\n"),
    });
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(readFileSync(file).subarray(0, 2)).toEqual(Buffer.from([0x1f, 0x8b]));
    const again = await samnyttaProcessWith(settings, ...words);
    expect(again.err).toContain("finns redan");
  });

  test("a restore on top of it is refused", async () => {
    const { code, err } = await samnyttaProcessWith(settings, ...onPage("restore").words);
    expect(code).toBe(1);
    expect(err).toMatch(/^Databasen är inte tom \(24 tabeller\)\. Återställ till en ny datamapp/);
  });

  test("what is due to be removed is counted, and nothing is removed", async () => {
    const { code, out } = await samnyttaProcessWith(settings, ...onPage("retain").words);
    expect({ code, out: out.trimEnd().split("\n") }).toEqual({
      code: 0,
      out: onPage("retain").printed.split("\n"),
    });
  });
});
