import type { JointPost } from "#domain/financing";
import type { OrganisationRegister } from "#domain/organisation";
import { fail, ok, type Result } from "#domain/result";
import type { Day } from "#domain/time";
import { layTold } from "../application/lay-told.ts";
import type { PayrollReference } from "../application/ports.ts";
import { readDay } from "../application/read-day.ts";
import type { ToldPost } from "../application/told-of-posts.ts";
import { countedTold, FILE_ALONE, TOLD_ALL, TOLD_PROBLEM } from "../texts/cli-told.ts";
import type { Installation } from "./installation.ts";
import type { Words } from "./read-words.ts";

/** A post as a command counts it, the day that was asked for, and a sentence of what it is counted on, for stderr. */
export type CommandPost = ToldPost & { readonly day: Day | undefined; readonly countedOn: string };

/**
 * The post of a file as the command counts it: alone, or with the answers and notices of the installation where `--told`
 * asks for them.
 * @returns the post, or a sentence for each problem
 */
export async function toldPost(
  post: JointPost,
  { register, payroll }: { readonly register: OrganisationRegister; readonly payroll: PayrollReference },
  { option }: Pick<Words, "option">,
  { installation }: { readonly installation: Pick<Installation, "readRecords"> },
): Promise<Result<CommandPost, string>> {
  const written = option("told");
  if (written === undefined) return ok({ post, payroll, day: undefined, countedOn: FILE_ALONE });
  const day = written === TOLD_ALL ? undefined : readDay(written);
  if (written !== TOLD_ALL && day === undefined) return fail(TOLD_PROBLEM(written));
  const laid = await installation.readRecords((records) =>
    layTold(post, { records, register, payroll }, day),
  );
  if (!laid.ok) return laid;
  return ok({ ...laid.value, day, countedOn: countedTold(laid.value.count, day) });
}
