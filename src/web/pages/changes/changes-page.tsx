import type { NameOrganisation } from "../../../application/name-organisations.ts";
import type { Change } from "../../../application/view-changes.ts";
import {
  CHANGES,
  didSentence,
  guestDid,
  someoneAt,
  recordKindWord,
  recordName,
  recordStateWord,
} from "../../../texts/changes.ts";
import { formatMoment } from "../../../texts/format.ts";
import { MY_PAGE } from "../../../texts/my-page.ts";
import { personName } from "../../../texts/people.ts";
import type { RecordNames } from "../../../texts/record-values.ts";
import { CHANGES_PATH, draftHref, MY_PATH } from "../../addresses.ts";
import { ExampleMark } from "../../ui/example-mark.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { Notice, type NoticeProps } from "../../ui/notice.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { DayForm } from "./day-form.tsx";
import { toldChange } from "./told-change.ts";

/** What the page of changes is made of. */
export type ChangesPageProps = {
  readonly changes: readonly Change[];
  readonly organisation: string;
  readonly named: NameOrganisation;
  readonly names: RecordNames;
  /** A key for each form, never given before. */
  readonly newKey: () => string;
  /** What came of the deed before. */
  readonly told?: { readonly tone: NoticeProps["tone"]; readonly sentence: string } | undefined;
};

/** At most this many places of one change are shown; an agreement has hundreds. */
const MOST_DIFFERENCES = 20;

/** Everything that was changed, the last first, with what stood before and a way back. */
export function ChangesPage({ changes, organisation, named, names, newKey, told }: ChangesPageProps) {
  return (
    <PageLayout
      title={CHANGES.title}
      under="mine"
      crumbs={[{ label: MY_PAGE.title, href: MY_PATH }, { label: CHANGES.title }]}
    >
      <h1>{CHANGES.title}</h1>
      {told !== undefined && <Notice tone={told.tone} lead={told.sentence} />}
      <p>{CHANGES.lead}</p>
      <DayForm day="" />
      {changes.length === 0 && <p>{CHANGES.none}</p>}
      {changes.map((change) => (
        <ChangeSection {...{ change, organisation, named, names }} deedKey={newKey()} />
      ))}
    </PageLayout>
  );
}

type ChangeSectionProps = {
  readonly change: Change;
  readonly organisation: string;
  readonly named: NameOrganisation;
  readonly names: RecordNames;
  readonly deedKey: string;
};

function ChangeSection({ change, organisation, named, names, deedKey }: ChangeSectionProps) {
  const { event, kind, version, differences, mayUndo } = change;
  const name = recordName(kind, change.name, names);
  return (
    <section>
      <h2>
        {recordKindWord(kind)}: {name}
      </h2>
      <p>
        {formatMoment(event.moment)}: <Who change={change} organisation={organisation} named={named} />{" "}
        {didSentence(event.deed, version.version === 1, version)} {name}
        {kind !== "submission" && ` (${recordStateWord(version.state)})`}.
        {change.draft !== undefined && (
          <>
            {" "}
            <a href={draftHref(change.draft)}>{CHANGES.open}</a>
          </>
        )}
      </p>
      {version.version > 1 && differences.length > 0 && (
        <LedgerTable
          caption={CHANGES.caption}
          rowHeading={{ label: CHANGES.what }}
          columns={[
            { key: "was", label: CHANGES.was },
            { key: "is", label: CHANGES.is },
          ]}
          rows={differences.slice(0, MOST_DIFFERENCES).map((difference) => {
            const { what, was, is } = toldChange(kind, difference, names);
            return { heading: what, cells: { was, is } };
          })}
        />
      )}
      {mayUndo && (
        <form method="post" action={`${CHANGES_PATH}/angra`}>
          <input type="hidden" name="nyckel" value={deedKey} />
          <input type="hidden" name="slag" value={kind} />
          <input type="hidden" name="sak" value={version.object} />
          <input type="hidden" name="version" value={String(version.version)} />
          <SubmitButton isSecondary>{CHANGES.undo}</SubmitButton>
        </form>
      )}
    </section>
  );
}

function Who({
  change: { event, person, guest },
  organisation,
  named,
}: Omit<ChangeSectionProps, "deedKey" | "names">) {
  if (person !== undefined)
    return (
      <>
        {personName(person)} {person.isExample && <ExampleMark />}
      </>
    );
  if (guest !== undefined) return <>{guestDid(named(guest.organisation).name, guest.function)}</>;
  if (event.person === undefined) return <>{CHANGES.program}</>;
  if (event.organisation === organisation) return <>{CHANGES.byLink}</>;
  return <>{someoneAt(named(event.organisation).name, event.role)}</>;
}
