import type { JointPostView } from "../../../application/view-joint-post.ts";
import { gapText } from "../../../texts/joint-post-page.ts";
import { TRIAL, tryingSentence } from "../../../texts/joint-post-trial.ts";
import { OWN_NO } from "../../../texts/party-post.ts";
import { postAmount } from "../../../texts/joint-post-words.ts";
import { Notice } from "../../ui/notice.tsx";

/** Says that something is tried, what, and that nothing is kept; nothing where the post is shown as it is written. */
export function TrialNotice({
  view,
  resetHref,
  own,
}: {
  readonly view: JointPostView;
  readonly resetHref: string;
  /** Whose page it is, where it is a party's. */
  readonly own?: { readonly name: string; readonly isIn: boolean };
}) {
  const { post, trial, gap } = view.reckoned;
  if (trial.without.length === 0 && trial.form === undefined) return <></>;
  const names = view.parties.filter(({ isIn }) => !isIn).map(({ name }) => name);
  return (
    <Notice tone="wait" lead={own?.isIn === false ? OWN_NO.lead(own.name) : TRIAL.trying}>
      {tryingSentence(names, trial.form)}{" "}
      {names.length > 0 &&
        gapText(postAmount(view.gapOfShownYear, post), view.shownYear.operating.year, gap.isAssumed)}{" "}
      {TRIAL.notSaved} <a href={resetHref}>{own?.isIn === false ? OWN_NO.back : TRIAL.reset}</a>
    </Notice>
  );
}
