import type { Child } from "hono/jsx";
import type { LastDayProblem } from "../../../application/end-body.ts";
import { COUNTY_BODIES } from "../../../texts/county-bodies.ts";
import { END_BODY, endBodyHeading, lastDaySentence } from "../../../texts/end-body.ts";
import { MY_PAGE } from "../../../texts/my-page.ts";
import { COUNTY_PATH, endBodyHref, MY_PATH, recordFormHref } from "../../addresses.ts";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { KeptForm } from "../../ui/kept-form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";

/** The name of the field, which is also its id. */
export const LAST_DAY_FIELD = "sista";

/** What the page is made of where a body is ended. */
export type EndBodyPageProps = {
  readonly object: string;
  /** What the body is called. */
  readonly name: string;
  readonly facts: Child;
  readonly basedOn: number;
  readonly formKey: string;
  readonly whose: string;
  readonly last: string;
  readonly problem?: LastDayProblem | undefined;
  readonly isStale?: boolean | undefined;
  /** Why the visitor may not end it; then there is no form. */
  readonly refusal?: string | undefined;
};

/** What stands of a body, and the day after which it is no more. */
export function EndBodyPage(props: EndBodyPageProps) {
  const { object, name, facts, basedOn, formKey, whose, last, problem, isStale = false, refusal } = props;
  return (
    <PageLayout
      title={END_BODY.link}
      under="mine"
      hasErrors={problem !== undefined}
      crumbs={[
        { label: MY_PAGE.title, href: MY_PATH },
        { label: COUNTY_BODIES.title, href: COUNTY_PATH },
        { label: name, href: recordFormHref("body", object) },
        { label: END_BODY.link },
      ]}
    >
      {problem !== undefined && (
        <ErrorSummary problems={[{ fieldId: LAST_DAY_FIELD, text: lastDaySentence(problem) }]} />
      )}
      <h1>{endBodyHeading(name)}</h1>
      {isStale && (
        <Notice tone="stop" lead={END_BODY.staleLead}>
          {END_BODY.stale}
        </Notice>
      )}
      <p>{END_BODY.lead}</p>
      {facts}
      {refusal !== undefined ? (
        <Notice tone="fact">{refusal}</Notice>
      ) : (
        <KeptForm action={endBodyHref(object)} whose={whose} basedOn={basedOn} formKey={formKey} isStacked>
          <Field
            name={LAST_DAY_FIELD}
            label={END_BODY.last}
            help={END_BODY.lastHelp}
            problem={problem && lastDaySentence(problem)}
            control={{ kind: "text", value: last, size: 24 }}
          />
          <SubmitButton>{END_BODY.button}</SubmitButton>
        </KeptForm>
      )}
    </PageLayout>
  );
}
