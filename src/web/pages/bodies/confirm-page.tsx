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
import { TickedCount, WaitingGroups, type WaitingEntry } from "./waiting-groups.tsx";

/** What the page is made of where an organisation confirms. */
export type ConfirmPageProps = {
  readonly organisation: string;
  /** Who has entered it. */
  readonly host: string;
  readonly waiting: readonly WaitingEntry[];
  readonly formKey: string;
  /** Why the visitor may not confirm. */
  readonly refusal?: string | undefined;
  /** How many were confirmed a moment ago. */
  readonly confirmed?: number | undefined;
  readonly isStale?: boolean | undefined;
  /** Nothing was ticked. */
  readonly isNothingTicked?: boolean | undefined;
};

/** Everything that a host has entered for the organisation, group by group: confirm what is ticked, or put it right. */
export function ConfirmPage(props: ConfirmPageProps) {
  const { organisation, host, waiting, formKey, refusal, confirmed, isStale = false } = props;
  return (
    <PageLayout
      title={CONFIRM_PAGE.title}
      under="mine"
      crumbs={[{ label: MY_PAGE.title, href: MY_PATH }, { label: CONFIRM_PAGE.title }]}
    >
      <h1>{confirmHeading(organisation)}</h1>
      {isStale && <Notice tone="stop" lead={CONFIRM_PAGE.stale} />}
      {props.isNothingTicked === true && <Notice tone="stop" lead={CONFIRM_PAGE.nothingTicked} />}
      {confirmed !== undefined && <Notice tone="ok" lead={confirmedSentence(confirmed)} />}
      <Answer explanation={waiting.length === 0 ? undefined : CONFIRM_PAGE.lead}>
        {waiting.length === 0 ? CONFIRM_PAGE.nothing : waitingSentence(waiting.length, host)}
      </Answer>
      {refusal !== undefined && <Notice tone="fact">{refusal}</Notice>}
      {waiting.length > 0 && (
        <form method="post" action={CONFIRM_PATH} class="stacked">
          <HiddenFields fields={{ nyckel: formKey }} />
          <WaitingGroups
            waiting={waiting}
            hasBoxes={refusal === undefined}
            below={({ kind, entry }) => (
              <p>
                <UnconfirmedMark entry={entry} />{" "}
                {refusal === undefined && (
                  <a href={recordFormHref(kind, entry.object)}>{CONFIRM_PAGE.correct}</a>
                )}
              </p>
            )}
          />
          {refusal === undefined && (
            <>
              <TickedCount ticked={waiting.length} total={waiting.length} />
              <SubmitButton>{CONFIRM_PAGE.ticked}</SubmitButton>
            </>
          )}
        </form>
      )}
    </PageLayout>
  );
}
