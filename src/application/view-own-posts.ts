import { readAnswer, readNotice, type Answer, type JointPost, type WrittenNotice } from "#domain/financing";
import type { Acting, OrganisationId } from "#domain/rights";
import { answerObjectOf, postYearValue, yearsOfPosts } from "./answers-to-posts.ts";
import type { RecordStore, RecordVersion } from "./ports.ts";
import { holdsPost } from "./tell-notice.ts";

/** What an organisation has said of one year of a post, as those who write for it see it. */
export type OwnAnswer = {
  readonly organisation: OrganisationId;
  readonly year: number;
  readonly answer: Answer;
  /** Absent where nothing has been written down. */
  readonly entry: RecordVersion | undefined;
};

/** A notice that has come, and is not taken back or is. */
export type ToldNotice = { readonly entry: RecordVersion; readonly notice: WrittenNotice };

/** A joint post as those who answer for it, or hold it, see it on their own pages. */
export type OwnPost = {
  readonly post: JointPost;
  readonly answers: readonly OwnAnswer[];
  readonly notices: readonly ToldNotice[];
  /** It holds the post, and tells its notices: the form says who there may. */
  readonly mayTell: boolean;
};

/** The posts that somebody's organisation shares, registers for or holds, each with its answers and notices. */
export async function viewOwnPosts(
  acting: Acting,
  posts: readonly JointPost[],
  records: RecordStore,
): Promise<readonly OwnPost[]> {
  const [answers, notices] = await Promise.all([
    records.current(acting.organisation, "commitment"),
    records.current(acting.organisation, "notice"),
  ]);
  const byObject = new Map(answers.map((entry) => [entry.object, entry]));
  const organisations = [acting.organisation, ...acting.hosts];
  return posts.flatMap((post) => {
    const parties = organisations.filter((each) => post.sharing.parties.includes(each));
    const isHeld = holdsPost(post, acting);
    if (parties.length === 0 && !isHeld) return [];
    const own = parties.flatMap((organisation) =>
      yearsOfPosts([post]).map((year): OwnAnswer => {
        const entry = byObject.get(answerObjectOf(organisation, postYearValue(year)));
        const read = entry && readAnswer(entry.body);
        return {
          organisation,
          year: year.year,
          answer: read?.ok === true ? read.value.answer : { kind: "not-answered" },
          entry,
        };
      }),
    );
    const told = notices.flatMap((entry): readonly ToldNotice[] => {
      const read = readNotice(entry.body);
      return read.ok && read.value.post === post.slug ? [{ entry, notice: read.value }] : [];
    });
    return [{ post, answers: own, notices: told, mayTell: isHeld }];
  });
}
