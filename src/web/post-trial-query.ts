import type { Context } from "hono";
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
  };
}

/** The words of an address that ask for a trial. */
export function trialQuery(trial: PostTrial): Readonly<Record<string, string | undefined>> {
  const { without, key, amount } = askedOf(trial);
  return {
    [TRIAL_WORDS.without]: without.length === 0 ? undefined : without.join(","),
    [TRIAL_WORDS.key]: key === undefined ? undefined : KEY_WORDS[key],
    [TRIAL_WORDS.amount]: amount === undefined ? undefined : kronorText(amount),
  };
}
