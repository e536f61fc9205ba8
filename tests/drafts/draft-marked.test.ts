import { afterAll, beforeAll, expect, test } from "vitest";
import { ROUTE_ACCESS } from "../../src/web/route-access.ts";
import { openHouse, type OpenedHouse } from "../journeys/opened-house.ts";
import { readHtml } from "../journeys/read-html.ts";

let house: OpenedHouse;
let cookie: string;
let draft: string;

beforeAll(async () => {
  house = await openHouse();
  const own = { origin: "http://localhost", host: "localhost" };
  const send = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    house.app.request(path, {
      method: "POST",
      headers: { ...own, ...headers },
      body: new URLSearchParams(fields),
    });
  const signedIn = await send("/logga-in/exempel", { roll: "payment-officer" });
  cookie = (signedIn.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  const begun = { sort: "ny", utgangspunkt: "psykisk-halsa-2018", ar: "2027", nyckel: "k" };
  const made = await send("/mitt/overenskommelser", begun, { cookie });
  draft = made.headers.get("location") ?? "";
});
afterAll(() => house.close());

/** What a page or file of a draft lacks of what it must bear: that it is a draft, and whom it is shown to. */
async function lacking(path: string): Promise<readonly string[]> {
  const answer = await house.app.request(path, { headers: { cookie } });
  expect(answer.status).toBe(200);
  const disposition = answer.headers.get("content-disposition");
  if (disposition !== null) return disposition.includes("utkast") ? [] : [`${path}: utkast`];
  const { words } = readHtml(await answer.text());
  return ["Utkast", "Syns för: Sveriges Kommuner och Regioner"].flatMap((mark) =>
    words.includes(mark) ? [] : [`${path}: ${mark}`],
  );
}

test("every page and file of a draft says that it is one and whom it is shown to", async () => {
  const paths = Object.keys(ROUTE_ACCESS)
    .filter((route) => route.startsWith("GET /mitt/overenskommelser/:draft"))
    .map((route) => route.replace("GET ", "").replace("/mitt/overenskommelser/:draft", draft));
  expect(paths.length).toBeGreaterThan(3);
  for (const path of paths) expect(await lacking(path)).toEqual([]);
});

test("a page that does not say so is told", async () => {
  expect(await lacking("/mitt/andringar")).toHaveLength(2);
});
