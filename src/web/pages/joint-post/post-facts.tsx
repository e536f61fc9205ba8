import type { JointPostView } from "../../../application/view-joint-post.ts";
import { groundText, JOINT_POST, periodText } from "../../../texts/joint-post-page.ts";
import { formText } from "../../../texts/joint-post-trial.ts";
import {
  costLineText,
  employmentWord,
  gapSentence,
  knownText,
  natureWord,
  noticeText,
} from "../../../texts/joint-post-words.ts";
import { Facts } from "../../ui/facts.tsx";

/** How the post is meant: host, employer, key, nature of the money; each with what it rests on. */
export function PostFacts({ view }: { readonly view: JointPostView }) {
  const { post } = view.reckoned;
  const { employment, sharing, period } = post;
  const noted = (value: string, ground: Parameters<typeof groundText>[0]) => (
    <>
      {value}
      <div class="tiny">{groundText(ground)}</div>
    </>
  );
  return (
    <section aria-labelledby="fakta">
      <h2 id="fakta">{JOINT_POST.facts}</h2>
      <Facts
        hasSentences
        facts={[
          { term: JOINT_POST.purpose, detail: post.purpose },
          { term: JOINT_POST.host, detail: post.host },
          { term: JOINT_POST.employer, detail: view.employer },
          { term: JOINT_POST.employment, detail: noted(employmentWord(employment.form), employment.ground) },
          { term: JOINT_POST.notice, detail: noticeText(employment.agreedNotice) },
          { term: JOINT_POST.period, detail: noted(periodText(period), period.ground) },
          ...post.costs.map((line) => ({
            term: JOINT_POST.costLine,
            detail: noted(costLineText(line, sharing.grain), line.ground),
          })),
          { term: JOINT_POST.key, detail: noted(formText(sharing.form), sharing.ground) },
          { term: JOINT_POST.gap, detail: gapSentence(sharing.gap) },
          { term: JOINT_POST.nature, detail: natureWord(post.nature) },
          { term: JOINT_POST.vat, detail: knownText(post.vat) },
          { term: JOINT_POST.legalBasis, detail: knownText(post.legalBasis) },
        ]}
      />
    </section>
  );
}
