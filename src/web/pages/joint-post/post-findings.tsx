import type { PostFinding } from "#domain/financing";
import { postFinding } from "../../../texts/joint-post-findings.ts";
import { JOINT_POST } from "../../../texts/joint-post-page.ts";
import { Notice } from "../../ui/notice.tsx";

/**
 * What does not go together in a post, and what its figures leave out, a box each.
 * @param props.isFolded the first alone is open
 */
export function PostFindings(props: {
  readonly findings: readonly PostFinding[];
  readonly isFolded?: boolean;
}) {
  const { findings, isFolded = false } = props;
  const [first, ...others] = findings;
  if (!isFolded || first === undefined || others.length === 0) return <Boxes findings={findings} />;
  return (
    <>
      <Boxes findings={[first]} />
      <details>
        <summary>{JOINT_POST.moreFindings}</summary>
        <Boxes findings={others} />
      </details>
    </>
  );
}

function Boxes({ findings }: { readonly findings: readonly PostFinding[] }) {
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
