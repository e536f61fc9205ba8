import type { Day } from "#domain/time";
import { readDay } from "../application/read-day.ts";
import { TRIAL_WORDS } from "../texts/trial-words.ts";

/** What the address of a paper names: its post, whose it is (all parties' where nobody is named), and the day it is of. */
export type PaperAddress = {
  readonly post: string;
  readonly party: string | undefined;
  /** Where somebody had asked for one. */
  readonly day: Day | undefined;
};

const PAPER = /\/gemensamma-poster\/([a-z0-9-]+)\/handlingar(?:\/([a-z0-9-]+))?(?=[?/]|$)/;

const DAY = new RegExp(`[?&]${TRIAL_WORDS.day}=([0-9-]+)`);

/** Reads the address that a paper ends in, as somebody has pasted it; undefined where it is none. */
export function readPaperAddress(pasted: string): PaperAddress | undefined {
  const whole = pasted.replaceAll(/\s+/g, "");
  const [, post, party] = PAPER.exec(whole) ?? [];
  const day = readDay(DAY.exec(whole)?.[1] ?? "");
  return post === undefined ? undefined : { post, party, day };
}
