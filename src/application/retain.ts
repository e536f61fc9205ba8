import { lastDueEnd, RETENTION, type RetentionRule } from "#domain/personal-data";
import { compareDays, type Day } from "#domain/time";
import type { Clock, DueCount, RetentionStore } from "./ports.ts";

/** What removing by rule needs. */
export type RetainParts = { readonly store: RetentionStore; readonly clock: Clock };

/** What is due under each rule, with the rule. */
export type Retained = DueCount & { readonly rule: RetentionRule };

/**
 * Removes what the rules say is due on a day (gallrar), or only counts it.
 * @param asked the day, never after today; whether anything is removed
 * @returns each rule with its count; "day-to-come" where the day has not been, since rules look back from it
 */
export async function retain(
  asked: { readonly on: Day; readonly removes: boolean },
  { store, clock }: RetainParts,
): Promise<readonly Retained[] | "day-to-come"> {
  if (compareDays(asked.on, clock.today()) > 0) return "day-to-come";
  const due = RETENTION.map((rule) => ({ kind: rule.kind, lastEnd: lastDueEnd(rule, asked.on) }));
  const counted = asked.removes
    ? await store.removeDue(due, { day: asked.on, moment: clock.moment() })
    : await store.countDue(due);
  return counted.flatMap((each) => {
    const rule = RETENTION.find(({ kind }) => kind === each.kind);
    return rule === undefined ? [] : [{ ...each, rule }];
  });
}

/**
 * Removes what is due now, and once on each new day as long as the program runs.
 * @param everyHour runs something each hour until it is stopped
 * @param tell is told of a removal that failed; it is tried again the next hour
 * @returns how to stop
 */
export async function keepRetaining(
  parts: RetainParts,
  everyHour: (run: () => Promise<void>) => () => void,
  tell: (error: unknown) => void,
): Promise<() => void> {
  let doneOn: string | undefined;
  const retainToday = async () => {
    const today = parts.clock.today();
    if (doneOn === today.toString()) return;
    await retain({ on: today, removes: true }, parts);
    doneOn = today.toString();
  };
  await retainToday().catch(tell);
  return everyHour(retainToday);
}
