import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { amountsOf, linesOf } from "#domain/paper";
import { matterOf, shippedPaper } from "../papers/post-papers.ts";
import { paragraphsOf, withoutSpaces } from "../papers/read-files.ts";
import { samnytta } from "./run-samnytta.ts";

const POST = "reference/joint-posts/2023-dalarna-utvecklingsledare.json";
const folder = mkdtempSync(join(tmpdir(), "samnytta-papers-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("samnytta papers", () => {
  test("writes the asked municipalities' papers, tells how far it is, and says the figures of the page", async () => {
    const out = join(folder, "two", "papers");
    const told = await samnytta("papers", POST, "--out", out, "--only", "2080,2034", "--format", "docx");
    expect([told.code, told.out]).toEqual([0, "tjansteskrivelse-orsa.docx\ntjansteskrivelse-falun.docx\n"]);
    expect(told.err).toBe(
      "Räknat på filen. Svar och besked som är inskrivna i Samnytta är inte med: --told allt tar med dem.\n1 av 2 handlingar skrivna.\n2 av 2 handlingar skrivna.\n",
    );
    const bytes = readFileSync(join(out, "tjansteskrivelse-falun.docx"));
    const text = withoutSpaces(
      paragraphsOf(bytes)
        .map((each) => each.text)
        .join("\n"),
    );
    const paper = shippedPaper(matterOf("2080"), "report", "");
    expect(linesOf(paper).filter((line) => !text.includes(withoutSpaces(line)))).toEqual([]);
    expect(amountsOf(paper).length).toBeGreaterThan(20);
  });

  test("leaves a file that somebody has changed, and writes the others", async () => {
    const out = join(folder, "changed");
    const words = ["papers", POST, "--out", out, "--only", "2080", "--paper", "summary"];
    await samnytta(...words, "--format", "docx");
    const file = join(out, "sammanfattning-falun.docx");
    writeFileSync(file, "handläggarens egen text");
    const again = await samnytta(...words);
    expect(again.code).toBe(2);
    expect(again.out).toBe("sammanfattning-falun.pdf\n");
    expect(again.err).toContain("sammanfattning-falun.docx finns redan med annat innehåll");
    expect(readFileSync(file, "utf8")).toBe("handläggarens egen text");
    expect(readdirSync(out)).toHaveLength(2);
  });

  test("tells everything that is wrong at once, and writes nothing", async () => {
    const out = join(folder, "nothing");
    const told = await samnytta(
      "papers",
      POST,
      "--out",
      out,
      "--only",
      "0180",
      "--format",
      "odt",
      "--paper",
      "brev",
    );
    expect(told.code).toBe(1);
    expect(told.err.split("\n").map((line) => line.split(". ")[0])).toEqual([
      "Valet --format är ”odt”",
      "Valet --paper är ”brev”",
      "Valet --only har ”0180”, som inte är en av parterna",
      "",
    ]);
    expect(readdirSync(folder)).not.toContain("nothing");
  });
});
