import type { JointPostView } from "../../../application/view-joint-post.ts";
import { JOINT_POST, periodText } from "../../../texts/joint-post-page.ts";
import { AS_WRITTEN } from "../../../application/reckon-post.ts";
import { JOINT_POSTS_PATH, jointPostHref } from "../../addresses.ts";
import { Answer } from "../../ui/answer.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { CertaintyMark } from "../../ui/certainty-mark.tsx";
import { PostAmount } from "./post-amount.tsx";

/** What several pay together, post by post. */
export function JointPostsPage({ views }: { readonly views: readonly JointPostView[] }) {
  return (
    <PageLayout
      title={JOINT_POST.title}
      under="municipalities"
      crumbs={[{ label: JOINT_POST.title }]}
      address={JOINT_POSTS_PATH}
    >
      <h1>{JOINT_POST.listHeading}</h1>
      <Answer explanation={JOINT_POST.listExplanation}>{JOINT_POST.listAnswer}</Answer>
      {views.length === 0 ? (
        <EmptyState>{JOINT_POST.none}</EmptyState>
      ) : (
        <LedgerTable
          caption={JOINT_POST.list}
          rowHeading={{ label: JOINT_POST.post }}
          columns={[
            { key: "period", label: JOINT_POST.period },
            { key: "parties", label: JOINT_POST.parties, isNumber: true },
            { key: "year", label: JOINT_POST.perYear, isNumber: true },
            { key: "total", label: JOINT_POST.whole, isNumber: true },
            { key: "certainty", label: JOINT_POST.sure },
          ]}
          rows={views.map(({ reckoned: { post }, wholeYear, total, parties, certainty }) => ({
            id: post.id,
            heading: <a href={jointPostHref(post.slug)}>{post.title}</a>,
            cells: {
              period: periodText(post.period),
              parties: String(parties.length),
              year: (
                <PostAmount
                  post={post}
                  trial={AS_WRITTEN}
                  amount={wholeYear.operating.amount}
                  year={wholeYear.operating.year}
                />
              ),
              total: <PostAmount post={post} trial={AS_WRITTEN} amount={total} />,
              certainty: <CertaintyMark certainty={certainty} />,
            },
          }))}
        />
      )}
    </PageLayout>
  );
}
