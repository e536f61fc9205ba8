import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { assert } from "#domain/result";
import type { JointPost } from "#domain/financing";
import { reckonPost, type PostBasis, type PostTrial } from "../../src/application/reckon-post.ts";
import { loadJointPosts } from "../../src/documents/joint-post/load-joint-posts.ts";
import { loadPayroll } from "../../src/documents/payroll/read-payroll.ts";
import { shipped } from "./shipped.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const loaded = await loadJointPosts(ROOT, shipped.register);
assert(loaded.ok, "every shipped joint post can be read");

/** The joint posts that the house ships. */
export const shippedPosts: readonly JointPost[] = loaded.value;

/** What they are reckoned on. */
export const postBasis: PostBasis = { ...shipped.basis, ...(await loadPayroll(ROOT)) };

/** Dalarna's development leader as it is shipped. */
export const dalarna: JointPost = shippedPosts[0] ?? missing();

/** The post reckoned, as it is written or as somebody tries it. */
export function reckoned(trial?: PostTrial, post: JointPost = dalarna) {
  const result = reckonPost(post, postBasis, trial);
  assert(result.ok, "the post can be reckoned");
  return result.value;
}

/** The shipped file as text. */
export const dalarnaText: string = readFileSync(
  new URL("../../reference/joint-posts/2023-dalarna-utvecklingsledare.json", import.meta.url),
  "utf8",
);

function missing(): never {
  throw new Error("Dalarna's post is shipped");
}
