import type { ErasurePreview } from "../../../application/erase-person.ts";
import {
  ERASE_PERSON,
  eraseCounts,
  eraseHeading,
  erasureHindranceSentence,
  namingText,
} from "../../../texts/erase-person.ts";
import { joined } from "../../../texts/joined.ts";
import { personName } from "../../../texts/people.ts";
import { erasePersonHref } from "../../addresses.ts";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { HiddenFields } from "../../ui/given-table-fields.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { PEOPLE_CRUMBS } from "./people-page.tsx";

/** What the page where somebody is erased is made of. */
export type ErasePersonPageProps = {
  readonly preview: ErasurePreview;
  /** "Falu kommun" */
  readonly organisation: string;
  readonly nameOf: (organisation: string) => string;
  readonly formKey: string;
  readonly reason: string;
  readonly problem?: string | undefined;
};

/** What is removed and what stays, and the button; or why it cannot be done as it stands. */
export function ErasePersonPage(props: ErasePersonPageProps) {
  const { preview, organisation, nameOf, problem } = props;
  const { person, roles, links, lines, texts, hindrances } = preview;
  return (
    <PageLayout
      title={ERASE_PERSON.title}
      under="mine"
      crumbs={[...PEOPLE_CRUMBS, { label: ERASE_PERSON.title }]}
      hasErrors={problem !== undefined}
    >
      {problem !== undefined && <ErrorSummary problems={[{ text: problem, fieldId: "skal" }]} />}
      <h1>{eraseHeading(personName(person))}</h1>
      {hindrances.map((hindrance) => (
        <Notice tone="stop">
          {erasureHindranceSentence(
            hindrance.kind,
            organisation,
            hindrance.kind === "works-elsewhere" ? joined(hindrance.organisations.map(nameOf)) : "",
          )}
        </Notice>
      ))}
      <p>{eraseCounts({ roles: roles.length, links, lines })}</p>
      <h2>{ERASE_PERSON.removedHeading}</h2>
      <List items={ERASE_PERSON.removed} />
      <h2>{ERASE_PERSON.staysHeading}</h2>
      <List items={ERASE_PERSON.stays} />
      {texts.length > 0 && (
        <>
          <h2>{ERASE_PERSON.textsHeading}</h2>
          <p>{ERASE_PERSON.textsLead}</p>
          <List items={texts.map(({ kind, name }) => namingText(kind, name))} />
        </>
      )}
      {hindrances.length === 0 && <EraseForm {...props} />}
    </PageLayout>
  );
}

function EraseForm({ preview, formKey, reason, problem }: ErasePersonPageProps) {
  return (
    <form method="post" action={erasePersonHref(preview.person.id)} class="stacked">
      <HiddenFields fields={{ nyckel: formKey }} />
      <Field
        name="skal"
        label={ERASE_PERSON.reason}
        help={ERASE_PERSON.reasonHelp}
        problem={problem}
        control={{ kind: "text", value: reason, size: 50 }}
      />
      <Notice tone="wait" lead={ERASE_PERSON.lead} />
      <SubmitButton>{ERASE_PERSON.erase}</SubmitButton>
    </form>
  );
}

function List({ items }: { readonly items: readonly string[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  );
}
