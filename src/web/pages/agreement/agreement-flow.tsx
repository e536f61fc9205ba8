import type { FlowPot, FlowView } from "../../../application/view-flow.ts";
import { AGREEMENT_PAGE } from "../../../texts/agreement-page.ts";
import { componentTitle } from "../../../texts/component-title.ts";
import type { FlowNode } from "../../ui/flow-columns.ts";
import { MoneyFlow } from "../../ui/money-flow.tsx";
import { Notice } from "../../ui/notice.tsx";

/** The picture of the agreement's money, with the same figures as table and file. */
export function AgreementFlow({
  flow,
  csvHref,
}: {
  readonly flow: FlowView | undefined;
  readonly csvHref: string;
}) {
  if (flow === undefined) return <Notice tone="wait">{AGREEMENT_PAGE.noFlow}</Notice>;
  return (
    <MoneyFlow
      id="flode"
      title={AGREEMENT_PAGE.flowTitle}
      nodes={[...flow.pots].map(([id, pot]) => nodeOf(id, pot))}
      bands={flow.links}
      total={flow.total}
      csvHref={csvHref}
    />
  );
}

/** The name of a pot on the picture, in the table and in the file. */
export function potLabel(pot: FlowPot): string {
  switch (pot.kind) {
    case "frame":
      return AGREEMENT_PAGE.state;
    case "gap":
      return AGREEMENT_PAGE.gap;
    case "given":
      return AGREEMENT_PAGE.givenByTable;
    case "component":
      return componentTitle(pot.component);
  }
}

function nodeOf(id: string, pot: FlowPot): FlowNode {
  const label = potLabel(pot);
  if (pot.kind === "frame") return { id, label, amount: pot.amount, tone: "main" };
  if (pot.kind === "gap") return { id, label, amount: pot.amount, tone: "gap" };
  if (pot.kind === "given") return { id, label, amount: pot.amount, tone: "joint" };
  const [group] = pot.component.groups;
  const tone = group?.kind === "counties-jointly" ? "joint" : group?.kind === "named" ? "other" : "main";
  return { id, label, amount: pot.amount, tone };
}
