import type { Context } from "hono";
import { checkPaperMark, type CheckedPaper } from "../application/check-paper-mark.ts";
import type { Day } from "#domain/time";
import { nameOrganisations } from "../application/name-organisations.ts";
import { postAsTold, readTold, type ToldPost, type ToldRecords } from "../application/told-of-posts.ts";
import { toldAfter, toldByDay, type PostReading } from "../application/told-by-day.ts";
import { viewPost, type JointPostView } from "../application/view-joint-post.ts";
import { noticesTold, type NoticeTold } from "../application/view-told-notices.ts";
import type { Catalogue } from "../application/open-catalogue.ts";
import type { House } from "./house.ts";
import { keepWhileTold } from "./keep-pages.ts";
import { dayIn } from "./post-trial-query.ts";

/** The joint posts as everybody sees them, and everything that has been told of them until now. */
export type ToldPosts = { readonly posts: readonly AskedPost[]; readonly told: ToldRecords };

/** A post as it has been told, and what the notices that have come for it changed. */
export type AskedPost = ToldPost & {
  readonly reading: PostReading;
  readonly notices: () => readonly NoticeTold[];
  /** Holds the mark of a paper against it. @param party a slug; the paper that all share where it is undefined */
  readonly checkMark: (written: string, party: string | undefined) => CheckedPaper;
};

/** The day that posts are told on; now is everything that has come. */
export type ToldDay = Day | "now";

/** What of a house the posts are told with. */
export type Telling = Pick<House, "jointPosts" | "payroll" | "trust" | "clock"> & {
  readonly catalogue: Pick<Catalogue, "basis" | "register">;
};

const NOTHING_TOLD: ToldRecords = { entries: [], content: "" };

/** What everybody sees of answers and notices now; nothing in a house that only shows what is shipped. */
export async function toldNow({ trust }: Pick<House, "trust">): Promise<ToldRecords> {
  return trust === undefined ? NOTHING_TOLD : readTold(trust.records);
}

/** The posts as everybody sees them now, or as they stood on a day. */
export async function readToldPosts(house: Telling, day?: Day): Promise<ToldPosts> {
  const { catalogue, jointPosts, payroll, trust } = house;
  const now = await toldNow(house);
  const told = day === undefined || trust === undefined ? now : await toldByDay(day, now, trust.records);
  const { basis, register } = catalogue;
  const named = trust && (await nameOrganisations(register, trust.records));
  const parts = { nameOf: (id: string) => named?.(id).name ?? id, payroll, basis };
  const posts = jointPosts.map((written) => {
    const post = day === undefined ? written : { ...written, readingDay: day };
    return {
      ...postAsTold(post, told, parts),
      reading: {
        day: post.readingDay,
        own: written.readingDay,
        today: house.clock.today(),
        isAsked: day !== undefined,
        later: toldAfter(post.readingDay, post, now),
      },
      notices: () => noticesTold(post, told, parts),
      // A paper of any day is held against what is known now.
      checkMark: (mark: string, party: string | undefined) =>
        checkPaperMark(mark, party, { post, told: now, parts, basis }),
    };
  });
  return { posts, told: now };
}

/**
 * The same for a page of them, on the day that its address names: what somebody answers, tells or takes back shows at once, so the page is kept no longer than
 * what has been told is the same.
 */
async function toldPosts(
  context: Context,
  house: Telling,
  day: ToldDay = dayIn(context) ?? "now",
): Promise<ToldPosts> {
  const read = await readToldPosts(house, day === "now" ? undefined : day);
  if (house.trust !== undefined) keepWhileTold(context, read.told.content);
  return read;
}

/** Every post reckoned as everybody sees it; one that cannot be reckoned is left out. */
export async function viewedPosts(
  context: Context,
  house: Telling & Pick<House, "catalogue">,
): Promise<readonly JointPostView[]> {
  return viewsOf(await toldPosts(context, house), house);
}

/** Posts as they have been told, reckoned; one that cannot be reckoned is left out. */
export function viewsOf(
  { posts }: Pick<ToldPosts, "posts">,
  { catalogue }: Pick<House, "catalogue">,
): readonly JointPostView[] {
  return posts.flatMap(({ post, payroll }) => {
    const view = viewPost(post, { catalogue, payroll });
    return view.ok ? [view.value] : [];
  });
}

/** The post that the address names, as it has been told; undefined where there is none. */
export async function toldPostAsked(
  context: Context,
  house: Telling,
  day: ToldDay = dayIn(context) ?? "now",
): Promise<AskedPost | undefined> {
  const { posts } = await toldPosts(context, house, day);
  return posts.find(({ post }) => post.slug === context.req.param("slug"));
}
