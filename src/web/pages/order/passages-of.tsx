import type { OrderView } from "../../../application/view-order.ts";
import { Passage } from "../../ui/passage.tsx";

/** What the document says of who may influence the order. */
export function PassagesOf({ view: { order } }: { readonly view: OrderView }) {
  return (
    <div class="halves">
      {order.passages.map(({ id, place, text }) => (
        <div id={`citat-${id}`} class="clause">
          <Passage isQuote text={[{ text, isMarked: false }]} source={{ label: place }} />
        </div>
      ))}
    </div>
  );
}
