import type { ProgrammeOrder } from "#domain/priority";
import type { SupportingDocument } from "#domain/supporting-document";
import type { AlternativesView } from "../../../application/view-alternatives.ts";
import {
  ALTERNATIVES,
  alternativesExplanation,
  alternativesSource,
  gapSentence,
  sameSentence,
} from "../../../texts/alternatives-page.ts";
import { formatDay } from "../../../texts/format.ts";
import { agreementHref, ALTERNATIVES_PATH, alternativesHref, supportingHref } from "../../addresses.ts";
import { ExampleMark } from "../../ui/example-mark.tsx";
import { OrderLinks } from "../order/order-links.tsx";
import { Facts } from "../../ui/facts.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { SumCheckBox, type CheckLine } from "../../ui/sum-check-box.tsx";
import { Openable } from "../../ui/amount-link.tsx";
import { AlternativesAnswer } from "./alternatives-answer.tsx";
import { AnswersSection } from "./answers-section.tsx";
import { HowCounted, reckoningHref } from "./how-counted.tsx";
import { LaterSection } from "./later-section.tsx";
import { MoneyBars } from "./money-bars.tsx";
import { PointsTable } from "./points-table.tsx";

/** What a comparison's page shows. */
export type AlternativesPageProps = {
  readonly view: AlternativesView;
  /** The document that it is read out of; absent where it is not here. */
  readonly document: SupportingDocument | undefined;
  /** Orders of programmes that belong to it. */
  readonly orders: readonly ProgrammeOrder[];
};

/** Alternatives side by side: money, point by point, what each answer leads to, what it costs later, how it was counted. */
export function AlternativesPage({ view, document, orders }: AlternativesPageProps) {
  const { alternatives, regions, municipalities } = view;
  return (
    <PageLayout
      title={alternatives.title}
      under="alternatives"
      crumbs={[{ label: ALTERNATIVES.title, href: ALTERNATIVES_PATH }, { label: alternatives.title }]}
      sources={alternativesSource(document?.shortTitle ?? alternatives.document, regions, municipalities)}
      address={alternativesHref(alternatives.slug)}
    >
      <h1>{alternatives.question}</h1>
      <AlternativesAnswer
        view={view}
        explanation={alternativesExplanation(
          view.differing,
          view.compared,
          alternatives.later.from,
          alternatives.later.amount,
        )}
      />
      <MoneyCheck view={view} />
      <MoneyBars view={view} />
      <PointsTable view={view} />
      <OrderLinks orders={orders} />
      <AnswersSection view={view} />
      <LaterSection view={view} />
      <HowCounted view={view} />
      <section aria-labelledby="okant">
        <h2 id="okant">{ALTERNATIVES.notKnown}</h2>
        <ul>
          {alternatives.notKnown.map((text) => (
            <li>{text}</li>
          ))}
        </ul>
      </section>
      <AboutComparison view={view} document={document} />
    </PageLayout>
  );
}

function MoneyCheck({ view: { alternatives, gaps, same } }: { readonly view: AlternativesView }) {
  const lines = gaps.map((gap): CheckLine => {
    const said = gapSentence(gap, alternatives.money.amount);
    const href = reckoningHref(gap.use.id);
    return {
      state: "open",
      text: (
        <>
          {said.before}
          <Openable text={said.amount} href={href} />
          {said.middle}
          <Openable text={said.given} href={href} />
          {said.between}
          <Openable text={said.gap} href={href} />
          {said.after}
        </>
      ),
    };
  });
  return (
    <SumCheckBox
      id="kontroll"
      verdict={gaps.length === 0 ? "agrees" : "open"}
      lines={[
        ...lines,
        ...(same === undefined ? [] : [{ state: "agrees" as const, text: sameSentence(same) }]),
      ]}
    />
  );
}

function AboutComparison({
  view: { alternatives },
  document,
}: Pick<AlternativesPageProps, "view" | "document">) {
  const { agreement, readingDay } = alternatives;
  return (
    <section aria-labelledby="kalla">
      <h2 id="kalla">{ALTERNATIVES.source}</h2>
      <Facts
        hasSentences
        facts={[
          {
            term: ALTERNATIVES.document,
            detail: (
              <a href={supportingHref(alternatives.document)}>
                {document?.shortTitle ?? alternatives.document}
              </a>
            ),
          },
          ...(agreement === undefined
            ? []
            : [
                {
                  term: ALTERNATIVES.agreement,
                  detail: <a href={agreementHref(agreement)}>{ALTERNATIVES.theWhole}</a>,
                },
              ]),
          {
            term: ALTERNATIVES.read,
            detail: (
              <>
                {formatDay(readingDay)}
                <ExampleMark /> {ALTERNATIVES.readWhy}
              </>
            ),
          },
        ]}
      />
      <p>
        <a href={`${ALTERNATIVES_PATH}/filer/${alternatives.id}.json`}>{ALTERNATIVES.asData}</a>
      </p>
    </section>
  );
}
