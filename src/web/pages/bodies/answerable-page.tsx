import type { Agreement } from "#domain/agreement";
import type { County } from "#domain/organisation";
import type { NameOrganisation } from "../../../application/name-organisations.ts";
import type { AnswerableRow, AnswerableView } from "../../../application/view-answerable.ts";
import type { WrittenBody } from "../../../application/written-down.ts";
import { ANSWERABLE, answerableAnswer, answerableHeading } from "../../../texts/answerable.ts";
import { requirementHeading } from "../../../texts/county-bodies.ts";
import { MENU } from "../../../texts/page-frame.ts";
import { agreementHref, answerableHref, bodyHref } from "../../addresses.ts";
import { Answer } from "../../ui/answer.tsx";
import { Field } from "../../ui/field.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { OriginMark } from "./record-words.tsx";

/** What the page of who answers is made of. */
export type AnswerablePageProps = {
  readonly agreement: Agreement;
  readonly view: AnswerableView;
  readonly counties: readonly County[];
  readonly nameOf: NameOrganisation;
};

/** Who answers for an agreement in a county: each one's contact and local groups, and who answers for each requirement. */
export function AnswerablePage({ agreement, view, counties, nameOf }: AnswerablePageProps) {
  const { county, rows, without, requirements } = view;
  return (
    <PageLayout
      title={answerableHeading(county.shortName, agreement.title)}
      under="agreements"
      crumbs={[
        { label: MENU.agreements, href: "/overenskommelser" },
        { label: agreement.title, href: agreementHref(agreement.slug) },
        { label: ANSWERABLE.title },
      ]}
      address={answerableHref(agreement.slug, county.slug)}
    >
      <h1>{answerableHeading(county.shortName, agreement.title)}</h1>
      <Answer explanation={ANSWERABLE.lead}>
        {answerableAnswer(
          without.map((id) => nameOf(id).name),
          rows.length,
        )}
      </Answer>
      <form class="choice" method="get" action={answerableHref(agreement.slug)}>
        <Field
          name="lan"
          label={ANSWERABLE.county}
          control={{
            kind: "choice",
            chosen: county.slug,
            options: counties.map(({ slug, name }) => ({ value: slug, label: name })),
          }}
        />
        <SubmitButton isSecondary>{ANSWERABLE.show}</SubmitButton>
      </form>
      <LedgerTable
        caption={ANSWERABLE.caption}
        rowHeading={{ label: ANSWERABLE.organisation }}
        columns={[
          { key: "contact", label: ANSWERABLE.contact },
          { key: "children", label: ANSWERABLE.children },
          { key: "adults", label: ANSWERABLE.adults },
        ]}
        rows={rows.map((row) => ({ heading: nameOf(row.organisation).name, cells: cellsOf(row) }))}
      />
      <p>{ANSWERABLE.next}</p>
      <h2 id="krav">{ANSWERABLE.requirementsHeading}</h2>
      {requirements.length === 0 && <p>{ANSWERABLE.noRequirements}</p>}
      {requirements.map(({ number, text, contacts }) => (
        <section>
          <h3>{requirementHeading(number, text)}</h3>
          {contacts.length === 0 ? (
            <p>{ANSWERABLE.nobody}</p>
          ) : (
            <ul>
              {contacts.map(({ contact }) => (
                <li>
                  {contact.function}, {nameOf(contact.organisation).name}{" "}
                  <OriginMark origin={contact.origin} />
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </PageLayout>
  );
}

function cellsOf({ contacts, groups }: AnswerableRow) {
  return {
    contact:
      contacts.length === 0
        ? ANSWERABLE.missing
        : contacts.map(({ contact }) => (
            <div>
              {contact.function} <OriginMark origin={contact.origin} />
            </div>
          )),
    children: groups === undefined ? ANSWERABLE.notHere : bodiesOf(groups["local-group-children"]),
    adults: groups === undefined ? ANSWERABLE.notHere : bodiesOf(groups["local-group-adults"]),
  };
}

function bodiesOf(bodies: readonly WrittenBody[]) {
  if (bodies.length === 0) return ANSWERABLE.missing;
  return bodies.map(({ entry, body }) => (
    <div>
      <a href={bodyHref(entry.object)}>{body.name}</a> <OriginMark origin={body.origin} />
    </div>
  ));
}
