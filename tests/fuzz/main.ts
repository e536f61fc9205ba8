/** What `npm run fuzz` runs (scripts/fuzz.mjs): one thread reads, the other watches that it does not hang. */
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { pathToFileURL } from "node:url";
import { inputOf, runInputs, type FuzzReport } from "./run-inputs.ts";
import { readersIn } from "./readers.ts";

type Options = {
  readonly root: string;
  readonly seed: number;
  readonly count: number;
  readonly from: number;
  readonly readers: readonly string[];
  readonly show: boolean;
};

/** A reader that stands at one input for so long will not come back. */
const HANG_MS = 30_000;
/** What the readers may use at most, what they begin with counted in: a single input cannot take more. */
const MEMORY_MB = 384;
const NAMES = ["agreement", "population", "published", "weights"];

if (isMainThread) await watch(optionsOf(process.argv.slice(2)));
else readAll();

async function watch(options: Options): Promise<void> {
  let passed = 0;
  let failed = 0;
  for (const name of options.readers) {
    const report = await watchReader(name, options);
    if (typeof report === "string") {
      console.log(`${name.padEnd(12)}${report}  seed ${options.seed}`);
      failed += 1;
      continue;
    }
    console.log(`${lineOf(name, report)}  seed ${options.seed}`);
    for (const failure of report.failures) console.log(`  ${failure}`);
    passed += report.inputs - report.failed;
    failed += report.failed;
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

/** Runs one reader in a thread of its own. @returns its report, or how it ended without one */
function watchReader(name: string, options: Options): Promise<FuzzReport | string> {
  const place = new Int32Array(new SharedArrayBuffer(4));
  return new Promise((resolve) => {
    const worker = new Worker(new URL(import.meta.url), {
      workerData: { ...options, name, place },
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    let last = -1;
    const watching = setInterval(() => {
      const input = Atomics.load(place, 0);
      if (input === last) end(`input ${input}: hangs`);
      last = input;
    }, HANG_MS);
    const end = (report: FuzzReport | string): void => {
      clearInterval(watching);
      void worker.terminate();
      resolve(report);
    };
    worker.on("message", (report: FuzzReport) => end(report));
    worker.on("error", (error) => end(`input ${Atomics.load(place, 0)}: ${error.message}`));
  });
}

function readAll(): void {
  // oxlint-disable-next-line no-unsafe-type-assertion
  const { root, seed, from, count, show, name, place } = workerData as Options & {
    readonly name: string;
    readonly place: Int32Array;
  };
  const reader = readersIn(pathToFileURL(`${root}/`)).find((each) => each.name === name);
  if (reader === undefined) throw new Error(`there is no reader ${name}`);
  if (show) process.stdout.write(Buffer.from(inputOf(reader, seed, from)));
  const report = runInputs(reader, { seed, from, count }, processorTime, (input) => {
    Atomics.store(place, 0, input);
  });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage(report);
}

/** Milliseconds of work: a machine that does other things makes an input late, not slow. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function lineOf(name: string, { inputs, read, refused, failed, slowestMs, growth }: FuzzReport): string {
  const megabytes = Math.max(0, Math.ceil(growth / 1024 / 1024));
  return `${name.padEnd(12)}${inputs} inputs: ${read} read, ${refused} refused, ${failed} failed; slowest ${Math.ceil(slowestMs)} ms, memory +${megabytes} MB`;
}

function optionsOf(words: readonly string[]): Options {
  const given = (name: string): string | undefined => {
    const at = words.indexOf(name);
    return at === -1 ? undefined : words[at + 1];
  };
  const number = (name: string, usual: number): number => Number(given(name) ?? usual);
  const reader = given("--reader");
  return {
    root: given("--root") ?? ".",
    seed: number("--seed", Math.floor(Math.random() * 2 ** 31)),
    count: number("--count", 100_000),
    from: number("--from", 0),
    readers: reader === undefined ? NAMES : [reader],
    show: words.includes("--show"),
  };
}
