import type { Context } from "hono";
import { checkPaperMark, type CheckedPaper } from "../application/check-paper-mark.ts";
import { nameOrganisations } from "../application/name-organisations.ts";
import { postAsTold, readTold, type ToldPost, type ToldRecords } from "../application/told-of-posts.ts";
import { noticesTold, type NoticeTold } from "../application/view-told-notices.ts";
import type { Catalogue } from "../application/open-catalogue.ts";
import type { House } from "./house.ts";
import { keepWhileTold } from "./keep-pages.ts";

/** The joint posts as everybody sees them now, and what has been told of them. */
export type ToldPosts = { readonly posts: readonly AskedPost[]; readonly told: ToldRecords };

/** A post as it has been told, and what the notices that have come for it changed. */
export type AskedPost = ToldPost & {
  readonly notices: () => readonly NoticeTold[];
  /** Holds the mark of a paper against it. @param party a slug; the paper that all share where it is undefined */
  readonly checkMark: (written: string, party: string | undefined) => CheckedPaper;
};

/** What of a house the posts are told with. */
export type Telling = Pick<House, "jointPosts" | "payroll" | "trust"> & {
  readonly catalogue: Pick<Catalogue, "basis" | "register">;
};

const NOTHING_TOLD: ToldRecords = { entries: [], content: "" };

/** What everybody sees of answers and notices now; nothing in a house that only shows what is shipped. */
export async function toldNow({ trust }: Pick<House, "trust">): Promise<ToldRecords> {
  return trust === undefined ? NOTHING_TOLD : readTold(trust.records);
}

/** The posts as everybody sees them now. */
export async function readToldPosts(house: Telling): Promise<ToldPosts> {
  const { catalogue, jointPosts, payroll, trust } = house;
  const told = await toldNow(house);
  const { basis, register } = catalogue;
  const named = trust && (await nameOrganisations(register, trust.records));
  const parts = { nameOf: (id: string) => named?.(id).name ?? id, payroll, basis };
  const posts = jointPosts.map((post) => ({
    ...postAsTold(post, told, parts),
    notices: () => noticesTold(post, told, parts),
    checkMark: (written: string, party: string | undefined) =>
      checkPaperMark(written, party, { post, told, parts, basis }),
  }));
  return { posts, told };
}

/**
 * The same for a page of them: what somebody answers, tells or takes back shows at once, so the page is kept no longer than
 * what has been told is the same.
 */
export async function toldPosts(context: Context, house: Telling): Promise<ToldPosts> {
  const read = await readToldPosts(house);
  if (house.trust !== undefined) keepWhileTold(context, read.told.content);
  return read;
}

/** The post that the address names, as it has been told; undefined where there is none. */
export async function toldPostAsked(context: Context, house: Telling): Promise<AskedPost | undefined> {
  const { posts } = await toldPosts(context, house);
  return posts.find(({ post }) => post.slug === context.req.param("slug"));
}
