import type { WordedTrace } from "../../../texts/worded-trace.ts";
import type { Agreement } from "#domain/agreement";
import {
  AMOUNT_PAGE,
  boundByLead,
  permanentAddress,
  shownAmountBinds,
  UNKNOWN_AMOUNT,
} from "../../../texts/amount-page.ts";
import type { WordedPublication } from "../../../texts/entered-amount.ts";
import { formatOre } from "../../../texts/format.ts";
import { MENU } from "../../../texts/page-frame.ts";
import { RECEIPT_PAGE } from "../../../texts/receipt-titles.ts";
import { KRONA, type Ore } from "#domain/money";
import { agreementHref, amountHref, amountReceiptHref } from "../../addresses.ts";
import { ButtonLink, ButtonRow } from "../../ui/button-link.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { TextOfYearNotice } from "../../ui/text-of-year-notice.tsx";
import { TracePanel } from "../../ui/trace-panel.tsx";

/** What the page of one amount is made of. */
export type AmountPageProps = {
  readonly trace: WordedTrace;
  readonly address: string;
  readonly agreement: Agreement;
  readonly resultHash: string | undefined;
  readonly isSuperseded: boolean;
  /** It was computed on a basis that is no longer used, such as another population. */
  readonly isEarlierBasis: boolean;
  readonly keptDiffers: Ore | undefined;
  /** The amount in use, where this one is an alternative by the other stage. */
  readonly usedInstead: { readonly text: string; readonly href: string } | undefined;
  /** What it would be by the stage that is not used. */
  readonly otherStage:
    | { readonly before: string; readonly amount: string; readonly after: string; readonly href: string }
    | undefined;
  /** What counts instead: what the payer has published, or what we compute where an annex was taken back. */
  readonly boundBy:
    | {
        readonly text: string;
        readonly href: string;
        readonly isPublished: boolean;
        readonly isOursOpen: boolean;
      }
    | undefined;
  /** Who published the agreement here. */
  readonly publication: WordedPublication | undefined;
  readonly hasReceipt: boolean;
  /** Whose it is, by name, and what its own page is called on a button. */
  readonly recipient: { readonly name: string; readonly label: string; readonly href: string } | undefined;
};

/** "Så räknades det" as a page of its own: permanent, printable, complete without script. */
export function AmountPage(props: AmountPageProps) {
  const { trace, address, agreement, resultHash, isSuperseded, keptDiffers, usedInstead, recipient } = props;
  const { boundBy, hasReceipt, isEarlierBasis, otherStage } = props;
  const own = amountHref(address);
  return (
    <PageLayout
      title={trace.title}
      under="agreements"
      crumbs={[
        { label: MENU.agreements, href: "/overenskommelser" },
        { label: agreement.title, href: agreementHref(agreement.slug) },
        ...(recipient === undefined ? [] : [{ label: recipient.name, href: recipient.href }]),
        { label: AMOUNT_PAGE.crumb },
      ]}
      address={own}
    >
      {isSuperseded && (
        <Notice tone="wait" lead={AMOUNT_PAGE.superseded.lead}>
          {AMOUNT_PAGE.superseded.body}{" "}
          <a href={agreementHref(agreement.slug)}>{AMOUNT_PAGE.superseded.link}</a>
        </Notice>
      )}
      {usedInstead !== undefined && (
        <Notice tone="wait" lead={AMOUNT_PAGE.alternative.lead}>
          {AMOUNT_PAGE.alternative.used} <a href={usedInstead.href}>{usedInstead.text}</a>.
        </Notice>
      )}
      {isEarlierBasis && (
        <Notice tone="wait" lead={AMOUNT_PAGE.earlier.lead}>
          {boundBy === undefined ? (
            <a href={agreementHref(agreement.slug)}>{AMOUNT_PAGE.earlier.link}</a>
          ) : (
            <>
              {AMOUNT_PAGE.counts} <a href={boundBy.href}>{boundBy.text}</a>.
            </>
          )}
        </Notice>
      )}
      {!isEarlierBasis && boundBy !== undefined && (
        <Notice tone="wait" lead={boundByLead(boundBy.isPublished, boundBy.isOursOpen)}>
          {AMOUNT_PAGE.counts} <a href={boundBy.href}>{boundBy.text}</a>.
        </Notice>
      )}
      {keptDiffers !== undefined && (
        <Notice tone="stop" lead={AMOUNT_PAGE.differs}>
          {shownAmountBinds(formatOre(keptDiffers, KRONA))}
        </Notice>
      )}
      <TextOfYearNotice agreement={agreement} publication={props.publication} />
      <TracePanel trace={trace} isPage ownHref={own} />
      {otherStage !== undefined && (
        <p class="small">
          {otherStage.before} <a href={otherStage.href}>{otherStage.amount}</a>
          {otherStage.after}
        </p>
      )}
      <p class="tiny">{permanentAddress(own, resultHash)}</p>
      <ButtonRow>
        {hasReceipt && (
          <ButtonLink href={amountReceiptHref(address)} isSecondary>
            {RECEIPT_PAGE.save}
          </ButtonLink>
        )}
        {recipient !== undefined && (
          <ButtonLink href={recipient.href} isSecondary>
            {recipient.label}
          </ButtonLink>
        )}
        <ButtonLink href={`${agreementHref(agreement.slug)}/export.json`} isSecondary>
          {AMOUNT_PAGE.everything}
        </ButtonLink>
      </ButtonRow>
    </PageLayout>
  );
}

/** An address that was never shown here: which inputs would be needed for it to be. */
export function UnknownAmountPage({ isWellFormed }: { readonly isWellFormed: boolean }) {
  return (
    <PageLayout title={UNKNOWN_AMOUNT.heading} crumbs={[{ label: AMOUNT_PAGE.crumb }]}>
      <h1>{UNKNOWN_AMOUNT.heading}</h1>
      <p>{isWellFormed ? UNKNOWN_AMOUNT.neverShown : UNKNOWN_AMOUNT.malformed}</p>
      <p>{UNKNOWN_AMOUNT.needed}</p>
      <ul>
        {UNKNOWN_AMOUNT.inputs.map((input) => (
          <li>{input}</li>
        ))}
      </ul>
      <p>
        {UNKNOWN_AMOUNT.remedy} <a href="/overenskommelser">{UNKNOWN_AMOUNT.agreements}</a>
      </p>
    </PageLayout>
  );
}
