import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MY_PATH } from "../../src/web/addresses.ts";
import { ROUTE_ACCESS } from "../../src/web/route-access.ts";
import {
  cellsOf,
  openWalkedHouse,
  type Answered,
  type Cell,
  type WalkedHouse,
} from "../access/routes/walk.ts";

let walked: WalkedHouse;
/** For each route that takes a form: a request that is done, and its answer. */
const done = new Map<string, { readonly cell: Cell; readonly answer: Answered }>();

/** Every route under the pages of whoever is signed in that takes a form. */
const FORMS = Object.keys(ROUTE_ACCESS).filter((route) => route.startsWith(`POST ${MY_PATH}`));

/** What is one's own text or choice: sent again it is the same text and the same choice. */
const SAME_AGAIN = [
  "POST /mitt/organisation",
  "POST /mitt/brev",
  "POST /mitt/osparat",
  "POST /mitt/osparat/kasta",
];

/** Forms of what has no versions, and why. */
const WITHOUT_VERSION: Readonly<Record<string, string>> = {
  "POST /mitt/personer/bjud-in": "a new link",
  "POST /mitt/personer/ny-lank": "a new link",
  "POST /mitt/personer/aterkalla": "a link is taken back once",
  "POST /mitt/utkorg/:id/igen": "a letter waits once",
  "POST /mitt/brev": "one's own choice",
  "POST /mitt/overenskommelser": "a new draft",
  "POST /mitt/overenskommelser/:draft/synpunkter": "a new remark",
  "POST /mitt/overenskommelser/:draft/synpunkter/lank": "a new link",
  "POST /mitt/overenskommelser/:draft/synpunkter/aterkalla": "a link is taken back once",
  "POST /mitt/lan/plats/:object/samtycke": "a new consent",
  "POST /mitt/lan/nytt": "what is there already is left as it is",
  "POST /mitt/lan/lankar": "new links",
  "POST /mitt/bilagor/overenskommelse/:object": "a new file",
  "POST /mitt/bilagor/organ/:object": "a new file",
  "POST /mitt/personer/person/:id/ta-bort": "a person is erased once",
};

beforeAll(async () => {
  walked = await openWalkedHouse();
  const cells = cellsOf(walked.places).filter(({ visitor }) => visitor.name === "every-role");
  for (const cell of cells.filter(({ route }) => FORMS.includes(route) && !SAME_AGAIN.includes(route))) {
    if (done.has(cell.route)) continue;
    const answer = await walked.ask(cell);
    if (answer.outcome === "done") done.set(cell.route, { cell, answer });
  }
});
afterAll(() => walked.house.close());

/** Sends a cell's form with some fields otherwise, on what the cell has left. */
async function send(
  { request, thing, visitor }: Cell,
  { path, ...other }: Readonly<Record<string, string>> = {},
) {
  const response = await walked.house.app.request(path ?? request.path(thing), {
    method: "POST",
    headers: { origin: "http://localhost", host: "localhost", cookie: visitor.cookie ?? "" },
    body: new URLSearchParams({ ...request.fields?.(thing), ...other }),
  });
  return { status: response.status, body: await response.text() };
}

/** The form of a cell as a colleague would have it who opened it before: a version less, and a key of their own. */
function before({ request, thing }: Cell): Readonly<Record<string, string>> {
  const fields = request.fields?.(thing) ?? {};
  const { version, sak } = fields;
  return {
    nyckel: "another-window",
    ...(version === undefined ? {} : { version: String(Math.max(0, Number(version) - 1)) }),
    ...(sak === undefined || version !== undefined ? {} : { sak: sak.replace(/ \d+ /, " 1 ") }),
  };
}

function fits(route: string, asked: string): boolean {
  return new RegExp(`^${route.replaceAll(/:\w+/g, "[^/]+")}$`).test(asked);
}

describe("every form under the pages of whoever is signed in", () => {
  test("is sent here and done once, so that nothing below is left out", () => {
    expect([...done.keys(), ...SAME_AGAIN].toSorted()).toEqual(FORMS.toSorted());
  });

  test.each(FORMS.filter((route) => !SAME_AGAIN.includes(route)))(
    "%s: sent twice with the same key it is done once",
    async (route) => {
      const { cell } = done.get(route) ?? {};
      if (cell === undefined) throw new Error(`${route} is not done`);
      expect((await walked.ask(cell)).outcome).toBe("done");
      const changes = walked.stores.changes().length;
      expect((await send(cell)).status).toBeLessThan(500);
      // The last day of a role is put in again, the same; the log has one line of it.
      const again = walked.stores.changes().slice(changes);
      expect(again.filter((change) => change !== "endRole")).toEqual([]);
    },
  );

  test.each(FORMS.filter((route) => !SAME_AGAIN.includes(route) && !(route in WITHOUT_VERSION)))(
    "%s: on an older version it overwrites nothing",
    async (route) => {
      const { cell } = done.get(route) ?? {};
      if (cell === undefined) throw new Error(`${route} is not done`);
      // Somebody else was before: the form that is done.
      expect((await walked.ask(cell)).outcome).toBe("done");
      const changes = walked.stores.changes().length;
      expect((await send(cell, before(cell))).status).toBeLessThan(500);
      expect(walked.stores.changes().slice(changes)).toEqual([]);
    },
  );

  test("that has fields to write in shows both texts then", async () => {
    for (const [route, words] of [
      ["POST /mitt/lan/organ/:object", { namn: "Nämnden för allt" }],
      ["POST /mitt/lan/kontakt/:object", { kontaktfunktion: "Socialchef i norr" }],
      ["POST /mitt/overenskommelser/:draft", { title: "Exempel: en tredje titel" }],
      ["POST /mitt/overenskommelser/:draft/json", { json: '{ "title": "Exempel: en tredje titel" }' }],
      ["POST /mitt/overenskommelser/:draft/tolkning", { why: "Så har vi alltid läst." }],
      ["POST /mitt/personer/roll/:id", { sista: "2026-11-29" }],
    ] as const) {
      const cells = cellsOf(walked.places).filter(
        (cell) => cell.route === route && cell.visitor.name === "every-role" && cell.thing.whose !== "none",
      );
      const statuses: number[] = [];
      for (const cell of cells) {
        const answer = await walked.ask(cell);
        const isNew = cell.thing.state === "new";
        if (answer.outcome !== "done" || isNew) continue;
        const { status, body } = await send(cell, { ...before(cell), ...words });
        statuses.push(status);
        const [written = ""] = Object.values(words);
        expect([route, body.includes(written.replaceAll('"', "&quot;"))]).toEqual([route, true]);
      }
      expect([route, [...new Set(statuses)]]).toEqual([route, [409]]);
    }
  });

  test("has a key on its page, and one for a thing with versions has the version too", async () => {
    const pages = cellsOf(walked.places).filter(
      ({ route, visitor, thing }) =>
        route.startsWith(`GET ${MY_PATH}`) && visitor.name === "every-role" && thing.whose !== "none",
    );
    const forms = new Map<string, string>();
    for (const cell of pages) {
      const { body } = await walked.ask(cell);
      for (const [form, action = ""] of body.matchAll(/<form[^>]*action="([^"]*)"[^>]*>[\s\S]*?<\/form>/g))
        if (form.includes('method="post"') && action.startsWith(`${MY_PATH}/`)) forms.set(action, form);
    }
    const plain = [...forms].filter(([action]) => action !== "/mitt/organisation");
    expect(plain.length).toBeGreaterThan(8);
    const keyless = plain.filter(([, form]) => !/name="nyckel" value="[^"]+"/.test(form));
    expect(keyless.map(([action]) => action)).toEqual([]);
    const unversioned = plain.filter(
      ([action, form]) =>
        !Object.keys(WITHOUT_VERSION).some((route) => fits(route, `POST ${action}`)) &&
        !/name="version" value="\d+"|name="sak" value="\w+ \d+ /.test(form),
    );
    expect(unversioned.map(([action]) => action)).toEqual([]);
    console.log(`${FORMS.length} routes that take forms, ${plain.length} forms on pages.`);
  });
});
