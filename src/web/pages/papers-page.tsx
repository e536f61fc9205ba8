import type { JointPost } from "#domain/financing";
import type { CheckedPaper } from "../../application/check-paper-mark.ts";
import type { PostReading } from "../../application/told-by-day.ts";
import type { PostPaperView } from "../../application/view-post-papers.ts";
import { JOINT_POST } from "../../texts/joint-post-page.ts";
import { postAmount, postInSentence } from "../../texts/joint-post-words.ts";
import { endedSentence, POST_ENDED } from "../../texts/post-ended.ts";
import { NO_TYPESETTER, PAPER_KINDS, PAPERS_PAGE, papersQuestion } from "../../texts/papers.ts";
import {
  JOINT_POSTS_PATH,
  jointPostHref,
  papersArchiveHref,
  papersHref,
  postAmountHref,
  withQuery,
} from "../addresses.ts";
import { dayQuery, postReading } from "../post-reading.tsx";
import { ARCHIVE_TOLD } from "../../texts/papers-written.ts";
import { RISK_ANALYSIS } from "../../texts/risk-analysis.ts";
import { analysesHref } from "../risk-analysis-addresses.ts";
import { Openable } from "../ui/amount-link.tsx";
import { Answer } from "../ui/answer.tsx";
import { LedgerTable } from "../ui/ledger-table.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageLayout } from "../ui/page-layout.tsx";
import { AskedPaperNotice, MarkForm, type AskedPaper } from "./mark-form.tsx";

/** Every party's papers for one post, and all of them in one file. */
export function PapersPage(props: {
  readonly post: JointPost;
  readonly papers: readonly PostPaperView[];
  /** The address of a paper that somebody has pasted, and what it names. */
  readonly asked: AskedPaper | undefined;
  readonly checked: CheckedPaper | undefined;
  readonly canSetType: boolean;
  readonly reading: PostReading;
}) {
  const { post, papers, asked, checked, canSetType, reading } = props;
  const [first] = papers;
  const onDay = dayQuery(reading);
  if (first === undefined) return undefined;
  const { ended } = first.matter;
  return (
    <PageLayout
      title={`${PAPERS_PAGE.title}, ${post.title}`}
      under="municipalities"
      crumbs={[
        { label: JOINT_POST.title, href: JOINT_POSTS_PATH },
        { label: post.title, href: jointPostHref(post.slug, onDay) },
        { label: PAPERS_PAGE.title },
      ]}
      address={withQuery(papersHref(post.slug), onDay)}
      reading={postReading(reading, papersHref(post.slug))}
    >
      <h1>{papersQuestion(postInSentence(post))}</h1>
      <Answer>
        {ended === undefined ? PAPERS_PAGE.intro : `${endedSentence(ended)} ${POST_ENDED.papers}`}
      </Answer>
      <AskedPaperNotice {...{ post, papers, asked, checked }} />
      {!canSetType && (
        <Notice tone="fact" lead={`${NO_TYPESETTER.heading}.`}>
          {NO_TYPESETTER.body}
        </Notice>
      )}
      <ul>
        <li>
          <ArchiveLinks post={post.slug} count={papers.length} {...{ canSetType, onDay }} />
        </li>
        <li>
          {PAPERS_PAGE.memo}:{" "}
          <Files post={post.slug} party={first.slug} kind="memo" {...{ canSetType, onDay }} />
        </li>
        <li>
          <a href={analysesHref(post.slug)}>{RISK_ANALYSIS.readers}</a>
        </li>
      </ul>
      <LedgerTable
        caption={PAPERS_PAGE.caption}
        rowHeading={{ label: PAPERS_PAGE.party }}
        columns={[
          {
            key: "part",
            label: ended === undefined ? PAPERS_PAGE.part : POST_ENDED.wholePart,
            isNumber: true,
          },
          { key: "report", label: PAPERS_PAGE.page },
          { key: "summary", label: PAPERS_PAGE.summary },
        ]}
        rows={papers.map(({ matter, names, slug }) => ({
          heading: <a href={withQuery(papersHref(post.slug, slug), onDay)}>{names.party}</a>,
          cells: {
            part: (
              <>
                {ended === undefined && `${matter.asked.year}: `}
                <Openable
                  text={postAmount(ended === undefined ? matter.asked.part : matter.part, post)}
                  href={postAmountHref(
                    post.slug,
                    { year: ended === undefined ? matter.asked.year : undefined, party: matter.party },
                    onDay,
                  )}
                  of={names.party}
                />
              </>
            ),
            report: <Files post={post.slug} party={slug} kind="report" {...{ canSetType, onDay }} />,
            summary: <Files post={post.slug} party={slug} kind="summary" {...{ canSetType, onDay }} />,
          },
        }))}
      />
      <MarkForm {...{ post, asked, checked }} />
    </PageLayout>
  );
}

/** All papers in one file, how long it takes, and with script how far it is. */
function ArchiveLinks(props: {
  readonly post: string;
  readonly count: number;
  readonly canSetType: boolean;
  readonly onDay: ReturnType<typeof dayQuery>;
}) {
  const { post, count, canSetType, onDay } = props;
  const link = (format: string, label: string) => (
    <a href={withQuery(papersArchiveHref(post, format), onDay)} data-archive={count}>
      {label}
    </a>
  );
  return (
    <>
      {PAPERS_PAGE.all}: {link("docx", PAPERS_PAGE.word)}
      {canSetType && <>, {link("pdf", PAPERS_PAGE.portable)}</>}
      <div class="small">
        <span role="status" data-archive-told>
          {ARCHIVE_TOLD.wait(count)}
        </span>{" "}
        <button class="link" type="button" data-archive-stop hidden>
          {ARCHIVE_TOLD.stop}
        </button>
      </div>
    </>
  );
}

function Files(props: {
  readonly post: string;
  readonly party: string;
  readonly kind: keyof typeof PAPER_KINDS;
  readonly canSetType: boolean;
  readonly onDay: ReturnType<typeof dayQuery>;
}) {
  const { post, party, kind, canSetType, onDay } = props;
  return (
    <>
      <a href={withQuery(papersHref(post, party, `${PAPER_KINDS[kind]}.docx`), onDay)}>{PAPERS_PAGE.word}</a>
      {canSetType && (
        <>
          ,{" "}
          <a href={withQuery(papersHref(post, party, `${PAPER_KINDS[kind]}.pdf`), onDay)}>
            {PAPERS_PAGE.portable}
          </a>
        </>
      )}
    </>
  );
}
