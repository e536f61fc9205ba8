import type { AgreementFileProblem } from "#domain/agreement";
import type { DraftField, LeftPlace, WrittenValue } from "#domain/draft";
import type { Draft } from "../../../application/draft-record.ts";
import type { LeftInDraft } from "../../../application/left-in-draft.ts";
import type { PartsView } from "../../../application/view-parts.ts";
import { agreementProblemAtField, agreementProblemSentence } from "../../../texts/agreement-problems.ts";
import {
  draftFieldHelp,
  draftFieldLabel,
  draftFieldText,
  draftPartHeading,
  draftPartOf,
} from "../../../texts/draft-fields.ts";
import { DRAFT_PARTS } from "../../../texts/draft-parts.ts";
import { DRAFTS, otherAddress } from "../../../texts/drafts.ts";
import { SUBMISSION } from "../../../texts/submission.ts";
import { draftHref } from "../../addresses.ts";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Field, type FieldControl } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { KeptForm } from "../../ui/kept-form.tsx";
import { DraftFrame } from "./draft-frame.tsx";
import { LeftChoice, LeftOver } from "./left-over.tsx";
import { SumNotices } from "./sum-notices.tsx";

/** What the form of a draft is made of. */
export type DraftFormPageProps = {
  readonly draft: Draft;
  readonly organisation: string;
  readonly fields: readonly DraftField[];
  /** Every value of the draft, for the headings of its parts. */
  readonly values: readonly WrittenValue[];
  readonly formKey: string;
  readonly whose: string;
  /** What of a copy nobody has changed or gone through; absent for what is no copy of another year. */
  readonly left: LeftInDraft | undefined;
  /** It was begun a moment ago: what is to be told of that. */
  readonly begun: { readonly isMoved: boolean; readonly hasOtherAddress: boolean };
  readonly isSaved: boolean;
  readonly sums: PartsView;
  readonly newKey: () => string;
  /** The part that became one for each group just now. */
  readonly isSplit: boolean;
  /** Whether it is sent to those who may publish it. */
  readonly isSent: boolean;
  /** Why it cannot be written in; absent where it can. */
  readonly refusal: string | undefined;
};

/** What changes from one year to the next, field by field, each with what is wrong with it. */
export function DraftFormPage(props: DraftFormPageProps) {
  const { draft, organisation, fields, values, formKey, whose, isSaved, refusal } = props;
  const placed = placeProblems(draft.reading.ok ? [] : draft.reading.problems, fields);
  const object = draft.version.object;
  const parts = [...new Set(fields.map(draftPartOf))];
  const group = (wanted: (part: string) => boolean) =>
    parts
      .filter(wanted)
      .map((part) => (
        <DraftPart
          heading={draftPartHeading(part, values)}
          fields={fields.filter((field) => draftPartOf(field) === part)}
          problems={placed.atFields}
          left={refusal === undefined ? props.left : undefined}
        />
      ));
  const hasProblemIn = (list: string) =>
    fields.some(({ key, path }) => path.startsWith(list) && placed.atFields.has(key));
  const isBehind = (part: string) => /^(?:clauses|documents|interpretations|notKnown)/.test(part);
  const readings = parts.filter((part) => part.startsWith("interpretations"));
  return (
    <DraftFrame
      draft={draft}
      organisation={organisation}
      page="edit"
      hasErrors={!draft.reading.ok}
      first={
        <DraftProblems
          placed={placed}
          fields={fields}
          isSaved={isSaved}
          jsonHref={draftHref(object, "json")}
        />
      }
    >
      {refusal !== undefined && <Notice tone="wait">{refusal}</Notice>}
      {props.isSent && <Notice tone="wait">{SUBMISSION.whileSent}</Notice>}
      {props.begun.isMoved && <Notice tone="ok">{DRAFTS.created}</Notice>}
      {props.begun.hasOtherAddress && draft.reading.ok && (
        <Notice tone="wait">{otherAddress(draft.reading.value.slug)}</Notice>
      )}
      {isSaved && draft.reading.ok && (
        <Notice tone="ok" lead={DRAFTS.savedLead}>
          {DRAFTS.noProblems}
        </Notice>
      )}
      {props.isSplit && <Notice tone="ok">{DRAFT_PARTS.isSplit}</Notice>}
      <SumNotices
        {...props.sums}
        object={object}
        version={draft.version.version}
        newKey={props.newKey}
        isWritable={refusal === undefined}
        from="utkast"
      />
      <KeptForm
        action={draftHref(object)}
        whose={whose}
        basedOn={draft.version.version}
        formKey={formKey}
        keeps={refusal === undefined}
      >
        {props.left !== undefined && (
          <LeftOver
            left={props.left}
            isWritable={refusal === undefined}
            fieldOf={(place) => {
              const field = fieldOfPlace(place, fields);
              return {
                id: field?.key ?? place.field,
                label: field === undefined ? "" : draftFieldLabel(field),
              };
            }}
          />
        )}
        {group((part) => !isBehind(part))}
        {readings.length > 0 && <h2 id="tolkningar">{DRAFTS.readings}</h2>}
        {readings.map((part) => (
          <details open={hasProblemIn(part)}>
            <summary>{draftPartHeading(part, values)}</summary>
            {group((each) => each === part)}
          </details>
        ))}
        <details open={hasProblemIn("notKnown")}>
          <summary>{draftPartHeading("notKnown", values)}</summary>
          {group((part) => part === "notKnown")}
        </details>
        <details open={hasProblemIn("clauses")}>
          <summary>{DRAFTS.clauses}</summary>
          {group((part) => part.startsWith("clauses"))}
        </details>
        <details open={hasProblemIn("documents")}>
          <summary>{DRAFTS.documents}</summary>
          {group((part) => part.startsWith("documents"))}
        </details>
        {refusal === undefined && <SubmitButton>{DRAFTS.save}</SubmitButton>}
      </KeptForm>
    </DraftFrame>
  );
}

function DraftPart(props: {
  readonly heading: string;
  readonly fields: readonly DraftField[];
  readonly problems: ReadonlyMap<string, string>;
  readonly left: LeftInDraft | undefined;
}) {
  const { heading, fields, problems, left } = props;
  const choices = (isLong: boolean, keys: readonly string[]) =>
    (left?.places ?? []).flatMap((place) => {
      const { id, canBeCleared } = place;
      const own = fieldOfPlace(place, fields);
      if (own === undefined || !keys.includes(own.key) || (own.kind === "long-text") !== isLong) return [];
      return [<LeftChoice of={id} canBeCleared={canBeCleared} year={left?.year} />];
    });
  return (
    <fieldset class="draft-part">
      <legend>{heading}</legend>
      {fields.map((field) => (
        <>
          <Field
            name={field.key}
            label={draftFieldLabel(field)}
            help={draftFieldHelp(field)}
            problem={problems.get(field.key)}
            control={controlOf(field)}
          />
          {choices(true, [field.key])}
        </>
      ))}
      {choices(
        false,
        fields.map(({ key }) => key),
      )}
    </fieldset>
  );
}

function controlOf({ kind, value }: DraftField): FieldControl {
  if (kind === "tick") return { kind };
  if (kind === "long-text") return { kind, rows: 3, value };
  return {
    kind: "text",
    value: draftFieldText(kind, value),
    size: kind === "text" || kind === "words" ? 44 : 20,
  };
}

/** The field that a place is changed in: the first of its groups', where the amount is one to each. */
function fieldOfPlace({ field }: LeftPlace, fields: readonly DraftField[]): DraftField | undefined {
  return fields.find(({ key }) => key === field) ?? fields.find(({ key }) => key.startsWith(`${field}.`));
}

/** Problems of a draft: those that belong to a field of the form, by its key, and the others. */
type PlacedProblems = {
  readonly atFields: ReadonlyMap<string, string>;
  readonly elsewhere: readonly string[];
};

function placeProblems(
  problems: readonly AgreementFileProblem[],
  fields: readonly DraftField[],
): PlacedProblems {
  const atFields = new Map<string, string>();
  const elsewhere: string[] = [];
  for (const problem of problems) {
    const place = problem.at.field ?? "";
    const field =
      fields.find(({ path }) => path === place) ??
      fields.find(({ path }) => place !== "" && path.startsWith(`${place}.`));
    if (field === undefined) elsewhere.push(agreementProblemSentence(problem));
    else {
      const before = atFields.get(field.key);
      const sentence = agreementProblemAtField(problem);
      atFields.set(field.key, before === undefined ? sentence : `${before} ${sentence}`);
    }
  }
  return { atFields, elsewhere };
}

function DraftProblems(props: {
  readonly placed: PlacedProblems;
  readonly fields: readonly DraftField[];
  readonly isSaved: boolean;
  readonly jsonHref: string;
}) {
  const { placed, fields, isSaved, jsonHref } = props;
  const { atFields, elsewhere } = placed;
  if (atFields.size === 0 && elsewhere.length === 0) return <></>;
  return (
    <>
      {isSaved && <Notice tone="ok">{DRAFTS.saved}</Notice>}
      {atFields.size > 0 && (
        <ErrorSummary
          problems={fields.flatMap((field) => {
            const text = atFields.get(field.key);
            return text === undefined
              ? []
              : [{ fieldId: field.key, text: `${draftFieldLabel(field)}: ${text}` }];
          })}
        />
      )}
      {elsewhere.length > 0 && (
        <div class="notice notice-stop">
          <p>
            <a href={jsonHref}>{DRAFTS.elsewhere}</a>
          </p>
          <ul>
            {elsewhere.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
