import type { ChangedThing } from "../../../application/view-changes.ts";
import {
  CHANGES,
  newSince,
  recordKindWord,
  recordName,
  recordStateWord,
  sinceHeading,
  stateChange,
} from "../../../texts/changes.ts";
import { MY_PAGE } from "../../../texts/my-page.ts";
import type { RecordNames } from "../../../texts/record-values.ts";
import { CHANGES_PATH, MY_PATH, stateHref, thingId } from "../../addresses.ts";
import { ExampleMark } from "../../ui/example-mark.tsx";
import { Facts } from "../../ui/facts.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { toldChange } from "./told-change.ts";

/** What the page that compares a day with today is made of. */
export type SincePageProps = {
  /** The day as it was asked for, and written out. */
  readonly asked: string;
  readonly day: string;
  readonly things: readonly ChangedThing[];
  readonly names: RecordNames;
};

/** The way to a page of one day. @param deeper what comes after it */
export function stateCrumbs(deeper?: { readonly label: string; readonly asked: string }) {
  return [
    { label: MY_PAGE.title, href: MY_PATH },
    { label: CHANGES.title, href: CHANGES_PATH },
    ...(deeper === undefined
      ? [{ label: CHANGES.onDay }]
      : [{ label: CHANGES.onDay, href: stateHref(deeper.asked) }, { label: deeper.label }]),
  ];
}

/** Everything that stands otherwise today than on a day, thing by thing. */
export function SincePage({ asked, day, things, names }: SincePageProps) {
  return (
    <PageLayout
      title={CHANGES.compared}
      under="mine"
      crumbs={stateCrumbs({ label: CHANGES.compared, asked })}
    >
      <h1>{sinceHeading(day)}</h1>
      {things.length === 0 && <p>{CHANGES.noneSince}</p>}
      {things.map((thing) => (
        <ChangedSection thing={thing} day={day} names={names} />
      ))}
      <p>
        <a href={stateHref(asked)}>{CHANGES.backToDay}</a>
      </p>
    </PageLayout>
  );
}

function ChangedSection({
  thing: { name, version, before, differences, isExample },
  day,
  names,
}: Pick<SincePageProps, "day" | "names"> & { readonly thing: ChangedThing }) {
  const { kind, state } = version;
  const states = before !== undefined && before.state !== state ? [stateChange(before.state, state)] : [];
  const told = [...states, ...differences.map((each) => toldChange(kind, each, names))];
  return (
    <section id={thingId(version)}>
      <h2>
        {recordKindWord(kind)}: {recordName(kind, name, names)} {isExample && <ExampleMark />}
      </h2>
      {before === undefined ? (
        <>
          <p>{newSince(recordStateWord(state))}</p>
          <Facts hasSentences facts={told.map(({ what, is }) => ({ term: what, detail: is }))} />
        </>
      ) : (
        told.length > 0 && (
          <LedgerTable
            caption={CHANGES.caption}
            rowHeading={{ label: CHANGES.what }}
            columns={[
              { key: "was", label: day },
              { key: "is", label: CHANGES.today },
            ]}
            rows={told.map(({ what, was, is }) => ({ heading: what, cells: { was, is } }))}
          />
        )
      )}
      {told.length === 0 && <p>{CHANGES.sameWords}</p>}
    </section>
  );
}
