import type { JointPost, PostWorkbook } from "#domain/financing";
import { assert } from "#domain/result";
import { postWorkbookOf } from "../../src/application/post-workbook.ts";
import { AS_WRITTEN, type PostTrial } from "../../src/application/reckon-post.ts";
import { viewPost } from "../../src/application/view-joint-post.ts";
import { dalarna, postBasis } from "../worked-cases/joint-post.ts";

/** The address of the page that a workbook of these tests belongs to. */
export const PAGE = "https://samnytta.example/gemensamma-poster/dalarna-utvecklingsledare-2023";

/** What a post's workbook is written from, as it is written or as somebody tries it. */
export function workbookOf(post: JointPost = dalarna, trial: PostTrial = AS_WRITTEN): PostWorkbook {
  const catalogue = { basis: postBasis, register: postBasis.register, entries: [] };
  const view = viewPost(post, { catalogue, payroll: postBasis }, trial);
  assert(view.ok, "the post can be reckoned");
  return postWorkbookOf(view.value, postBasis, PAGE);
}

/** The parts of every party and year in öre, by code, as the page shows them. */
export function partsOf({ parties, shared }: PostWorkbook): Readonly<Record<string, readonly bigint[]>> {
  return Object.fromEntries(
    parties.map(({ code }) => [
      code,
      shared.years.map(
        ({ allocation }) => allocation.shares.find(({ recipient }) => recipient === code)?.amount ?? 0n,
      ),
    ]),
  );
}
