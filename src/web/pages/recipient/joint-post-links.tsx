import { AS_WRITTEN } from "../../../application/reckon-post.ts";
import type { PartysPost } from "../../../application/view-joint-post.ts";
import { JOINT_POST } from "../../../texts/joint-post-page.ts";
import { partyPostHref } from "../../addresses.ts";
import { AnswerMark } from "../joint-post/answer-mark.tsx";
import { PostAmount } from "../joint-post/post-amount.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";

/** What a municipality is asked to pay together with others, each with its own page. */
export function JointPostLinks(props: { readonly slug: string; readonly posts: readonly PartysPost[] }) {
  const { slug, posts } = props;
  const [first] = posts;
  if (first === undefined) return <></>;
  return (
    <section aria-labelledby="gemensamt">
      <h2 id="gemensamt">{JOINT_POST.sharedOn}</h2>
      <p>{JOINT_POST.sharedIntro}</p>
      {posts.map(({ post, party, view }) => (
        <LedgerTable
          caption={<a href={partyPostHref(slug, post.slug)}>{post.title}</a>}
          rowHeading={{ label: JOINT_POST.year }}
          columns={[
            { key: "part", label: JOINT_POST.part, isNumber: true },
            { key: "answer", label: JOINT_POST.answer },
          ]}
          rows={party.years.map(({ year, amount, answer, evidence }) => ({
            heading: String(year),
            cells: {
              part: (
                <PostAmount post={post} trial={AS_WRITTEN} amount={amount} year={year} party={party.code} />
              ),
              answer: <AnswerMark answer={answer} evidence={evidence} />,
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
      ))}
    </section>
  );
}
