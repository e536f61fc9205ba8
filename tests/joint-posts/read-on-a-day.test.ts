import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenedHouse } from "../journeys/opened-house.ts";
import { signIn } from "../journeys/signed-in.ts";
import {
  answer,
  INTENTION,
  NEW_ANSWER,
  NEW_NOTICE,
  notice,
  openTellingHouse,
  SLUG,
} from "../writing/answering.ts";

const [LEKSAND, ORSA] = ["2029", "2034"] as const;
const POST = `/gemensamma-poster/${SLUG}`;
const pageOf = (municipality: string) => `/kommuner/${municipality}/gemensamt/${SLUG}`;

let house: OpenedHouse;
// All written down on 22 November 2026: Leksand decided on 12 March 2024, the notice came on 15 April 2024, and Orsa's
// intention has no day.
beforeAll(async () => {
  house = await openTellingHouse();
  const [economist, host] = [await signIn(house, "economist"), await signIn(house, "strategist")];
  const saved = [
    await economist(NEW_ANSWER, answer("a", LEKSAND)),
    await host(NEW_NOTICE, notice("c", { dag: "15 april 2024", spara: "1" })),
    await host(NEW_ANSWER, answer("b", ORSA, INTENTION)),
  ];
  expect(saved.map(({ status }) => status)).toEqual([303, 303, 303]);
});
afterAll(async () => {
  expect(house.faults).toEqual([]);
  await house.close();
});

async function htmlAt(path: string): Promise<string> {
  const response = await house.app.request(path);
  expect(response.status).toBe(200);
  return response.text();
}

async function wordsAt(path: string): Promise<string> {
  return wordsOf(await htmlAt(path));
}

/** Every word of a page, its head and foot too. */
function wordsOf(html: string): string {
  return html
    .replaceAll(/<script[\s\S]*?<\/script>|<[^>]*>/g, "")
    .replaceAll("&amp;", "&")
    .replaceAll("\u00a0", " ");
}

describe("a joint post is read on a day", () => {
  test.each([
    ["2024-03-11", "0,00 kr", "2 svar och 1 besked som kom senare är inte med."],
    ["2024-03-12", "50 000,00 kr", "1 svar och 1 besked som kom senare är inte med."],
    ["2024-04-15", "50 000,00 kr", "1 svar som kom senare är inte med."],
    ["2026-11-22", "50 000,00 kr", "Inget svar eller besked är senare."],
  ])(
    "on %s %s is secured in Leksand's page, and the line says what is not there",
    async (day, secured, later) => {
      const page = await wordsAt(`${pageOf("leksand")}?dag=${day}`);
      expect(page).toContain(`Säkrat hittills: ${secured}`);
      expect(page).toContain(later);
    },
  );

  test("without a day it is read on the post's own day with all that has come since, and says so", async () => {
    const html = await htmlAt(pageOf("leksand"));
    const page = wordsOf(html);
    expect(page).toContain("Du läser läget den 12 februari 2024.");
    expect(page).toContain("2 svar och 1 besked som har kommit sedan dess är också med.");
    expect(page).toContain("Säkrat hittills: 50 000,00 kr");
    expect(html).toContain(`href="${pageOf("leksand")}?dag=2024-02-12"`);
  });

  test("the notice raises the cost on the day that it came, and not the day before", async () => {
    // 50 000 × 1,6 × 12 = 960 000; with 52,28 % it is 913 680.
    expect(await wordsAt(`${POST}?dag=2024-04-14`)).toContain("skulle kosta 913 680,00 kr för 2024");
    expect(await wordsAt(`${POST}?dag=2024-04-15`)).toContain("skulle kosta 960 000,00 kr för 2024");
  });

  test("an answer without a day counts from when it was written down", async () => {
    const forecast = "Uppgift från RSS Dalarna, inte bekräftad av kommunen";
    expect(await wordsAt(`${pageOf("orsa")}?dag=2026-11-21`)).not.toContain(forecast);
    expect(await wordsAt(`${pageOf("orsa")}?dag=2026-11-22`)).toContain(forecast);
  });

  test("the day decides which year is next", async () => {
    expect(await wordsAt(`${pageOf("falun")}?dag=2025-02-01`)).toContain("Varför 2025?");
  });

  // Falun's part of nine months of 2023 at 76 140 kr is 142 183,60; of 2025, with 60 % of 2024, 199 189,01.
  test.each([
    ["2022-05-02", "142 183,60 kr", 2023],
    ["2023-05-02", "142 183,60 kr", 2023],
    ["2024-03-11", "189 578,14 kr", 2024],
    ["2025-02-01", "199 189,01 kr", 2025],
  ])(
    "on %s the answer, its table, how it stands and the next step are of one year",
    async (day, part, year) => {
      const page = await wordsAt(`${pageOf("falun")}?dag=${day}`);
      expect(page).toContain(`Falun skulle betala ${part} Exempel för ${year} för sin del`);
      for (const words of ["Vid ja och vid nej, ", "Läget i Dalarna för ", "Varför ", "Svar ", "Del "])
        expect(page).toContain(`${words}${year}`);
      for (const other of [2023, 2024, 2025, 2026].filter((each) => each !== year))
        for (const words of [
          "Vid ja och vid nej, ",
          "Läget i Dalarna för ",
          "Varför ",
          "Svar ",
          "betalar ni",
        ])
          expect(page).not.toContain(`${words}${other}`);
    },
  );

  test("the line of the day says why it is that day, and leads to the own day and to today", async () => {
    const own = await htmlAt(pageOf("falun"));
    expect(wordsOf(own)).toContain("Ärendet har en egen dag, så att det läses som det såg ut då.");
    expect(own).toContain(`<a href="${pageOf("falun")}?dag=2026-11-22">Visa i dag</a>`);
    const later = await htmlAt(`${pageOf("falun")}?dag=2025-02-01&utan=2029`);
    expect(later).toContain(
      `<a href="${pageOf("falun")}?utan=2029">Visa ärendets dag, den 12 februari 2024</a>`,
    );
    expect(later).toContain("Visa i dag");
    expect(wordsOf(later)).not.toContain("Ärendet har en egen dag");
    expect(wordsOf(await htmlAt(`${pageOf("falun")}?dag=2026-11-22`))).not.toContain("Visa i dag");
  });

  // 36 months from April 2023 end with March 2026.
  test("after its last month nothing is proposed, and the years that nobody has answered are told", async () => {
    const before = await wordsAt(`${pageOf("falun")}?dag=2026-03-31`);
    expect(before).toContain("Vad ska beslutas?");
    expect(before).not.toContain("Uppdraget slutade");
    const html = await htmlAt(`${pageOf("falun")}?dag=2026-04-01`);
    const page = wordsOf(html);
    expect(page).toContain(
      "för Falun?Uppdraget slutade i mars 2026. Hela uppdraget, 36 månader från april 2023, skulle ha kostat Falun 590 358,87 kr",
    );
    expect(page).toContain(
      "Nästa stegUppdraget slutade i mars 2026. 2023, 2024, 2025 och 2026 är inte avgjorda. Om Falun ska betala för de åren i efterhand säger underlaget inte, så inget beslut föreslås.",
    );
    for (const words of ["Vad ska beslutas?", "besked som väntas", "Om ni säger nej", "Prova ett nej"])
      expect(page).not.toContain(words);
    expect(html).not.toContain("Läs förslaget till beslut");
    const papers = await wordsAt(`${POST}/handlingar?dag=2026-04-01`);
    const all = await wordsAt(`${POST}?dag=2026-11-28`);
    expect(all).toContain("Uppdraget slutade i mars 2026. ");
    expect(all).toMatch(/Hela uppdraget, 36 månader från april 2023, skulle ha kostat [\d ]+,\d\d kr/);
    expect(all).not.toMatch(/skulle kosta \d/);
    expect(papers).toContain("Uppdraget slutade i mars 2026. En tjänsteskrivelse till varje part om det som");
    expect(papers).not.toContain("förslag till beslut");
  });

  test("what is opened, tried, printed and fetched from a day is of that day", async () => {
    const html = await htmlAt(`${pageOf("falun")}?dag=2024-03-11`);
    for (const href of [
      `${POST}/belopp?ar=2024&amp;dag=2024-03-11&amp;part=2080`,
      `${POST}/handlingar/falun?dag=2024-03-11`,
      `${pageOf("falun")}?dag=2024-03-11&amp;utan=2080`,
      `${POST}?dag=2024-03-11`,
    ])
      expect(html).toContain(`href="${href}"`);
    expect(html).toContain('<input type="hidden" name="dag" value="2024-03-11"');
    // Printed: the permanent address stands last.
    expect(wordsOf(html)).toContain(`${pageOf("falun")}?dag=2024-03-11`);
    expect(await wordsAt(`${POST}/belopp?ar=2024&part=${LEKSAND}&dag=2024-03-11`)).toContain("50 729,90 kr");
    const csv = await (await house.app.request(`${POST}/belopp.csv?dag=2024-03-11`)).text();
    expect(csv).toContain("50729,90");
  });

  test("a paper of a day is written as of that day, ends in its address, and is held against what is known now", async () => {
    const paper = await htmlAt(`${POST}/handlingar/leksand?dag=2024-03-11`);
    expect(wordsOf(paper)).toContain("Beskriver läget11 mars 2024");
    expect(paper).toContain("eftersom handlingen beskriver läget den 11 mars 2024");
    const [address = ""] =
      /http[^"<]*handlingar\/leksand\?dag=2024-03-11&amp;siffror=[0-9a-f.]+/.exec(paper) ?? [];
    expect(address).not.toBe("");
    const asked = `${POST}/handlingar?adress=${encodeURIComponent(address.replaceAll("&amp;", "&"))}`;
    expect(await wordsAt(asked)).toContain("Leksand 2024: 50 729,90 kr → 50 000,00 kr.");
    // Every amount that it names opens.
    const kept = [...paper.matchAll(/href="([^"]*\/belopp\/[0-9a-f]{64}[^"]*)"/g)].map(([, each = ""]) =>
      each.replaceAll("&amp;", "&"),
    );
    expect(kept.length).toBeGreaterThan(4);
    for (const each of new Set(kept)) await htmlAt(each);
  });

  test("what is no day is told, and the page is shown as without one", async () => {
    const page = await wordsAt(`${pageOf("falun")}?dag=snart`);
    expect(page).toContain("”snart” är inte en dag.");
    expect(page).toContain("Du läser läget den 12 februari 2024.");
  });
});
