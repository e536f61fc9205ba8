import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { test } from "vitest";

/** A program that npm does not bring, and a way to declare tests that need it. */
export type Tool = {
  /** Where it lies. Asked for only inside its tests, which do not run without it. */
  readonly program: string;
  /** Declares a test. Where the tool is missing it is reported as not run, with its title as what is lost. */
  readonly test: (title: string, body: () => Promise<void> | void, seconds?: number) => void;
};

/**
 * Declares a tool that tests of this file need: found on PATH under any of its program names.
 * @param needs  `programs` when the program is not called what the tool is; `root` when it must be run as root
 */
export function requireTool(
  name: string,
  needs: { readonly programs?: readonly string[]; readonly root?: boolean } = {},
): Tool {
  const program = (needs.programs ?? [name]).flatMap(placesOf).find(isExecutable);
  const isUsable = program !== undefined && (needs.root !== true || process.getuid?.() === 0);
  const label = needs.root === true ? `${name} as root` : name;
  return {
    program: program ?? name,
    test: (title, body, seconds = 60) => test.skipIf(!isUsable)(`[${label}] ${title}`, body, seconds * 1000),
  };
}

function placesOf(program: string): readonly string[] {
  return (process.env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, program));
}

function isExecutable(program: string): boolean {
  try {
    accessSync(program, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
