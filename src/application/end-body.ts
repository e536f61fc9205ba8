import { readBody } from "#domain/organisation";
import { mayDo, type Acting, type Verdict } from "#domain/rights";
import { canonicalJson, type CanonicalValue } from "#domain/source";
import { compareDays, parseWrittenDay, type Day } from "#domain/time";
import type { RecordVersion } from "./ports.ts";
import { mayWrite, type RecordParts, type WriteOutcome } from "./write-record.ts";

/** What is wrong with the last day of a body. */
export type LastDayProblem = "not-a-day" | "before-the-first";

/** Which body ends, on which day, as the form has it. */
export type Ending = {
  readonly object: string;
  /** As it was written. */
  readonly last: string;
  readonly basedOn: number;
  readonly key: string;
};

/** What came of ending a body. */
export type EndingOutcome = WriteOutcome | { readonly kind: "problem"; readonly problem: LastDayProblem };

/** Whether somebody may end a body: whoever may write it may. */
export function mayEndBody(current: RecordVersion, acting: Acting | undefined): Verdict {
  const verdict = mayDo("end-body", { owner: current.owner, state: current.state }, acting);
  return verdict.may ? mayWrite({ kind: "body", owner: current.owner, current }, acting) : verdict;
}

/**
 * Ends a body with a last day (avslutar ett organ): the next version, which differs in that day alone. Its seats, what it has
 * decided and every earlier version stay; from the day after it is in no list of today's.
 */
export async function endBody(
  { object, last, basedOn, key }: Ending,
  acting: Acting | undefined,
  { records, clock }: RecordParts,
): Promise<EndingOutcome> {
  if (acting === undefined) return { kind: "refused", why: { kind: "not-signed-in" } };
  const history = await records.history(acting.organisation, "body", object);
  const current = history.at(-1);
  if (current === undefined) return { kind: "unknown" };
  const verdict = mayEndBody(current, acting);
  if (!verdict.may) return { kind: "refused", why: verdict.why };
  const day = parseWrittenDay(last);
  if (!day.ok) return { kind: "problem", problem: "not-a-day" };
  const before = history.find(({ version }) => version === basedOn);
  const read = before && readBody(before.body);
  if (before === undefined || read?.ok !== true) return { kind: "stale", current };
  if (read.value.from !== undefined && compareDays(day.value, read.value.from) < 0)
    return { kind: "problem", problem: "before-the-first" };
  const { person, organisation } = acting;
  return records.write(
    { person, organisation, role: verdict.role },
    {
      kind: "body",
      object,
      owner: current.owner,
      state: verdict.onBehalf ? "unconfirmed" : "published",
      body: withLastDay(before.body, day.value),
      basedOn,
      deed: "end-body",
      key,
    },
    clock.moment(),
  );
}

/** Whether two versions of a body differ in the last day alone, which the later one has: that is what can be taken back. */
export function isEnding(before: RecordVersion, after: RecordVersion): boolean {
  const read = readBody(after.body);
  if (after.kind !== "body" || !read.ok || read.value.to === undefined) return false;
  return (
    before.body !== after.body &&
    withLastDay(before.body, read.value.to) === withLastDay(after.body, read.value.to)
  );
}

function withLastDay(body: string, last: Day): string {
  const read: Readonly<Record<string, CanonicalValue>> = JSON.parse(body);
  return canonicalJson({ ...read, to: last.toString() });
}
