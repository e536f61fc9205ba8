import type { AnnexView } from "../../../application/view-annex.ts";
import { largestDifference } from "../../../application/count-differences.ts";
import {
  ANNEX_PAGES,
  annexHeading,
  annexOrigin,
  effectSentence,
  loadedSentence,
  previewSentence,
  showAllRows,
  showRowsThatDiffer,
  withdrawnSentence,
} from "../../../texts/annex-pages.ts";
import { componentTitle } from "../../../texts/component-title.ts";
import { agreementHref, annexHref, withQuery } from "../../addresses.ts";
import { Answer } from "../../ui/answer.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { AnnexComparison, Causes, COMPARISON_ID, ROWS_QUERY } from "./annex-comparison.tsx";
import { annexCrumbs } from "./annex-crumbs.ts";
import { EffectTable } from "./effect-table.tsx";

/** One annex for ever: its rows beside ours, whether it is in force, and how it is taken back. */
export function AnnexPage(props: {
  readonly view: AnnexView;
  readonly isLocal: boolean;
  readonly deedKey: string;
  /** What was done a moment ago. */
  readonly done: "loaded" | "withdrawn" | undefined;
  /** Every row, or only those that differ. */
  readonly showsAll: boolean;
}) {
  const { view, isLocal, deedKey, done, showsAll } = props;
  const { annex, target, comparison, nameOf, state, history } = view;
  const { slug } = target.entry.agreement;
  const count = largestDifference(comparison);
  return (
    <PageLayout
      title={annex.title}
      under="agreements"
      crumbs={annexCrumbs(target.entry.agreement, annex.title)}
      address={annexHref(view.hash)}
    >
      <h1>{annexHeading(annex.title, annex.publisher)}</h1>
      {done !== undefined && (
        <Notice tone="ok" lead={done === "loaded" ? ANNEX_PAGES.loadedNow : ANNEX_PAGES.withdrawnNow}>
          <a href={`${agreementHref(slug)}?del=${annex.component}&lan=alla#fordelning`}>
            {ANNEX_PAGES.toAgreement}
          </a>
        </Notice>
      )}
      <Answer explanation={annexOrigin(annex.publisher, annex.published)}>
        {previewSentence({
          rows: comparison.rows.length,
          sum: comparison.sumPublished,
          ...count,
          most: count.most && { name: nameOf(count.most.recipient), difference: count.most.difference },
        })}
      </Answer>
      <Causes preview={view} />
      <Facts
        hasSentences
        facts={[
          { term: ANNEX_PAGES.component, detail: componentTitle(target.component.result.component) },
          {
            term: ANNEX_PAGES.otherState,
            detail: state === "withdrawn" ? ANNEX_PAGES.withdrawn : ANNEX_PAGES.standing,
          },
          ...history.map(({ actor, day, file, deed }) => ({
            term: deed === "annex-loaded" ? ANNEX_PAGES.wasLoaded : ANNEX_PAGES.wasWithdrawn,
            detail:
              deed === "annex-loaded" ? loadedSentence(actor, day, file) : withdrawnSentence(actor, day),
          })),
          ...(state === "shipped" ? [{ term: ANNEX_PAGES.otherState, detail: ANNEX_PAGES.shipped }] : []),
        ]}
      />
      {isLocal && state !== "shipped" && (
        <section class="screen-only" aria-labelledby="ta-tillbaka">
          <h2 id="ta-tillbaka">{state === "standing" ? ANNEX_PAGES.withdraw : ANNEX_PAGES.loadAgain}</h2>
          {state === "standing" && <p>{ANNEX_PAGES.withdrawHelp}</p>}
          <p>{effectSentence({ ...view.effect, whole: target.component.result.component.amount })}</p>
          <EffectTable changes={view.effect.changes} isKept />
          <form
            method="post"
            action={`${annexHref(view.hash)}/${state === "standing" ? "ta-tillbaka" : "las-in-igen"}`}
          >
            <input type="hidden" name="nyckel" value={deedKey} />
            <p>
              <SubmitButton isSecondary>
                {state === "standing" ? ANNEX_PAGES.withdraw : ANNEX_PAGES.loadAgain}
              </SubmitButton>
            </p>
          </form>
        </section>
      )}
      <AnnexComparison
        preview={view}
        showsAll={showsAll}
        otherRows={({ all, toLookAt }) => (
          <p class="screen-only">
            <a
              href={withQuery(
                annexHref(view.hash),
                { [ROWS_QUERY.name]: showsAll ? undefined : ROWS_QUERY.all },
                `#${COMPARISON_ID}`,
              )}
            >
              {showsAll ? showRowsThatDiffer(toLookAt) : showAllRows(all)}
            </a>
          </p>
        )}
        addressOf={view.addressOf}
      />
    </PageLayout>
  );
}
