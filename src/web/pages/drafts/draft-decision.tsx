import { isExample } from "../../../application/open-catalogue.ts";
import type { YearOfDraft } from "../../../application/year-of-draft.ts";
import { UNKNOWN } from "../../../texts/certainty.ts";
import { amountFieldLabel, draftPartHeading } from "../../../texts/draft-fields.ts";
import {
  changedAmounts,
  DECISION,
  openInShort,
  unchangedAmounts,
  whoPublishes,
} from "../../../texts/draft-decision.ts";
import { DRAFTS, hindranceSentence } from "../../../texts/drafts.ts";
import { findingContext } from "../../../texts/finding-context.ts";
import { personName } from "../../../texts/people.ts";
import { SUBMISSION, sentSentence } from "../../../texts/submission.ts";
import {
  amountBefore,
  amountGrowth,
  amountInShort,
  beforeHeading,
  YEAR_OF_DRAFT,
} from "../../../texts/year-of-draft.ts";
import { draftHref } from "../../addresses.ts";
import { EXAMPLES_HREF } from "../../ui/examples.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { Notice } from "../../ui/notice.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { FormBasis } from "./draft-frame.tsx";
import type { DraftPreviewPageProps } from "./draft-preview-page.tsx";
import { LeftWhenPublishing } from "./left-over.tsx";
import { RefusalNotice } from "./refusal-notice.tsx";

/** The box of whoever publishes although something is open. */
export const DESPITE_FIELD = "trots";

/** What is to be published in short, what is open, who may publish, and the one button of whoever looks. */
export function DraftDecision(props: DraftPreviewPageProps) {
  const { draft, preview, newKey, hindrances, refusals, submission, publishers } = props;
  const { object, version } = draft.version;
  const mayPublish = refusals.publish === undefined;
  const open = openWorded(props);
  return (
    <>
      <h2 id="publicera">{DECISION.heading}</h2>
      {submission !== undefined && (
        <Notice tone="wait" lead={SUBMISSION.sent}>
          {sentSentence(submission.moment)}
        </Notice>
      )}
      <ChangedAmounts {...props} />
      {open.length > 0 && (
        <>
          <p>
            <b>{DECISION.open}</b> {DECISION.openLead} <a href="#kontroll">{DRAFTS.seeOpen}</a>
          </p>
          <ul>
            {open.map(({ headline, figures }) => (
              <li>
                {headline} <span class="small">{figures}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <LeftWhenPublishing left={props.left} object={object} />
      {hindrances.map((hindrance) => (
        <Notice tone="stop">{hindranceSentence(hindrance)}</Notice>
      ))}
      {!mayPublish && publishers.length > 0 && (
        <p>{whoPublishes(publishers.map(personName), submission !== undefined)}</p>
      )}
      {!mayPublish && publishers.length === 0 && (
        <RefusalNotice refusal={refusals.publish ?? ""} givesRoles={props.givesRoles} />
      )}
      {hindrances.length === 0 && mayPublish && (
        <form method="post" action={`${draftHref(object)}/publicera`}>
          <FormBasis basedOn={version} formKey={newKey()} />
          {props.despite !== "" && <Despite {...props} />}
          <SubmitButton>{DRAFTS.publish}</SubmitButton>
        </form>
      )}
      {refusals.submit === undefined && <Submitting {...props} />}
      {preview !== undefined && isExample(preview.entry) ? (
        <p class="small">
          {DRAFTS.publishLeadExample} <a href={EXAMPLES_HREF}>{DRAFTS.exampleShownAt}</a>,{" "}
          {DRAFTS.exampleShownToo}
        </p>
      ) : (
        <p class="small">{DRAFTS.publishLead}</p>
      )}
    </>
  );
}

/** The amounts that are other than in what the draft was copied from; all of them where it was copied from nothing. */
function ChangedAmounts({ ofYear, values }: DraftPreviewPageProps) {
  const { lines, before, year } = ofYear;
  const amounts = lines.filter(({ now, before: was }) => now !== undefined || was !== undefined);
  const changed = before === undefined ? amounts : amounts.filter((line) => line.now !== line.before);
  const same = amounts.length - changed.length;
  if (before !== undefined && changed.length === 0)
    return <p>{unchangedAmounts(same, beforeHeading(before))}</p>;
  if (changed.length === 0) return <></>;
  return (
    <>
      <LedgerTable<"before" | "now" | "difference">
        caption={before === undefined ? DECISION.amounts : changedAmounts(beforeHeading(before))}
        rowHeading={{ label: YEAR_OF_DRAFT.part }}
        columns={[
          ...(before === undefined
            ? []
            : [{ key: "before", label: beforeHeading(before), isNumber: true } as const]),
          { key: "now", label: year, isNumber: true },
          ...(before === undefined
            ? []
            : [{ key: "difference", label: YEAR_OF_DRAFT.difference, isNumber: true } as const]),
        ]}
        rows={changed.map((line) => ({
          heading: nameOf(line, values),
          cells: {
            before: amountBefore(line.before, line.beforeWords) || DECISION.none,
            now: line.now === undefined ? UNKNOWN : amountInShort(line.now),
            difference: amountGrowth(line.before, line.now),
          },
        }))}
      />
      {before !== undefined && same > 0 && (
        <p class="small">{unchangedAmounts(same, beforeHeading(before))}</p>
      )}
    </>
  );
}

function nameOf(
  { field, path }: YearOfDraft["lines"][number],
  values: DraftPreviewPageProps["values"],
): string {
  const part = draftPartHeading(path, values);
  return field === undefined ? part : amountFieldLabel(field, part);
}

/** What the check says is open, each in words. */
function openWorded({ preview, register }: DraftPreviewPageProps): ReturnType<typeof openInShort> {
  if (preview === undefined) return [];
  const { agreement, components, check } = preview.entry;
  const read = components.map(({ result }) => result.component);
  return openInShort(check.open, agreement, findingContext(agreement, read, register));
}

/** The box that says that what is open is known. */
function Despite({ despite, isUnconfirmed = false }: DraftPreviewPageProps) {
  return (
    <div class={isUnconfirmed ? "field has-problem" : "field"}>
      {isUnconfirmed && (
        <p id={`${DESPITE_FIELD}-problem`} class="problem">
          {DRAFTS.stillOpen}
        </p>
      )}
      <p>
        <input
          type="checkbox"
          id={DESPITE_FIELD}
          name={DESPITE_FIELD}
          value={despite}
          aria-describedby={isUnconfirmed ? `${DESPITE_FIELD}-problem` : undefined}
        />{" "}
        <label for={DESPITE_FIELD} class="beside">
          {DECISION.despite}
        </label>
      </p>
    </div>
  );
}

/** Sending to whoever may publish, and taking it back. */
function Submitting({ draft, newKey, hindrances, submission, refusals }: DraftPreviewPageProps) {
  const canPublish = refusals.publish === undefined;
  const { object, version } = draft.version;
  const isSent = submission !== undefined;
  if (!isSent && hindrances.length > 0) return <></>;
  return (
    <form method="post" action={`${draftHref(object)}/klart`}>
      <FormBasis basedOn={version} formKey={newKey()} />
      <input type="hidden" name="lage" value={isSent ? "ta-tillbaka" : "skicka"} />
      <SubmitButton isSecondary={isSent || canPublish}>
        {isSent ? SUBMISSION.takeBack : SUBMISSION.send}
      </SubmitButton>
    </form>
  );
}
