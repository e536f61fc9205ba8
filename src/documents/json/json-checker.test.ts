import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { alternativesChecker } from "../alternatives/alternatives-checker.ts";
import { agreementChecker } from "../agreement/agreement-checker.ts";
import { fiveDocumentsChecker } from "../five-documents/five-documents-checker.ts";
import { jointPostChecker } from "../joint-post/joint-post-checker.ts";
import { organisationsChecker } from "../organisation/organisations-checker.ts";
import { orderChecker } from "../order/order-checker.ts";
import { headingsChecker } from "../paper/headings-checker.ts";
import { payrollChecker } from "../payroll/payroll-checker.ts";
import { jsonStatChecker } from "../population/json-stat-checker.ts";
import { nationalTotalsChecker } from "../population/national-totals-checker.ts";
import { populationListChecker } from "../population/population-list-checker.ts";
import { supportingDocumentChecker } from "../supporting-document/supporting-document-checker.ts";
import type { JsonChecker } from "./json-checker.ts";

const ROOT = new URL("../../../", import.meta.url);
const folder = mkdtempSync(join(tmpdir(), "samnytta-checkers-"));
afterAll(() => rmSync(folder, { recursive: true }));
// The doors of the domain are found from inside the house only, and what is built here lies outside it.
writeFileSync(
  join(folder, "days.mjs"),
  String.raw`export const parseDay = (text) => ({ ok: /^\d{4}-\d{2}-\d{2}$/.test(text) });`,
);

const brokenTables = new URL("tests/broken-files/population/", ROOT);
const brokenAgreements = new URL("tests/broken-files/agreement/", ROOT);

/** Every checker, with texts that are right and texts that break it in as many ways as fit. */
const CHECKERS: readonly (readonly [
  file: string,
  name: string,
  checker: () => JsonChecker<unknown>,
  texts: readonly string[],
])[] = [
  [
    "agreement/agreement-checker.ts",
    "agreementChecker",
    agreementChecker,
    readdirSync(brokenAgreements).map((name) => readFileSync(new URL(name, brokenAgreements), "utf8")),
  ],
  [
    "organisation/organisations-checker.ts",
    "organisationsChecker",
    organisationsChecker,
    brokenVersions("reference/organisations.json"),
  ],
  [
    "population/population-list-checker.ts",
    "populationListChecker",
    populationListChecker,
    brokenVersions("reference/population/series.json"),
  ],
  [
    "population/national-totals-checker.ts",
    "nationalTotalsChecker",
    nationalTotalsChecker,
    brokenVersions("reference/population/national-totals.json"),
  ],
  [
    "population/json-stat-checker.ts",
    "jsonStatChecker",
    jsonStatChecker,
    readdirSync(brokenTables)
      .filter((name) => name.endsWith(".json"))
      .map((name) => readFileSync(new URL(name, brokenTables), "utf8")),
  ],
  [
    "five-documents/five-documents-checker.ts",
    "fiveDocumentsChecker",
    fiveDocumentsChecker,
    brokenVersions("reference/five-documents.json"),
  ],
  [
    "alternatives/alternatives-checker.ts",
    "alternativesChecker",
    alternativesChecker,
    brokenVersions("reference/alternatives/2018-norra-stodstruktur.json"),
  ],
  [
    "supporting-document/supporting-document-checker.ts",
    "supportingDocumentChecker",
    supportingDocumentChecker,
    brokenVersions("reference/documents/2022-dalarna-gemensam-finansiering.json"),
  ],
  [
    "joint-post/joint-post-checker.ts",
    "jointPostChecker",
    jointPostChecker,
    brokenVersions("reference/joint-posts/2023-dalarna-utvecklingsledare.json"),
  ],
  [
    "order/order-checker.ts",
    "orderChecker",
    orderChecker,
    brokenVersions("reference/orders/2018-norra-ordning.json"),
  ],
  [
    "payroll/payroll-checker.ts",
    "payrollChecker",
    payrollChecker,
    brokenVersions("reference/payroll-overhead.json"),
  ],
  [
    "paper/headings-checker.ts",
    "headingsChecker",
    headingsChecker,
    brokenVersions("tests/papers/headings.json"),
  ],
];

describe("a checker that is compiled while building finds what the one compiled here finds", () => {
  test.each(CHECKERS)("%s", async (file, name, checker, texts) => {
    const built = await builtChecker(file, name);
    const found = texts.map((text) => errorsOf(built, text));
    expect(found).toEqual(texts.map((text) => errorsOf(checker(), text)));
    expect(found.some((errors) => errors.length > 0)).toBe(true);
    expect(found.some((errors) => errors.length === 0)).toBe(true);
  });

  test("and no package is loaded for it", async () => {
    for (const [file] of CHECKERS) expect(await builtSource(file)).not.toMatch(/require\(|from "ajv/);
  });
});

/** A shipped file as it is, and with its words, days, lists and fields broken one kind at a time. */
function brokenVersions(file: string): readonly string[] {
  const text = readFileSync(new URL(file, ROOT), "utf8");
  return [
    text,
    text.replace(/"\d{4}-\d{2}-\d{2}"/g, '"i går"'),
    text.replaceAll('"name"', '"nama"'),
    text.replaceAll(/: "[^"]+"/g, ': ""'),
    text.replaceAll(/: \d+/g, ': "ett"'),
    text.replaceAll(/\["[^\]]*\]/g, "[]"),
    "[]",
    "{}",
  ];
}

async function builtChecker(file: string, name: string): Promise<JsonChecker<unknown>> {
  const source = (await builtSource(file)).replace('"#domain/time"', '"./days.mjs"');
  const written = join(folder, `${name}.mjs`);
  writeFileSync(written, source);
  const built: Readonly<Record<string, (() => JsonChecker<unknown>) | undefined>> = await import(
    pathToFileURL(written).href
  );
  const checker = built[name];
  if (checker === undefined) throw new Error(`${file} is built without ${name}`);
  return checker();
}

async function builtSource(file: string): Promise<string> {
  const script: { readonly checkerSource: (file: string) => Promise<{ readonly source: string }> } =
    await import(new URL("scripts/compiled-checker.mjs", ROOT).href);
  return (await script.checkerSource(fileURLToPath(new URL(`../${file}`, import.meta.url)))).source;
}

function errorsOf(check: JsonChecker<unknown>, text: string): readonly object[] {
  const json = parsed(text);
  if (json === undefined || check(json)) return [];
  return (check.errors ?? []).map(({ instancePath, keyword, params, schema, data }) => ({
    instancePath,
    keyword,
    params,
    schema,
    data,
  }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
