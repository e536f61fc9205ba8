import type { JointPostView } from "../../../application/view-joint-post.ts";
import { checkAll, checkLine } from "../../../texts/joint-post-checks.ts";
import { postAmount, postSize } from "../../../texts/joint-post-words.ts";
import { SumCheckBox } from "../../ui/sum-check-box.tsx";

/** Whether the parts make up each year's cost, and all of them the whole. */
export function PostChecks({ view }: { readonly view: JointPostView }) {
  const { post } = view.reckoned;
  return (
    <SumCheckBox
      id="summor"
      verdict={view.checks.every(({ agrees }) => agrees) ? "agrees" : "open"}
      lines={view.checks.map(({ year, of, sum, cost, uncovered, agrees }) => {
        const shown = {
          sum: postAmount(sum, post),
          cost: postAmount(cost, post),
          uncovered: postSize(uncovered, post),
        };
        const way = agrees ? "agrees" : uncovered > 0n ? "above" : "below";
        return {
          state: agrees ? "agrees" : "open",
          text: year === "all" ? checkAll(of, shown, way) : checkLine(year, of, shown, way),
        };
      })}
    />
  );
}
