import type { PostFinding } from "#domain/financing";
import { postFinding } from "../../../texts/joint-post-findings.ts";
import { Notice } from "../../ui/notice.tsx";

/** What does not go together in a post, and what its figures leave out, a box each. */
export function PostFindings({ findings }: { readonly findings: readonly PostFinding[] }) {
  return (
    <>
      {findings.map(postFinding).map(({ tone, lead, body }) => (
        <Notice tone={tone} lead={lead}>
          {body}
        </Notice>
      ))}
    </>
  );
}
