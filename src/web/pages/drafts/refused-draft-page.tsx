import { DRAFTS } from "../../../texts/drafts.ts";
import { MY_PAGE } from "../../../texts/my-page.ts";
import { DRAFTS_PATH, MY_PATH } from "../../addresses.ts";
import { Facts } from "../../ui/facts.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";

/** 403 or 422: why nothing was written, and what had been written, so that it can be copied. */
export function RefusedDraftPage(props: {
  readonly why: readonly string[];
  readonly given?: readonly { readonly label: string; readonly text: string }[];
}) {
  const { why, given = [] } = props;
  return (
    <PageLayout
      title={DRAFTS.refusedHeading}
      under="mine"
      crumbs={[
        { label: MY_PAGE.title, href: MY_PATH },
        { label: DRAFTS.title, href: DRAFTS_PATH },
        { label: DRAFTS.refusedHeading },
      ]}
    >
      <h1>{DRAFTS.refusedHeading}</h1>
      {why.map((sentence) => (
        <Notice tone="stop">{sentence}</Notice>
      ))}
      {given.length > 0 && (
        <>
          <h2>{DRAFTS.refusedText}</h2>
          <Facts hasSentences facts={given.map(({ label, text }) => ({ term: label, detail: text }))} />
        </>
      )}
    </PageLayout>
  );
}
