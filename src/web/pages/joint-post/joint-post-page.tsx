import type { ProgrammeOrder } from "#domain/priority";
import type { SupportingDocument } from "#domain/supporting-document";
import type { NoticeTold } from "../../../application/view-told-notices.ts";
import type { PostReading } from "../../../application/told-by-day.ts";
import type { PlanView } from "../../../application/view-plan.ts";
import {
  askedText,
  JOINT_POST,
  periodText,
  postAtStart,
  postQuestion,
  postSources,
  spreadOver,
  standingsText,
} from "../../../texts/joint-post-page.ts";
import { FUTURES_PAGE } from "../../../texts/futures-page.ts";
import { PAPERS_PAGE } from "../../../texts/papers.ts";
import { RISK_PAGE } from "../../../texts/risk-page.ts";
import {
  futuresHref,
  JOINT_POSTS_PATH,
  jointPostHref,
  papersHref,
  riskHref,
  withQuery,
} from "../../addresses.ts";
import { dayQuery, postReading, UnreadableDay } from "../../post-reading.tsx";
import { trialQuery } from "../../post-trial-query.ts";
import { Answer } from "../../ui/answer.tsx";
import { ButtonLink, ButtonRow } from "../../ui/button-link.tsx";
import { CertaintyMark } from "../../ui/certainty-mark.tsx";
import { PageContents } from "../../ui/page-contents.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { OrderLinks } from "../order/order-links.tsx";
import { PlanSection } from "./plan-section.tsx";
import { PartiesTable } from "./parties-table.tsx";
import { PostAmount } from "./post-amount.tsx";
import { PostChecks } from "./post-checks.tsx";
import { PostAlternatives } from "./post-alternatives.tsx";
import { PostBinding } from "./post-binding.tsx";
import { PostDocuments } from "./post-documents.tsx";
import { PostFacts } from "./post-facts.tsx";
import { PostFindings } from "./post-findings.tsx";
import { PostNotices } from "./post-notices.tsx";
import { PostGrounds } from "./post-grounds.tsx";
import { PostServices } from "./post-services.tsx";
import { TRIAL } from "../../../texts/joint-post-trial.ts";
import { PLAN } from "../../../texts/plan.ts";
import { POST_ALTERNATIVES } from "../../../texts/post-alternatives.ts";
import { endedSentence, POST_ENDED } from "../../../texts/post-ended.ts";
import { TrialForm, type TrialFormProps } from "./trial-form.tsx";
import { TrialNotice } from "./trial-notice.tsx";
import { YearsTable } from "./years-table.tsx";

/** A joint post: what it costs year by year, who pays what, how binding it is, and what is not known. */
export function JointPostPage(
  props: Omit<TrialFormProps, "action"> & {
    readonly reading: PostReading;
    /** What the address asked for as a day, and is none. */
    readonly unreadable: readonly string[];
    readonly documents: readonly SupportingDocument[];
    /** The notices that have come, and what each changed. */
    readonly notices: readonly NoticeTold[];
    /** What a budget can be put on before the notice; absent where no year is left. */
    readonly plan: PlanView | undefined;
    /** Whether somebody can sign in here and answer. */
    readonly canAnswer: boolean;
    /** Orders of programmes that belong to it. */
    readonly orders: readonly ProgrammeOrder[];
  },
) {
  const { view, documents, canAnswer, notices, orders } = props;
  const { reckoned, shownYear, total, standings } = view;
  const { post, trial } = reckoned;
  const { year, amount } = shownYear.operating;
  const ownPath = jointPostHref(post.slug);
  const isAllMoney = view.parties.every(({ years }) => years.every(({ isMoney }) => isMoney));
  const costs = isAllMoney ? JOINT_POST.costs : JOINT_POST.wouldCost;
  const onDay = dayQuery(props.reading);
  const query = trialQuery(trial);
  return (
    <PageLayout
      title={post.title}
      under="municipalities"
      crumbs={[{ label: JOINT_POST.title, href: JOINT_POSTS_PATH }, { label: post.title }]}
      hasErrors={props.problems.length + props.refusals.length > 0}
      reading={postReading(props.reading, ownPath, query)}
      address={jointPostHref(post.slug, query)}
      sources={postSources(view.reckoned)}
    >
      <h1>{postQuestion(post)}</h1>
      <UnreadableDay sentences={props.unreadable} />
      <Answer
        explanation={`${askedText(view.parties.length)} ${standingsText(standings).join(" ")} ${JOINT_POST.securedMeans}`}
      >
        {view.ended === undefined ? (
          <>
            {postAtStart(post)} {costs} <PostAmount post={post} trial={trial} amount={amount} year={year} />{" "}
            {JOINT_POST.inYear} {year}.
          </>
        ) : (
          endedSentence(view.ended)
        )}{" "}
        <CertaintyMark certainty={view.certainty} /> {JOINT_POST.services2}, {periodText(post.period)},{" "}
        {view.ended === undefined ? costs : isAllMoney ? POST_ENDED.cost : POST_ENDED.wouldHaveCost}{" "}
        <PostAmount post={post} trial={trial} amount={total} /> {spreadOver(reckoned.years.length)}.
      </Answer>
      <TrialNotice view={view} resetHref={jointPostHref(post.slug, onDay)} />
      <PageContents
        sections={[
          { id: "ar", label: JOINT_POST.years },
          { id: "alla", label: JOINT_POST.who },
          { id: "prova", label: TRIAL.heading },
          { id: "alternativ", label: POST_ALTERNATIVES.heading },
          ...(props.plan === undefined ? [] : [{ id: "budget", label: PLAN.toBudget(props.plan.first) }]),
          ...(post.services.length === 0 ? [] : [{ id: "uppdraget", label: JOINT_POST.services }]),
          { id: "bindande", label: JOINT_POST.binding },
          { id: "fakta", label: JOINT_POST.facts },
          { id: "okant", label: JOINT_POST.notKnown },
          { id: "handlingar", label: JOINT_POST.documents },
        ]}
      />
      <h2 id="ar">{JOINT_POST.years}</h2>
      <YearsTable view={view} />
      <PostNotices view={view} notices={notices} />
      <PostGrounds view={view} />
      <PostFindings findings={reckoned.findings} />
      <PostChecks view={view} />
      <h2 id="alla">{JOINT_POST.who}</h2>
      <PartiesTable view={view} canAnswer={canAnswer} />
      <TrialForm {...props} action={ownPath} />
      <PostAlternatives view={view} />
      <PlanSection view={view} plan={props.plan} />
      <PostServices post={post} />
      <OrderLinks orders={orders} />
      <PostBinding view={view} />
      <PostFacts view={view} />
      <h2 id="okant">{JOINT_POST.notKnown}</h2>
      <ul>
        {post.notKnown.map((each) => (
          <li>{each}</li>
        ))}
      </ul>
      <h2 id="handlingar">{JOINT_POST.documents}</h2>
      <PostDocuments documents={documents} />
      <p>
        <a href={withQuery(papersHref(post.slug), onDay)}>{PAPERS_PAGE.toBoards}</a>
      </p>
      <ButtonRow>
        <ButtonLink href={riskHref(post.slug)} isSecondary>
          {RISK_PAGE.link}
        </ButtonLink>
        <ButtonLink href={futuresHref(post.slug)} isSecondary>
          {FUTURES_PAGE.link}
        </ButtonLink>
        <ButtonLink href={withQuery(`${ownPath}/belopp.xlsx`, query)} isSecondary>
          {JOINT_POST.asXlsx}
        </ButtonLink>
        <ButtonLink href={withQuery(`${ownPath}/belopp.csv`, query)} isSecondary>
          {JOINT_POST.asCsv}
        </ButtonLink>
        <ButtonLink href={withQuery(`${ownPath}/belopp.json`, query)} isSecondary>
          {JOINT_POST.asJson}
        </ButtonLink>
      </ButtonRow>
    </PageLayout>
  );
}
