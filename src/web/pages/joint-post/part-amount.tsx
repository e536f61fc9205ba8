import type { JointPost } from "#domain/financing";
import type { PostTrial } from "../../../application/reckon-post.ts";
import type { PartyYear } from "../../../application/view-joint-post.ts";
import { decidedNote } from "../../../texts/joint-post-checks.ts";
import { postAmount } from "../../../texts/joint-post-words.ts";
import { PostAmount } from "./post-amount.tsx";

/** A party's part of a year; where it has decided another amount than the key gives today, both. */
export function PartAmount(props: {
  readonly post: JointPost;
  readonly trial: PostTrial;
  readonly party: string;
  readonly inYear: Pick<PartyYear, "year" | "amount" | "reckoned" | "isDecided">;
  readonly of?: string;
}) {
  const { post, trial, party, inYear, of } = props;
  const { year, amount, reckoned, isDecided } = inYear;
  return (
    <>
      <PostAmount {...{ post, trial, amount, year, party, of }} />
      {isDecided && amount !== reckoned && <div class="tiny">{decidedNote(postAmount(reckoned, post))}</div>}
    </>
  );
}
