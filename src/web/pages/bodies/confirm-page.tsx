import type { Child } from "hono/jsx";
import type { RecordVersion } from "../../../application/ports.ts";
import type { BodyRecord } from "../../../application/written-down.ts";
import {
  CONFIRM_PAGE,
  confirmedSentence,
  confirmHeading,
  waitingSentence,
} from "../../../texts/confirm-page.ts";
import { MY_PAGE } from "../../../texts/my-page.ts";
import { CONFIRM_PATH, MY_PATH, recordFormHref } from "../../addresses.ts";
import { Answer } from "../../ui/answer.tsx";
import { HiddenFields } from "../../ui/given-table-fields.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { UnconfirmedMark } from "./record-words.tsx";

/** One entry that waits, with its facts in words. */
export type WaitingEntry = {
  readonly kind: BodyRecord;
  readonly entry: RecordVersion;
  readonly heading: string;
  readonly facts: Child;
  readonly formKey: string;
};

/** What the page is made of where an organisation confirms. */
export type ConfirmPageProps = {
  readonly organisation: string;
  /** Who has entered it. */
  readonly host: string;
  readonly waiting: readonly WaitingEntry[];
  readonly allKey: string;
  /** Why the visitor may not confirm. */
  readonly refusal?: string | undefined;
  /** How many were confirmed a moment ago. */
  readonly confirmed?: number | undefined;
  readonly isStale?: boolean | undefined;
};

/** Everything that a host has entered for the organisation: confirm it, or put it right. */
export function ConfirmPage(props: ConfirmPageProps) {
  const { organisation, host, waiting, allKey, refusal, confirmed, isStale = false } = props;
  return (
    <PageLayout
      title={CONFIRM_PAGE.title}
      under="mine"
      crumbs={[{ label: MY_PAGE.title, href: MY_PATH }, { label: CONFIRM_PAGE.title }]}
    >
      <h1>{confirmHeading(organisation)}</h1>
      {isStale && <Notice tone="stop" lead={CONFIRM_PAGE.stale} />}
      {confirmed !== undefined && <Notice tone="ok" lead={confirmedSentence(confirmed)} />}
      <Answer explanation={waiting.length === 0 ? undefined : CONFIRM_PAGE.lead}>
        {waiting.length === 0 ? CONFIRM_PAGE.nothing : waitingSentence(waiting.length, host)}
      </Answer>
      {refusal !== undefined && <Notice tone="fact">{refusal}</Notice>}
      {refusal === undefined && waiting.length > 1 && (
        <form method="post" action={CONFIRM_PATH}>
          <HiddenFields fields={{ nyckel: allKey }} />
          {waiting.map(({ kind, entry }) => (
            <input type="hidden" name="sak" value={`${kind} ${entry.version} ${entry.object}`} />
          ))}
          <SubmitButton>{CONFIRM_PAGE.all}</SubmitButton>
        </form>
      )}
      {waiting.map(({ kind, entry, heading, facts, formKey }) => (
        <section>
          <h2>{heading}</h2>
          <p>
            <UnconfirmedMark entry={entry} />
          </p>
          {facts}
          {refusal === undefined && (
            <form method="post" action={CONFIRM_PATH} class="buttons">
              <HiddenFields fields={{ nyckel: formKey, sak: `${kind} ${entry.version} ${entry.object}` }} />
              <SubmitButton isSecondary>{CONFIRM_PAGE.one}</SubmitButton>
              <a class="button secondary" href={recordFormHref(kind, entry.object)}>
                {CONFIRM_PAGE.correct}
              </a>
            </form>
          )}
        </section>
      ))}
    </PageLayout>
  );
}
