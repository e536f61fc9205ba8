import type { Hindrance, WrittenValue } from "#domain/draft";
import type { OrganisationRegister } from "#domain/organisation";
import type { Draft } from "../../../application/draft-record.ts";
import type { Answer } from "../../../application/interpret-finding.ts";
import type { LeftInDraft } from "../../../application/left-in-draft.ts";
import type { Person } from "../../../application/ports.ts";
import type { YearOfDraft } from "../../../application/year-of-draft.ts";
import type { Submission } from "../../../application/submit-draft.ts";
import type { DraftPreview } from "../../../application/preview-draft.ts";
import { COMPARISON } from "../../../texts/comparison.ts";
import { DRAFT_PARTS } from "../../../texts/draft-parts.ts";
import { DRAFTS, openFindings } from "../../../texts/drafts.ts";
import { findingContext } from "../../../texts/finding-context.ts";
import { wordFinding } from "../../../texts/findings.ts";
import { agreementHref } from "../../addresses.ts";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ChangesLedger } from "../comparison/changes-ledger.tsx";
import { FactsLedger } from "../comparison/facts-ledger.tsx";
import { DraftFrame } from "./draft-frame.tsx";
import { FindingList } from "./finding-list.tsx";
import { JustPublished } from "./just-published.tsx";
import { InterpretationForm } from "./interpretation-form.tsx";
import { DESPITE_FIELD, DraftDecision } from "./draft-decision.tsx";
import type { DraftStage } from "./draft-steps.tsx";
import { UndoForm } from "./undo-form.tsx";
import { PartAmounts } from "./part-amounts.tsx";

/** What the preview of a draft is made of. */
export type DraftPreviewPageProps = {
  readonly draft: Draft;
  readonly organisation: string;
  /** Absent while the text has faults. */
  readonly preview: DraftPreview | undefined;
  /** Its amounts and days beside last year's. */
  readonly ofYear: YearOfDraft;
  /** Every value of the draft, for the names of its parts. */
  readonly values: readonly WrittenValue[];
  /** Those who may publish it as it stands. */
  readonly publishers: readonly Person[];
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
  const isDraft = draft.version.state === "draft";
  const problems = [
    ...empty.map((name) => ({ fieldId: name, text: DRAFTS.emptyField })),
    ...(isUnconfirmed ? [{ fieldId: DESPITE_FIELD, text: DRAFTS.stillOpen }] : []),
  ];
  return (
    <DraftFrame
      draft={draft}
      organisation={organisation}
      page="preview"
      stage={stageOf(props)}
      hasErrors={problems.length > 0}
      first={problems.length > 0 && <ErrorSummary problems={problems} />}
    >
      {props.justPublishedAt !== undefined && draft.reading.ok && (
        <JustPublished house={props.justPublishedAt} agreement={draft.reading.value} />
      )}
      {isDraft && props.saved !== undefined && <JustSaved {...props} />}
      {isDraft && <DraftDecision {...props} />}
      {!isDraft && draft.reading.ok && (
        <p>
          <a href={agreementHref(draft.reading.value.slug)}>{DRAFTS.toPage}</a>
        </p>
      )}
      {preview !== undefined && (
        <>
          {isDraft && (
            <>
              <h2 id="hela">{DRAFTS.wholeHeading}</h2>
              <p>{DRAFTS.previewLead}</p>
            </>
          )}
          <Previewed preview={preview} register={register} props={props} />
        </>
      )}
    </DraftFrame>
  );
}

/** What is done: amounts and days where nothing hinders it, and the looking through once it is sent. Whoever may publish is at the last step. */
function stageOf({ hindrances, refusals, submission }: DraftPreviewPageProps): DraftStage {
  if (hindrances.length > 0) return { at: 2, done: 0 };
  const isPublisher = refusals.publish === undefined && refusals.submit !== undefined;
  if (submission !== undefined) return isPublisher ? { at: 3, done: 2, isPublisher } : { done: 2 };
  return isPublisher ? { at: 3, done: 1, isPublisher } : { at: 2, done: 1 };
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
        <details open={props.answer !== undefined}>
          <summary>{DRAFTS.answerHeading}</summary>
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
        </details>
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
