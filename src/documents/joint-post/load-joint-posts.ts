import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { JointPost, PostFileProblem } from "#domain/financing";
import type { OrganisationRegister } from "#domain/organisation";
import { ok, type Result } from "#domain/result";
import { readJointPost } from "./read-joint-post.ts";

/** Where the posts lie, from the root of a checkout. */
const FOLDER = "reference/joint-posts";

/**
 * Reads every joint post of a checkout.
 * @returns the posts, newest first by the year their id begins with, or every problem of the first file that has any
 */
export async function loadJointPosts(
  root: string,
  register: OrganisationRegister,
): Promise<Result<readonly JointPost[], PostFileProblem>> {
  const names = (await readdir(join(root, FOLDER))).filter((name) => name.endsWith(".json"));
  const posts: JointPost[] = [];
  for (const name of names.toSorted().toReversed()) {
    const read = readJointPost(await readFile(join(root, FOLDER, name)), `${FOLDER}/${name}`, register);
    if (!read.ok) return read;
    posts.push(read.value);
  }
  return ok(posts);
}
