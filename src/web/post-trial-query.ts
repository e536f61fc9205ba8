import type { Context } from "hono";
import type { Day } from "#domain/time";
import { readDay } from "../application/read-day.ts";
import type { AskedTrial } from "../application/read-post-trial.ts";
import { askedOf } from "../application/read-post-trial.ts";
import type { PostTrial } from "../application/reckon-post.ts";
import { TRIAL_KEYS } from "../application/trial-key.ts";
import { kronorText } from "../texts/format.ts";
import { KEY_WORDS, TRIAL_WORDS } from "../texts/trial-words.ts";

/** What an address asks to try. A code stands in a word of its own, or several in one with commas between. */
export function askedIn(context: Context): AskedTrial {
  const written = context.req.query(TRIAL_WORDS.key) ?? "";
  const key = TRIAL_KEYS.find((each) => KEY_WORDS[each] === written);
  return {
    without: (context.req.queries(TRIAL_WORDS.without) ?? [])
      .flatMap((each) => each.split(","))
      .map((code) => code.trim())
      .filter((code) => code !== ""),
    ...(key === undefined ? {} : { key }),
    amount: context.req.query(TRIAL_WORDS.amount),
    readOn: dayIn(context),
  };
}

/** The day that an address asks to read a post on; undefined where it asks for none, or for what is none. */
export function dayIn(context: Context): Day | undefined {
  return readDay(context.req.query(TRIAL_WORDS.day) ?? "");
}

/** The words of an address that ask for a trial, and for the day it is read on. */
export function trialQuery(trial: PostTrial): Readonly<Record<string, string | undefined>> {
  const { without, key, amount } = askedOf(trial);
  return {
    [TRIAL_WORDS.day]: trial.readOn?.toString(),
    [TRIAL_WORDS.without]: without.length === 0 ? undefined : without.join(","),
    [TRIAL_WORDS.key]: key === undefined ? undefined : KEY_WORDS[key],
    [TRIAL_WORDS.amount]: amount === undefined ? undefined : kronorText(amount),
  };
}
