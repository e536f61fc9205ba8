import type { WrittenPart } from "#domain/draft";
import { KRONA } from "#domain/money";
import { parseDay } from "#domain/time";
import { DRAFT_PARTS, keyWords, partProblemSentence, recipientsWords } from "../../../texts/draft-parts.ts";
import { partTitle } from "../../../texts/draft-fields.ts";
import { UNKNOWN } from "../../../texts/certainty.ts";
import { formatOre, formatPercent } from "../../../texts/format.ts";
import { partsHref } from "../../addresses.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { Notice } from "../../ui/notice.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { DraftFrame, FormBasis } from "./draft-frame.tsx";
import { PART_FIELD_IDS, type DraftPartsPageProps } from "./part-fields.ts";
import { AddPart, DividePart, RemovePart } from "./part-forms.tsx";
import { CountedForEach, SumNotices } from "./sum-notices.tsx";

/** The parts of a draft as a tree, what does not add up, and the forms that add, divide and take away. */
export function DraftPartsPage(props: DraftPartsPageProps) {
  const { draft, organisation, parts, refusal, open, problems = [], told } = props;
  const { object, version } = draft.version;
  const isWritable = refusal === undefined;
  const divided = parts.find(({ id }) => id !== "" && id === open.divide);
  const removed = parts.find(({ id }) => id !== "" && id === open.remove);
  return (
    <DraftFrame
      draft={draft}
      organisation={organisation}
      page="parts"
      hasErrors={problems.length > 0}
      first={
        problems.length > 0 && (
          <ErrorSummary
            problems={problems.map((problem) => ({
              fieldId: PART_FIELD_IDS[problem.field],
              text: partProblemSentence(problem),
            }))}
          />
        )
      }
    >
      {refusal !== undefined && <Notice tone="wait">{refusal}</Notice>}
      {told === "stale" && <Notice tone="stop">{DRAFT_PARTS.stale}</Notice>}
      {told !== undefined && told !== "stale" && (
        <Notice tone="stop" lead={DRAFT_PARTS.namedElsewhere}>
          {told.places.join(", ")}
        </Notice>
      )}
      <Done {...props} />
      <SumNotices {...props} object={object} version={version} isWritable={isWritable} from="delar" />
      <CountedForEach parts={parts} />
      {parts.length === 0 ? (
        <EmptyState>{DRAFT_PARTS.none}</EmptyState>
      ) : (
        <Tree {...props} isWritable={isWritable} />
      )}
      {isWritable && (
        <>
          {divided !== undefined && <DividePart {...props} divided={divided} />}
          {removed !== undefined && <RemovePart {...props} removed={removed} />}
          <AddPart {...props} />
        </>
      )}
    </DraftFrame>
  );
}

/** What was just done, and the way back. */
function Done({ done, draft, refusal, newKey }: DraftPartsPageProps) {
  if (done === undefined) return <></>;
  const said = {
    tillagd: DRAFT_PARTS.added,
    uppdelad: DRAFT_PARTS.isDivided,
    "per-grupp": DRAFT_PARTS.isSplit,
    summor: DRAFT_PARTS.corrected,
    borttagen: DRAFT_PARTS.removed,
    angrad: DRAFT_PARTS.undone,
  }[done];
  const { object, version } = draft.version;
  return (
    <>
      <Notice tone="ok" lead={said} />
      {refusal === undefined && done !== "angrad" && version > 1 && (
        <form method="post" action={partsHref(object)}>
          <FormBasis basedOn={version} formKey={newKey()} />
          <input type="hidden" name="gor" value="angra" />
          <SubmitButton isSecondary>{DRAFT_PARTS.undo}</SubmitButton>
        </form>
      )}
    </>
  );
}

function Tree({
  parts,
  toEach,
  draft,
  newKey,
  isWritable,
}: DraftPartsPageProps & { readonly isWritable: boolean }) {
  const { object, version } = draft.version;
  const isDivided = (id: string) => parts.some(({ parent }) => parent === id);
  return (
    <LedgerTable
      caption={DRAFT_PARTS.caption}
      rowHeading={{ label: DRAFT_PARTS.part }}
      columns={[
        { key: "amount", label: DRAFT_PARTS.amount, isNumber: true },
        { key: "recipients", label: DRAFT_PARTS.recipients },
        { key: "key", label: DRAFT_PARTS.key },
        { key: "change", label: DRAFT_PARTS.change },
      ]}
      rows={parts.map((part) => ({
        heading: (
          <span class={`part-depth-${Math.min(part.depth, 3)}`}>
            {part.isOfWhich && `${DRAFT_PARTS.ofWhich} `}
            {partTitle(part, parts)}
          </span>
        ),
        cells: {
          amount: amountWords(part),
          recipients: recipientsWords(part.groups, part.named),
          key: isDivided(part.id) ? DRAFT_PARTS.divided : keyOf(part),
          change: isWritable && part.id !== "" && (
            <>
              {toEach.includes(part.id) && (
                <form method="post" action={partsHref(object)}>
                  <FormBasis basedOn={version} formKey={newKey()} />
                  <input type="hidden" name="gor" value="per-grupp" />
                  <button class="link" type="submit" name="del" value={part.id}>
                    {DRAFT_PARTS.splitByGroup}
                  </button>
                </form>
              )}
              {!isDivided(part.id) && !toEach.includes(part.id) && (
                <>
                  <a href={`${partsHref(object, { dela: part.id })}#dela`}>{DRAFT_PARTS.divide}</a>{" "}
                </>
              )}
              <a href={`${partsHref(object, { "ta-bort": part.id })}#ta-bort`}>{DRAFT_PARTS.remove}</a>
            </>
          ),
        },
      }))}
    />
  );
}

function amountWords({ amount, percentage, toEach }: WrittenPart): string {
  if (amount !== undefined)
    return `${formatOre(amount, KRONA)}${toEach === undefined ? "" : ` ${DRAFT_PARTS.toEach}`}`;
  return percentage === undefined ? UNKNOWN : formatPercent(percentage, 1);
}

function keyOf({ key, keyDay }: WrittenPart): string {
  const day = keyDay === undefined ? undefined : parseDay(keyDay);
  return keyWords(key, day?.ok === true ? day.value : undefined);
}
