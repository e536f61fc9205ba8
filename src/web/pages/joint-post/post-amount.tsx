import type { Ore } from "#domain/money";
import type { JointPost } from "#domain/financing";
import type { PostTrial } from "../../../application/reckon-post.ts";
import { postAmount } from "../../../texts/joint-post-words.ts";
import { postAmountHref } from "../../addresses.ts";
import { trialQuery } from "../../post-trial-query.ts";
import { Openable } from "../../ui/amount-link.tsx";

/** An amount of a joint post, and which one it is. */
export type PostAmountProps = {
  readonly post: JointPost;
  readonly trial: PostTrial;
  readonly amount: Ore;
  readonly year?: number | undefined;
  readonly party?: string | undefined;
  readonly isStanding?: boolean;
  /** Whose it is, where the link alone does not tell. */
  readonly of?: string | undefined;
};

/** An amount that opens its reckoning; what is tried stands in the address. */
export function PostAmount({ post, trial, amount, year, party, isStanding = false, of }: PostAmountProps) {
  return (
    <Openable
      text={postAmount(amount, post)}
      href={postAmountHref(post.slug, { year, party, isStanding }, trialQuery(trial))}
      of={of}
    />
  );
}
