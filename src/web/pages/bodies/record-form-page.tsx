import type { Child } from "hono/jsx";
import {
  BODY_KINDS,
  BODY_LEVELS,
  BODY_MANDATES,
  ORGANISATION_FORMS,
  ORIGINS,
  SEAT_DUTIES,
  SEAT_FUNCTIONS,
} from "#domain/organisation";
import { BINDING_LEVELS } from "../../../application/read-said.ts";
import type { MergedField } from "#domain/editing";
import type { BodyRecord } from "../../../application/written-down.ts";
import {
  BODY_KIND_WORDS,
  BODY_LEVEL_WORDS,
  BODY_MANDATE_WORDS,
  ORGANISATION_FORM_WORDS,
  ORIGIN_WORDS,
  SEAT_DUTY_WORDS,
  SEAT_FUNCTION_WORDS,
} from "../../../texts/body-words.ts";
import { BODY_FIELDS, COUNTY_BODIES } from "../../../texts/county-bodies.ts";
import { ANSWER_WORDS, BINDING_WORDS, decisionLacks } from "../../../texts/answer-words.ts";
import { ATTACHMENTS } from "../../../texts/attachments.ts";
import { saidAgainst } from "../../../texts/confirm-page.ts";
import { END_BODY } from "../../../texts/end-body.ts";
import { MY_PAGE } from "../../../texts/my-page.ts";
import { NOTICE_PAGE } from "../../../texts/notice-page.ts";
import { COUNTY_PATH, MY_PATH, OWN_POSTS_PATH } from "../../addresses.ts";
import { ErrorSummary, type FieldProblem } from "../../ui/error-summary.tsx";
import { Field, type FieldControl } from "../../ui/field.tsx";
import { KeptForm } from "../../ui/kept-form.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";

/** The name of a field, which is also its id. */
export type RecordField = keyof typeof BODY_FIELDS;

/** What was written in each field, kept through every answer. */
export type RecordValues = Partial<Readonly<Record<RecordField, string>>>;

/** What the form of one thing is made of. */
export type RecordFormPageProps = {
  readonly kind: BodyRecord;
  readonly heading: string;
  readonly action: string;
  readonly values: RecordValues;
  readonly problems: Partial<Readonly<Record<RecordField, string>>>;
  /** Whose the thing may be; one of them cannot be changed afterwards. */
  readonly owners: readonly Option[];
  readonly agreements: readonly Option[];
  /** What a diary number may be of. */
  readonly matters: readonly Option[];
  /** Which joint post and year an answer may be about. */
  readonly posts: readonly Option[];
  /** What an organisation may be a member of, or let register for it. */
  readonly organisations: readonly Option[];
  /** The counties that an organisation may work in. */
  readonly counties: readonly Option[];
  /** What writing this means, where that must be said. */
  readonly lead?: string | undefined;
  /** Where a body that is there is ended. */
  readonly endHref?: string | undefined;
  readonly basedOn: number;
  readonly formKey: string;
  readonly whose: string;
  /** Where the files of a body are. */
  readonly filesHref?: string | undefined;
  /** The mark of a thing that nobody has confirmed. */
  readonly mark?: Child;
  /** What somebody whom the thing is about has said against it. */
  readonly objection?: string | undefined;
  /** Where a body that is there gets another seat. */
  readonly newSeatHref?: string | undefined;
  /** It was saved a moment ago. */
  readonly isSaved?: boolean;
  /** Why nothing can be written; then there is no form. */
  readonly refusal?: string | undefined;
  /** What stands, for whoever may not change it. */
  readonly shown?: Child;
  /** What stands now, where somebody else was before. */
  readonly stale?: Child;
  /** Then: which fields somebody has changed, and who. */
  readonly merged?: readonly MergedField[];
};

type Option = { readonly value: string; readonly label: string };

/** The form of a body, a seat or a contact; it works without script and keeps what was written. */
export function RecordFormPage(props: RecordFormPageProps) {
  const { kind, heading, action, problems, stale, refusal, shown, basedOn, formKey, whose, mark } = props;
  const summary: readonly FieldProblem[] = Object.entries(problems).map(([fieldId, text]) => ({
    fieldId,
    text,
  }));
  return (
    <PageLayout
      title={heading}
      under="mine"
      hasErrors={summary.length > 0}
      crumbs={[
        { label: MY_PAGE.title, href: MY_PATH },
        kind === "commitment"
          ? { label: NOTICE_PAGE.posts, href: OWN_POSTS_PATH }
          : { label: COUNTY_BODIES.title, href: COUNTY_PATH },
        { label: heading },
      ]}
    >
      <h1>{heading}</h1>
      {mark !== undefined && <p>{mark}</p>}
      {props.objection !== undefined && <Notice tone="wait">{saidAgainst(props.objection)}</Notice>}
      {props.filesHref !== undefined && (
        <p>
          <a href={props.filesHref}>{ATTACHMENTS.title}</a>
        </p>
      )}
      {summary.length > 0 && <ErrorSummary problems={summary} />}
      {props.newSeatHref !== undefined && refusal === undefined && (
        <p>
          <a href={props.newSeatHref}>{COUNTY_BODIES.newSeat}</a>
          {props.endHref !== undefined && (
            <>
              {" · "}
              <a href={props.endHref}>{END_BODY.link}</a>
            </>
          )}
        </p>
      )}
      {props.lead !== undefined && <p>{props.lead}</p>}
      {props.isSaved === true && <Notice tone="ok">{COUNTY_BODIES.saved}</Notice>}
      {kind === "commitment" && basedOn > 0 && stale === undefined && <LackedByDecision {...props} />}
      {stale !== undefined && (
        <>
          <Notice tone="stop" lead={COUNTY_BODIES.staleLead}>
            {COUNTY_BODIES.staleRest}
          </Notice>
          <MergedFields {...props} />
          <h2>{COUNTY_BODIES.nowStands}</h2>
          {stale}
        </>
      )}
      {refusal !== undefined ? (
        <>
          {shown}
          <Notice tone="fact">{refusal}</Notice>
        </>
      ) : (
        <KeptForm action={action} whose={whose} basedOn={basedOn} formKey={formKey} isStacked>
          {fieldsOf(props).map(({ name, control, isOptional }) => {
            const { label, ...rest } = BODY_FIELDS[name];
            return (
              <Field
                name={name}
                label={label}
                help={"help" in rest ? rest.help : undefined}
                problem={problems[name]}
                isOptional={isOptional}
                control={control}
              />
            );
          })}
          <SubmitButton>{COUNTY_BODIES.save}</SubmitButton>
        </KeptForm>
      )}
    </PageLayout>
  );
}

/** What a decision that stands does not say. */
function LackedByDecision({ values }: RecordFormPageProps) {
  const { svar, bindning = "", belopp = "", paragraf = "" } = values;
  if (svar !== "yes" || !DECIDED.includes(bindning)) return <></>;
  const lacking = [
    ...(belopp === "" ? [BODY_FIELDS.belopp.label] : []),
    ...(paragraf === "" ? [BODY_FIELDS.paragraf.label] : []),
  ];
  return lacking.length === 0 ? <></> : <Notice tone="wait">{decisionLacks(lacking, belopp === "")}</Notice>;
}

/** How binding a yes is that somebody has decided. */
const DECIDED: readonly string[] = ["conditional-decision", "decision", "agreement"];

function MergedFields(props: RecordFormPageProps) {
  const { merged = [] } = props;
  const controls = new Map(fieldsOf(props).map(({ name, control }) => [String(name), control]));
  const shown = (name: string, value: string) => {
    const control = controls.get(name);
    const chosen =
      control?.kind === "choice" ? control.options.find((each) => each.value === value) : undefined;
    return value === "" ? COUNTY_BODIES.emptyValue : (chosen?.label ?? value);
  };
  const changed = merged.filter(({ name }) => controls.has(name));
  if (changed.length === 0) return <></>;
  return (
    <LedgerTable
      caption={COUNTY_BODIES.mergedCaption}
      rowHeading={{ label: COUNTY_BODIES.mergedField }}
      columns={[
        { key: "by", label: COUNTY_BODIES.mergedBy },
        { key: "before", label: COUNTY_BODIES.mergedBefore },
        { key: "now", label: COUNTY_BODIES.mergedNow },
        { key: "mine", label: COUNTY_BODIES.mergedMine },
      ]}
      rows={changed.map(({ name, before, now, mine, changedBy }) => ({
        heading: isRecordField(name) ? BODY_FIELDS[name].label : name,
        cells: {
          by: COUNTY_BODIES.mergedByWords[changedBy],
          before: shown(name, before),
          now: shown(name, now),
          mine: changedBy === "other" ? "" : shown(name, mine),
        },
      }))}
    />
  );
}

function isRecordField(name: string): name is RecordField {
  return Object.hasOwn(BODY_FIELDS, name);
}

type FormField = {
  readonly name: RecordField;
  readonly control: FieldControl;
  readonly isOptional?: boolean;
};

function fieldsOf(props: RecordFormPageProps): readonly FormField[] {
  const { kind, values, owners, agreements, matters, posts, organisations, counties } = props;
  const text = (name: RecordField, isOptional = false): FormField => ({
    name,
    control: { kind: "text", value: values[name], size: name === "namn" || name === "kalla" ? 40 : 24 },
    isOptional,
  });
  const lines = (name: RecordField, isOptional = false): FormField => ({
    name,
    control: { kind: "long-text", value: values[name], rows: 4 },
    isOptional,
  });
  const choice = (name: RecordField, options: readonly Option[]): FormField => ({
    name,
    control: { kind: "choice", chosen: values[name], options },
  });
  const owner = choice("agare", owners);
  const days = [text("fran", true), text("till", true)];
  const origin = choice("ursprung", optionsOf(ORIGINS, ORIGIN_WORDS));
  switch (kind) {
    case "body":
      return [
        owner,
        text("namn"),
        choice("slag", optionsOf(BODY_KINDS, BODY_KIND_WORDS)),
        choice("niva", optionsOf(BODY_LEVELS, BODY_LEVEL_WORDS)),
        choice("mandat", optionsOf(BODY_MANDATES, BODY_MANDATE_WORDS)),
        lines("omfattar"),
        ...days,
        text("kalla", true),
        origin,
      ];
    case "seat":
      return [
        owner,
        choice("funktion", optionsOf(SEAT_FUNCTIONS, SEAT_FUNCTION_WORDS)),
        choice("uppgift", optionsOf(SEAT_DUTIES, SEAT_DUTY_WORDS)),
        lines("innehavare", true),
        ...days,
        origin,
      ];
    case "contact":
      return [
        owner,
        choice("overenskommelse", agreements),
        text("kontaktfunktion"),
        text("krav", true),
        ...days,
        origin,
      ];
    case "case-number":
      return [owner, choice("arende", matters), text("nummer"), text("registrerad", true), origin];
    case "organisation":
      return [
        owner,
        text("namn"),
        choice("form", optionsOf(ORGANISATION_FORMS, ORGANISATION_FORM_WORDS)),
        choice("lan", counties),
        choice("ursprung", optionsOf(["stated", "example"] as const, ORIGIN_WORDS)),
      ];
    case "membership":
      return [owner, choice("medlemi", organisations), ...days, origin];
    case "commitment":
      return [
        owner,
        choice("posten", posts),
        // No answer comes first: what a form begins with is no promise.
        choice("svar", optionsOf(["not-answered", "yes", "no"] as const, ANSWER_WORDS)),
        choice("bindning", optionsOf(BINDING_LEVELS, BINDING_WORDS)),
        // What a decision needs is not said to be optional: the help says when it is needed.
        text("belopp"),
        text("beslutsorgan"),
        text("beslutsdag"),
        text("paragraf"),
        text("villkor"),
        text("kalla", true),
        origin,
      ];
    case "mandate":
      return [owner, choice("vard", organisations), text("grund"), text("fran"), text("till", true)];
  }
}

function optionsOf<T extends string>(
  words: readonly T[],
  labels: Readonly<Record<T, string>>,
): readonly Option[] {
  return words.map((value) => ({ value, label: labels[value] }));
}
