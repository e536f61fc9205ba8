import type { Context, Hono } from "hono";
import { orderFigures } from "../../application/order-figures.ts";
import { viewOrder } from "../../application/view-order.ts";
import { ORDER_SHEET } from "../../texts/order-page.ts";
import { ORDER_PATH } from "../order-addresses.ts";
import { handOutFile } from "../hand-out-file.ts";
import type { House } from "../house.ts";
import { askedOrderIn } from "../order-query.ts";
import { orderTable } from "../order-table.ts";
import { OrderPage } from "../pages/order/order-page.tsx";

/** In which order and at which pace programmes are brought in: a page whose address holds all that is tried, three files. */
export function addOrderRoutes(app: Hono, house: House): void {
  const { catalogue, alternatives, orders, supportingDocuments, exports } = house;
  const viewIn = (context: Context) => {
    const order = orders.find(({ slug }) => slug === context.req.param("slug"));
    return order && viewOrder(order, { ...catalogue, alternatives }, askedOrderIn(context));
  };
  app.get(`${ORDER_PATH}/:slug`, (context) => {
    const view = viewIn(context);
    if (view === undefined) return context.notFound();
    const document = supportingDocuments.find(({ slug }) => slug === view.order.document);
    return context.html(<OrderPage view={view} document={document} />, view.problems.length > 0 ? 422 : 200);
  });
  app.get(`${ORDER_PATH}/:slug/tidslinje.csv`, (context) => {
    const view = viewIn(context);
    if (view === undefined) return context.notFound();
    const rows = orderTable(view, new URL(context.req.url).origin);
    return handOutFile(
      context,
      exports.writeTableCsv(rows),
      "text/csv; charset=utf-8",
      `${view.order.slug}-tidslinje.csv`,
    );
  });
  app.get(`${ORDER_PATH}/:slug/tidslinje.xlsx`, async (context) => {
    const view = viewIn(context);
    if (view === undefined) return context.notFound();
    const rows = orderTable(view, new URL(context.req.url).origin);
    return context.body(await exports.writeTableWorkbook(ORDER_SHEET, rows), 200, {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename="${view.order.slug}-tidslinje.xlsx"`,
    });
  });
  app.get(`${ORDER_PATH}/:slug/ordning.json`, (context) => {
    const view = viewIn(context);
    if (view === undefined) return context.notFound();
    const text = `${JSON.stringify(orderFigures(view), undefined, 2)}\n`;
    return handOutFile(context, text, "application/json; charset=utf-8", `${view.order.slug}-ordning.json`);
  });
}
