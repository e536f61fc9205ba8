import type { Agreement } from "#domain/agreement";
import { AGREEMENT_PAGE } from "../../../texts/agreement-page.ts";
import { MENU } from "../../../texts/page-frame.ts";
import { largeReceiptSentence, RECEIPT_PAGE } from "../../../texts/receipt-titles.ts";
import { agreementHref } from "../../addresses.ts";
import { ButtonLink, ButtonRow } from "../../ui/button-link.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";

/** A receipt that would be larger than a receipt may be: says so, and leads to the file that holds the same. */
export function LargeReceiptPage({
  agreement,
  bytes,
}: {
  readonly agreement: Agreement;
  readonly bytes: number;
}) {
  const path = agreementHref(agreement.slug);
  return (
    <PageLayout
      title={RECEIPT_PAGE.tooLarge}
      under="agreements"
      crumbs={[
        { label: MENU.agreements, href: "/overenskommelser" },
        { label: agreement.title, href: path },
        { label: RECEIPT_PAGE.tooLarge },
      ]}
    >
      <h1>{RECEIPT_PAGE.tooLarge}</h1>
      <p>{largeReceiptSentence(bytes)}</p>
      <ButtonRow>
        <ButtonLink href={`${path}/export.json`} isSecondary>
          {AGREEMENT_PAGE.everything}
        </ButtonLink>
      </ButtonRow>
    </PageLayout>
  );
}
