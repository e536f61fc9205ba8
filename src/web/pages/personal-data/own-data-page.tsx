import type { OwnData } from "../../../application/view-personal-data.ts";
import { formatCount, formatDay } from "../../../texts/format.ts";
import { dataWhat, ownDataHeading, PERSONAL_DATA_PAGE as WORDS } from "../../../texts/personal-data.ts";
import { PERSONAL_DATA_PATH } from "../../addresses.ts";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { PEOPLE_CRUMBS } from "../people/people-page.tsx";

/** What an organisation keeps of people: how much, how old, what goes next. */
export function OwnDataPage(props: { readonly organisation: string; readonly own: readonly OwnData[] }) {
  const { organisation, own } = props;
  return (
    <PageLayout title={WORDS.ownTitle} under="mine" crumbs={[...PEOPLE_CRUMBS, { label: WORDS.ownTitle }]}>
      <h1>{ownDataHeading(organisation)}</h1>
      <LedgerTable
        caption={WORDS.caption}
        rowHeading={{ label: WORDS.what }}
        columns={[
          { key: "count", label: WORDS.count, isNumber: true },
          { key: "oldest", label: WORDS.oldest },
          { key: "next", label: WORDS.next },
        ]}
        rows={own.map(({ kind, count, oldest, next }) => ({
          heading: dataWhat(kind),
          cells: {
            count: count === "elsewhere" ? WORDS.notCounted : formatCount(BigInt(count)),
            oldest: oldest === undefined ? WORDS.none : formatDay(oldest),
            next: next === undefined ? WORDS.none : formatDay(next),
          },
        }))}
      />
      <p>
        <a href={PERSONAL_DATA_PATH}>{WORDS.toRegister}</a>
      </p>
    </PageLayout>
  );
}
