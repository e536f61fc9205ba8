import { nextSeal, type LogHead, type Seal } from "#domain/log";
import { ok, type Result } from "#domain/result";
import type { Clock, SealFile, SealProblem } from "./ports.ts";

/** What sealing needs: the last line of each log now, the file outside the database, and the day. */
export type SealParts = {
  readonly heads: () => Promise<readonly LogHead[]>;
  readonly seals: SealFile;
  readonly clock: Clock;
};

/**
 * Writes the heads of all logs down outside the database (förseglar loggarna).
 * @returns the seal, undefined when the last one says the same; or why it could not be written
 */
export async function sealLogs({
  heads,
  seals,
  clock,
}: SealParts): Promise<Result<Seal | undefined, SealProblem>> {
  const read = await seals.read();
  if (!read.ok) return read;
  const now = { day: clock.today().toString(), moment: clock.moment(), heads: await heads() };
  const seal = nextSeal(now, read.value.at(-1));
  if (seal === undefined) return ok(undefined);
  const written = await seals.append(seal);
  return written.ok ? ok(seal) : written;
}

/**
 * Seals now, and once on each new day as long as the program runs.
 * @param everyHour runs something each hour until it is stopped
 * @param tell is told of each seal that could not be written; the program goes on
 * @returns the first seal, and how to stop
 */
export async function keepSealing(
  parts: SealParts,
  everyHour: (run: () => Promise<void>) => () => void,
  tell: (problem: SealProblem) => void,
): Promise<() => void> {
  let sealedOn: string | undefined;
  const sealToday = async () => {
    const today = parts.clock.today().toString();
    if (sealedOn === today) return;
    const sealed = await sealLogs(parts);
    if (sealed.ok) sealedOn = today;
    else sealed.problems.forEach(tell);
  };
  await sealToday();
  return everyHour(sealToday);
}
