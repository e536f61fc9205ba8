import type { Child } from "hono/jsx";
import { MY_PAGE } from "../../../texts/my-page.ts";
import { NOTICE_FIELDS, NOTICE_PAGE } from "../../../texts/notice-page.ts";
import { MY_PATH, noticeHref, OWN_POSTS_PATH } from "../../addresses.ts";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Field, type FieldControl } from "../../ui/field.tsx";
import { KeptForm } from "../../ui/kept-form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";

/** The name of a field, which is also its id. */
export type NoticeField = keyof typeof NOTICE_FIELDS;

/** What was written in each field, kept through every answer. */
export type NoticeValues = Partial<Readonly<Record<NoticeField, string>>>;

/** Every field, in the order of the form. */
export const NOTICE_FIELD_NAMES = ["ar", "bidrag", "belopp", "dag", "palagg", "kalla"] as const;

type Option = { readonly value: string; readonly label: string };

/** What the form of a notice is made of. */
export type NoticeFormPageProps = {
  readonly slug: string;
  /** Of the post. */
  readonly title: string;
  /** Absent for a new one. */
  readonly object?: string | undefined;
  readonly values: NoticeValues;
  readonly problems: Partial<Readonly<Record<NoticeField, string>>>;
  readonly years: readonly Option[];
  readonly grants: readonly Option[];
  readonly basedOn: number;
  readonly formKey: string;
  readonly whose: string;
  readonly isTakenBack: boolean;
  /** The key of the form that takes it back; absent where there is nothing to take back. */
  readonly takeBackKey?: string | undefined;
  /** Somebody else was before: what stands now. */
  readonly stale?: Child;
  /** Why nothing can be written; then there is no form. */
  readonly refusal?: string | undefined;
  /** What stands, for whoever may not change it. */
  readonly shown?: Child;
};

/** The form of a year's notice: it leads to what changes, and saves nothing itself. */
export function NoticeFormPage(props: NoticeFormPageProps) {
  const { slug, title, object, problems, basedOn, formKey, whose, refusal, takeBackKey } = props;
  const summary = Object.entries(problems).map(([fieldId, text]) => ({ fieldId, text }));
  return (
    <PageLayout
      title={`${NOTICE_PAGE.title}: ${title}`}
      under="mine"
      hasErrors={summary.length > 0}
      crumbs={noticeCrumbs(title)}
    >
      {summary.length > 0 && <ErrorSummary problems={summary} />}
      <h1>{NOTICE_PAGE.question}</h1>
      <p>{title}</p>
      {props.isTakenBack && <Notice tone="wait">{NOTICE_PAGE.takenBack}</Notice>}
      {props.stale !== undefined && <Notice tone="stop">{NOTICE_PAGE.stale}</Notice>}
      {props.stale}
      {refusal === undefined ? (
        <>
          <p>{NOTICE_PAGE.formLead}</p>
          <KeptForm
            action={noticeHref(slug, object)}
            whose={whose}
            basedOn={basedOn}
            formKey={formKey}
            isStacked
          >
            {NOTICE_FIELD_NAMES.map((name) => {
              const { label, ...rest } = NOTICE_FIELDS[name];
              return (
                <Field
                  name={name}
                  label={label}
                  help={"help" in rest ? rest.help : undefined}
                  problem={problems[name]}
                  isOptional={name === "palagg"}
                  control={controlOf(name, props)}
                />
              );
            })}
            <SubmitButton>{NOTICE_PAGE.preview}</SubmitButton>
          </KeptForm>
        </>
      ) : (
        <>
          {props.shown}
          <Notice tone="fact">{refusal}</Notice>
        </>
      )}
      {takeBackKey !== undefined && object !== undefined && (
        <form method="post" action={noticeHref(slug, object, "/ta-tillbaka")}>
          <input type="hidden" name="nyckel" value={takeBackKey} />
          <input type="hidden" name="version" value={String(basedOn)} />
          <SubmitButton>{NOTICE_PAGE.takeBack}</SubmitButton>
        </form>
      )}
    </PageLayout>
  );
}

function controlOf(name: NoticeField, { values, years, grants }: NoticeFormPageProps): FieldControl {
  if (name === "ar") return { kind: "choice", chosen: values.ar, options: years };
  if (name === "bidrag") return { kind: "choice", chosen: values.bidrag, options: grants };
  return { kind: "text", value: values[name], size: name === "kalla" ? 40 : 24 };
}

/** The way to a notice's pages. */
export function noticeCrumbs(title: string) {
  return [
    { label: MY_PAGE.title, href: MY_PATH },
    { label: NOTICE_PAGE.posts, href: OWN_POSTS_PATH },
    { label: `${NOTICE_PAGE.title}: ${title}` },
  ];
}
