import type { AgreementFileProblem } from "#domain/agreement";
import type { DraftField, LeftPlace, WrittenValue } from "#domain/draft";
import type { Draft } from "../../../application/draft-record.ts";
import type { LeftInDraft } from "../../../application/left-in-draft.ts";
import type { WordsBehind } from "../../../application/words-behind.ts";
import type { PartsView } from "../../../application/view-parts.ts";
import { nameOfPlaces, type YearOfDraft } from "../../../application/year-of-draft.ts";
import { agreementProblemAtField, agreementProblemSentence } from "../../../texts/agreement-problems.ts";
import {
  amountFieldLabel,
  draftFieldHelp,
  draftFieldLabel,
  draftFieldText,
  draftPartHeading,
  draftPartOf,
} from "../../../texts/draft-fields.ts";
import { DRAFT_PARTS } from "../../../texts/draft-parts.ts";
import { DRAFTS, otherAddress } from "../../../texts/drafts.ts";
import { SUBMISSION } from "../../../texts/submission.ts";
import { leftSummary } from "../../../texts/left-over.ts";
import { YEAR_OF_DRAFT } from "../../../texts/year-of-draft.ts";
import { draftHref } from "../../addresses.ts";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Field, type FieldControl } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { KeptForm } from "../../ui/kept-form.tsx";
import { AmountTree } from "./amount-tree.tsx";
import { DayTable } from "./day-table.tsx";
import { DraftFrame } from "./draft-frame.tsx";
import { DoubtfulAmounts, MeantDefault } from "./meant-amounts.tsx";
import { LeftChoice, LeftOver, OldWordsChoice } from "./left-over.tsx";
import { UndoForm } from "./undo-form.tsx";
import { RefusalNotice } from "./refusal-notice.tsx";
import { SumNotices } from "./sum-notices.tsx";
import { WordsBehindForm } from "./words-behind.tsx";

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
  /** What was saved last has just been taken back. */
  readonly isUndone: boolean;
  readonly sums: PartsView;
  /** Its amounts and days beside last year's. */
  readonly ofYear: YearOfDraft;
  /** Whether what is left is to be gone through now. */
  readonly showsLeft: boolean;
  /** Clauses that say other figures than the amounts that rest on them. */
  readonly behind: readonly WordsBehind[];
  readonly newKey: () => string;
  /** The part that became one for each group just now. */
  readonly isSplit: boolean;
  /** Whether it is sent to those who may publish it. */
  readonly isSent: boolean;
  /** Whether whoever looks gives out the roles of the draft's organisation. */
  readonly givesRoles: boolean;
  /** Why it cannot be written in; absent where it can. */
  readonly refusal: string | undefined;
};

/** What changes from one year to the next: the amounts first, then what is left from last year, then everything else. */
export function DraftFormPage(props: DraftFormPageProps) {
  const { draft, organisation, formKey, whose, isSaved, refusal, behind, values } = props;
  const isWritable = refusal === undefined;
  const isCorrected = props.sums.corrected.length === 0;
  // A clause that is written anew above the form stands there only.
  const above = new Set(isWritable && isCorrected ? behind.map(({ field }) => field) : []);
  const fields = props.fields.filter(({ key }) => !above.has(key));
  const placed = placeProblems(draft.reading.ok ? [] : draft.reading.problems, fields);
  const object = draft.version.object;
  const { version } = draft.version;
  const partOf = (path: string) => draftPartHeading(path, values);
  return (
    <DraftFrame
      draft={draft}
      organisation={organisation}
      page="edit"
      stage={{ at: 1, done: 0 }}
      hasErrors={!draft.reading.ok}
      first={
        <DraftProblems
          placed={placed}
          fields={fields}
          days={props.ofYear.days}
          isSaved={isSaved}
          jsonHref={draftHref(object, "json")}
        />
      }
    >
      {refusal !== undefined && <RefusalNotice refusal={refusal} givesRoles={props.givesRoles} />}
      {props.isSent && <Notice tone="wait">{SUBMISSION.whileSent}</Notice>}
      {props.begun.isMoved && <Notice tone="ok">{DRAFTS.created}</Notice>}
      {props.begun.hasOtherAddress && draft.reading.ok && (
        <Notice tone="wait">{otherAddress(draft.reading.value.title, draft.reading.value.slug)}</Notice>
      )}
      {isSaved && draft.reading.ok && (
        <Notice tone="ok" lead={DRAFTS.savedLead}>
          {DRAFTS.noProblems} <a href={draftHref(object, "granska")}>{DRAFTS.goOn}</a>
        </Notice>
      )}
      {isSaved && (
        <DoubtfulAmounts
          view={props.ofYear}
          nameOf={({ field, path }) => (field === undefined ? "" : amountFieldLabel(field, partOf(path)))}
        />
      )}
      {props.isSplit && <Notice tone="ok">{DRAFT_PARTS.isSplit}</Notice>}
      {props.isUndone && <Notice tone="ok" lead={DRAFT_PARTS.undone} />}
      {isSaved && isWritable && version > 1 && (
        <UndoForm object={object} version={version} formKey={props.newKey()} />
      )}
      <SumNotices
        {...props.sums}
        object={object}
        version={version}
        newKey={props.newKey}
        isWritable={isWritable}
        from="utkast"
      />
      <KeptForm
        action={draftHref(object)}
        whose={whose}
        basedOn={version}
        formKey={formKey}
        keeps={isWritable}
      >
        <FieldsOfYear {...props} fields={fields} problems={placed.atFields} />
      </KeptForm>
      {isWritable && (
        <WordsBehindForm
          behind={behind}
          object={object}
          version={version}
          formKey={props.newKey()}
          partName={(part) => partOf(pathOfPart(part, values))}
          year={props.left?.next}
          isWaiting={!isCorrected}
        />
      )}
    </DraftFrame>
  );
}

/** Every field: what is new each year in sight, the rest folded under what it is about. */
function FieldsOfYear(props: DraftFormPageProps & { readonly problems: ReadonlyMap<string, string> }) {
  const { fields, values, problems, refusal, ofYear } = props;
  const isWritable = refusal === undefined;
  const left = isWritable ? props.left : undefined;
  const first = fields.filter(({ name }) => name === "title");
  const inSight = new Set([...first.map(({ key }) => key), ...keysInSight(ofYear)]);
  const others = fields.filter(({ key }) => !inSight.has(key));
  const inPart = (part: string) => others.filter((field) => draftPartOf(field) === part);
  const parts = [...new Set(others.map(draftPartOf))];
  const partName = (path: string) => draftPartHeading(path, values);
  const amountName = (path: string) =>
    `${partName(path)} ${String(values.find((each) => each.path === `${path === "frame" ? path : `${path}.stated`}.asWritten`)?.value ?? "")}`.trim();
  // What is told at the field for several places is not told again at each of them.
  const shared = new Set(ofYear.days.flatMap(({ keys }) => (keys.length > 1 ? keys : [])));
  const untold = new Map([...problems].filter(([key]) => !shared.has(key)));
  const shown = { problems: untold, left, amountName };
  const folded = (heading: string, own: readonly string[], isInside = true) => {
    const inside = own.map((part) => ({ part, own: inPart(part) })).filter((each) => each.own.length > 0);
    if (inside.length === 0) return <></>;
    return (
      <details open={inside.some((each) => each.own.some(({ key }) => untold.has(key)))}>
        <summary>{heading}</summary>
        {inside.map((each) => (
          <DraftPart
            {...shown}
            heading={isInside ? partName(each.part) : heading}
            fields={each.own}
            labelOf={draftFieldLabel}
          />
        ))}
      </details>
    );
  };
  const startingWith = (list: string) => parts.filter((part) => part.startsWith(list));
  const fieldOf = (place: LeftPlace) => {
    const field = fieldOfPlace(place, fields);
    return { id: field?.key ?? place.field, label: field === undefined ? "" : draftFieldLabel(field) };
  };
  return (
    <>
      {isWritable && <MeantDefault lines={ofYear.lines} says={{ name: THEN.field, value: THEN.preview }} />}
      <DraftPart {...shown} heading={DRAFTS.ofYear} fields={first} labelOf={draftFieldLabel} />
      <AmountTree
        view={ofYear}
        problems={problems}
        partName={partName}
        nameOf={({ field, path }) =>
          field === undefined ? partName(path) : amountFieldLabel(field, partName(path))
        }
        isWritable={isWritable}
      />
      <DayTable view={ofYear} problems={problems} />
      {isWritable && (
        <p>
          <SubmitButton says={{ name: THEN.field, value: THEN.preview }}>{YEAR_OF_DRAFT.save}</SubmitButton>
        </p>
      )}
      <h2 id="mer">{YEAR_OF_DRAFT.notNeeded}</h2>
      {props.left !== undefined && <p class="small">{YEAR_OF_DRAFT.notNeededLead}</p>}
      {props.left !== undefined && (
        <details open={props.showsLeft}>
          <summary>{leftSummary(props.left.year, props.left.places.length)}</summary>
          <LeftOver left={props.left} isWritable={isWritable} amountName={amountName} fieldOf={fieldOf} />
        </details>
      )}
      {folded(DRAFTS.about, [""], false)}
      {folded(DRAFTS.daysAndKeys, [...startingWith("frame"), ...startingWith("components")])}
      {folded(DRAFTS.readings, startingWith("interpretations"))}
      {folded(partName("notKnown"), ["notKnown"], false)}
      {folded(DRAFTS.clauses, startingWith("clauses"))}
      {folded(DRAFTS.documents, startingWith("documents"))}
      {isWritable && (
        <p>
          <SubmitButton isSecondary>{YEAR_OF_DRAFT.saveHere}</SubmitButton>
        </p>
      )}
    </>
  );
}

/** Where the page goes when it has been saved. */
export const THEN = { field: "sedan", preview: "granska" } as const;

/** The fields that stand in the tables of amounts and of days, and nowhere else. */
function keysInSight({ lines, days }: YearOfDraft): readonly string[] {
  return [
    ...lines.flatMap(({ field }) => (field === undefined ? [] : [field.key])),
    ...days.flatMap(({ keys }) => (keys.length === 1 ? keys : [])),
  ];
}

function pathOfPart(part: string, values: readonly WrittenValue[]): string {
  if (part === "frame") return part;
  const found = values.find(({ path, value }) => /^components\[\d+\]\.id$/.test(path) && value === part);
  return found?.path.replace(/\.id$/, "") ?? part;
}

function DraftPart(props: {
  readonly heading: string;
  readonly fields: readonly DraftField[];
  readonly problems: ReadonlyMap<string, string>;
  readonly left: LeftInDraft | undefined;
  readonly labelOf: (field: DraftField) => string;
  readonly amountName: (path: string) => string;
}) {
  const { heading, fields, problems, left, labelOf, amountName } = props;
  const choicesAt = (key: string) => (
    <>
      {(left?.places ?? [])
        .filter((place) => place.group !== "amounts" && fieldOfPlace(place, fields)?.key === key)
        .map((place) => (
          <LeftChoice place={place} year={left?.year} />
        ))}
      {left !== undefined &&
        left.words
          .filter(({ field }) => field === key)
          .map((words) => <OldWordsChoice words={words} next={left.next} amountName={amountName} />)}
    </>
  );
  return (
    <fieldset class="draft-part">
      <legend>{heading}</legend>
      {fields.map((field) => (
        <>
          <Field
            name={field.key}
            label={labelOf(field)}
            help={draftFieldHelp(field)}
            problem={problems.get(field.key)}
            control={controlOf(field)}
          />
          {choicesAt(field.key)}
        </>
      ))}
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
  readonly days: YearOfDraft["days"];
  readonly isSaved: boolean;
  readonly jsonHref: string;
}) {
  const { placed, fields, days, isSaved, jsonHref } = props;
  const { atFields, elsewhere } = placed;
  if (atFields.size === 0 && elsewhere.length === 0) return <></>;
  return (
    <>
      {isSaved && <Notice tone="ok">{DRAFTS.saved}</Notice>}
      {atFields.size > 0 && (
        <ErrorSummary
          problems={fields.flatMap((field) => {
            const text = atFields.get(field.key);
            const keys = days.find((day) => day.keys.includes(field.key))?.keys ?? [field.key];
            // A day that several parts have is told once, at the field for all of them.
            return text === undefined || keys[0] !== field.key
              ? []
              : [{ fieldId: nameOfPlaces(keys), text: `${draftFieldLabel(field)}: ${text}` }];
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
