import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect } from "vitest";
import { linesOf } from "#domain/paper";
import { assert } from "#domain/result";
import { openPaperWriters } from "../../src/documents/paper/index.ts";
import { shippedMatters, shippedPaper } from "../papers/post-papers.ts";
import { readPdf, withoutSpaces } from "../papers/read-files.ts";
import { runOutside } from "./run-outside.ts";
import { requireTool } from "./tools.ts";

const office = requireTool("LibreOffice", { programs: ["soffice", "libreoffice"] });
const folder = await mkdtemp(join(tmpdir(), "samnytta-papers-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

office.test(
  "all fifteen papers of a joint post are read by LibreOffice, and its text and our PDF hold every heading and amount",
  async () => {
    const writers = openPaperWriters();
    const papers = shippedMatters.map((told) => ({ name: told.slug, paper: shippedPaper(told) }));
    for (const { name, paper } of papers)
      await writeFile(join(folder, `${name}.docx`), await writers.docx(paper));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
    const files = papers.map(({ name }) => join(folder, `${name}.docx`));
    const args = [
      "--headless",
      profile,
      "--convert-to",
      "txt:Text (encoded):UTF8",
      "--outdir",
      folder,
      ...files,
    ];
    const { isSuccess, output } = await runOutside(office.program, args);
    assert(isSuccess, `LibreOffice converts: ${output}`);
    for (const { name, paper } of papers) {
      const word = await readFile(join(folder, `${name}.txt`), "utf8");
      const { text } = await readPdf(await writers.pdf(paper));
      for (const read of [word, text].map(withoutSpaces))
        expect([name, linesOf(paper).filter((line) => !read.includes(withoutSpaces(line)))]).toEqual([
          name,
          [],
        ]);
    }
  },
  300,
);
