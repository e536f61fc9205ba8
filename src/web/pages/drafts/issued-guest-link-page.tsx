import type { Draft } from "../../../application/draft-record.ts";
import { REMARKS } from "../../../texts/remarks.ts";
import { draftHref } from "../../addresses.ts";
import { Notice } from "../../ui/notice.tsx";
import { DraftFrame } from "./draft-frame.tsx";

/** A guest's link that has just been made, the only time that it is shown; without a link it was made before. */
export function IssuedGuestLinkPage(props: {
  readonly draft: Draft;
  readonly organisation: string;
  readonly issued: { readonly link: string; readonly sentence: string } | undefined;
}) {
  const { draft, organisation, issued } = props;
  return (
    <DraftFrame
      draft={draft}
      organisation={organisation}
      page="remarks"
      heading={issued === undefined ? REMARKS.issuedAgain : REMARKS.issuedTitle}
    >
      {issued === undefined ? (
        <p>{REMARKS.issuedAgainBody}</p>
      ) : (
        <>
          <p>{issued.sentence}</p>
          <Notice tone="wait" lead={REMARKS.issuedOnce} />
          <p>
            <code class="link-text">{issued.link}</code>
          </p>
        </>
      )}
      <p>
        <a href={draftHref(draft.version.object, "synpunkter")}>{REMARKS.back}</a>
      </p>
    </DraftFrame>
  );
}
