import type { AskedRisk } from "../../../application/read-risk.ts";
import type { RiskView } from "../../../application/view-risk.ts";
import { JOINT_POST } from "../../../texts/joint-post-page.ts";
import { monthText } from "../../../texts/joint-post-words.ts";
import { RISK_PAGE, riskQuestion, whenEnded } from "../../../texts/risk-page.ts";
import { decidingSentence, fallsWithGrantSentence, methodText, riskSentence } from "../../../texts/risk.ts";
import { JOINT_POSTS_PATH, jointPostHref, riskHref, withQuery } from "../../addresses.ts";
import { RISK_ANALYSIS } from "../../../texts/risk-analysis.ts";
import { analysesHref } from "../../risk-analysis-addresses.ts";
import { Answer } from "../../ui/answer.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { CertaintyMark } from "../../ui/certainty-mark.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { problemLinks } from "../../risk-fields.ts";
import { RiskForm } from "./risk-form.tsx";
import {
  AmountsTable,
  EndingsTable,
  HOW_COUNTED,
  MeasuresTable,
  PartiesRiskTable,
  SwingsTable,
} from "./risk-tables.tsx";

/** The id of the heading over the form. */
const FORM = "antaganden";

/** What may go wrong with a joint post's money: how often, what decides it, how much, and what would help. */
export function RiskPage({
  view,
  asked,
  query,
}: {
  readonly view: RiskView;
  readonly asked: AskedRisk;
  readonly query: Readonly<Record<string, string>>;
}) {
  const { post, bearer, employer, threshold, read } = view;
  const isEmployer = bearer.code === "employer";
  const party = isEmployer ? (view.parties[0]?.name ?? "") : bearer.name;
  const path = riskHref(post.slug);
  const isGrantDeciding = view.deciding.some(({ name }) => name === "grantFails");
  return (
    <PageLayout
      title={riskQuestion(post)}
      under="municipalities"
      crumbs={[
        { label: JOINT_POST.title, href: JOINT_POSTS_PATH },
        { label: post.title, href: jointPostHref(post.slug) },
        { label: RISK_PAGE.crumb },
      ]}
      hasErrors={read.problems.length > 0}
      address={withQuery(path, query)}
    >
      <h1>{riskQuestion(post)}</h1>
      {read.problems.length > 0 && <ErrorSummary problems={problemLinks(view, FORM)} />}
      <Answer
        explanation={`${RISK_PAGE.plan} ${methodText(view.method)} ${RISK_PAGE.forecast} ${isEmployer ? "" : RISK_PAGE.staying}`}
      >
        {riskSentence({ ...bearer, threshold })} <CertaintyMark certainty="assumption" />{" "}
        {!isEmployer && riskSentence({ ...employer, threshold })}
      </Answer>
      <h2 id="avgor">{RISK_PAGE.deciding}</h2>
      {view.deciding.length === 0 ? (
        <p>{RISK_PAGE.decidingNone}</p>
      ) : (
        <ol>
          {view.deciding.map((each) => (
            <li>{decidingSentence(each)}</li>
          ))}
        </ol>
      )}
      {isGrantDeciding && <FallsWithGrant view={view} />}
      <h2 id="belopp">{RISK_PAGE.amounts}</h2>
      <AmountsTable view={view} />
      {view.measures.length > 0 && (
        <>
          <h2 id="hjalper">{RISK_PAGE.helps}</h2>
          <MeasuresTable view={view} />
        </>
      )}
      <h2 id="slut">{RISK_PAGE.endings}</h2>
      <p>{RISK_PAGE.endingsMeans}</p>
      {view.isTooLongProject && <Notice tone="stop">{RISK_PAGE.tooLong}</Notice>}
      {view.asked !== undefined && (
        <EndingsTable
          at={view.asked}
          caption={whenEnded(view.asked.passed, monthText(view.asked.from))}
          party={party}
        />
      )}
      <details>
        <summary>{RISK_PAGE.newYears}</summary>
        {view.endings.map((at) => (
          <EndingsTable at={at} caption={whenEnded(at.passed, monthText(at.from))} party={party} />
        ))}
      </details>
      <h2 id="alla">{RISK_PAGE.all}</h2>
      <PartiesRiskTable view={view} />
      {view.swings.length > 0 && (
        <>
          <h2 id="betyder">{RISK_PAGE.swings}</h2>
          {!isGrantDeciding && <FallsWithGrant view={view} />}
          <SwingsTable swings={view.swings} base={bearer.above} />
        </>
      )}
      <h2 id={HOW_COUNTED}>{RISK_PAGE.howCounted}</h2>
      <ol>
        {RISK_PAGE.steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <p>
        {methodText(view.method)} <a href={`${jointPostHref(post.slug)}/belopp`}>{RISK_PAGE.planned}</a>
      </p>
      <p>
        <a href={analysesHref(post.slug)}>{RISK_ANALYSIS.readers}</a>
      </p>
      <h2 id={FORM}>{RISK_PAGE.assumptions}</h2>
      <RiskForm view={view} asked={asked} action={path} />
    </PageLayout>
  );
}

/** Why the figure falls when the grant fails oftener, where it does. */
function FallsWithGrant({ view: { fallsWithGrant: falls, bearer, employer } }: { readonly view: RiskView }) {
  return (
    falls !== undefined && (
      <p>{fallsWithGrantSentence({ name: bearer.name, employer: employer.name, falls })}</p>
    )
  );
}
