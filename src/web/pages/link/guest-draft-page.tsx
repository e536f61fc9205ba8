import type { Agreement } from "#domain/agreement";
import type { OpenGuestDraft } from "../../../application/guest-links.ts";
import type { DraftPreview } from "../../../application/preview-draft.ts";
import { componentTitle } from "../../../texts/component-title.ts";
import { DRAFTS } from "../../../texts/drafts.ts";
import { formatMoment } from "../../../texts/format.ts";
import { guestSentence, guestWords, REMARKS } from "../../../texts/remarks.ts";
import { Answer } from "../../ui/answer.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Field } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { StatusMark } from "../../ui/status-mark.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { ClausePassage } from "../agreement/clause-passage.tsx";
import { amountText, PartAmounts } from "../drafts/part-amounts.tsx";
import { REMARK_FIELD } from "../drafts/remarks-page.tsx";
import { titleOf } from "../drafts/drafts-page.tsx";

/** What the page of a guest's link is made of. */
export type GuestDraftPageProps = {
  readonly open: OpenGuestDraft;
  readonly preview: DraftPreview | undefined;
  /** "Region Dalarna", who asks; "Falu kommun", who is asked. */
  readonly owner: string;
  readonly guest: string;
  readonly action: string;
  readonly given: string;
  readonly problem: string | undefined;
};

/** A draft as a guest reads it: what they would get, every amount, what the text says, and where they say what they think. */
export function GuestDraftPage(props: GuestDraftPageProps) {
  const { open, preview, owner, guest, action, given, problem } = props;
  const { draft, scope, link, isLast } = open;
  const until = formatMoment(link.expiresAt);
  return (
    <PageLayout
      title={REMARKS.guestTitle}
      crumbs={[{ label: REMARKS.guestTitle }]}
      hasErrors={problem !== undefined}
    >
      {problem !== undefined && <ErrorSummary problems={[{ fieldId: REMARK_FIELD, text: problem }]} />}
      <h1>{titleOf(draft)}</h1>
      <p>
        <StatusMark tone="wait">{DRAFTS.draft}</StatusMark>
      </p>
      <Answer>{guestSentence(owner, guestWords(guest, scope.function), until)}</Answer>
      <p>
        <a href="#svar">{REMARKS.toAnswer}</a>
      </p>
      {!isLast && <Notice tone="wait">{REMARKS.guestMoved}</Notice>}
      {preview === undefined ? (
        <Notice tone="stop">{REMARKS.guestFaulty}</Notice>
      ) : (
        <>
          <h2>{REMARKS.guestAmounts}</h2>
          <OwnAmounts preview={preview} guest={scope.guest} />
          <h2>{REMARKS.guestAll}</h2>
          {preview.parts.map((part) => (
            <PartAmounts part={part} />
          ))}
          <h2>{REMARKS.guestText}</h2>
          <Clauses agreement={preview.entry.agreement} />
        </>
      )}
      <form method="post" action={action} class="stacked">
        <h2 id="svar">{REMARKS.remark}</h2>
        <p>{REMARKS.guestLead}</p>
        <Field
          name={REMARK_FIELD}
          label={REMARKS.remark}
          help={REMARKS.remarkHelp}
          problem={problem}
          control={{ kind: "long-text", rows: 8, value: given }}
        />
        <SubmitButton>{REMARKS.sendRemark}</SubmitButton>
      </form>
    </PageLayout>
  );
}

function OwnAmounts({ preview, guest }: { readonly preview: DraftPreview; readonly guest: string }) {
  const own = preview.parts.flatMap(({ component, rows }) =>
    rows
      .filter(({ recipient }) => recipient === guest)
      .map(({ sum }) => ({
        term: componentTitle(component.result.component),
        detail: amountText(sum),
      })),
  );
  return own.length === 0 ? <p>{REMARKS.guestNoAmount}</p> : <Facts facts={own} />;
}

function Clauses({ agreement }: { readonly agreement: Agreement }) {
  return (
    <>
      {agreement.clauses.map((clause) => (
        <section class="clause">
          <h3>
            {clause.number} {clause.heading}
          </h3>
          <ClausePassage clause={clause} agreement={agreement} />
        </section>
      ))}
    </>
  );
}

/** What is said when a guest's remark has been left. */
export function RemarkLeftPage() {
  return (
    <PageLayout title={REMARKS.guestTitle} crumbs={[{ label: REMARKS.guestTitle }]}>
      <h1>{REMARKS.thanks}</h1>
      <p>{REMARKS.thanksText}</p>
      <p>
        <a href="/">{REMARKS.toStart}</a>
      </p>
    </PageLayout>
  );
}
