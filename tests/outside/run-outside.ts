import { spawn } from "node:child_process";

/** How a program ended, and all it printed on both its outputs. */
export type Ended = { readonly isSuccess: boolean; readonly output: string };

/** Runs a program that npm did not bring, to its end. */
export function runOutside(program: string, args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
    const printed: Buffer[] = [];
    child.stdout.on("data", (bytes: Buffer) => printed.push(bytes));
    child.stderr.on("data", (bytes: Buffer) => printed.push(bytes));
    child.on("error", (error) => resolve({ isSuccess: false, output: String(error) }));
    child.on("close", (code) =>
      resolve({ isSuccess: code === 0, output: Buffer.concat(printed).toString("utf8") }),
    );
  });
}
