import { AS_WRITTEN } from "../../../application/reckon-post.ts";
import type { PartysPost } from "../../../application/view-joint-post.ts";
import { JOINT_POST, partyQuestion, periodText } from "../../../texts/joint-post-page.ts";
import { postInSentence } from "../../../texts/joint-post-words.ts";
import { postAlternativesQuestion } from "../../../texts/post-alternatives.ts";
import { NEXT_STEP } from "../../../texts/post-deciding.ts";
import { TRIAL_WORDS } from "../../../texts/trial-words.ts";
import { papersHref, partyPostHref, postAlternativesHref } from "../../addresses.ts";
import { CertaintyMark } from "../../ui/certainty-mark.tsx";
import { AnswerLink, AnswerMark } from "../joint-post/answer-mark.tsx";
import { PartAmount } from "../joint-post/part-amount.tsx";
import { PostAmount } from "../joint-post/post-amount.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";

/** What a municipality is asked to pay together with others, in sentences of the page's answer. */
export function AskedToPay(props: {
  readonly municipality: { readonly name: string; readonly slug: string };
  readonly posts: readonly PartysPost[];
}) {
  const { municipality, posts } = props;
  return (
    <>
      {posts.map(({ post, party, view }, index) => (
        <>
          {index > 0 && " "}
          {municipality.name}{" "}
          {party.years.every(({ isMoney }) => isMoney) ? JOINT_POST.pays : JOINT_POST.wouldPay}{" "}
          <PostAmount post={post} trial={AS_WRITTEN} amount={party.total} party={party.code} />{" "}
          <CertaintyMark certainty={view.certainty} /> {JOINT_POST.forItsPart}{" "}
          <a href={partyPostHref(municipality.slug, post.slug)}>{postInSentence(post)}</a>,{" "}
          {periodText(post.period)}.
        </>
      ))}
    </>
  );
}

/** What a municipality is asked to pay together with others, each with its own page. */
export function JointPostLinks(props: {
  readonly municipality: { readonly name: string; readonly slug: string };
  readonly posts: readonly PartysPost[];
  /** Whether somebody can sign in here and answer. */
  readonly canAnswer: boolean;
}) {
  const { posts, canAnswer } = props;
  const { name, slug } = props.municipality;
  const [first] = posts;
  if (first === undefined) return <></>;
  return (
    <section aria-labelledby="gemensamt">
      <h2 id="gemensamt">{JOINT_POST.sharedOn}</h2>
      <p>{JOINT_POST.sharedIntro}</p>
      {posts.map(({ post, party, view }) => (
        <>
          <LedgerTable
            caption={<a href={partyPostHref(slug, post.slug)}>{post.title}</a>}
            rowHeading={{ label: JOINT_POST.year }}
            columns={[
              { key: "part", label: JOINT_POST.part, isNumber: true },
              { key: "answer", label: JOINT_POST.answer },
            ]}
            rows={party.years.map((inYear) => ({
              heading: String(inYear.year),
              cells: {
                part: <PartAmount post={post} trial={AS_WRITTEN} inYear={inYear} party={party.code} />,
                answer: (
                  <>
                    <AnswerMark said={inYear} party={party.code} />
                    {canAnswer && <AnswerLink party={party} post={post.slug} year={inYear.year} />}
                  </>
                ),
              },
            }))}
            sum={{
              heading: JOINT_POST.wholePart,
              cells: {
                part: <PostAmount post={post} trial={AS_WRITTEN} amount={party.total} party={party.code} />,
                answer: "",
              },
            }}
            certainty={view.certainty}
          />
          <p>
            <a href={partyPostHref(slug, post.slug)}>{partyQuestion(post, name)}</a> ·{" "}
            <a href={papersHref(post.slug, slug)}>{NEXT_STEP.paper}</a> ·{" "}
            <a href={partyPostHref(slug, post.slug, { [TRIAL_WORDS.without]: party.code })}>
              {JOINT_POST.tryNo}
            </a>{" "}
            · <a href={postAlternativesHref(post.slug)}>{postAlternativesQuestion(post)}</a>
          </p>
        </>
      ))}
    </section>
  );
}
