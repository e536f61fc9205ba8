import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { day } from "#domain/time";
import { openHouse, type OpenedHouse } from "../journeys/opened-house.ts";
import { readHtml } from "../journeys/read-html.ts";
import { despiteIn } from "./read-page.ts";

const own = { origin: "http://localhost", host: "localhost" };
let house: OpenedHouse;
let minute = 0;
const cookies = new Map<string, string>();

beforeAll(async () => {
  const moment = () => `2026-11-22T12:${String((minute += 1) % 60).padStart(2, "0")}:00.000Z`;
  house = await openHouse({ clock: { today: () => day("2026-11-22"), moment } });
  for (const roll of ["payment-officer", "publisher"]) {
    const answer = await send("/logga-in/exempel", { roll });
    cookies.set(roll, answer.headers.get("set-cookie")?.split(";")[0] ?? "");
  }
});
afterAll(() => house.close());

type Part = "payment-officer" | "publisher";
type Fields = Readonly<Record<string, string>> | readonly (readonly [string, string])[];

async function send(path: string, fields: Fields, as?: Part): Promise<Response> {
  const pairs = Array.isArray(fields) ? fields : Object.entries(fields);
  const cookie = as === undefined ? undefined : cookies.get(as);
  return house.app.request(path, {
    method: "POST",
    headers: { ...own, ...(cookie === undefined ? {} : { cookie }) },
    body: new URLSearchParams(pairs.map(([name, value]) => [name, value])),
  });
}

async function read(path: string, as?: Part) {
  const answer = await house.app.request(path, { headers: { cookie: as ? (cookies.get(as) ?? "") : "" } });
  const html = await answer.text();
  return { status: answer.status, html, words: plain(readHtml(html).words) };
}

const plain = (text: string) => text.replaceAll("\u00a0", " ").replaceAll(/\s+/g, " ");
const at = (answer: Response) => answer.headers.get("location") ?? "";
/** The page of a draft that was begun, without what is told of it. */
const draftAt = (answer: Response) => at(answer).split("?")[0] ?? "";

/** Copies an agreement, and gives the draft's address. */
async function copied(key: string, fields: Readonly<Record<string, string>>): Promise<string> {
  const made = await send("/mitt/overenskommelser", { nyckel: key, ...fields }, "payment-officer");
  expect(made.status).toBe(303);
  return draftAt(made);
}

describe("a copy of last year's agreement", () => {
  const form = { utgangspunkt: "psykisk-halsa-2016", ar: "2020", flytta: "alla", nyckel: "move" };

  test("shows every day that moves, old and new with the day of the week, before anything is written", async () => {
    const shown = await send("/mitt/overenskommelser", form, "payment-officer");
    expect(shown.status).toBe(200);
    const words = plain(readHtml(await shown.text()).words);
    expect(words).toContain("Flytta alla datum fyra år framåt?");
    // 31 October 2016 was a Monday; 31 October 2020 a Saturday, which here is All Saints' Day too.
    expect(words).toMatch(/måndag 31 oktober 2016.*lördag 31 oktober 2020 Ledig dag/);
    expect(words).toContain("”första kvartalet 2020”");
    expect((await read("/mitt/overenskommelser", "payment-officer")).words).toContain(
      "Ni har inte skrivit eller publicerat någon överenskommelse här än.",
    );
  });

  test("moves what is ticked, leaves what is not, and its check has no day outside the year", async () => {
    const shown = await (await send("/mitt/overenskommelser", form, "payment-officer")).text();
    const ids = [...shown.matchAll(/name="dag" value="([^"]+)"/g)].map(([, id]) => id ?? "");
    expect(ids.length).toBeGreaterThan(4);
    const left = ids.find((id) => id.startsWith("report.by.last@")) ?? "";
    const chosen = ids.filter((id) => id !== left).map((id) => ["dag", id] as const);
    const fields = [...Object.entries({ ...form, flytta: "valda" }), ...chosen];
    const made = await send("/mitt/overenskommelser", fields, "payment-officer");
    const text = await (
      await house.app.request(`${draftAt(made)}/agreement.json`, {
        headers: { cookie: cookies.get("payment-officer") ?? "" },
      })
    ).text();
    expect(text).toContain('"first": "2020-01-01"');
    expect(text).toContain('"last": "2016-10-31"');
    const preview = (await read(`${draftAt(made)}/granska`, "payment-officer")).words;
    // Five parts are reported on a day that was left in 2016, and nothing else is outside the year.
    expect(preview).toContain("5 dagar ligger utanför avtalets tid.");
  });

  test("with the days left as they are, notes of one sort are one line", async () => {
    const draft = await copied("left", { utgangspunkt: "psykisk-halsa-2016", ar: "2021" });
    const { html, words } = await read(`${draft}/granska`, "payment-officer");
    const [count] = /(\d+) dagar ligger utanför avtalets tid\./.exec(words)?.slice(1) ?? [];
    expect(Number(count)).toBeGreaterThan(10);
    const list = /<h2 id="kontroll">.*?<\/h2>(<ul>.*?<\/ul><\/details>)/s.exec(html)?.[1] ?? "";
    expect(list.split("<summary>").length - 1).toBeLessThanOrEqual(3);
  });
});

describe("a draft that is ready", () => {
  let draft: string;
  beforeAll(async () => {
    draft = await copied("ready", { utgangspunkt: "psykisk-halsa-2018", ar: "2027" });
  });
  const version = async () =>
    /name="version" value="(\d+)"/.exec((await read(draft, "payment-officer")).html)?.[1] ?? "";
  const say = async (lage: string, key: string, as: Part = "payment-officer") =>
    send(`${draft}/klart`, { lage, nyckel: key, version: await version() }, as);

  test("waits on whoever may publish, as a link, and not before it is sent", async () => {
    expect((await read("/mitt", "publisher")).words).toContain("Inget väntar på er just nu.");
    expect((await say("skicka", "r1")).status).toBe(303);
    const mine = await read("/mitt", "publisher");
    expect(mine.words).toContain("En sak väntar på er.");
    expect(mine.html).toContain(
      `<a href="${draft}/granska#publicera">Publicera: Exempel: Psykisk hälsa 2027`,
    );
    // The writer sees that it is sent, and that it waits on somebody else.
    const writer = await read("/mitt", "payment-officer");
    expect(writer.words).toContain("Det väntar på den som får publicera hos er. Exempel: Psykisk hälsa 2027");
    expect((await read("/mitt/overenskommelser", "payment-officer")).words).toContain(
      "Skickat till publicering",
    );
  });

  test("is not sent by whoever only publishes, nor published by whoever sent it", async () => {
    expect((await say("skicka", "r2", "publisher")).status).toBe(403);
    const published = await send(
      `${draft}/publicera`,
      { nyckel: "r3", version: await version() },
      "payment-officer",
    );
    expect(published.status).toBe(403);
  });

  test("is taken back, and waits no more", async () => {
    expect((await say("ta-tillbaka", "r4")).status).toBe(303);
    expect((await read("/mitt", "publisher")).words).toContain("Inget väntar på er just nu.");
    expect((await read("/mitt", "payment-officer")).words).not.toContain("Skickat till publicering");
  });

  test("that is changed after it was sent has to be sent again, and one with faults is not sent", async () => {
    await say("skicka", "r5");
    await send(draft, { nyckel: "r6", version: await version(), decided: "2027-02-30" }, "payment-officer");
    expect((await read("/mitt", "publisher")).words).toContain("Inget väntar på er just nu.");
    expect((await say("skicka", "r7")).status).toBe(422);
    await send(draft, { nyckel: "r8", version: await version(), decided: "" }, "payment-officer");
  });

  test("a remark waits on those who write, until the draft is saved", async () => {
    await send(`${draft}/synpunkter`, { nyckel: "r9", synpunkt: "Dagen stämmer inte." }, "publisher");
    const mine = await read("/mitt", "payment-officer");
    expect(mine.words).toContain("En synpunkt på Exempel: Psykisk hälsa 2027");
    expect(mine.words).not.toContain("Inget väntar");
    await send(draft, { nyckel: "r10", version: await version(), decided: "2026-12-01" }, "payment-officer");
    expect((await read("/mitt", "payment-officer")).words).toContain("Inget väntar på er just nu.");
  });

  test("once published tells its address and what comes next, and has no way to be changed", async () => {
    const form = { version: await version() };
    // Decided in 2026 on keys and payments of 2018: that is told, and named in the box that has to be ticked.
    const refused = await send(`${draft}/publicera`, { ...form, nyckel: "r11" }, "publisher");
    expect(refused.status).toBe(422);
    const asked = await refused.text();
    expect(plain(readHtml(asked).words)).toContain("Kryssa i rutan om ni vill publicera ändå.");
    expect(plain(readHtml(asked).words)).toContain("Jag vet vad som är öppet och publicerar ändå.");
    const other = { ...form, nyckel: "r11", trots: "parts-against-whole:frame:0" };
    expect((await send(`${draft}/publicera`, other, "publisher")).status).toBe(422);
    const published = await send(
      `${draft}/publicera`,
      { ...form, nyckel: "r11", trots: despiteIn(asked) },
      "publisher",
    );
    const { html, words } = await read(at(published), "publisher");
    expect(words).toContain(
      "Överenskommelsen har nu sin fasta adress: http://localhost/overenskommelser/psykisk-halsa-2027",
    );
    expect(html).toMatch(/ar=2027&(?:amp;)?utgangspunkt=psykisk-halsa-2027#ny"/);
    expect(html).not.toContain(`href="${draft}"`);
    expect(html).not.toContain(`href="${draft}/json"`);
    expect((await read(draft, "payment-officer")).status).toBe(303);
    // The next time it is only what was published.
    expect((await read(`${draft}/granska`, "publisher")).words).not.toContain("har nu sin fasta adress");
  });

  test("its next edition has the same address, name and decision", async () => {
    const page = await read(
      "/mitt/overenskommelser?utgangspunkt=psykisk-halsa-2027&ar=2027",
      "payment-officer",
    );
    expect(page.html).toMatch(/<option value="psykisk-halsa-2027" selected/);
    const next = await copied("edition", {
      utgangspunkt: "psykisk-halsa-2027",
      ar: "2027",
      flytta: "alla",
    });
    const { html } = await read(next, "payment-officer");
    const valueOf = (name: string) => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1];
    expect(["slug", "id", "decided"].map(valueOf)).toEqual([
      "psykisk-halsa-2027",
      "2027-psykisk-halsa",
      "2026-12-01",
    ]);
  });
});
