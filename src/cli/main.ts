import { fileURLToPath } from "node:url";
import { cliUnwritten } from "../texts/cli.ts";
import { runProgram } from "./program.ts";
import { EXIT } from "./terminal.ts";

// A reader that has seen enough (`| head`) closes the pipe: that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(process.exitCode ?? EXIT.done);
  // A full disk behind `> file`: what is there is only a part of the answer.
  process.stderr.write(`${cliUnwritten(error.code ?? error.message)}\n`);
  process.exit(EXIT.fault);
});

process.exitCode = await runProgram(process.argv.slice(2), {
  root: fileURLToPath(new URL("../..", import.meta.url)),
  settings: process.env,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
