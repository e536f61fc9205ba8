import { readFileSync } from "node:fs";
import { allocateComponent, readComponents } from "#domain/agreement";
import type { AgreementExport, ExportedAllocation, ExportVerdict } from "#domain/export";
import { assert } from "#domain/result";
import { exportAgreement } from "../../src/application/export-agreement.ts";
import { verifyExport } from "../../src/application/verify-export.ts";
import { readAgreement } from "../../src/documents/agreement/index.ts";
import { readExport } from "../../src/documents/export/read-export.ts";
import { writeExport } from "../../src/documents/export/write-export.ts";
import { ROOT } from "../architecture/repository.ts";
import { entryOf, shipped } from "../worked-cases/shipped.ts";
import type { RandomAgreement } from "./random-agreement.ts";

/** The agreements that the house ships, by their addresses. */
export const SLUGS = shipped.entries.map(({ agreement }) => agreement.slug);

/** The export of a shipped agreement. */
export function shippedExport(slug: string): AgreementExport {
  return exportAgreement(entryOf(slug), shipped.register);
}

/** The export of a random agreement, by way of its file. */
export function randomExport({ text, register, series }: RandomAgreement): AgreementExport {
  const read = readAgreement(new TextEncoder().encode(text), "slumpad.json");
  assert(read.ok, `a random agreement can be read: ${read.ok ? "" : read.problems[0].kind}`);
  const basis = { register, series: [series] };
  const components = readComponents(read.value).map((component) => ({
    result: allocateComponent(component, read.value, basis),
  }));
  return exportAgreement({ agreement: read.value, text, components }, register);
}

/** What verifying the text of an export says; the kinds of its problems where it cannot be read. */
export function verdictOf(text: string): ExportVerdict | readonly string[] {
  const read = readExport(new TextEncoder().encode(text), "export.json");
  return read.ok ? verifyExport(read.value) : read.problems.map(({ kind }) => kind);
}

/** Whether an export's text is found to be wrong, or cannot even be read. */
export function isRefused(text: string): boolean {
  const verdict = verdictOf(text);
  return "differences" in verdict ? verdict.differences.length > 0 : verdict.length > 0;
}

/** The text of a shipped agreement's export. */
export function exportText(slug: string): string {
  return writeExport(shippedExport(slug));
}

/** The text with one piece changed for another; the piece must stand in it. */
export function changed(text: string, from: string | RegExp, to: string): string {
  const after = text.replace(from, to);
  assert(after !== text, `${from} stands in the text`);
  return after;
}

/** A computed component of an export. */
export function computedIn({ components }: AgreementExport, id: string): ExportedAllocation {
  const component = components.find((each) => each.id === id);
  assert(component?.status === "computed", `${id} is computed`);
  return component;
}

/** The text of a file of the repository. */
export function fileText(path: string): string {
  return readFileSync(`${ROOT}/${path}`, "utf8");
}
