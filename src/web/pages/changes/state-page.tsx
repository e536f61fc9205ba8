import type { RecordVersion } from "../../../application/ports.ts";
import { CHANGES, recordKindWord, recordStateWord, stateHeading } from "../../../texts/changes.ts";
import { MY_PAGE } from "../../../texts/my-page.ts";
import { CHANGES_PATH, MY_PATH } from "../../addresses.ts";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { DayForm } from "./day-form.tsx";

/** What the page of one day is made of. */
export type StatePageProps = {
  /** As it was asked for. */
  readonly asked: string;
  /** Absent where what was asked for is no day. */
  readonly state?:
    | {
        readonly day: string;
        readonly things: readonly { readonly name: string; readonly version: RecordVersion }[];
      }
    | undefined;
};

/** What an organisation had written down on a day. */
export function StatePage({ asked, state }: StatePageProps) {
  return (
    <PageLayout
      title={CHANGES.onDay}
      under="mine"
      hasErrors={state === undefined}
      crumbs={[
        { label: MY_PAGE.title, href: MY_PATH },
        { label: CHANGES.title, href: CHANGES_PATH },
        { label: CHANGES.onDay },
      ]}
    >
      <h1>{state === undefined ? CHANGES.onDay : stateHeading(state.day)}</h1>
      {state === undefined && <ErrorSummary problems={[{ text: CHANGES.badDay, fieldId: "dag" }]} />}
      {state?.things.length === 0 && <p>{CHANGES.noneThen}</p>}
      {state !== undefined && state.things.length > 0 && (
        <LedgerTable
          caption={CHANGES.onDay}
          rowHeading={{ label: CHANGES.thing }}
          columns={[
            { key: "state", label: CHANGES.state },
            { key: "version", label: CHANGES.version, isNumber: true },
          ]}
          rows={state.things.map(({ name, version }) => ({
            heading: `${recordKindWord(version.kind)}: ${name}`,
            cells: { state: recordStateWord(version.state), version: String(version.version) },
          }))}
        />
      )}
      <DayForm day={asked} problem={state === undefined ? CHANGES.badDay : undefined} />
      <p>
        <a href={CHANGES_PATH}>{CHANGES.allChanges}</a>
      </p>
    </PageLayout>
  );
}
