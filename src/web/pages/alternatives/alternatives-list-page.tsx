import { KRONA } from "#domain/money";
import type { ListedAlternatives } from "../../../application/view-alternatives.ts";
import type { JointPostView } from "../../../application/view-joint-post.ts";
import { AS_WRITTEN } from "../../../application/reckon-post.ts";
import { ALTERNATIVES } from "../../../texts/alternatives-page.ts";
import { formatOre } from "../../../texts/format.ts";
import { JOINT_POST } from "../../../texts/joint-post-page.ts";
import { MENU } from "../../../texts/page-frame.ts";
import {
  alternativesCounted,
  POST_ALTERNATIVES,
  postAlternativesQuestion,
} from "../../../texts/post-alternatives.ts";
import { ALTERNATIVES_PATH, alternativesHref, postAlternativesHref } from "../../addresses.ts";
import { Openable } from "../../ui/amount-link.tsx";
import { Answer } from "../../ui/answer.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { CertaintyMark } from "../../ui/certainty-mark.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { PostAmount } from "../joint-post/post-amount.tsx";

/** Every question that has alternatives side by side, and every joint post, whose page says what else there is. */
export function AlternativesListPage({
  listed,
  posts,
}: {
  readonly listed: readonly ListedAlternatives[];
  readonly posts: readonly JointPostView[];
}) {
  return (
    <PageLayout
      title={ALTERNATIVES.title}
      under="alternatives"
      crumbs={[{ label: MENU.start, href: "/" }, { label: ALTERNATIVES.title }]}
      address={ALTERNATIVES_PATH}
    >
      <h1>{ALTERNATIVES.heading}</h1>
      <Answer explanation={ALTERNATIVES.listExplanation}>
        {alternativesCounted(listed.length, posts.length)}
      </Answer>
      <LedgerTable
        caption={ALTERNATIVES.listCaption}
        rowHeading={{ label: ALTERNATIVES.question }}
        columns={[
          { key: "money", label: ALTERNATIVES.money, isNumber: true },
          { key: "gap", label: ALTERNATIVES.noRecipient, isNumber: true },
        ]}
        rows={listed.map(({ slug, title, question, money, gap }) => ({
          heading: (
            <>
              <a href={alternativesHref(slug)}>{question}</a>
              <span class="place">{title}</span>
            </>
          ),
          cells: {
            money: (
              <Openable
                text={formatOre(money, KRONA)}
                href={`${alternativesHref(slug)}#sa-raknades-det`}
                of={title}
              />
            ),
            gap: (
              <Openable text={formatOre(gap, KRONA)} href={`${alternativesHref(slug)}#kontroll`} of={title} />
            ),
          },
        }))}
      />
      {posts.length > 0 && (
        <>
          <h2 id="poster">{JOINT_POST.title}</h2>
          <PostsTable posts={posts} />
        </>
      )}
    </PageLayout>
  );
}

function PostsTable({ posts }: { readonly posts: readonly JointPostView[] }) {
  return (
    <LedgerTable
      caption={POST_ALTERNATIVES.listCaption}
      rowHeading={{ label: ALTERNATIVES.question }}
      columns={[
        { key: "parties", label: POST_ALTERNATIVES.parties, isNumber: true },
        { key: "year", label: POST_ALTERNATIVES.cost, isNumber: true },
        { key: "certainty", label: JOINT_POST.sure },
      ]}
      rows={posts.map(({ reckoned: { post }, wholeYear: { operating }, parties, certainty }) => ({
        heading: (
          <>
            <a href={postAlternativesHref(post.slug)}>{postAlternativesQuestion(post)}</a>
            <span class="place">{post.title}</span>
          </>
        ),
        cells: {
          parties: String(parties.length),
          year: <PostAmount post={post} trial={AS_WRITTEN} amount={operating.amount} year={operating.year} />,
          certainty: <CertaintyMark certainty={certainty} />,
        },
      }))}
    />
  );
}
