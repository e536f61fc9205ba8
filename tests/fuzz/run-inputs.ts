import { randomFrom } from "../mutations/random.ts";
import type { FuzzedReader, Outcome } from "./readers.ts";

/** No file may take longer. */
export const LIMIT_MS = 2_000;
/** The largest growth of memory that may be left behind, in bytes. */
export const LIMIT_GROWTH = 256 * 1024 * 1024;
/** Memory is measured so often, in inputs. */
const BETWEEN_MEASUREMENTS = 10_000;
/** As many failures as are worth reading. */
const TOLD_AT_MOST = 20;

/** What came of many inputs to one reader. Each failure begins with the number that makes its input again. */
export type FuzzReport = {
  readonly inputs: number;
  readonly read: number;
  readonly refused: number;
  readonly slowestMs: number;
  readonly growth: number;
  readonly failed: number;
  readonly failures: readonly string[];
};

/** Where a run is, for someone who watches whether it hangs. */
export type Progress = (input: number) => void;

/**
 * Gives a reader inputs `from` … `from + count − 1` of a seed. An input depends on the seed and its number alone.
 * @param now milliseconds, for the time of each input
 */
export function runInputs(
  reader: FuzzedReader,
  { seed, from, count }: { readonly seed: number; readonly from: number; readonly count: number },
  now: () => number,
  progress: Progress = () => undefined,
): FuzzReport {
  const failures: string[] = [];
  let failed = 0;
  let read = 0;
  let refused = 0;
  let slowestMs = 0;
  let growth = 0;
  const before = memory();
  for (let input = from; input < from + count; input += 1) {
    progress(input);
    const first = tryInput(reader, seed, input, now);
    // A machine that does other things may stand still for a while: what is slow is slow twice.
    const tried = first.ms > LIMIT_MS ? tryInput(reader, seed, input, now) : first;
    slowestMs = Math.max(slowestMs, Math.min(first.ms, tried.ms));
    const why = tried.ms > LIMIT_MS ? `${Math.round(tried.ms)} ms` : faultOf(tried.outcome);
    if (why !== undefined) failed += 1;
    else if (typeof tried.outcome !== "string" && tried.outcome.kind === "read") read += 1;
    else refused += 1;
    if (why !== undefined && failures.length < TOLD_AT_MOST) failures.push(`input ${input}: ${why}`);
    if (input % BETWEEN_MEASUREMENTS === 0) growth = Math.max(growth, memory() - before);
  }
  growth = Math.max(growth, memory() - before);
  if (growth > LIMIT_GROWTH) {
    failed += 1;
    failures.push(`memory grew by ${Math.round(growth / 1024 / 1024)} MB`);
  }
  return { inputs: count, read, refused, slowestMs, growth, failed, failures };
}

/** The input of a seed and a number, for one that is to be looked at. */
export function inputOf(reader: FuzzedReader, seed: number, input: number): Uint8Array {
  return reader.write(randomOf(reader, seed, input));
}

type Tried = { readonly outcome: Outcome | string; readonly ms: number };

function tryInput(reader: FuzzedReader, seed: number, input: number, now: () => number): Tried {
  const random = randomOf(reader, seed, input);
  const bytes = reader.write(random);
  const started = now();
  try {
    return { outcome: reader.read(bytes, random), ms: now() - started };
  } catch (error) {
    return {
      outcome: `threw ${error instanceof Error ? firstLines(error) : String(error)}`,
      ms: now() - started,
    };
  }
}

function firstLines({ stack, message }: Error): string {
  return (stack ?? message).split("\n").slice(0, 3).join("\n");
}

function randomOf({ name }: FuzzedReader, seed: number, input: number): ReturnType<typeof randomFrom> {
  let mixed = seed;
  for (const character of `${name} ${input}`) mixed = Math.imul(mixed ^ character.charCodeAt(0), 0x01000193);
  return randomFrom(mixed);
}

/** What is wrong with an outcome: a throw, a reading that is not whole, or a refusal that says nothing. */
function faultOf(outcome: Outcome | string): string | undefined {
  if (typeof outcome === "string") return outcome;
  if (outcome.kind === "read")
    return outcome.isHalf === undefined ? undefined : `half a reading: ${outcome.isHalf}`;
  if (outcome.sentences.length === 0) return "refused without a word";
  const empty = outcome.sentences.find((sentence) => sentence.trim() === "" || sentence.includes("[object"));
  return empty === undefined ? undefined : `a sentence that says nothing: ${empty}`;
}

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
