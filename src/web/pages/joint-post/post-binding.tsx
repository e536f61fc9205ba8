import { BINDING_LEVELS } from "../../../application/read-said.ts";
import { BINDING_MEANINGS, BINDING_WORDS } from "../../../texts/answer-words.ts";
import { groundText, JOINT_POST, standingsText } from "../../../texts/joint-post-page.ts";
import type { JointPostView } from "../../../application/view-joint-post.ts";
import { Facts } from "../../ui/facts.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Passage } from "../../ui/passage.tsx";

/** How binding the promises are: who has bound themselves, and what somebody has said for all, which is no money. */
export function PostBinding({ view }: { readonly view: JointPostView }) {
  const { statements = [] } = view.reckoned.post;
  return (
    <section aria-labelledby="bindande">
      <h2 id="bindande">{JOINT_POST.binding}</h2>
      <ul>
        {standingsText(view.standings).map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      {statements.map(({ by, level, years, ground }) => (
        <>
          <Notice tone="wait" lead={`${BINDING_WORDS[level]}, ${years.first}–${years.last}.`}>
            {by}. {groundText(ground)} {JOINT_POST.notCounted}
          </Notice>
          {ground.quote !== undefined && (
            <Passage
              text={[{ text: ground.quote, isMarked: false }]}
              isQuote
              source={{ label: [ground.source.document, ground.source.place].filter(Boolean).join(", ") }}
            />
          )}
        </>
      ))}
      <details>
        <summary>{JOINT_POST.bindingLevels}</summary>
        <Facts
          hasSentences
          facts={BINDING_LEVELS.map((level) => ({
            term: BINDING_WORDS[level],
            detail: BINDING_MEANINGS[level],
          }))}
        />
      </details>
    </section>
  );
}
