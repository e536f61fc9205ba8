import type { Hindrance } from "#domain/draft";
import type { OrganisationRegister } from "#domain/organisation";
import type { Draft } from "../../../application/draft-record.ts";
import type { Answer } from "../../../application/interpret-finding.ts";
import type { LeftInDraft } from "../../../application/left-in-draft.ts";
import type { Submission } from "../../../application/submit-draft.ts";
import { isExample } from "../../../application/open-catalogue.ts";
import type { DraftPreview } from "../../../application/preview-draft.ts";
import { COMPARISON } from "../../../texts/comparison.ts";
import { DRAFT_PARTS } from "../../../texts/draft-parts.ts";
import { DRAFTS, hindranceSentence, openFindings, publishDespite } from "../../../texts/drafts.ts";
import { SUBMISSION, sentSentence } from "../../../texts/submission.ts";
import { findingContext } from "../../../texts/finding-context.ts";
import { wordFinding } from "../../../texts/findings.ts";
import { agreementHref, draftHref } from "../../addresses.ts";
import { EXAMPLES_HREF } from "../../ui/examples.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Notice } from "../../ui/notice.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { ChangesLedger } from "../comparison/changes-ledger.tsx";
import { FactsLedger } from "../comparison/facts-ledger.tsx";
import { DraftFrame, FormBasis } from "./draft-frame.tsx";
import { FindingList } from "./finding-list.tsx";
import { JustPublished } from "./just-published.tsx";
import { LeftWhenPublishing } from "./left-over.tsx";
import { InterpretationForm } from "./interpretation-form.tsx";
import { RefusalNotice } from "./refusal-notice.tsx";
import { UndoForm } from "./undo-form.tsx";
import { PartAmounts } from "./part-amounts.tsx";

/** The box of whoever publishes although something is open. */
export const DESPITE_FIELD = "trots";

/** What the preview of a draft is made of. */
export type DraftPreviewPageProps = {
  readonly draft: Draft;
  readonly organisation: string;
  /** Absent while the text has faults. */
  readonly preview: DraftPreview | undefined;
  readonly register: OrganisationRegister;
  readonly newKey: () => string;
  /** What the unsent text of a reading is kept under, and the key of its form. */
  readonly whose: string;
  readonly answerKey: string;
  readonly hindrances: readonly Hindrance[];
  /** What of a copy nobody has changed or gone through. */
  readonly left: LeftInDraft | undefined;
  /** What is open, as the box says it; empty where nothing is. */
  readonly despite: string;
  /** It came to be published without that box. */
  readonly isUnconfirmed?: boolean;
  /** Why it cannot be published, or answered, by whoever looks; absent where it can. */
  readonly refusals: {
    readonly publish: string | undefined;
    readonly interpret: string | undefined;
    readonly submit: string | undefined;
  };
  /** Whether whoever looks gives out the roles of the draft's organisation. */
  readonly givesRoles: boolean;
  /** That it is sent to those who may publish it. */
  readonly submission: Submission | undefined;
  /** It was saved a moment ago, and whether a part became one for each group by that. */
  readonly saved?: { readonly isSplit: boolean } | undefined;
  /** The address of the house, where the agreement has just been published there. */
  readonly justPublishedAt?: string | undefined;
  /** What stood in the form of a reading that came back. */
  readonly answer?: { readonly given: Answer; readonly empty: readonly (keyof Answer)[] } | undefined;
  readonly today: string;
};

/** A draft as it would be shown: amounts, what the check finds, what differs from last year, and the button that publishes. */
export function DraftPreviewPage(props: DraftPreviewPageProps) {
  const { draft, organisation, preview, register, answer, isUnconfirmed = false } = props;
  const empty = answer?.empty ?? [];
  const problems = [
    ...empty.map((name) => ({ fieldId: name, text: DRAFTS.emptyField })),
    ...(isUnconfirmed ? [{ fieldId: DESPITE_FIELD, text: DRAFTS.stillOpen }] : []),
  ];
  return (
    <DraftFrame
      draft={draft}
      organisation={organisation}
      page="preview"
      hasErrors={problems.length > 0}
      first={problems.length > 0 && <ErrorSummary problems={problems} />}
    >
      {props.justPublishedAt !== undefined && draft.reading.ok && (
        <JustPublished house={props.justPublishedAt} agreement={draft.reading.value} />
      )}
      {props.saved !== undefined && draft.version.state === "draft" && <JustSaved {...props} />}
      {preview !== undefined && (
        <>
          {draft.version.state === "draft" && <p>{DRAFTS.previewLead}</p>}
          <Previewed preview={preview} register={register} props={props} />
        </>
      )}
      {draft.version.state === "draft" ? (
        <Publishing {...props} />
      ) : (
        draft.reading.ok && (
          <p>
            <a href={agreementHref(draft.reading.value.slug)}>{DRAFTS.toPage}</a>
          </p>
        )
      )}
    </DraftFrame>
  );
}

/** What was saved on the page before, and the way back. */
function JustSaved({ saved, draft, newKey, refusals }: DraftPreviewPageProps) {
  const { object, version } = draft.version;
  return (
    <>
      <Notice tone="ok" lead={DRAFTS.savedLead}>
        {saved?.isSplit === true && DRAFT_PARTS.isSplit}
      </Notice>
      {refusals.submit === undefined && version > 1 && (
        <UndoForm object={object} version={version} formKey={newKey()} />
      )}
    </>
  );
}

function Previewed(parts: {
  readonly preview: DraftPreview;
  readonly register: OrganisationRegister;
  readonly props: DraftPreviewPageProps;
}) {
  const { preview, register, props } = parts;
  const { agreement, components, check } = preview.entry;
  const context = findingContext(
    agreement,
    components.map(({ result }) => result.component),
    register,
  );
  return (
    <>
      <h2 id="belopp">{DRAFTS.amountsHeading}</h2>
      {preview.parts.map((part) => (
        <PartAmounts part={part} />
      ))}
      <h2 id="kontroll">{DRAFTS.findingsHeading}</h2>
      <FindingList findings={check.findings} context={context} />
      <p>{openFindings(check.open.length)}</p>
      {check.open.length > 0 && props.refusals.interpret === undefined && (
        <InterpretationForm
          draft={props.draft}
          findings={check.open.map((finding) => ({
            id: finding.id,
            label: wordFinding(finding, context).headline,
          }))}
          given={props.answer?.given}
          empty={props.answer?.empty ?? []}
          formKey={props.answerKey}
          whose={props.whose}
          today={props.today}
        />
      )}
      {preview.comparison !== undefined && <Compared view={preview.comparison} />}
    </>
  );
}

function Compared({ view }: { readonly view: NonNullable<DraftPreview["comparison"]> }) {
  const { before, after, comparison, rows } = view;
  return (
    <>
      <h2 id="jamfor">{DRAFTS.comparisonHeading}</h2>
      <FactsLedger before={before} after={after} comparison={comparison} />
      {rows.length > 0 && (
        <details>
          <summary>{COMPARISON.changesHeading}</summary>
          <ChangesLedger view={view} isDraft />
        </details>
      )}
    </>
  );
}

function Publishing(props: DraftPreviewPageProps) {
  const { draft, preview, newKey, hindrances, refusals, submission } = props;
  const { object, version } = draft.version;
  return (
    <>
      <h2 id="publicera">{DRAFTS.publish}</h2>
      {preview !== undefined && isExample(preview.entry) ? (
        <p>
          {DRAFTS.publishLeadExample} <a href={EXAMPLES_HREF}>{DRAFTS.exampleShownAt}</a>,{" "}
          {DRAFTS.exampleShownToo}
        </p>
      ) : (
        <p>{DRAFTS.publishLead}</p>
      )}
      <LeftWhenPublishing left={props.left} object={object} />
      {hindrances.map((hindrance) => (
        <Notice tone="stop">{hindranceSentence(hindrance)}</Notice>
      ))}
      {submission !== undefined && (
        <Notice tone="wait" lead={SUBMISSION.sent}>
          {sentSentence(submission.moment)}
        </Notice>
      )}
      {refusals.publish !== undefined && (
        <RefusalNotice refusal={refusals.publish} givesRoles={props.givesRoles} />
      )}
      {hindrances.length === 0 && refusals.publish === undefined && (
        <form method="post" action={`${draftHref(object)}/publicera`}>
          <FormBasis basedOn={version} formKey={newKey()} />
          {props.despite !== "" && <Despite {...props} />}
          <SubmitButton>{DRAFTS.publish}</SubmitButton>
        </form>
      )}
      {refusals.submit === undefined && <Submitting {...props} />}
    </>
  );
}

/** What does not add up, in one line, and the box that says that it is published all the same. */
function Despite({ preview, register, left, despite, isUnconfirmed = false }: DraftPreviewPageProps) {
  const { agreement, components, check } = preview?.entry ?? {};
  if (agreement === undefined) return <></>;
  const context = findingContext(
    agreement,
    (components ?? []).map(({ result }) => result.component),
    register,
  );
  const open = (check?.open ?? []).map((finding) => wordFinding(finding, context));
  return (
    <div class={isUnconfirmed ? "field has-problem" : "field"}>
      {isUnconfirmed && (
        <p id={`${DESPITE_FIELD}-problem`} class="problem">
          {DRAFTS.stillOpen}
        </p>
      )}
      <p>
        <input
          type="checkbox"
          id={DESPITE_FIELD}
          name={DESPITE_FIELD}
          value={despite}
          aria-describedby={isUnconfirmed ? `${DESPITE_FIELD}-problem` : undefined}
        />{" "}
        <label for={DESPITE_FIELD} class="beside">
          {publishDespite(
            open.map(({ headline }) => headline),
            left?.words[0]?.year,
          )}
        </label>{" "}
        <a href="#kontroll">{DRAFTS.seeOpen}</a>
      </p>
    </div>
  );
}

/** Sending to whoever may publish, and taking it back. */
function Submitting({ draft, newKey, hindrances, submission, refusals }: DraftPreviewPageProps) {
  const canPublish = refusals.publish === undefined;
  const { object, version } = draft.version;
  const isSent = submission !== undefined;
  if (!isSent && hindrances.length > 0) return <></>;
  return (
    <form method="post" action={`${draftHref(object)}/klart`}>
      <FormBasis basedOn={version} formKey={newKey()} />
      <input type="hidden" name="lage" value={isSent ? "ta-tillbaka" : "skicka"} />
      {!isSent && <p class="small">{SUBMISSION.lead}</p>}
      <SubmitButton isSecondary={isSent || canPublish}>
        {isSent ? SUBMISSION.takeBack : SUBMISSION.send}
      </SubmitButton>
    </form>
  );
}
