import type { HeldRole } from "../../../application/manage-people.ts";
import { formatDay } from "../../../texts/format.ts";
import { personName } from "../../../texts/people.ts";
import { endHeading, lastDayWords, PEOPLE_PAGE } from "../../../texts/people-page.ts";
import { PEOPLE_PATH } from "../../addresses.ts";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Field } from "../../ui/field.tsx";
import { KeptForm } from "../../ui/kept-form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { PEOPLE_CRUMBS } from "./people-page.tsx";

/** What the page where a role is ended is made of. */
export type EndRolePageProps = {
  readonly held: HeldRole;
  /** How many times the role has been written about: what the form is based on. */
  readonly version: number;
  readonly formKey: string;
  readonly whose: string;
  readonly last: string;
  readonly problem?: string | undefined;
  /** Somebody changed the role while the page was open. */
  readonly isStale?: boolean;
};

/** Whose role, and its last day. */
export function EndRolePage(props: EndRolePageProps) {
  const { held, version, formKey, whose, last, problem, isStale = false } = props;
  const { person, assignment } = held;
  const { from } = assignment;
  return (
    <PageLayout
      title={PEOPLE_PAGE.endTitle}
      under="mine"
      crumbs={[...PEOPLE_CRUMBS, { label: PEOPLE_PAGE.endTitle }]}
      hasErrors={problem !== undefined}
    >
      {problem !== undefined && <ErrorSummary problems={[{ text: problem, fieldId: "sista" }]} />}
      {isStale && (
        <Notice tone="stop" lead={PEOPLE_PAGE.staleTitle}>
          {PEOPLE_PAGE.staleBody}
        </Notice>
      )}
      <h1>{endHeading(personName(person), assignment.role)}</h1>
      <Facts
        facts={[
          { term: PEOPLE_PAGE.since, detail: formatDay(from) },
          { term: PEOPLE_PAGE.until, detail: lastDayWords(assignment) },
        ]}
      />
      <p>{PEOPLE_PAGE.stays}</p>
      <KeptForm
        action={`${PEOPLE_PATH}/roll/${assignment.id}`}
        whose={whose}
        basedOn={version}
        formKey={formKey}
        isStacked
      >
        <Field
          name="sista"
          label={PEOPLE_PAGE.lastDay}
          help={PEOPLE_PAGE.lastDayHelp}
          problem={problem}
          control={{ kind: "text", value: last, size: 20 }}
        />
        <SubmitButton>{PEOPLE_PAGE.endRole}</SubmitButton>
      </KeptForm>
    </PageLayout>
  );
}
