import { chosenWord, type LinkAnswer } from "../../../application/confirm-by-link.ts";
import type { ObjectionProblem } from "../../../application/object-to-entry.ts";
import {
  answeredSentence,
  CONFIRM_PAGE,
  confirmHeading,
  objectionProblemSentence,
  sinceLinkSentence,
  waitingSentence,
} from "../../../texts/confirm-page.ts";
import { Answer } from "../../ui/answer.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { HiddenFields } from "../../ui/given-table-fields.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { TickedCount, WaitingGroups, type WaitingEntry } from "../bodies/waiting-groups.tsx";

/** What stands before the place of an entry in the name of a field: what is said against it, and its word. */
export const OBJECTION_FIELDS = { words: "fel-", of: "ord-" } as const;

/** What the page of a link for confirming is made of. */
export type ConfirmByLinkPageProps = {
  readonly organisation: string;
  /** Who has entered it. */
  readonly host: string;
  readonly waiting: readonly WaitingEntry[];
  /** Those of them that are younger than the link, by their words. */
  readonly sinceLink: ReadonlySet<string>;
  /** The day that the link was made, "27 november 2026". */
  readonly made: string;
  /** Where the form goes. */
  readonly action: string;
  /** What was answered, where it could not be taken. */
  readonly given?: LinkAnswer | undefined;
  /** What is wrong in it, by the words of the entries. */
  readonly problems?: ReadonlyMap<string, ObjectionProblem>;
};

/**
 * What waits on an organisation, for whoever holds the link: each thing with a box that is ticked until somebody unticks it,
 * and a place to say what is not right.
 */
export function ConfirmByLinkPage(props: ConfirmByLinkPageProps) {
  const { organisation, host, waiting, sinceLink, made, action, given, problems = new Map() } = props;
  const unticked =
    given && new Set(waiting.map(({ entry }) => chosenWord(entry)).filter((word) => !given.chosen.has(word)));
  const faults = waiting.flatMap(({ entry, heading }, place) => {
    const problem: ObjectionProblem | undefined = problems.get(chosenWord(entry));
    return problem === undefined
      ? []
      : [
          {
            fieldId: `${OBJECTION_FIELDS.words}${place}`,
            text: `${heading}: ${objectionProblemSentence(problem)}`,
          },
        ];
  });
  return (
    <PageLayout
      title={CONFIRM_PAGE.title}
      crumbs={[{ label: CONFIRM_PAGE.title }]}
      hasErrors={faults.length > 0}
    >
      {faults.length > 0 && <ErrorSummary problems={faults} />}
      <h1>{confirmHeading(organisation)}</h1>
      <Answer explanation={waiting.length === 0 ? undefined : CONFIRM_PAGE.byLinkLead}>
        {waiting.length === 0 ? CONFIRM_PAGE.nothing : waitingSentence(waiting.length, host)}
      </Answer>
      {sinceLink.size > 0 && <Notice tone="fact">{sinceLinkSentence(sinceLink.size, made)}</Notice>}
      {waiting.length > 0 && (
        <form method="post" action={action} class="stacked">
          <WaitingGroups
            waiting={waiting}
            hasBoxes
            unticked={unticked}
            below={({ entry }, place) => {
              const word = chosenWord(entry);
              const words = given?.objections.get(word);
              const problem = problems.get(word);
              return (
                <>
                  {sinceLink.has(word) && (
                    <p class="small">
                      {entry.version === 1 ? CONFIRM_PAGE.addedSince : CONFIRM_PAGE.changedSince}
                    </p>
                  )}
                  <details open={words !== undefined && words !== ""}>
                    <summary>{CONFIRM_PAGE.notRight}</summary>
                    <HiddenFields fields={{ [`${OBJECTION_FIELDS.of}${place}`]: word }} />
                    <Field
                      name={`${OBJECTION_FIELDS.words}${place}`}
                      label={CONFIRM_PAGE.objection}
                      help={CONFIRM_PAGE.objectionHelp}
                      problem={problem && objectionProblemSentence(problem)}
                      control={{ kind: "long-text", rows: 3, value: words }}
                    />
                  </details>
                </>
              );
            }}
          />
          <TickedCount ticked={waiting.length - (unticked?.size ?? 0)} total={waiting.length} />
          <SubmitButton>{CONFIRM_PAGE.byLink}</SubmitButton>
        </form>
      )}
    </PageLayout>
  );
}

/** What came of it, after a link was used. */
export function AnsweredByLinkPage({
  confirmed,
  objected,
}: {
  readonly confirmed: number;
  readonly objected: number;
}) {
  return (
    <PageLayout title={CONFIRM_PAGE.title} crumbs={[{ label: CONFIRM_PAGE.title }]}>
      <h1>{answeredSentence(confirmed, objected)}</h1>
      <Notice tone="ok" lead={CONFIRM_PAGE.thanks} />
      <p>
        <a href="/">{CONFIRM_PAGE.toStart}</a>
      </p>
    </PageLayout>
  );
}
