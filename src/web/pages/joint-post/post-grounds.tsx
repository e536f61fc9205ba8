import type { Certainty } from "#domain/source";
import { groundsOf } from "../../../application/post-grounds.ts";
import type { JointPostView } from "../../../application/view-joint-post.ts";
import { groundRow, POST_GROUNDS } from "../../../texts/post-grounds.ts";
import { CertaintyMark } from "../../ui/certainty-mark.tsx";
import { StatusMark } from "../../ui/status-mark.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";

/** What every amount of the page rests on: each thing with how sure it is and its source. */
export function PostGrounds({ view }: { readonly view: Pick<JointPostView, "reckoned"> }) {
  const { reckoned } = view;
  return (
    <LedgerTable
      caption={POST_GROUNDS.caption}
      rowHeading={{ label: POST_GROUNDS.what }}
      columns={[
        { key: "certainty", label: POST_GROUNDS.certainty },
        { key: "source", label: POST_GROUNDS.source },
      ]}
      rows={groundsOf(reckoned).map((each) => {
        const { what, certainty, source } = groundRow(each, reckoned.post, reckoned.form);
        return { heading: what, cells: { certainty: <Sureness certainty={certainty} />, source } };
      })}
    />
  );
}

function Sureness({ certainty }: { readonly certainty: Certainty }) {
  if (certainty !== "published") return <CertaintyMark certainty={certainty} />;
  return <StatusMark tone="ok">{POST_GROUNDS.published}</StatusMark>;
}
