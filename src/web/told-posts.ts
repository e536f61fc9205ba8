import type { Context } from "hono";
import { nameOrganisations, type NameOrganisation } from "../application/name-organisations.ts";
import { postAsTold, readTold, type ToldPost, type ToldRecords } from "../application/told-of-posts.ts";
import type { House } from "./house.ts";
import { keepWhileTold } from "./keep-pages.ts";

/** The joint posts as everybody sees them now, and what has been told of them. */
export type ToldPosts = {
  readonly posts: readonly ToldPost[];
  readonly told: ToldRecords;
  readonly nameOf: NameOrganisation;
};

type Telling = Pick<House, "catalogue" | "jointPosts" | "payroll" | "trust">;

const NOTHING_TOLD: ToldRecords = { entries: [], content: "" };

/** What everybody sees of answers and notices now; nothing in a house that only shows what is shipped. */
export async function toldNow({ trust }: Pick<House, "trust">): Promise<ToldRecords> {
  return trust === undefined ? NOTHING_TOLD : readTold(trust.records);
}

/** The posts as everybody sees them now. */
export async function readToldPosts(house: Telling): Promise<ToldPosts> {
  const { catalogue, jointPosts, payroll, trust } = house;
  const told = await toldNow(house);
  if (trust === undefined)
    return {
      posts: jointPosts.map((post) => ({ post, payroll })),
      told,
      nameOf: (id) => ({ id, name: id, isExample: false }),
    };
  const nameOf = await nameOrganisations(catalogue.register, trust.records);
  const parts = { nameOf: (id: string) => nameOf(id).name, payroll };
  return { posts: jointPosts.map((post) => postAsTold(post, told, parts)), told, nameOf };
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
export async function toldPostAsked(context: Context, house: Telling): Promise<ToldPost | undefined> {
  const { posts } = await toldPosts(context, house);
  return posts.find(({ post }) => post.slug === context.req.param("slug"));
}
