import { readdirSync, readFileSync } from "node:fs";
import type { Agreement } from "#domain/agreement";
import { assert } from "#domain/result";
import type { AgreementFile } from "../../src/documents/agreement/agreement-file.ts";
import { readAgreement } from "../../src/documents/agreement/index.ts";

/** One component as a file writes it. */
export type WrittenComponent = AgreementFile["components"][number];
/** One condition as a file writes it. */
export type WrittenCondition = WrittenComponent["conditions"][number];

const CATALOGUE = new URL("../../agreements/", import.meta.url);

/** The folders of the shipped agreements. */
export const FOLDERS: readonly string[] = readdirSync(CATALOGUE).filter((name) => /^\d{4}-/.test(name));

/** The content of a shipped agreement file, to be edited. */
export function shippedFile(folder: string): AgreementFile {
  const file: AgreementFile = JSON.parse(
    readFileSync(new URL(`${folder}/agreement.json`, CATALOGUE), "utf8"),
  );
  return file;
}

/** Reads an edited file as the house reads any file. @throws when it is refused, with the field of the first problem */
export function readBack(file: AgreementFile): Agreement {
  const read = readAgreement(new TextEncoder().encode(JSON.stringify(file)), "edited.json");
  assert(read.ok, read.ok ? "" : `the edited file can be read: ${JSON.stringify(read.problems[0].at)}`);
  return read.value;
}

/** The file with one component changed. */
export function withComponent(
  file: AgreementFile,
  id: string,
  change: (component: WrittenComponent) => WrittenComponent,
): AgreementFile {
  assert(
    file.components.some((component) => component.id === id),
    `there is a component ${id}`,
  );
  return { ...file, components: file.components.map((each) => (each.id === id ? change(each) : each)) };
}

/** The file without an interpretation. */
export function withoutInterpretation(file: AgreementFile, id: string): AgreementFile {
  return { ...file, interpretations: file.interpretations.filter((each) => each.id !== id) };
}

/** An amount in kronor as a file writes it, in words and in öre. */
export function statedKronor(
  kronor: number,
  clause?: string,
): {
  readonly asWritten: string;
  readonly ore: string;
  readonly precision: "exact";
  readonly clause?: string;
} {
  return {
    asWritten: `${kronor} kronor`,
    ore: `${kronor}00`,
    precision: "exact",
    ...(clause === undefined ? {} : { clause }),
  };
}
