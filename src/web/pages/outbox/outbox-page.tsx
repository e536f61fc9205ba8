import type { NameOrganisation } from "../../../application/name-organisations.ts";
import type { SeenLetter } from "../../../application/view-outbox.ts";
import { formatMoment } from "../../../texts/format.ts";
import { MY_PAGE } from "../../../texts/my-page.ts";
import { failedLetters, letterStateWord, OUTBOX, receiverWords } from "../../../texts/outbox.ts";
import { letterHref, MY_PATH, OUTBOX_PATH } from "../../addresses.ts";
import type { Crumb } from "../../ui/crumbs.tsx";
import { ExampleMark } from "../../ui/example-mark.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { StatusMark, type MarkTone } from "../../ui/status-mark.tsx";

/** What the outbox is made of. */
export type OutboxPageProps = {
  readonly letters: readonly SeenLetter[];
  readonly named: NameOrganisation;
  /** Why nothing is sent, where nothing is. */
  readonly notSending?: "demo" | "no-server" | undefined;
  /** How many have not got through, for whoever can do something about it. */
  readonly failed: number;
};

/** The crumbs above a letter. */
export const OUTBOX_CRUMBS: readonly Crumb[] = [
  { label: MY_PAGE.title, href: MY_PATH },
  { label: OUTBOX.title, href: OUTBOX_PATH },
];

/** What each state is marked with. */
const STATE_TONES: Readonly<Record<SeenLetter["state"], MarkTone>> = {
  waiting: "wait",
  sent: "ok",
  failed: "stop",
  kept: "none",
};

/** What has been sent in the organisation's name, to whom, when, and how it stands. */
export function OutboxPage({ letters, named, notSending, failed }: OutboxPageProps) {
  return (
    <PageLayout
      title={OUTBOX.title}
      under="mine"
      crumbs={[{ label: MY_PAGE.title, href: MY_PATH }, { label: OUTBOX.title }]}
    >
      <h1>{OUTBOX.title}</h1>
      <p>{OUTBOX.lead}</p>
      {notSending !== undefined && (
        <Notice tone="fact">{notSending === "demo" ? OUTBOX.demo : OUTBOX.notSending}</Notice>
      )}
      {failed > 0 && <Notice tone="stop" lead={failedLetters(failed)} />}
      {letters.length === 0 ? (
        <p>{OUTBOX.none}</p>
      ) : (
        <LedgerTable
          caption={OUTBOX.caption}
          rowHeading={{ label: OUTBOX.subject }}
          columns={[
            { key: "to", label: OUTBOX.to },
            { key: "written", label: OUTBOX.written },
            { key: "state", label: OUTBOX.state },
          ]}
          rows={letters.map(({ id, subject, to, writtenAt, state, tried, isExample }) => ({
            heading: (
              <>
                <a href={letterHref(id)}>{subject}</a> {isExample && <ExampleMark />}
              </>
            ),
            cells: {
              to: receiverWords(to.role, named(to.organisation).name),
              written: formatMoment(writtenAt),
              state: <StatusMark tone={STATE_TONES[state]}>{letterStateWord(state, tried)}</StatusMark>,
            },
          }))}
        />
      )}
    </PageLayout>
  );
}
