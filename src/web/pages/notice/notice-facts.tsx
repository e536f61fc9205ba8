import type { WrittenNotice } from "#domain/financing";
import { ore } from "#domain/money";
import { formatDay, formatOre, formatPercent } from "../../../texts/format.ts";
import { NOTICE_FIELDS, NOTICE_PAGE } from "../../../texts/notice-page.ts";
import { Facts } from "../../ui/facts.tsx";

/** The facts of a year's notice. */
export function NoticeFacts({ notice }: { readonly notice: WrittenNotice }) {
  const { year, agreement, component, amount, told, overhead, source, isTakenBack } = notice;
  return (
    <Facts
      hasSentences
      facts={[
        { term: NOTICE_FIELDS.ar.label, detail: String(year) },
        { term: NOTICE_FIELDS.bidrag.label, detail: [agreement, component].filter(Boolean).join(", ") },
        { term: NOTICE_FIELDS.belopp.label, detail: formatOre(amount, ore(1n)) },
        { term: NOTICE_FIELDS.dag.label, detail: formatDay(told) },
        {
          term: NOTICE_FIELDS.palagg.label,
          detail: overhead === undefined ? NOTICE_PAGE.unknown : formatPercent(overhead, 2),
        },
        { term: NOTICE_FIELDS.kalla.label, detail: source },
        ...(isTakenBack ? [{ term: NOTICE_PAGE.state, detail: NOTICE_PAGE.takenBack }] : []),
      ]}
    />
  );
}
