import type { Child } from "hono/jsx";
import type { Draft } from "../../../application/draft-record.ts";
import { DRAFT_PARTS } from "../../../texts/draft-parts.ts";
import { draftAudience, DRAFTS } from "../../../texts/drafts.ts";
import { REMARKS } from "../../../texts/remarks.ts";
import { ATTACHMENTS } from "../../../texts/attachments.ts";
import { MY_PAGE } from "../../../texts/my-page.ts";
import { draftHref, DRAFTS_PATH, filesHref, MY_PATH, nextEditionHref, partsHref } from "../../addresses.ts";
import { PageLayout } from "../../ui/page-layout.tsx";
import { StatusMark } from "../../ui/status-mark.tsx";
import { DraftSteps, type DraftStage } from "./draft-steps.tsx";
import { titleOf } from "./drafts-page.tsx";

/** What every page of a draft has around it. */
export type DraftFrameProps = {
  readonly draft: Draft;
  /** Who sees it: "Falu kommun". */
  readonly organisation: string;
  readonly page: "edit" | "parts" | "json" | "preview" | "remarks";
  /** How far it has come, where that is another than that nothing is done. */
  readonly stage?: DraftStage | undefined;
  readonly heading?: string | undefined;
  readonly hasErrors?: boolean | undefined;
  /** First on the page: what is wrong. */
  readonly first?: Child;
  readonly children: Child;
};

type Way = { readonly name: string; readonly label: string; readonly href: string };

/** A page of a draft: its title, that it is one and who sees it, and the ways between its pages. */
export function DraftFrame(props: DraftFrameProps) {
  const { draft, organisation, page, heading, hasErrors, first, children } = props;
  const { object, state } = draft.version;
  const title = titleOf(draft);
  const isDraft = state === "draft";
  // What is published is never changed: it is followed by its next edition.
  const changing = [{ name: "parts", label: DRAFT_PARTS.title, href: partsHref(object) }];
  const following = draft.reading.ok
    ? [{ name: "edition", label: DRAFTS.nextEdition, href: nextEditionHref(draft.reading.value) }]
    : [];
  const beside = [
    { name: "remarks", label: REMARKS.title, href: draftHref(object, "synpunkter") },
    { name: "files", label: ATTACHMENTS.title, href: filesHref("agreement", object) },
  ];
  const more = [
    ...(isDraft ? [{ name: "json", label: DRAFTS.asJson, href: draftHref(object, "json") }] : []),
    { name: "export", label: DRAFTS.export, href: draftHref(object, "agreement.json") },
  ];
  const pages = isDraft
    ? [...changing, ...beside]
    : [
        ...following,
        { name: "preview", label: DRAFTS.whatWasPublished, href: draftHref(object, "granska") },
        ...beside,
      ];
  const links = (ways: readonly Way[]) => (
    <ul>
      {ways.map(({ name, label, href }) => (
        <li>
          <a href={href} aria-current={name === page ? "page" : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
  return (
    <PageLayout
      title={heading ?? title}
      under="mine"
      crumbs={[
        { label: MY_PAGE.title, href: MY_PATH },
        { label: DRAFTS.title, href: DRAFTS_PATH },
        { label: title },
      ]}
      hasErrors={hasErrors}
    >
      {first}
      <h1>{heading ?? title}</h1>
      <p>
        <StatusMark tone={isDraft ? "wait" : "ok"}>{isDraft ? DRAFTS.draft : DRAFTS.published}</StatusMark>{" "}
        {isDraft ? draftAudience(organisation) : DRAFTS.publishedNotice}
      </p>
      {isDraft && <DraftSteps object={object} stage={props.stage ?? { done: 0 }} />}
      <nav class="contents" aria-label={DRAFTS.title}>
        {!isDraft && links(pages)}
        <details open={page !== "edit" && page !== "preview"}>
          <summary>{isDraft ? DRAFTS.besides : DRAFTS.moreWays}</summary>
          {links(isDraft ? [...pages, ...more] : more)}
        </details>
      </nav>
      {children}
    </PageLayout>
  );
}

/** The fields that no one sees: the version that was before the eyes, and the key that makes one deed of a form sent twice. */
export function FormBasis({ basedOn, formKey }: { readonly basedOn: number; readonly formKey: string }) {
  return (
    <>
      <input type="hidden" name="version" value={String(basedOn)} />
      <input type="hidden" name="nyckel" value={formKey} />
    </>
  );
}
