import { ore } from "#domain/money";
import { postYearValue } from "../../../application/answers-to-posts.ts";
import type { NameOrganisation } from "../../../application/name-organisations.ts";
import type { OwnAnswer, OwnPost } from "../../../application/view-own-posts.ts";
import { answerWords } from "../../../texts/answer-words.ts";
import { formatDay, formatOre } from "../../../texts/format.ts";
import { MY_PAGE } from "../../../texts/my-page.ts";
import { answerFor, NOTICE_PAGE, noticeLine } from "../../../texts/notice-page.ts";
import { RISK_ANALYSIS } from "../../../texts/risk-analysis.ts";
import { MY_PATH, noticeHref, recordFormHref, withQuery } from "../../addresses.ts";
import { ownAnalysisHref } from "../../risk-analysis-addresses.ts";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { UnconfirmedMark } from "../bodies/record-words.tsx";

/** What one's own organisation has said of each joint post, year by year, and the notices that have come. */
export function OwnPostsPage(props: {
  readonly posts: readonly OwnPost[];
  readonly nameOf: NameOrganisation;
  /** What was done a moment ago. */
  readonly done?: string | undefined;
}) {
  const { posts, nameOf, done } = props;
  return (
    <PageLayout
      title={NOTICE_PAGE.posts}
      under="mine"
      crumbs={[{ label: MY_PAGE.title, href: MY_PATH }, { label: NOTICE_PAGE.posts }]}
    >
      <h1>{NOTICE_PAGE.posts}</h1>
      {done !== undefined && <Notice tone="ok">{done}</Notice>}
      <p>{posts.length === 0 ? NOTICE_PAGE.none : NOTICE_PAGE.lead}</p>
      {posts.map((own) => (
        <OwnPostPart own={own} nameOf={nameOf} />
      ))}
    </PageLayout>
  );
}

function OwnPostPart({ own, nameOf }: { readonly own: OwnPost; readonly nameOf: NameOrganisation }) {
  const { post, answers, notices, mayTell } = own;
  const ORE = ore(1n);
  return (
    <section aria-labelledby={post.slug}>
      <h2 id={post.slug}>{post.title}</h2>
      <p>
        <a href={ownAnalysisHref(post.slug)}>{RISK_ANALYSIS.link}</a>
      </p>
      {mayTell && (
        <p>
          <a href={noticeHref(post.slug)}>{NOTICE_PAGE.newNotice}</a>
        </p>
      )}
      {notices.length > 0 && (
        <>
          <h3>{NOTICE_PAGE.noticesHeading}</h3>
          <ul>
            {notices.map(({ entry, notice: { year, amount, told, isTakenBack } }) => (
              <li>
                <a href={noticeHref(post.slug, entry.object)}>
                  {noticeLine(year, formatOre(amount, ORE), formatDay(told))}
                </a>
                {isTakenBack && ` (${NOTICE_PAGE.takenBack.toLocaleLowerCase("sv")})`}
              </li>
            ))}
          </ul>
        </>
      )}
      {answers.length > 0 && (
        <LedgerTable
          caption={NOTICE_PAGE.answersCaption}
          rowHeading={{ label: NOTICE_PAGE.party }}
          columns={[
            { key: "year", label: NOTICE_PAGE.year },
            { key: "answer", label: NOTICE_PAGE.answer },
            { key: "way", label: NOTICE_PAGE.answerFor },
          ]}
          rows={answers.map((each) => ({
            heading: nameOf(each.organisation).name,
            cells: {
              year: String(each.year),
              answer: (
                <>
                  {answerWords(each.answer)} {each.entry && <UnconfirmedMark entry={each.entry} />}
                </>
              ),
              way: <a href={answerHref(post.slug, each)}>{answerFor(nameOf(each.organisation).name)}</a>,
            },
          }))}
        />
      )}
    </section>
  );
}

function answerHref(post: string, { entry, organisation, year }: OwnAnswer): string {
  return entry === undefined
    ? withQuery(recordFormHref("commitment"), { agare: organisation, posten: postYearValue({ post, year }) })
    : recordFormHref("commitment", entry.object);
}
