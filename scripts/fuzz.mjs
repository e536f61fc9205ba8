/**
 * `npm run fuzz`: files made at random, 100 000 to each reader of files that people bring.
 *
 * No input may make a reader throw, hang, take over 2 seconds of work, leave over 256 MB behind, read half a file or refuse it
 * without a word. One line per reader, then `N passed, N failed`. `--count N` inputs to each; `--seed N` repeats a run;
 * `--reader agreement|population|published|weights` runs one; `--from N --count 1 --show` prints one input.
 */
import { runBundled } from "./run-bundled.mjs";

process.exitCode = await runBundled("tests/fuzz/main.ts", {
  options: { external: [] },
  flags: ["--expose-gc"],
});
