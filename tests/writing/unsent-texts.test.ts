import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openHouse, type OpenedHouse } from "../journeys/opened-house.ts";

let house: OpenedHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const own = { origin: "http://localhost", host: "localhost" };
type Fields = Readonly<Record<string, string>>;

async function signIn(part: string) {
  const answered = await house.app.request("/logga-in/exempel", {
    method: "POST",
    headers: own,
    body: new URLSearchParams({ roll: part }),
  });
  const cookie = answered.headers.get("set-cookie")?.split(";")[0] ?? "";
  const get = (path: string) => house.app.request(path, { headers: { cookie } });
  return {
    get,
    post: (path: string, fields: Fields) =>
      house.app.request(path, {
        method: "POST",
        headers: { ...own, cookie },
        body: new URLSearchParams(fields),
      }),
    kept: async (place: string) =>
      (await get(`/mitt/osparat?plats=${encodeURIComponent(place)}`)).json() as Promise<{
        kept: readonly {
          key: string;
          basedOn: number;
          fields: readonly (readonly [string, string])[];
          at: string;
        }[];
        taken: readonly string[];
        sentences: Fields;
      }>,
  };
}

const PLACE = "/mitt/lan/kontakt/ny";
const written = (key: string, words: string, place = PLACE): Fields => ({
  plats: place,
  nyckel: key,
  version: "0",
  sida: place,
  rubrik: "Ny kontaktperson",
  "f:kontaktfunktion": words,
});
const form = (key: string, words: string): Fields => ({
  nyckel: key,
  version: "0",
  osparat: "",
  agare: "2034",
  overenskommelse: "psykisk-halsa-2017",
  kontaktfunktion: words,
  ursprung: "example",
});

describe("text that is not saved", () => {
  test("is kept as it was written, for its writer in that organisation alone", async () => {
    const chief = await signIn("social-services-chief");
    const words = " Socialchef\n– å, ä, ö \u0001 ";
    const answered = await chief.post("/mitt/osparat", written("k1", words));
    expect(await answered.json()).toEqual({ sentence: "Sparat på servern kl.\u00a013.00." });
    const { kept, sentences } = await chief.kept(PLACE);
    expect(kept).toMatchObject([{ key: "k1", basedOn: 0, fields: [["kontaktfunktion", words]] }]);
    expect(sentences[kept[0]?.at ?? ""]).toBe("Du har text som inte är sparad, från i dag kl.\u00a013.00.");
    expect(await (await chief.get("/mitt")).text()).toContain("Ny kontaktperson");
    const other = await signIn("economist");
    expect((await other.kept(PLACE)).kept).toEqual([]);
    await chief.post("/mitt/osparat", written("k1", "Chef"));
    expect((await chief.kept(PLACE)).kept).toHaveLength(1);
    await chief.post("/mitt/osparat/kasta", { plats: PLACE, nyckel: "k1" });
    expect((await chief.kept(PLACE)).kept).toEqual([]);
  });

  test("goes when the form has been saved, and what is still under way of it is not kept", async () => {
    const chief = await signIn("social-services-chief");
    await chief.post("/mitt/osparat", written("k2", "Socialchef"));
    expect((await chief.post(PLACE, form("k2", "Socialchef"))).status).toBe(303);
    expect(await chief.kept(PLACE)).toMatchObject({ kept: [], taken: ["k2"] });
    expect((await chief.post("/mitt/osparat", written("k2", "Sent"))).status).toBe(409);
    expect((await chief.kept(PLACE)).kept).toEqual([]);
  });

  test("of an earlier form goes with the form that took it up", async () => {
    const chief = await signIn("social-services-chief");
    await chief.post("/mitt/osparat", written("before", "Socialchef"));
    const taking = { ...form("after", "Förvaltningschef"), osparat: "before" };
    expect((await chief.post(PLACE, taking)).status).toBe(303);
    expect((await chief.kept(PLACE)).kept).toEqual([]);
  });

  test("stays when the form came back with faults, which has the same key", async () => {
    const chief = await signIn("social-services-chief");
    await chief.post("/mitt/osparat", written("k3", "Chef"));
    const answered = await chief.post(PLACE, { ...form("k3", ""), fran: "31 februari 2026" });
    expect(answered.status).toBe(422);
    expect(await answered.text()).toContain('name="nyckel" value="k3"');
    expect((await chief.kept(PLACE)).kept).toMatchObject([{ key: "k3" }]);
  });

  test("with a personal identity number is stopped, and nothing of it is kept", async () => {
    const chief = await signIn("social-services-chief");
    expect((await chief.post("/mitt/osparat", written("k4", "Eva 640823-3234"))).status).toBe(422);
    const file = { ...written("k4", ""), "f:json": '{ "text": "640823-3234" }' };
    expect((await chief.post("/mitt/osparat", file)).status).toBe(422);
    expect((await chief.kept(PLACE)).kept.filter(({ key }) => key === "k4")).toEqual([]);
  });

  test("is kept for forms of this house alone, up to a length", async () => {
    const chief = await signIn("social-services-chief");
    for (const place of ["https://evil.example/", "/mitt", "/mitt/a b", ""])
      expect((await chief.post("/mitt/osparat", written("k5", "x", place))).status).toBe(404);
    expect((await chief.post("/mitt/osparat", written("k5", "x".repeat(1_200_001)))).status).toBe(413);
    expect((await chief.post("/mitt/osparat", { ...written("", "x") })).status).toBe(404);
  });
});
