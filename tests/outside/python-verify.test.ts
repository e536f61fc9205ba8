import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import type { AgreementExport } from "#domain/export";
import { ore } from "#domain/money";
import { writeExport } from "../../src/documents/export/write-export.ts";
import { ROOT } from "../architecture/repository.ts";
import { changed, exportText, fileText, randomExport, SLUGS } from "../exports/exported.ts";
import { randomAgreementOf } from "../exports/random-agreement.ts";
import { runOutside } from "./run-outside.ts";
import { requireTool } from "./tools.ts";

/** An independent program in another language, which has nothing but the export. */
const python = requireTool("Python 3", { programs: ["python3", "python"] });
const SCRIPT = "docs/verify.py";

const folder = await mkdtemp(join(tmpdir(), "samnytta-python-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function verify(text: string) {
  const file = join(folder, "export.json");
  await writeFile(file, text);
  const { isSuccess, output } = await runOutside(python.program, [join(ROOT, SCRIPT), file]);
  return { isSuccess, lines: output.trimEnd().split("\n") };
}

test("the script is at most 60 lines and uses nothing but Python's own library", () => {
  const script = fileText(SCRIPT);
  expect(script.trimEnd().split("\n").length).toBeLessThanOrEqual(60);
  const imports = [...script.matchAll(/^(?:import|from) (.*)$/gm)].map(([, what]) => what);
  expect(imports).toEqual(["hashlib, json, sys", "fractions import Fraction"]);
});

python.test("reproduces every amount of every shipped agreement", async () => {
  for (const slug of SLUGS) {
    expect(await verify(exportText(slug))).toEqual({
      isSuccess: true,
      lines: ["every amount is the same"],
    });
  }
});

python.test("names the row where a changed export differs", async () => {
  const text = exportText("psykisk-halsa-2017");
  const amount = await verify(changed(text, '"amount": "55909600"', '"amount": "55909700"'));
  expect(amount).toEqual({
    isSuccess: false,
    lines: ["analys-kommuner 1981: 55909700 öre in the export, 55909600 computed"],
  });
  const weight = await verify(
    changed(text, '"code": "1981", "value": "22353"', '"code": "1981", "value": "22363"'),
  );
  expect(weight.lines[0]).toBe("analys-kommuner 1981: weight 22363, in the series 22353");
  const row = await verify(changed(text, /\n.*"code": "1981", "name": "Sala", "weight".*/, ""));
  expect(row.lines).toEqual(["analys-kommuner 1981: None öre in the export, 55909600 computed"]);
  const agreement = await verify(changed(text, '"year": 2017', '"year": 2016'));
  expect(agreement.lines).toEqual(["agreement: another version"]);
});

// County first differs from direct in 18 of 290 rows: told that the rule is the other one, the script names just those.
python.test("finds the 18 rows where county-first differs from direct", async () => {
  const text = exportText("psykisk-halsa-2017");
  const municipalities = text.indexOf('"id": "analys-kommuner"');
  const rule = text.indexOf('"stage": "direct"', municipalities);
  const staged =
    text.slice(0, rule) + '"stage": "county-first"' + text.slice(rule + '"stage": "direct"'.length);
  const { lines } = await verify(staged);
  expect(lines).toHaveLength(18);
  expect(lines).toContain("analys-kommuner 0885: 27338300 öre in the export, 27338200 computed");
});

python.test(
  "reproduces random components by every key, stage and rest rule, and sees one öre",
  async () => {
    const seen = new Map<string, number>();
    for (const random of fc.sample(randomAgreementOf(40), { seed: 20_161_231, numRuns: 40 })) {
      const exported = randomExport(random);
      for (const component of exported.components) {
        if (component.status !== "computed") continue;
        const { key, rule } = component;
        for (const kind of [key.kind, `${rule.stage} ${rule.rest}`])
          seen.set(kind, (seen.get(kind) ?? 0) + 1);
      }
      const text = writeExport(exported);
      expect(await verify(text)).toEqual({ isSuccess: true, lines: ["every amount is the same"] });
      const wrong = writeExport(withOneOreMore(exported));
      if (wrong !== text) expect((await verify(wrong)).isSuccess).toBe(false);
    }
    const kinds = ["fixed", "proportional", "split", "bounded", "participants", "table"];
    const rests = ["largest-remainder", "each-rounded", "each-rounded-leftover-to-largest", "as-listed"];
    const rules = ["direct", "county-first"].flatMap((stage) => rests.map((rest) => `${stage} ${rest}`));
    expect([...kinds, ...rules].filter((kind) => (seen.get(kind) ?? 0) < 10)).toEqual([]);
  },
  600,
);

/** The same export, with one öre more in the last row of its last component with amounts. */
function withOneOreMore(exported: AgreementExport): AgreementExport {
  const place = exported.components.findLastIndex(({ status }) => status === "computed");
  const components = exported.components.map((component, index) => {
    if (index !== place || component.status !== "computed") return component;
    const [last, ...others] = component.rows.toReversed();
    if (last === undefined) return component;
    return { ...component, rows: [...others.toReversed(), { ...last, amount: ore(last.amount + 1n) }] };
  });
  return { ...exported, components };
}
