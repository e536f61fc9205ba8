import type { Ore } from "#domain/money";
import { PARTS } from "../../texts/parts.ts";
import type { FlowBand, FlowNode } from "./flow-columns.ts";
import { drawn } from "./flow-outline.ts";

/** A money flow as bars. */
export type FlowBarsProps = {
  readonly nodes: readonly FlowNode[];
  readonly bands: readonly FlowBand[];
  /** What the bars are parts of. */
  readonly total: Ore;
  readonly amountText: (amount: Ore) => string;
};

/** The same money on a small screen: the ends of the flow from the largest, each as a part of the total. */
export function FlowBars({ nodes, bands, total, amountText }: FlowBarsProps) {
  return (
    <ul class="flow-bars">
      {barNodes(nodes, bands).map(({ label, amount, tone }) => (
        <li>
          <span>{label}</span> <b>{amountText(amount)}</b>
          <svg width="100%" height="12" aria-hidden="true">
            <rect class="track" width="100%" height="12" />
            <rect class={`tone-${tone}`} width={`${percentOf(amount, total)}%`} height="12" />
          </svg>
        </li>
      ))}
      <li class="sum">
        <span>{PARTS.sum}</span> <b>{amountText(total)}</b>
      </li>
    </ul>
  );
}

/** The end of the flow that is divided: its recipients, or its sources when many pay into one. Largest first. */
function barNodes(nodes: readonly FlowNode[], bands: readonly FlowBand[]): readonly FlowNode[] {
  const sources = nodes.filter(({ id }) => !bands.some(({ to }) => to === id));
  const recipients = nodes.filter(({ id }) => !bands.some(({ from }) => from === id));
  const divided = sources.length > recipients.length ? sources : recipients;
  return divided.toSorted((one, other) =>
    one.amount < other.amount ? 1 : one.amount > other.amount ? -1 : 0,
  );
}

function percentOf(amount: Ore, total: Ore): string {
  return total === 0n ? "0" : drawn((Number(amount) * 100) / Number(total));
}
