import type { DecidedView, OrderParty } from "../../../application/told-order.ts";
import type { OrderView } from "../../../application/view-order.ts";
import { ballotLine, ORDER, withoutText } from "../../../texts/order-page.ts";
import { CertaintyMark } from "../../ui/certainty-mark.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";

/** Who agrees with the order and who does not, and what each ballot less changes. */
export function AgreementSection({
  view,
  decided,
}: {
  readonly view: OrderView;
  readonly decided: DecidedView;
}) {
  return (
    <section aria-labelledby="haller-med">
      <h2 id="haller-med">{ORDER.agreement}</h2>
      <LedgerTable
        caption={ORDER.agreementCaption}
        rowHeading={{ label: ORDER.party }}
        columns={[
          { key: "ballot", label: ORDER.ballot },
          { key: "agrees", label: ORDER.agrees },
          { key: "without", label: ORDER.without },
        ]}
        rows={decided.oneLess.map(({ party, order, changes }) => ({
          tone: party.code === view.asked.part ? ("own" as const) : undefined,
          heading: party.name,
          cells: {
            ballot: (
              <>
                {ballotLine(placesOf(party, view))}{" "}
                {party.certainty === "tried" ? (
                  <span class="small">({ORDER.tried})</span>
                ) : (
                  <CertaintyMark certainty={party.certainty} />
                )}
              </>
            ),
            agrees: party.agrees ? ORDER.yes : ORDER.no,
            without: decided.oneLess.length === 1 ? ORDER.noVotes : withoutText(changes, order),
          },
        }))}
      />
    </section>
  );
}

/** The titles of a ballot by place, best first. */
function placesOf({ places }: OrderParty, { order }: OrderView): readonly (readonly string[])[] {
  return order.programmes
    .map((_, index) =>
      order.programmes.filter(({ code }) => places?.get(code) === index + 1).map(({ title }) => title),
    )
    .filter((titles) => titles.length > 0);
}
