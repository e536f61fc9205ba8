import { ore } from "#domain/money";
import type { NoticePreview } from "../../../application/tell-notice.ts";
import { formatOre } from "../../../texts/format.ts";
import { askedSentence, NOTICE_PAGE } from "../../../texts/notice-page.ts";
import { noticeHref } from "../../addresses.ts";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { NOTICE_FIELD_NAMES, noticeCrumbs, type NoticeValues } from "./notice-form-page.tsx";

/** What the page of what a notice changes is made of. */
export type NoticePreviewPageProps = {
  readonly slug: string;
  readonly title: string;
  readonly object?: string | undefined;
  readonly year: number;
  readonly preview: NoticePreview;
  readonly nameOf: (code: string) => string;
  readonly values: NoticeValues;
  readonly basedOn: number;
  readonly formKey: string;
};

const ORE = ore(1n);

/** What a notice would change, before anything is saved. */
export function NoticePreviewPage(props: NoticePreviewPageProps) {
  const { slug, title, object, year, preview, nameOf, values, basedOn, formKey } = props;
  const { effect, cost, parts, uncovered } = preview;
  const { before } = effect.grant;
  const rows = [
    {
      heading: NOTICE_PAGE.grant,
      cells: {
        before: typeof before === "bigint" ? formatOre(before, ORE) : NOTICE_PAGE.unknown,
        after: formatOre(effect.grant.after, ORE),
      },
    },
    {
      heading: NOTICE_PAGE.cost,
      cells: { before: formatOre(cost.before, ORE), after: formatOre(cost.after, ORE) },
    },
  ];
  const amounts = [
    { key: "before" as const, label: NOTICE_PAGE.before, isNumber: true },
    { key: "after" as const, label: NOTICE_PAGE.after, isNumber: true },
  ];
  return (
    <PageLayout title={NOTICE_PAGE.previewTitle} under="mine" crumbs={noticeCrumbs(title)}>
      <h1>{NOTICE_PAGE.previewTitle}</h1>
      <Notice tone="wait" lead={NOTICE_PAGE.notSaved} />
      <p>{askedSentence(effect.opened.map(nameOf), effect.standing.map(nameOf), year)}</p>
      <LedgerTable
        caption={`${title}, ${year}`}
        rowHeading={{ label: NOTICE_PAGE.year }}
        columns={amounts}
        rows={rows}
      />
      <LedgerTable
        caption={NOTICE_PAGE.partsCaption}
        rowHeading={{ label: NOTICE_PAGE.party }}
        columns={[...amounts, { key: "state", label: NOTICE_PAGE.state }]}
        rows={parts.map((part) => ({
          heading: nameOf(part.party),
          cells: {
            before: formatOre(part.before, ORE),
            after: formatOre(part.after, ORE),
            state: effect.standing.includes(part.party) ? NOTICE_PAGE.standing : NOTICE_PAGE.asked,
          },
        }))}
      />
      {uncovered !== 0n && (
        <Notice tone="stop" lead={`${NOTICE_PAGE.uncovered}: ${formatOre(uncovered, ORE)}.`} />
      )}
      <form method="post" id="besked" action={noticeHref(slug, object)}>
        <input type="hidden" name="nyckel" value={formKey} />
        <input type="hidden" name="version" value={String(basedOn)} />
        {NOTICE_FIELD_NAMES.map((name) => (
          <input type="hidden" name={name} value={values[name] ?? ""} />
        ))}
        <p class="choices">
          <SubmitButton sends={{ id: "besked", action: noticeHref(slug, object), word: "spara" }}>
            {NOTICE_PAGE.save}
          </SubmitButton>{" "}
          <SubmitButton isSecondary sends={{ id: "besked", action: noticeHref(slug, object), word: "andra" }}>
            {NOTICE_PAGE.change}
          </SubmitButton>
        </p>
      </form>
    </PageLayout>
  );
}
