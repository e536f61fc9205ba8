import { afterAll, beforeAll, expect, test } from "vitest";
import { MY_PATH } from "../../src/web/addresses.ts";
import { cellsOf, openWalkedHouse, type Cell, type WalkedHouse } from "../access/routes/walk.ts";

let walked: WalkedHouse;
beforeAll(async () => {
  walked = await openWalkedHouse();
});
afterAll(() => walked.house.close());

/** What is the same however often it is sent, and needs no key. */
const SAME_AGAIN = [
  "POST /mitt/organisation",
  "POST /mitt/brev",
  "POST /mitt/osparat/kasta",
  "POST /mitt/personer/aterkalla",
  "POST /mitt/utkorg/:id/igen",
  "POST /mitt/overenskommelser/:draft/synpunkter/aterkalla",
];

/** The cell with another key in its form. */
function withKey({ request, ...cell }: Cell, nyckel: string): Cell {
  return { ...cell, request: { ...request, fields: (thing) => ({ ...request.fields?.(thing), nyckel }) } };
}

test("a form without a key, or with one that no page gives, writes nothing, whoever sends it", async () => {
  const first = new Map<string, Cell>();
  for (const cell of cellsOf(walked.places)) {
    const isWorking = cell.route.startsWith(`POST ${MY_PATH}`) && cell.visitor.name === "every-role";
    if (!isWorking || first.has(cell.route) || SAME_AGAIN.includes(cell.route)) continue;
    if ((await walked.ask(cell)).outcome === "done") first.set(cell.route, cell);
  }
  const wrote: string[] = [];
  for (const [route, cell] of first)
    for (const key of ["", " ", "a key", "a/../b", "a\r\nb", "å", "k".repeat(81)])
      if ((await walked.ask(withKey(cell, key))).changes.length > 0)
        wrote.push(`${route} with ${JSON.stringify(key)}`);
  expect(wrote).toEqual([]);
  expect(walked.house.faults).toEqual([]);
  expect(first.size).toBeGreaterThan(15);
  console.log(`${first.size} routes that write, each with seven keys that no page gives: nothing written.`);
});
