import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { commandsIn, findMisquotes, findMissingPaths, readPage } from "../docs/pages.ts";
import { changed, exportText } from "../exports/exported.ts";
import { COMMANDS } from "../../src/cli/read-words.ts";
import { AGREEMENTS, givenFolder, samnyttaProcess } from "./run-samnytta.ts";

const given = givenFolder();
const page = readPage("docs/cli.md");
const exported = given("export.json", exportText("psykisk-halsa-2017"));
/** What a word of the page stands for in a test. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  "export.json": exported,
  "papers-folder": join(dirname(exported), "papers-folder"),
};

const OF_INSTALLATION = ["verify-log", "verify-store", "backup", "restore", "retain"];
const isOfInstallation = (command: string) =>
  OF_INSTALLATION.includes(command.split(" ")[1] ?? "") || command.includes(" --told ");

describe.concurrent("docs/cli.md", () => {
  const shown = commandsIn(page).filter(({ command }) => !isOfInstallation(command));

  test.each(shown)("line $line prints what it says: $command", async ({ command, printed }) => {
    const words = wordsIn(command).slice(1);
    const { out } = await samnyttaProcess(...words.map((word) => STANDS_FOR[word] ?? word));
    expect(out.trimEnd().split("\n")).toEqual(printed.split("\n"));
  });

  test("shows every command", () => {
    const commands = [...page.text.matchAll(/^\$ \.\/bin\/samnytta (\S+)/gm)].map(([, command]) => command);
    // A command may be shown in several ways, one after the other.
    expect(commands.filter((command, index) => command !== commands[index - 1])).toEqual(
      Object.keys(COMMANDS),
    );
  });

  test("shows what is said about a name instead of a code, and about a changed krona", async () => {
    const { err } = await samnyttaProcess("explain", AGREEMENTS[2017], "--recipient", "Sala");
    expect(page.text).toContain(`\`\`\`\n${err}\`\`\`\n`);
    const text = changed(exportText("psykisk-halsa-2017"), '"amount": "55909600"', '"amount": "55909700"');
    const { out } = await samnyttaProcess("verify", given("changed.json", text));
    expect(page.text).toContain(`\`\`\`\n${out.split("\n\n")[1]}\n\`\`\`\n`);
  });

  test("names every option of every command", () => {
    const options = Object.values(COMMANDS).flatMap(({ needs, may }) => [...needs, ...may]);
    for (const option of [...options, "format"]) expect(page.text).toContain(`--${option}`);
  });

  test("names files that exist, and quotes them as they are", () => {
    expect([...findMissingPaths(page), ...findMisquotes(page)]).toEqual([]);
  });
});

/** The words of a command as a shell reads them: what stands in quotes is one. */
function wordsIn(command: string): readonly string[] {
  return [...command.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
}
