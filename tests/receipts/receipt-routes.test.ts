import { Hono } from "hono";
import { expect, test } from "vitest";
import { addReceiptRoutes } from "../../src/web/routes/receipt-routes.tsx";
import { app, amountReceipt, house, SLUG, tableReceipt } from "./receipts.ts";

test("the same receipt is the same bytes every time", async () => {
  expect(await tableReceipt("analys-regioner")).toBe(await tableReceipt("analys-regioner"));
  expect(await amountReceipt("analys-kommuner", "1981")).toBe(await amountReceipt("analys-kommuner", "1981"));
});

test.each([
  ["an amount that was never shown", `/belopp/${"0".repeat(64)}/kvitto.html`],
  ["an agreement that does not exist", "/overenskommelser/finns-inte/kvitto.html?del=unga"],
  ["no component", `/overenskommelser/${SLUG}/kvitto.html`],
  [
    "a component whose amounts are okänt",
    "/overenskommelser/god-och-nara-vard-2024/kvitto.html?del=kommuner",
  ],
  ["both stages where there is one", `/overenskommelser/${SLUG}/kvitto.html?del=unga&steg=bada`],
])("there is no receipt of %s", async (_what, path) => {
  expect((await app.request(path)).status).toBe(404);
});

test("a receipt that would be larger than 200 kB is not handed out: the page leads to the JSON", async () => {
  const large = new Hono();
  addReceiptRoutes(large, { ...house, writeReceipt: () => "x".repeat(200_001) });
  const answer = await large.request(`/overenskommelser/${SLUG}/kvitto.html?del=unga`);
  const html = await answer.text();
  expect(answer.headers.has("Content-Disposition")).toBe(false);
  expect(html).toContain("Ett kvitto är högst 200 kB, och det här skulle bli 201 kB.");
  expect(html).toContain(`href="/overenskommelser/${SLUG}/export.json"`);
});
