import type { ComparedGroup } from "../../../application/comparison-receipt-facts.ts";
import { EVERY_COUNTY, type ComparisonView } from "../../../application/view-comparison.ts";
import { COMPARISON } from "../../../texts/comparison.ts";
import { MENU } from "../../../texts/page-frame.ts";
import { largeComparisonSentence, RECEIPT_PAGE, saveGroup } from "../../../texts/receipt-titles.ts";
import { agreementHref, comparisonHref, comparisonReceiptHref } from "../../addresses.ts";
import { ButtonLink, ButtonRow } from "../../ui/button-link.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";

/** A comparison whose receipt would be larger than a receipt may be: says so, and leads to one for each group. */
export function LargeComparisonPage({
  view: { before, after, county },
  bytes,
  groups,
}: {
  readonly view: ComparisonView;
  readonly bytes: number;
  /** Whose receipts are offered; none where one group alone is too large. */
  readonly groups: readonly ComparedGroup[];
}) {
  const { slug, title } = after.agreement;
  const shown = county?.slug ?? EVERY_COUNTY;
  return (
    <PageLayout
      title={RECEIPT_PAGE.tooLarge}
      under="agreements"
      crumbs={[
        { label: MENU.agreements, href: "/overenskommelser" },
        { label: title, href: agreementHref(slug) },
        { label: COMPARISON.show, href: comparisonHref(slug, before.agreement.slug, shown) },
        { label: RECEIPT_PAGE.tooLarge },
      ]}
    >
      <h1>{RECEIPT_PAGE.tooLarge}</h1>
      <p>{largeComparisonSentence(bytes, groups.length > 1)}</p>
      {groups.length > 1 && (
        <ButtonRow>
          {groups.map((group) => (
            <ButtonLink href={comparisonReceiptHref(slug, before.agreement.slug, shown, group)} isSecondary>
              {saveGroup(group)}
            </ButtonLink>
          ))}
        </ButtonRow>
      )}
    </PageLayout>
  );
}
