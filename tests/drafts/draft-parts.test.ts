import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openHouse, type OpenedHouse } from "../journeys/opened-house.ts";
import { readHtml } from "../journeys/read-html.ts";
import { signIn } from "../journeys/signed-in.ts";

let house: OpenedHouse;
let send: Awaited<ReturnType<typeof signIn>>;
let draft = "";
let count = 0;

beforeAll(async () => {
  house = await openHouse();
  send = await signIn(house, "payment-officer");
  const fields = { utgangspunkt: "psykisk-halsa-2018", ar: "2027", nyckel: "parts" };
  draft = (await send("/mitt/overenskommelser", fields)).headers.get("location") ?? "";
});
afterAll(() => house.close());

const get = async (path: string) => (await send(path)).text();
const words = (html: string) => readHtml(html).words.replaceAll("\u00a0", " ").replaceAll(/\s+/g, " ");
const text = () => get(`${draft}/agreement.json`);
const shown = async (query = "") => words(await get(`${draft}/delar${query}`));

/** Sends a form of the page as it stands. @returns the status, and the words of the page that comes */
async function change(fields: Readonly<Record<string, string>>) {
  const version = /name="version" value="(\d+)"/.exec(await get(`${draft}/delar`))?.[1] ?? "";
  const answer = await send(`${draft}/delar`, { nyckel: `part-${(count += 1)}`, version, ...fields });
  const to = answer.headers.get("location");
  return { status: answer.status, words: words(to === null ? await answer.text() : await get(to)) };
}

const isSound = async () => (await get(draft)).includes('class="notice notice-stop"') === false;

describe("the parts of a draft", () => {
  test("are shown below what they lie in, with amount, recipients and key", async () => {
    const page = await shown();
    expect(page).toMatch(/Regionernas pengar 884 000 000 kr Regionerna uppdelad.*Primärvård 220 000 000 kr/);
    expect(page).toContain("SKL 50 000 000 kr Sveriges Kommuner och Landsting (SKL) allt till mottagaren");
  });

  test("are added with amount, recipients and key; what does not add up is told, and it is taken back", async () => {
    const before = await text();
    const added = await change({
      gor: "lagg-till",
      "part-title": "Suicidprevention",
      belopp: "cirka 20 miljoner kronor",
      mottagare: "municipalities",
      dag: "1 november 2026",
    });
    expect(added.words).toContain("Delen är tillagd.");
    expect(added.words).toContain("Suicidprevention 20 000 000 kr Kommunerna folkmängden 1 november 2026");
    // 884 + 350 + 130 + 50 + 20 = 1 434 of 1 414.
    expect(added.words).toContain("Delarna blir 1 434 mnkr. Det hela är 1 414 mnkr: 20 mnkr för mycket.");
    const written = await text();
    expect(written).toContain('"precision": "approximate"');
    expect(await isSound()).toBe(true);
    // It is computed as any part is.
    expect(words(await get(`${draft}/granska`))).toContain("Kommunerna: suicidprevention");
    expect((await change({ gor: "angra" })).words).toContain("Ändringen är ångrad.");
    expect(await text()).toBe(before);
  });

  test("with faults in the form are not added, each fault is told, and what was written stands", async () => {
    const { status, words: page } = await change({
      gor: "lagg-till",
      belopp: "abc miljoner",
      dag: "31/2 2027",
    });
    expect(status).toBe(422);
    for (const said of [
      "Skriv vad delen heter.",
      "Det går inte att läsa som ett belopp eller en andel.",
      "Välj vem som får delen.",
      "Det är inte en dag.",
    ])
      expect(page).toContain(said);
  });

  test("are divided by percent: 70 and 20 are refused, 70 and 30 are computed", async () => {
    const missing = await change({ gor: "dela", del: "kommuner", regions: "20 %", municipalities: "70 %" });
    expect(missing.status).toBe(422);
    expect(missing.words).toContain("Andelarna ska bli 100 % tillsammans. 10,0 % saknas.");
    const divided = await change({ gor: "dela", del: "kommuner", regions: "30 %", municipalities: "70 %" });
    expect(divided.words).toContain("Delen är uppdelad.");
    expect(await isSound()).toBe(true);
    // 30 and 70 % of 350 million.
    const preview = words(await get(`${draft}/granska`));
    expect(preview).toContain("105 000 000 kr");
    expect(preview).toContain("245 000 000 kr");
    const again = await change({ gor: "dela", del: "kommuner", regions: "30 %", municipalities: "70 %" });
    expect(again.words).toContain("Delen är redan uppdelad.");
  });

  test("are divided by amounts only where these are the part's", async () => {
    const share = { gor: "dela", del: "skl", regions: "20 miljoner" };
    const less = await change({ ...share, municipalities: "25 miljoner" });
    expect(less.words).toContain("Beloppen blir 45 000 000 kr, men delen är 50 000 000 kr.");
    expect((await change({ ...share, municipalities: "60 %" })).words).toContain("Skriv alla i procent");
    expect((await change({ ...share, municipalities: "30 miljoner" })).status).toBe(303);
    expect(await isSound()).toBe(true);
  });

  test("are taken away with what lies in them and what is about them alone, and come back", async () => {
    const before = await text();
    const asked = await shown("?ta-bort=ungdomsmottagningar");
    expect(asked).toContain("Tolkning: Varje län får ett gemensamt belopp för ungdomsmottagningar.");
    expect((await change({ gor: "ta-bort", del: "ungdomsmottagningar" })).words).toContain(
      "Delen är borttagen.",
    );
    expect(await text()).not.toContain('"ungdomsmottagningar"');
    expect(await isSound()).toBe(true);
    await change({ gor: "angra" });
    expect(await text()).toBe(before);
    await change({ gor: "ta-bort", del: "regioner" });
    expect(await shown()).not.toContain("Primärvård");
    await change({ gor: "angra" });
    expect(await text()).toBe(before);
  });

  test("are not changed on a version that somebody has followed, and what was written stands", async () => {
    const late = await send(`${draft}/delar`, {
      nyckel: "late",
      version: "1",
      gor: "lagg-till",
      "part-title": "Min del",
      mottagare: "regions",
    });
    expect(late.status).toBe(409);
    const html = await late.text();
    expect(words(html)).toContain("Någon annan har sparat före dig.");
    expect(html).toContain('value="Min del"');
  });
});
