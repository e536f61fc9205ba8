import type { DecidedView, Influence } from "../../../application/told-order.ts";
import type { OrderView } from "../../../application/view-order.ts";
import { influenceSentence, ORDER, ownTurns, reachText } from "../../../texts/order-page.ts";
import { halfYearText, orderLine } from "../../../texts/order-words.ts";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { PassagesOf } from "./passages-of.tsx";

/** What it means to take part and not to: the order, the own educations, and what an own ballot can do. */
export function InfluenceSection({
  view,
  decided,
}: {
  readonly view: OrderView;
  readonly decided: DecidedView;
}) {
  const { influence } = decided;
  return (
    <section aria-labelledby="inflytande">
      <h2 id="inflytande">{ORDER.influence}</h2>
      {influence === undefined ? (
        <p>{ORDER.influenceEmpty}</p>
      ) : (
        <>
          <p>{influenceSentence({ ...influence, name: influence.party.name })}</p>
          <InfluenceTable influence={influence} />
        </>
      )}
      <PassagesOf view={view} />
    </section>
  );
}

function InfluenceTable({ influence }: { readonly influence: Influence }) {
  const { party, withIt, withoutIt, turns, withinReach } = influence;
  const isTaught = party.code.length === 4;
  const left = withoutIt === "nothing-left" ? undefined : withoutIt;
  const last = (when: typeof withIt.last) => (when === undefined ? ORDER.notRanked : halfYearText(when));
  return (
    <LedgerTable
      caption={party.name}
      rowHeading={{ label: ORDER.aspect }}
      columns={[
        { key: "in", label: ORDER.inIt },
        { key: "out", label: ORDER.outOfIt },
      ]}
      rows={[
        {
          heading: ORDER.orderRow,
          cells: {
            in: orderLine(withIt.order),
            out: left === undefined ? ORDER.nothingLeft : orderLine(left.order),
          },
        },
        {
          heading: ORDER.ownRow,
          cells: {
            in: isTaught ? ownTurns(turns) : ORDER.regionNotTaught,
            out: ORDER.noEducation,
          },
        },
        { heading: ORDER.othersRow, cells: { in: last(withIt.last), out: last(left?.last) } },
        {
          heading: ORDER.reachRow,
          cells: {
            in: reachText(withinReach),
            out: ORDER.noVoice,
          },
        },
      ]}
    />
  );
}
