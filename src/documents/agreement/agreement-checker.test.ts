import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ErrorObject } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { agreementChecker, type AgreementChecker } from "./agreement-checker.ts";

const ROOT = new URL("../../../", import.meta.url);
const BROKEN = new URL("tests/broken-files/agreement/", ROOT);
const texts = readdirSync(BROKEN).map((name) => [name, readFileSync(new URL(name, BROKEN), "utf8")] as const);
const files = texts.flatMap(([name, text]) => {
  const json = parsed(text);
  return json === undefined ? [] : [[name, json] as const];
});

describe("the checker that is compiled while building finds what the one compiled here finds", async () => {
  const built = await builtChecker();

  test.each(files)("%s", (_, json) => {
    expect(errorsOf(built, json)).toEqual(errorsOf(agreementChecker(), json));
  });
});

async function builtChecker(): Promise<AgreementChecker> {
  const script: { readonly checkerSource: () => Promise<string> } = await import(
    new URL("scripts/compiled-checker.mjs", ROOT).href
  );
  const folder = mkdtempSync(join(tmpdir(), "samnytta-checker-"));
  try {
    const file = join(folder, "checker.mjs");
    writeFileSync(file, await script.checkerSource());
    const built: { readonly agreementChecker: () => AgreementChecker } = await import(
      pathToFileURL(file).href
    );
    return built.agreementChecker();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function errorsOf(check: AgreementChecker, json: unknown): readonly Partial<ErrorObject>[] {
  if (check(json)) return [];
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
