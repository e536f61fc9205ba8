import type { TableRows } from "../application/export-files.ts";
import type { OrderView } from "../application/view-order.ts";
import { certaintyWord } from "../texts/certainty.ts";
import { ORDER_CSV_HEADINGS } from "../texts/order-page.ts";
import { halfYearText } from "../texts/order-words.ts";
import { orderHref } from "./order-addresses.ts";
import { orderQuery } from "./order-query.ts";

/** When each municipality gets each programme, for a file: one row each, with the address of the page. */
export function orderTable(view: OrderView, house: string): TableRows {
  const { order, decided, certainty } = view;
  const address = house + orderHref(order.slug, orderQuery(view));
  const places = new Map(decided?.told.programmes.map(({ programme, place }) => [programme.code, place]));
  return [
    [...ORDER_CSV_HEADINGS],
    ...(decided?.municipalities ?? []).flatMap(({ code, name, group, turns }) =>
      turns.map(({ programme, when }) => [
        order.title,
        places.get(programme.code) ?? 0,
        programme.code,
        programme.title,
        code,
        name,
        group,
        halfYearText(when),
        certaintyWord(certainty),
        address,
      ]),
    ),
  ];
}
