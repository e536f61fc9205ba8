import type { Agreement } from "#domain/agreement";
import type { Finding } from "#domain/check";
import type { OrganisationRegister } from "#domain/organisation";
import { AGREEMENT_PAGE } from "../../../texts/agreement-page.ts";
import { readByWords } from "../../../texts/other-year.ts";
import { standsIn } from "../../../texts/text-of-year.ts";
import { clauseName } from "../../../texts/agreement-text-page.ts";
import { listSeparator } from "../../../texts/joined.ts";
import { sumLine, wordFinding, type FindingContext } from "../../../texts/findings.ts";
import type { CatalogueEntry } from "../../../application/open-catalogue.ts";
import { valueOf } from "../../../application/amount-figure.ts";
import { publishedSums, type PublishedSum } from "../../../application/view-published.ts";
import { componentTitle } from "../../../texts/component-title.ts";
import { publishedSumSentence } from "../../../texts/published-sums.ts";
import { SumCheckBox, type CheckLine } from "../../ui/sum-check-box.tsx";
import { clauseHref } from "../../addresses.ts";

/** "Summorna stämmer", or what does not: every sum and every finding, with the reading that answers it. */
export function AgreementCheckBox({
  entry,
  register,
  context,
}: {
  readonly entry: CatalogueEntry;
  readonly register: OrganisationRegister;
  readonly context: FindingContext;
}) {
  const { findings, open, sums } = entry.check;
  const [firstOpen] = open;
  const sumsThatAgree = sums.filter(({ difference }) => difference === 0n);
  const published = publishedSums(entry, register);
  const isEmpty = findings.length === 0 && sums.length === 0;
  const answered = findings.some(({ answeredBy }) => answeredBy.length > 0);
  return (
    <SumCheckBox
      id="kontroll"
      verdict={
        firstOpen !== undefined || published.some(isAmiss)
          ? "open"
          : answered
            ? "answered"
            : isEmpty
              ? "nothing"
              : "agrees"
      }
      {...(firstOpen === undefined ? {} : { headline: wordFinding(firstOpen, context).headline })}
      lines={[
        ...sumsThatAgree.map((sum): CheckLine => ({ state: "agrees", text: sumLine(sum, context) })),
        ...findings.map((finding) => findingLine(finding, entry.agreement, context)),
        ...published.map((sum) => publishedLine(sum)),
      ]}
    />
  );
}

/** What the payer has published of a component, and by how much all amounts together differ from it. */
function publishedLine(each: PublishedSum): CheckLine {
  const { component, published, ofAll, unknown, sum, difference } = each;
  return {
    state: isAmiss(each) ? "open" : difference === 0n ? "agrees" : "note",
    text: publishedSumSentence({
      title: componentTitle(component),
      published,
      ofAll,
      unknown,
      sum: valueOf(sum),
      whole: component.amount,
    }),
  };
}

/** A whole table that does not come to the component; a partial one says nothing of the rest. */
function isAmiss({ published, ofAll, difference }: PublishedSum): boolean {
  return published === ofAll && difference !== undefined && difference !== 0n;
}

const STATES: Readonly<Record<Finding["severity"], CheckLine["state"]>> = {
  contradiction: "open",
  gap: "missing",
  note: "note",
};

function findingLine(finding: Finding, agreement: Agreement, context: FindingContext): CheckLine {
  const { headline, figures, reading } = wordFinding(finding, context);
  const answers = agreement.interpretations.filter(({ id }) => finding.answeredBy.includes(id));
  const clauses = agreement.clauses.filter(({ id }) => finding.clauses.includes(id));
  return {
    state: answers.length > 0 ? "answered" : STATES[finding.severity],
    text: (
      <>
        <b>{headline}</b> {figures}
        {clauses.length > 0 &&
          standsIn(
            clauses.map(({ id }) => id),
            agreement,
          )}
        {clauses.map(({ id, number, heading }, index) => (
          <>
            {listSeparator(index, clauses.length)}
            <a href={clauseHref(agreement.slug, id)}>{clauseName(number, heading)}</a>
          </>
        ))}
        {clauses.length > 0 && "."}
      </>
    ),
    answer:
      answers.length > 0
        ? answers.map(({ id, reading: text, ...read }) => (
            <>
              {text} <a href={`#tolkning-${id}`}>{AGREEMENT_PAGE.whoReadIt}</a> ({readByWords(read)}){" "}
            </>
          ))
        : reading,
  };
}
