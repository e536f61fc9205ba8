import { raw } from "hono/html";
import type { FuturesView } from "../../../application/view-futures.ts";
import { futuresFieldSentence } from "../../../texts/futures-problems.ts";
import { FUTURES_PAGE, futuresQuestion } from "../../../texts/futures-page.ts";
import type { ToldFutures } from "../../../texts/futures.ts";
import { fieldWord } from "../../../texts/futures-words.ts";
import { JOINT_POST, postSources } from "../../../texts/joint-post-page.ts";
import { futuresHref, JOINT_POSTS_PATH, jointPostHref, postAmountHref } from "../../addresses.ts";
import { Answer } from "../../ui/answer.tsx";
import { CertaintyMark } from "../../ui/certainty-mark.tsx";
import { Columns, SideColumn } from "../../ui/columns.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { FuturesForm } from "./futures-form.tsx";
import { HOW_COUNTED, LatenessTable, MapPartiesTable, NoesSection, RulesTable } from "./futures-tables.tsx";

/** A page of the map: what it shows, in words, and the words of its address. */
export type FuturesPageProps = {
  readonly shown: FuturesView;
  readonly told: ToldFutures;
  readonly query: Readonly<Record<string, string>>;
};

/** How many of all ways to answer a post stands in, whose no ends it, and how that changes with what is assumed. */
export function FuturesPage({ shown, told, query }: FuturesPageProps) {
  const { view, problems } = shown;
  const { post } = view.reckoned;
  const path = futuresHref(post.slug);
  return (
    <PageLayout
      title={futuresQuestion(post)}
      under="municipalities"
      crumbs={[
        { label: JOINT_POST.title, href: JOINT_POSTS_PATH },
        { label: post.title, href: jointPostHref(post.slug) },
        { label: FUTURES_PAGE.crumb },
      ]}
      hasErrors={problems.length > 0}
      address={futuresHref(post.slug, query)}
      sources={postSources(view.reckoned)}
    >
      <h1>{futuresQuestion(post)}</h1>
      {problems.length > 0 && (
        <ErrorSummary
          problems={problems.map((problem) => ({
            text: futuresFieldSentence(problem),
            fieldId: problem.kind === "not-a-party" ? "prova" : fieldWord(problem.field, problem.party),
          }))}
        />
      )}
      <div data-futures>
        <div aria-live="polite">
          <Answer
            explanation={
              <>
                {FUTURES_PAGE.rule} <span data-told="rule">{told.rule}</span> {FUTURES_PAGE.explanation}{" "}
                <a href="#prova">{FUTURES_PAGE.tryOthers}</a>
              </>
            }
          >
            <span data-told="answer">{told.answer.join(" ")}</span>{" "}
            <span data-when="known" hidden={!told.isKnown}>
              <CertaintyMark certainty="assumption" />
            </span>
            <span data-when="unknown" hidden={told.isKnown}>
              <CertaintyMark certainty="missing" />
            </span>
          </Answer>
        </div>
        <Columns
          side={
            <SideColumn label={FUTURES_PAGE.try}>
              <FuturesForm shown={shown} action={path} />
            </SideColumn>
          }
        >
          <div data-when="known" hidden={!told.isKnown}>
            <h2 id="regler">{FUTURES_PAGE.rules}</h2>
            <RulesTable told={told} chosen={shown.map.tried.gap} />
            <h2 id="parter">{FUTURES_PAGE.parties}</h2>
            <MapPartiesTable shown={shown} told={told} />
            <NoesSection told={told} />
            <h2 id="sent">{FUTURES_PAGE.lateness}</h2>
            <LatenessTable told={told} chosen={shown.map.tried.late} />
          </div>
          <h2 id={HOW_COUNTED}>{FUTURES_PAGE.howCounted}</h2>
          <ol>
            {FUTURES_PAGE.steps.map((step) => (
              <li>{step}</li>
            ))}
          </ol>
          <p>
            <a href={postAmountHref(post.slug, {})}>{FUTURES_PAGE.costs}</a>
          </p>
        </Columns>
        <script type="application/json" data-basis>
          {raw(JSON.stringify(shown.forBrowser).replaceAll("<", String.raw`\u003c`))}
        </script>
        <script type="module" src="/assets/futures.js"></script>
      </div>
    </PageLayout>
  );
}
