import {
  asTold,
  commitmentOf,
  noticeOf,
  readAnswer,
  readNotice,
  saidBy,
  type JointPost,
  type Told,
} from "#domain/financing";
import { objectionIn } from "#domain/organisation";
import type { PayrollReference, Reader, RecordStore, RecordVersion } from "./ports.ts";

/** A joint post with what is known of payroll for it, after everything that has been told. */
export type ToldPost = {
  readonly post: JointPost;
  readonly payroll: PayrollReference;
};

/** What laying the records on the posts needs. @param nameOf an organisation by its id */
export type ToldParts = {
  readonly records: Pick<RecordStore, "current">;
  readonly nameOf: (organisation: string) => string;
  readonly payroll: PayrollReference;
};

/** What has been written down about joint posts, to lay on any of them; `content` is the same as long as nothing is new. */
export type ToldRecords = { readonly entries: readonly RecordVersion[]; readonly content: string };

/** Reads what somebody sees of answers and notices, in the order that they were told. */
export async function readTold(
  records: Pick<RecordStore, "current">,
  reader: Reader = "everybody",
): Promise<ToldRecords> {
  const [answers, notices] = await Promise.all([
    records.current(reader, "commitment"),
    records.current(reader, "notice"),
  ]);
  const entries = inOrderTold([...answers, ...notices]);
  return { entries, content: entries.map(({ hash }) => hash).join(" ") };
}

/** What has been told, in the order that it was. */
export function inOrderTold(entries: readonly RecordVersion[]): readonly RecordVersion[] {
  return entries.toSorted(
    (left, right) =>
      Date.parse(left.moment) - Date.parse(right.moment) || (left.object < right.object ? -1 : 1),
  );
}

/** One post with what has been told of it. @param except a thing that is left out, as if it had not been told */
export function postAsTold(
  post: JointPost,
  { entries }: ToldRecords,
  { nameOf, payroll }: Omit<ToldParts, "records">,
  except?: string,
): ToldPost {
  const told = entries
    .filter(({ object }) => object !== except)
    .flatMap((entry): readonly Told[] => toldIn(entry, post, nameOf));
  const after = asTold({ post, overheads: payroll.overheads }, told);
  return { post: after.post, payroll: { ...payroll, overheads: after.overheads } };
}

/** What an entry tells of a post: nothing where it is of another, where its party says it is not right, or is taken back. */
function toldIn(
  { kind, body, owner, enteredBy, state }: RecordVersion,
  post: JointPost,
  nameOf: ToldParts["nameOf"],
): readonly Told[] {
  if (state !== "published" && state !== "unconfirmed") return [];
  if (kind === "notice") {
    const read = readNotice(body);
    if (!read.ok || read.value.post !== post.slug || read.value.isTakenBack) return [];
    return [{ kind, notice: noticeOf(read.value, post, nameOf(owner)) }];
  }
  const read = readAnswer(body);
  const isTheirs = read.ok && read.value.organisation === owner && post.sharing.parties.includes(owner);
  if (!read.ok || !isTheirs || read.value.post !== post.slug || objectionIn(body) !== undefined) return [];
  const written = { writtenBy: nameOf(enteredBy), isUnconfirmed: state === "unconfirmed" };
  return [{ kind: "answer", commitment: commitmentOf(read.value, written) }];
}

/** A year whose notice has come and that a party has not answered since, and when the last one of it came. */
export type AskedYear = { readonly post: JointPost; readonly year: number; readonly told: string };

/** The years that a party is asked anew: their notice has come, and it has neither decided before nor answered after. */
export async function askedAnew(
  party: string,
  posts: readonly JointPost[],
  records: Pick<RecordStore, "current">,
): Promise<readonly AskedYear[]> {
  const told = await readTold(records);
  const parts = { nameOf: (id: string) => id, payroll: { overheads: [], ceilings: [] } };
  return posts.flatMap((post) => {
    const { commitments } = postAsTold(post, told, parts).post;
    const asked = told.entries.flatMap(({ kind, body, moment }): readonly AskedYear[] => {
      const read = kind === "notice" ? readNotice(body) : undefined;
      if (read?.ok !== true || read.value.post !== post.slug || read.value.isTakenBack) return [];
      const { year } = read.value;
      const said = saidBy(commitments, party, year);
      const isAnswered = said !== undefined && said.answer.kind !== "not-answered";
      return isAnswered ? [] : [{ post, year, told: moment }];
    });
    // Notices of several grants ask about their year once, from the last of them.
    return asked.filter(({ year }, index) => asked.findLastIndex((each) => each.year === year) === index);
  });
}
