import { cliFault } from "../texts/cli.ts";
import { ownInstallation } from "./own-installation.ts";
import { run } from "./run.ts";
import { shippedDocuments } from "./shipped-documents.ts";
import type { Surroundings } from "./surroundings.ts";
import { EXIT, type ExitCode, type Terminal } from "./terminal.ts";

/**
 * Runs one command line as it is shipped, in whatever process: what belongs to a process of its own is in `main.ts`.
 * @param args the words after `samnytta`
 * @returns the exit code; a fault in the program is told as one
 */
export async function runProgram(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const terminal: Terminal = {
    out: (text) => surroundings.out(`${text}\n`),
    err: (text) => surroundings.err(`${text.replaceAll("\u00a0", " ")}\n`),
  };
  const documents = shippedDocuments(surroundings);
  const installation = ownInstallation(surroundings, documents);
  try {
    return await run(args, { terminal, documents, installation, moment: () => new Date().toISOString() });
  } catch (error) {
    terminal.err(cliFault(error instanceof Error ? (error.stack ?? error.message) : String(error)));
    return EXIT.fault;
  }
}
