import type { AttachmentProblem } from "#domain/attachment";
import type { WrittenAttachment } from "../../../application/attach-file.ts";
import { ATTACHMENTS, attachmentProblemSentence } from "../../../texts/attachments.ts";
import { formatBytes } from "../../../texts/format-bytes.ts";
import { MY_PAGE } from "../../../texts/my-page.ts";
import { MY_PATH } from "../../addresses.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";

/** What the page of a thing's files is made of. */
export type AttachmentsPageProps = {
  /** What the files belong to, and the way back to it. */
  readonly thing: { readonly title: string; readonly href: string; readonly isPublic: boolean };
  readonly files: readonly WrittenAttachment[];
  /** The address of this page, that the forms are sent to. */
  readonly action: string;
  readonly hrefOf: (hash: string) => string;
  readonly newKey: () => string;
  /** Why no file can be attached or removed; absent where it can. */
  readonly refusal?: string | undefined;
  readonly problem?: AttachmentProblem | "no-file" | undefined;
  readonly told?: { readonly tone: "ok" | "stop"; readonly sentence: string } | undefined;
};

/** The files of an agreement or a body, with their checksums, and how one is attached or removed. */
export function AttachmentsPage(props: AttachmentsPageProps) {
  const { thing, files, action, newKey, refusal, problem, told } = props;
  const sentence =
    problem === undefined
      ? undefined
      : problem === "no-file"
        ? ATTACHMENTS.noFile
        : attachmentProblemSentence(problem);
  return (
    <PageLayout
      title={ATTACHMENTS.title}
      under="mine"
      hasErrors={sentence !== undefined}
      crumbs={[
        { label: MY_PAGE.title, href: MY_PATH },
        { label: thing.title, href: thing.href },
        { label: ATTACHMENTS.title },
      ]}
    >
      {sentence !== undefined && <ErrorSummary problems={[{ fieldId: "fil", text: sentence }]} />}
      <h1>
        {ATTACHMENTS.title}: {thing.title}
      </h1>
      {told !== undefined && <Notice tone={told.tone}>{told.sentence}</Notice>}
      <p class="small">{thing.isPublic ? ATTACHMENTS.publicAudience : ATTACHMENTS.draftAudience}</p>
      {files.length === 0 ? <EmptyState>{ATTACHMENTS.none}</EmptyState> : <FileTable {...props} />}
      {refusal !== undefined ? (
        <Notice tone="wait">{refusal}</Notice>
      ) : (
        <form method="post" action={action} enctype="multipart/form-data" class="stacked">
          <h2 id="bifoga">{ATTACHMENTS.add}</h2>
          <input type="hidden" name="nyckel" value={newKey()} />
          <Field
            name="fil"
            label={ATTACHMENTS.file}
            help={ATTACHMENTS.fileHelp}
            problem={sentence}
            control={{ kind: "file", accept: ".pdf,.docx,.xlsx,.odt,.ods,.png,.jpg,.jpeg,.csv,.txt" }}
          />
          <SubmitButton>{ATTACHMENTS.attach}</SubmitButton>
        </form>
      )}
    </PageLayout>
  );
}

function FileTable({ files, action, hrefOf, newKey, refusal }: AttachmentsPageProps) {
  return (
    <LedgerTable
      caption={ATTACHMENTS.caption}
      rowHeading={{ label: ATTACHMENTS.name }}
      columns={[
        { key: "size", label: ATTACHMENTS.size, isNumber: true },
        { key: "hash", label: ATTACHMENTS.hash },
        ...(refusal === undefined ? [{ key: "change", label: ATTACHMENTS.change } as const] : []),
      ]}
      rows={files.map(({ entry, attachment: { name, hash, bytes } }) => ({
        heading: <a href={hrefOf(hash)}>{name}</a>,
        cells: {
          size: formatBytes(bytes),
          hash: <code class="long">{hash}</code>,
          change: refusal === undefined && (
            <form method="post" action={`${action}/ta-bort`}>
              <input type="hidden" name="nyckel" value={newKey()} />
              <input type="hidden" name="bilaga" value={entry.object} />
              <input type="hidden" name="version" value={String(entry.version)} />
              <button class="link" type="submit">
                {ATTACHMENTS.remove}
              </button>
            </form>
          ),
        },
      }))}
    />
  );
}
