import type { Ore } from "#domain/money";
import type { JointPost, Known } from "#domain/financing";
import { UNKNOWN } from "../../../texts/certainty.ts";
import { postAmount } from "../../../texts/joint-post-words.ts";
import { Openable } from "../../ui/amount-link.tsx";

/** An amount that is planned: it leads to where the page says by which rule it is counted. Okänt leads nowhere. */
export function PlannedAmount(props: {
  readonly post: JointPost;
  readonly amount: Known<Ore>;
  readonly rule: "budget" | "likviditet";
  /** Whose it is, where the link alone does not tell. */
  readonly of?: string;
}) {
  const { post, amount, rule, of } = props;
  if (amount === "unknown") return <span class="unknown">{UNKNOWN}</span>;
  return <Openable text={postAmount(amount, post)} href={`#${rule}`} of={of} />;
}
