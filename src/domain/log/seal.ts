import { hashOf } from "#domain/source";
import { NO_LINE } from "./event.ts";
import type { LogHead } from "./verify-log.ts";

/**
 * The heads of all logs on a day, written outside the database (sigill). Each seal holds the hash of the one before,
 * so that none can be taken out of the middle unseen.
 */
export type Seal = {
  /** The day in Sweden, 2026-03-01. */
  readonly day: string;
  /** UTC, ISO 8601. */
  readonly moment: string;
  /** In order of organisation. */
  readonly heads: readonly LogHead[];
  /** A random text, so that nobody can try from the hash whether they have guessed the heads. Absent in the first ones. */
  readonly salt?: string;
  /** The hash of the seal before; 64 zeros for the first. */
  readonly previous: string;
  readonly hash: string;
};

/** The hash of a seal: of everything it says, and of the one before. */
export function sealHash({ day, moment, heads, salt, previous }: Seal): string {
  return hashOf({ day, moment, heads: heads.map(plain), ...(salt === undefined ? {} : { salt }), previous });
}

/**
 * What everybody may know of a seal (försegling): its day and its hash. It stands in everything that is handed out, and
 * tells nothing of who has written, or how much.
 */
export type DaySeal = Pick<Seal, "day" | "hash">;

/**
 * The seal that is shown: the first one of the last day. Those that follow on the same day are made when something was
 * written before a start, so they would tell that somebody wrote.
 * @param seals the first first
 */
export function daySealOf(seals: readonly Seal[]): DaySeal | undefined {
  const last = seals.at(-1);
  const first = seals.find(({ day }) => day === last?.day);
  return first && { day: first.day, hash: first.hash };
}

/** Where a shown seal was looked for: the day it was made, that the seals before it do not lead there, or that it is not there at all. */
export type SoughtSeal =
  | { readonly kind: "found"; readonly day: string }
  | { readonly kind: "seal-lost" | "seal-unreached"; readonly hash: string };

/** Looks a shown seal up among the seals of a file, computed again from the first to it. @param hash as it was shown */
export function seekSeal(seals: readonly Seal[], hash: string): SoughtSeal {
  const place = seals.findIndex((seal) => seal.hash === hash);
  const seal = seals[place];
  if (seal === undefined) return { kind: "seal-lost", hash };
  return verifySeals(seals.slice(0, place + 1)) === undefined
    ? { kind: "found", day: seal.day }
    : { kind: "seal-unreached", hash };
}

/**
 * The seal that follows on another; undefined where it would say nothing new: the same heads on the same day, or no
 * log at all before the first one.
 * @param last the last seal, undefined before the first
 */
export function nextSeal(
  { day, moment, heads, salt }: Omit<Seal, "previous" | "hash">,
  last: Seal | undefined,
): Seal | undefined {
  const inOrder = heads.toSorted((left, right) => (left.organisation < right.organisation ? -1 : 1));
  if (last === undefined && inOrder.length === 0) return undefined;
  if (last?.day === day && hashOf(inOrder.map(plain)) === hashOf(last.heads.map(plain))) return undefined;
  const salted = salt === undefined ? {} : { salt };
  const seal = { day, moment, heads: inOrder, ...salted, previous: last?.hash ?? NO_LINE, hash: "" };
  return { ...seal, hash: sealHash(seal) };
}

/** The first seal, counted from 1, that was edited, or that does not follow on the one before. */
export type SealFault = { readonly kind: "seal-changed" | "seal-out-of-place"; readonly line: number };

/** Looks the seals of a file through, the first first. */
export function verifySeals(seals: readonly Seal[]): SealFault | undefined {
  let previous = NO_LINE;
  for (const [index, seal] of seals.entries()) {
    if (sealHash(seal) !== seal.hash) return { kind: "seal-changed", line: index + 1 };
    if (seal.previous !== previous) return { kind: "seal-out-of-place", line: index + 1 };
    previous = seal.hash;
  }
  return undefined;
}

function plain({ organisation, sequence, hash }: LogHead) {
  return { organisation, sequence, hash };
}
