import { daySealOf, nextSeal, type DaySeal, type LogHead, type Seal } from "#domain/log";
import { ok, type Result } from "#domain/result";
import type { Clock, SealFile, SealProblem } from "./ports.ts";

/** What sealing needs: the last line of each log now, the file outside the database, and the day. */
export type SealParts = {
  readonly heads: () => Promise<readonly LogHead[]>;
  readonly seals: SealFile;
  readonly clock: Clock;
  /** At least 128 random bits, as text. */
  readonly newSalt: () => string;
};

/**
 * Writes the heads of all logs down outside the database (förseglar loggarna).
 * @returns every seal, with a new one last unless the one before says the same; or why it could not be written
 */
export async function sealLogs({
  heads,
  seals,
  clock,
  newSalt,
}: SealParts): Promise<Result<readonly Seal[], SealProblem>> {
  const read = await seals.read();
  if (!read.ok) return read;
  const now = {
    day: clock.today().toString(),
    moment: clock.moment(),
    heads: await heads(),
    salt: newSalt(),
  };
  const seal = nextSeal(now, read.value.at(-1));
  if (seal === undefined) return read;
  const written = await seals.append(seal);
  return written.ok ? ok([...read.value, seal]) : written;
}

/** The seal that everything handed out carries (försegling); undefined before the first. @param seals the first first */
export function shownSealOf(seals: readonly Seal[]): DaySeal | undefined {
  return daySealOf(seals);
}

/** Sealing that goes on: what it has come to, and how to stop. */
export type Sealing = {
  /** The seal that everything handed out carries; undefined before the first. */
  readonly daySeal: () => DaySeal | undefined;
  readonly stop: () => void;
};

/**
 * Seals now, and once on each new day as long as the program runs.
 * @param everyHour runs something each hour until it is stopped
 * @param tell is told of each seal that could not be written; the program goes on
 */
export async function keepSealing(
  parts: SealParts,
  everyHour: (run: () => Promise<void>) => () => void,
  tell: (problem: SealProblem) => void,
): Promise<Sealing> {
  let sealedOn: string | undefined;
  let shown: DaySeal | undefined;
  const sealToday = async () => {
    const today = parts.clock.today().toString();
    if (sealedOn === today) return;
    const sealed = await sealLogs(parts);
    if (sealed.ok) sealedOn = today;
    else sealed.problems.forEach(tell);
    const standing = sealed.ok ? sealed : await parts.seals.read();
    if (standing.ok) shown = shownSealOf(standing.value);
  };
  await sealToday();
  return { daySeal: () => shown, stop: everyHour(sealToday) };
}
