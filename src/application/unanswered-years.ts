import { saidBy, type JointPost } from "#domain/financing";
import { mayDo, type Acting } from "#domain/rights";
import { yearsOfPosts } from "./answers-to-posts.ts";
import type { RecordStore } from "./ports.ts";
import { askedAnew, postAsTold, readTold } from "./told-of-posts.ts";

/** The years of a joint post that a party has said nothing of (obesvarade år). */
export type UnansweredYears = { readonly title: string; readonly years: readonly number[] };

/**
 * What whoever acts may answer and nobody has, post by post. A year whose notice has come waits by itself, with its
 * reminder, and is left out.
 */
export async function unansweredYears(
  acting: Acting,
  posts: readonly JointPost[],
  records: Pick<RecordStore, "current">,
): Promise<readonly UnansweredYears[]> {
  const owner = acting.organisation;
  const own = posts.filter(({ sharing }) => sharing.parties.includes(owner));
  if (own.length === 0 || !mayDo("write-commitment", { owner, state: "new" }, acting).may) return [];
  const [told, asked] = await Promise.all([readTold(records), askedAnew(owner, own, records)]);
  const parts = { nameOf: (id: string) => id, payroll: { overheads: [], ceilings: [] } };
  return own.flatMap((post) => {
    const { commitments } = postAsTold(post, told, parts).post;
    const years = yearsOfPosts([post]).flatMap(({ year }) => {
      const said = saidBy(commitments, owner, year);
      const isAnswered = said !== undefined && said.answer.kind !== "not-answered";
      const isAsked = asked.some((each) => each.post === post && each.year === year);
      return isAnswered || isAsked ? [] : [year];
    });
    return years.length === 0 ? [] : [{ title: post.title, years }];
  });
}
