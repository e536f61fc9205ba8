import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { measureCatalogue } from "./catalogue.ts";
import { measureFutures } from "./futures.ts";
import { measureGrowth } from "./growth.ts";
import { readMatter } from "./matter.ts";
import { servePages } from "./page-server.ts";
import { measurePages } from "./pages.ts";
import { measurePopulation } from "./population.ts";
import { documentOf, lineAsText, describeLoad, describeMachine, type Part } from "./report.ts";
import { measureRecovery } from "./recover.ts";
import { measureRisk } from "./risk.ts";
import { measureSheet } from "./sheet.ts";
import { measureSizes } from "./sizes.ts";
import { measureSplit } from "./split.ts";
import { measureStart } from "./start.ts";
import { measureWorkbook } from "./workbook.ts";

const { values } = parseArgs({
  options: {
    root: { type: "string", default: "." },
    /** Renews docs/benchmarks.md; without it nothing is written. */
    write: { type: "boolean", default: false },
    /** The measurements start servers from this same file. */
    serve: { type: "string" },
  },
});

if (values.serve === undefined) await measure(values.root, values.write);
else await servePages(values.serve === "ours" ? "ours" : "template", values.root);

/** Measures part by part and prints each line when it is there. */
async function measure(root: string, isWritten: boolean): Promise<void> {
  const started = new Date();
  const matter = await readMatter(root);
  const before = describeLoad();
  console.log(`${started.toISOString().slice(0, 10)}, ${describeMachine()}, ${before}`);
  const parts: Part[] = [];
  for (const measurePart of [
    () => measureSplit(matter),
    () => measureSizes(matter),
    () => measureGrowth(matter),
    () => measureCatalogue(matter),
    () => measureFutures(matter),
    () => measureRisk(),
    () => measureRecovery(matter),
    () => measurePopulation(matter),
    () => measureWorkbook(matter),
    () => measureSheet(matter),
    () => measurePages(matter, root),
    () => measureStart(root),
  ]) {
    const part = await measurePart();
    console.log(`\n${part.title}`);
    for (const line of part.lines) console.log(lineAsText(line));
    for (const name of part.notRun) console.log(`not run: ${name}`);
    parts.push(part);
  }
  if (isWritten)
    await writeFile(join(root, "docs", "benchmarks.md"), documentOf(started, before, describeLoad(), parts));
}
