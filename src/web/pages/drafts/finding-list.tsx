import type { Finding, FindingKind } from "#domain/check";
import { DRAFTS } from "../../../texts/drafts.ts";
import { findingGroup } from "../../../texts/finding-groups.ts";
import { wordFinding, type FindingContext } from "../../../texts/findings.ts";

/** From so many of one sort on they are one line, to be unfolded. */
const FEWEST_GROUPED = 3;

/** What the check finds in a draft. Many of one sort are one: thirteen days of last year are one thing to put right. */
export function FindingList(props: {
  readonly findings: readonly Finding[];
  readonly context: FindingContext;
}) {
  const { findings, context } = props;
  const kinds = [...new Set(findings.map(({ detail }) => detail.kind))];
  return (
    <ul>
      {kinds.map((kind) => (
        <OneKind
          kind={kind}
          findings={findings.filter(({ detail }) => detail.kind === kind)}
          context={context}
        />
      ))}
    </ul>
  );
}

function OneKind(props: {
  readonly kind: FindingKind;
  readonly findings: readonly Finding[];
  readonly context: FindingContext;
}) {
  const { kind, findings, context } = props;
  const lines = findings.map((finding) => <FindingLine finding={finding} context={context} />);
  if (findings.length < FEWEST_GROUPED) return <>{lines}</>;
  return (
    <li>
      <details>
        <summary>
          <b>{findingGroup(kind, findings.length)}</b>
        </summary>
        <ul>{lines}</ul>
      </details>
    </li>
  );
}

function FindingLine({ finding, context }: { readonly finding: Finding; readonly context: FindingContext }) {
  const { headline, figures } = wordFinding(finding, context);
  return (
    <li>
      <b>{headline}</b> {figures} {finding.answeredBy.length > 0 && DRAFTS.answered}
    </li>
  );
}
