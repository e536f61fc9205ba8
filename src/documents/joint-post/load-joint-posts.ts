import type { JointPost, PostFileProblem } from "#domain/financing";
import type { OrganisationRegister } from "#domain/organisation";
import type { Result } from "#domain/result";
import { loadFolder } from "../load-folder.ts";
import { readJointPost } from "./read-joint-post.ts";

/** Reads every joint post of a checkout. @returns the newest first, or every problem of the first file that has any */
export function loadJointPosts(
  root: string,
  register: OrganisationRegister,
): Promise<Result<readonly JointPost[], PostFileProblem>> {
  return loadFolder(root, "reference/joint-posts", (bytes, file) => readJointPost(bytes, file, register));
}
