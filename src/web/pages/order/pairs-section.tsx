import type { DecidedView } from "../../../application/told-order.ts";
import type { OrderView } from "../../../application/view-order.ts";
import { ORDER, pairSentence } from "../../../texts/order-page.ts";
import { LedgerTable } from "../../ui/ledger-table.tsx";

/** How the order follows from the votes: two and two, then the strongest paths in words. */
export function PairsSection({ view, decided }: { readonly view: OrderView; readonly decided: DecidedView }) {
  const { ranking, pairs, told } = decided;
  const programmes = told.programmes.map(({ programme }) => programme);
  const row = (code: string) => ranking.preferring[ranking.programmes.indexOf(code)] ?? [];
  return (
    <section aria-labelledby="tva-och-tva">
      <h2 id="tva-och-tva">{ORDER.pairs}</h2>
      <p>{ORDER.pairsExplanation}</p>
      <LedgerTable
        caption={ORDER.pairsCaption}
        certainty={view.certainty}
        rowHeading={{ label: ORDER.programme }}
        columns={programmes.map(({ code, title }) => ({ key: code, label: title, isNumber: true }))}
        rows={programmes.map(({ code, title }) => ({
          heading: title,
          cells: Object.fromEntries(
            programmes.map((other) => [
              other.code,
              other.code === code
                ? ORDER.notRanked
                : String(row(code)[ranking.programmes.indexOf(other.code)] ?? 0),
            ]),
          ),
        }))}
      />
      <h3>{ORDER.paths}</h3>
      <p>{ORDER.pathsExplanation}</p>
      <ul>
        {pairs.map((pair) => (
          <li>{pairSentence(pair)}</li>
        ))}
      </ul>
    </section>
  );
}
