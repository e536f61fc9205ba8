/**
 * Runs command lines with the built program as they are asked for, all of them in this one process: most tests are about
 * what a command says, and starting a process for each takes longer than saying it. Ends with the tests that started it.
 */
import { fileURLToPath } from "node:url";
import { runProgram } from "../../dist/cli/program.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

process.on("message", async ({ id, args, settings }) => {
  let out = "";
  let err = "";
  const code = await runProgram(args, {
    root,
    settings,
    out: (text) => (out += text),
    err: (text) => (err += text),
  });
  process.send({ id, answer: { code, out, err } });
});
