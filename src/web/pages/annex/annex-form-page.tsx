import type { CatalogueEntry } from "../../../application/open-catalogue.ts";
import type { ListedAnnex } from "../../../application/view-annex.ts";
import type { AnnexTarget } from "../../../application/preview-annex.ts";
import {
  ANNEX_PAGES,
  annexAmounts,
  annexCount,
  annexHeading,
  formTitle,
} from "../../../texts/annex-pages.ts";
import { componentTitle } from "../../../texts/component-title.ts";
import { MENU } from "../../../texts/page-frame.ts";
import { agreementHref, annexFormHref, annexHref } from "../../addresses.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { FormProblems, hasProblems } from "../../ui/form-problems.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { AnnexForm, type AnnexChoices, type AnnexField, type AnnexFormValues } from "./annex-form.tsx";

/** What the page of the form is made of. */
export type AnnexFormPageProps = {
  readonly entry: CatalogueEntry;
  readonly targets: readonly AnnexTarget[];
  readonly values: AnnexFormValues;
  readonly choices: AnnexChoices;
  /** What is wrong with single fields. */
  readonly problems: Partial<Readonly<Record<AnnexField, string>>>;
  /** Everything that is wrong with the table, one sentence each. */
  readonly tableProblems: readonly string[];
  /** Those that have been read in, also those that were taken back. */
  readonly annexes: readonly ListedAnnex[];
  /** Whether this installation takes deeds at all. */
  readonly isLocal: boolean;
};

/** Where a payer's table is given: file or pasted text, what it is called and who published it. */
export function AnnexFormPage(props: AnnexFormPageProps) {
  const { entry, targets, values, choices, problems, tableProblems, annexes, isLocal } = props;
  const { title, slug } = entry.agreement;
  return (
    <PageLayout
      title={formTitle(title)}
      under="agreements"
      hasErrors={hasProblems({ problems, tableProblems })}
      crumbs={[
        { label: MENU.agreements, href: "/overenskommelser" },
        { label: title, href: agreementHref(slug) },
        { label: ANNEX_PAGES.crumb },
      ]}
    >
      <h1>{ANNEX_PAGES.heading}</h1>
      <FormProblems problems={problems} tableProblems={tableProblems} />
      <p>{ANNEX_PAGES.lead}</p>
      {isLocal ? (
        targets.length === 0 ? (
          <EmptyState>{ANNEX_PAGES.noTargets}</EmptyState>
        ) : (
          <AnnexForm {...{ targets, values, choices, problems }} action={annexFormHref(slug)} />
        )
      ) : (
        <Notice tone="fact">{ANNEX_PAGES.onlyLocal}</Notice>
      )}
      <h2>{ANNEX_PAGES.others}</h2>
      <AnnexList annexes={annexes} />
    </PageLayout>
  );
}

/** The annexes of an agreement, also those that were taken back. */
function AnnexList({ annexes }: { readonly annexes: readonly ListedAnnex[] }) {
  if (annexes.length === 0) return <EmptyState>{ANNEX_PAGES.none}</EmptyState>;
  return (
    <LedgerTable
      caption={annexCount(annexes.length)}
      rowHeading={{ label: ANNEX_PAGES.otherName }}
      columns={[
        { key: "component", label: ANNEX_PAGES.component },
        { key: "state", label: ANNEX_PAGES.otherState },
        { key: "amounts", label: ANNEX_PAGES.otherAmounts, isNumber: true },
      ]}
      rows={annexes.map(({ annex, hash, component, isInForce }) => ({
        heading: <a href={annexHref(hash)}>{annexHeading(annex.title, annex.publisher)}</a>,
        cells: {
          component: componentTitle(component),
          state: isInForce ? ANNEX_PAGES.standing : ANNEX_PAGES.withdrawn,
          amounts: annexAmounts(annex.table.rows.size),
        },
      }))}
    />
  );
}
