import type { JointPostView } from "../../../application/view-joint-post.ts";
import { checkAll, checkLine } from "../../../texts/joint-post-page.ts";
import { postAmount } from "../../../texts/joint-post-words.ts";
import { SumCheckBox } from "../../ui/sum-check-box.tsx";

/** Whether the parts make up each year's cost, and all of them the whole. */
export function PostChecks({ view }: { readonly view: JointPostView }) {
  const { post } = view.reckoned;
  return (
    <SumCheckBox
      id="summor"
      verdict={view.checks.every(({ agrees }) => agrees) ? "agrees" : "open"}
      lines={view.checks.map(({ year, of, sum, cost, agrees }) => ({
        state: agrees ? "agrees" : "open",
        text:
          year === "all"
            ? checkAll(of, postAmount(sum, post), postAmount(cost, post))
            : checkLine(year, of, postAmount(sum, post), postAmount(cost, post)),
      }))}
    />
  );
}
