import type { ProgrammeOrder } from "#domain/priority";
import { ORDER_LINK } from "../../../texts/order-page.ts";
import { orderHref } from "../../order-addresses.ts";

/** Leads from what orders belong to, to each of them; nothing where there is none. */
export function OrderLinks({ orders }: { readonly orders: readonly ProgrammeOrder[] }) {
  return (
    <>
      {orders.map(({ slug }) => (
        <p>
          <a href={orderHref(slug)}>{ORDER_LINK}</a>
        </p>
      ))}
    </>
  );
}
