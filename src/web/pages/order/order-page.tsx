import type { SupportingDocument } from "#domain/supporting-document";
import type { DecidedView } from "../../../application/told-order.ts";
import type { OrderView } from "../../../application/view-order.ts";
import { ALTERNATIVES } from "../../../texts/alternatives-page.ts";
import { JOINT_POST } from "../../../texts/joint-post-page.ts";
import {
  ORDER,
  orderAnswer,
  orderExplanation,
  orderSource,
  triedSentence,
} from "../../../texts/order-page.ts";
import { ALTERNATIVES_PATH, JOINT_POSTS_PATH } from "../../addresses.ts";
import { orderHref } from "../../order-addresses.ts";
import { orderQuery } from "../../order-query.ts";
import { Answer } from "../../ui/answer.tsx";
import { CertaintyMark } from "../../ui/certainty-mark.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { AboutOrder } from "./about-order.tsx";
import { AgreementSection } from "./agreement-section.tsx";
import { BallotsForm } from "./ballots-form.tsx";
import { InfluenceSection } from "./influence-section.tsx";
import { PairsSection } from "./pairs-section.tsx";
import { TimelineSection } from "./timeline-section.tsx";

/** What the page about order and pace shows. */
export type OrderPageProps = {
  readonly view: OrderView;
  /** The document that says who may influence the order; absent where it is not here. */
  readonly document: SupportingDocument | undefined;
};

/** Order and pace: the order, how it follows from the votes, who agrees, when each municipality gets what. */
export function OrderPage({ view, document }: OrderPageProps) {
  const { order, decided } = view;
  const href = orderHref(order.slug);
  return (
    <PageLayout
      title={ORDER.crumb}
      under="alternatives"
      crumbs={crumbsOf(view)}
      hasErrors={view.problems.length > 0}
      sources={orderSource(document?.shortTitle ?? order.document, order.parties.length)}
      address={orderHref(order.slug, orderQuery(view))}
    >
      <h1>{ORDER.question}</h1>
      <div data-order-part="svar">
        {decided === undefined ? (
          <EmptyState next={<p>{ORDER.noVotesNext}</p>}>{ORDER.noVotes}</EmptyState>
        ) : (
          <OrderAnswer view={view} decided={decided} />
        )}
        <TriedNotice view={view} />
      </div>
      <section aria-labelledby="prova">
        <h2 id="prova">{ORDER.tryHeading}</h2>
        <div data-order-part="form">
          <BallotsForm view={view} action={href} />
        </div>
      </section>
      <div data-order-part="foljder">
        {decided !== undefined && (
          <>
            <PairsSection view={view} decided={decided} />
            <AgreementSection view={view} decided={decided} />
            <InfluenceSection view={view} decided={decided} />
            <TimelineSection view={view} decided={decided} />
          </>
        )}
      </div>
      <AboutOrder view={view} document={document} />
      <script type="module" src="/assets/order.js"></script>
    </PageLayout>
  );
}

function OrderAnswer({ view, decided }: { readonly view: OrderView; readonly decided: DecidedView }) {
  const { order, terms, parties, certainty } = view;
  const { told, last, municipalities, agreeing, disagreeing } = decided;
  const voted = agreeing.length + disagreeing.length;
  return (
    <Answer
      explanation={orderExplanation({
        told,
        voted,
        parties: parties.filter(({ isOut }) => !isOut).length,
        agreeing: agreeing.length,
      })}
    >
      {orderAnswer({
        told,
        capacity: terms.capacity,
        last,
        programmes: order.programmes.length,
        municipalities: municipalities.length,
      })}{" "}
      <CertaintyMark certainty={certainty} />
    </Answer>
  );
}

function TriedNotice({ view }: { readonly view: OrderView }) {
  if (!view.isTried) return <></>;
  const { order, terms, parties } = view;
  return (
    <Notice tone="wait" lead={ORDER.isTried}>
      {triedSentence({
        capacity: terms.capacity === order.rollout.capacity ? undefined : terms.capacity,
        without: parties.filter(({ isOut }) => isOut).map(({ name }) => name),
        voters: parties.filter(({ certainty }) => certainty === "tried").map(({ name }) => name),
      })}{" "}
      <a href={orderHref(order.slug)}>{ORDER.reset}</a>
    </Notice>
  );
}

function crumbsOf({ order, alternatives }: OrderView) {
  const { kind, slug } = order.belongsTo;
  return kind === "alternatives"
    ? [
        { label: ALTERNATIVES.title, href: ALTERNATIVES_PATH },
        { label: alternatives?.title ?? order.title, href: `${ALTERNATIVES_PATH}/${slug}` },
        { label: ORDER.crumb },
      ]
    : [
        { label: JOINT_POST.title, href: JOINT_POSTS_PATH },
        { label: order.title, href: `${JOINT_POSTS_PATH}/${slug}` },
        { label: ORDER.crumb },
      ];
}
