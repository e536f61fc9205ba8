import { Hono } from "hono";
import { expect, test } from "vitest";
import { KRONA, kronor } from "#domain/money";
import type { Annex } from "#domain/published";
import { readCarried } from "#domain/receipt";
import { assert } from "#domain/result";
import { buildCatalogue } from "../../src/application/open-catalogue.ts";
import { addReceiptRoutes } from "../../src/web/routes/receipt-routes.tsx";
import { shipped } from "../worked-cases/shipped.ts";
import { blockOf, house, told } from "./receipts.ts";

/** A table of the payer's, made up for the test. */
function annexOf(agreement: string, component: string, rows: readonly (readonly [string, bigint])[]): Annex {
  return {
    agreement,
    component,
    title: `Bilaga med ${rows.length} rader`,
    publisher: "Betalaren",
    published: "unknown",
    table: {
      group: "municipalities",
      unit: KRONA,
      rows: new Map(
        rows.map(([code, amount], index) => [
          code,
          { amount: kronor(amount), asWritten: String(amount), row: index + 2 },
        ]),
      ),
      passedOver: [],
      matchedByName: [],
    },
  };
}

async function receiptOf(annexes: readonly Annex[], path: string): Promise<string> {
  const agreements = shipped.entries.map(({ agreement, text }) => ({ agreement, text }));
  const catalogue = buildCatalogue({ ...shipped.basis, agreements, annexes });
  const app = new Hono();
  addReceiptRoutes(app, { ...house, catalogue });
  const answer = await app.request(path);
  expect(answer.headers.has("Content-Disposition")).toBe(true);
  return answer.text();
}

test("a table that nobody can compute has a receipt of what the payer has published", async () => {
  // How 750 million kronor to the municipalities in 2024 were shared is not published: only these two rows are.
  const annex = annexOf("2024-god-och-nara-vard", "kommuner", [
    ["1981", 1_000_000n],
    ["2021", 500_000n],
  ]);
  const receipt = await receiptOf(
    [annex],
    "/overenskommelser/god-och-nara-vard-2024/kvitto.html?del=kommuner",
  );
  expect(told(receipt)).toEqual([]);
  expect(receipt).toContain("Betalaren har fastställt alla beloppen.");
  expect(receipt).toContain('data-u="sum.counts">1\u00a0500\u00a0000\u00a0kr<');
  expect(receipt).not.toContain("Vår uträkning</th>");
  expect(told(receipt.replace("<td>500\u00a0000\u00a0kr</td>", "<td>500\u00a0001\u00a0kr</td>"))).toEqual([
    "row-differs: Vansbro",
  ]);
});

test("of two tables the later one counts for those that it names", async () => {
  const first = annexOf("2017-psykisk-halsa", "analys-kommuner", [
    ["1981", 600_000n],
    ["1980", 3_000_000n],
  ]);
  const second = annexOf("2017-psykisk-halsa", "analys-kommuner", [["1981", 590_000n]]);
  const path = "/overenskommelser/psykisk-halsa-2017/kvitto.html?del=analys-kommuner";
  const receipt = await receiptOf([first, second], path);
  expect(told(receipt)).toEqual([]);
  expect(receipt).toContain("<td>590\u00a0000\u00a0kr</td><td>590\u00a0000\u00a0kr</td>");
  // The wrong twin: the tables in the other order give another amount, which the page does not show.
  const read = readCarried(blockOf(receipt));
  assert(read.ok, "the receipt can be read");
  const { content, marks } = read.value;
  const turned = JSON.stringify({ content: { ...content, annexes: content.annexes?.toReversed() }, marks });
  expect(told(receipt.replace(blockOf(receipt), () => turned))).toContain("row-differs: Sala");
});

test("the address bears the name of the server that was asked, and the receipt its day", async () => {
  const app = new Hono();
  addReceiptRoutes(app, house);
  const path = "/overenskommelser/psykisk-halsa-2017/kvitto.html?del=unga";
  const named = await (await app.request(`https://samnytta.example${path}`)).text();
  expect(named).toMatch(/>Adress<\/dt><dd data-u="address.0">samnytta\.example\/belopp\/[0-9a-f]{64}</);
  expect(named).toContain(">Kvitto, sparat 22 november 2026<");
  expect(told(named)).toEqual([]);
  expect(await (await app.request(path)).text()).toMatch(
    />Adress i den Samnytta där kvittot sparades<\/dt><dd data-u="address.0">\/belopp\/[0-9a-f]{64}</,
  );
});

test("a changed word is placed by the heading it stands under", async () => {
  const app = new Hono();
  addReceiptRoutes(app, house);
  const html = await (await app.request("/overenskommelser/psykisk-halsa-2017/kvitto.html?del=unga")).text();
  const block = blockOf(html);
  const spoiled = html.replace(block, () =>
    block.replace("hela kronor, största rest, version 1", "hela kronor, största rest, version 2"),
  );
  expect(told(spoiled)).toContain("value-changed: Kvittots ord, ”Nyckeln”");
});
