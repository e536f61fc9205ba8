import type { JointPost } from "#domain/financing";
import type { OrganisationRegister } from "#domain/organisation";
import type { Day } from "#domain/time";
import { nameOrganisations } from "./name-organisations.ts";
import type { PayrollReference, RecordStore } from "./ports.ts";
import { countTold, toldByDay, type ToldCount } from "./told-by-day.ts";
import { postAsTold, readTold, type ToldPost } from "./told-of-posts.ts";

/** A post with what has been told of it, and how much that is. */
export type LaidOut = ToldPost & { readonly count: ToldCount };

/**
 * Lays what everybody sees of answers and notices on a post that somebody has as a file.
 * @param day what had been told by then, and the post is read on it; everything where it is undefined
 */
export async function layTold(
  written: JointPost,
  parts: {
    readonly records: Pick<RecordStore, "current" | "history">;
    readonly register: OrganisationRegister;
    readonly payroll: PayrollReference;
  },
  day: Day | undefined,
): Promise<LaidOut> {
  const { records, register, payroll } = parts;
  const [now, named] = await Promise.all([readTold(records), nameOrganisations(register, records)]);
  const told = day === undefined ? now : await toldByDay(day, now, records);
  const post = day === undefined ? written : { ...written, readingDay: day };
  const laid = postAsTold(post, told, { nameOf: (id) => named(id).name, payroll });
  return { ...laid, count: countTold(post, told) };
}
