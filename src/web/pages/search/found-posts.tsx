import type { FoundPost, FoundPostSum } from "../../../application/search-posts.ts";
import { partyQuestion } from "../../../texts/joint-post-page.ts";
import { postAmountTitle } from "../../../texts/joint-post-trace.ts";
import { postAmount } from "../../../texts/joint-post-words.ts";
import { jointPostHref, partyPostHref, postAmountHref } from "../../addresses.ts";
import { Openable } from "../../ui/amount-link.tsx";
import { CertaintyMark } from "../../ui/certainty-mark.tsx";

/** Posts that were found, the pages of the municipalities that were named first. */
export function rowsOfPosts(found: readonly FoundPost[]) {
  return found.flatMap(({ post, municipalities }) => [
    ...municipalities.map(({ slug, name }) => (
      <a href={partyPostHref(slug, post.slug)}>{partyQuestion(post, name)}</a>
    )),
    <a href={jointPostHref(post.slug)}>{post.title}</a>,
  ]);
}

/** Amounts of posts, each opened by itself and leading on to whose page it stands on. */
export function rowsOfPostSums(found: readonly FoundPostSum[], nameOf: (code: string) => string) {
  return found.map(({ post, asked, explained, certainty, municipality }) => (
    <>
      <Openable text={postAmount(explained.amount, post)} href={postAmountHref(post.slug, asked)} />{" "}
      <CertaintyMark certainty={certainty} />{" "}
      <a
        href={
          municipality === undefined ? jointPostHref(post.slug) : partyPostHref(municipality.slug, post.slug)
        }
      >
        {postAmountTitle(explained, { nameOf })}
      </a>
    </>
  ));
}
