import type { Ore } from "#domain/money";
import type { JointPost } from "#domain/financing";
import { postAmount } from "../../../texts/joint-post-words.ts";
import { Openable } from "../../ui/amount-link.tsx";

/** An amount that is planned: it leads to where the page says by which rule it is counted. */
export function PlannedAmount(props: {
  readonly post: JointPost;
  readonly amount: Ore;
  readonly rule: "budget" | "likviditet";
  /** Whose it is, where the link alone does not tell. */
  readonly of?: string;
}) {
  const { post, amount, rule, of } = props;
  return <Openable text={postAmount(amount, post)} href={`#${rule}`} of={of} />;
}
