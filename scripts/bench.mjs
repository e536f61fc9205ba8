/**
 * `npm run bench`: ratios between Samnytta and named peers, measured by turns in one run. It prints; with `--write` it
 * renews docs/benchmarks.md. A peer that is missing is named as not run. The domain is the built one, as the server runs it.
 */
import { buildIfNeeded } from "./build.mjs";
import { runBundled } from "./run-bundled.mjs";

process.exitCode = await runBundled("bench/main.ts", { prepare: buildIfNeeded });
