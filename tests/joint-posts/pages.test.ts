import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { postFigures } from "../../src/application/post-figures.ts";
import { viewPost } from "../../src/application/view-joint-post.ts";
import { openHouse, type OpenedHouse } from "../journeys/opened-house.ts";
import { readHtml, textOf } from "../journeys/read-html.ts";
import { dalarna, postBasis } from "../worked-cases/joint-post.ts";

const POST = "/gemensamma-poster/dalarna-utvecklingsledare-2023";
const FALUN = "/kommuner/falun/gemensamt/dalarna-utvecklingsledare-2023";

let house: OpenedHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(async () => {
  expect(house.faults).toEqual([]);
  await house.close();
});

/** The words of a page with plain spaces. */
function wordsOf(html: string): string {
  return readHtml(html).words.replaceAll("\u00a0", " ");
}

/** The words of a page that answers so. */
async function shown(path: string, status = 200): Promise<string> {
  const response = await house.app.request(path);
  expect(response.status).toBe(status);
  return wordsOf(await response.text());
}

describe("a municipality's page of a joint post", () => {
  test("answers first: what Falun pays for 2024, for the whole, over how many years, and that nothing is decided", async () => {
    const page = await shown(FALUN);
    expect(page).toContain("Vad innebär en gemensam utvecklingsledare för Falun?");
    expect(page).toContain(
      "Falun skulle betala 189 578,14 kr Exempel för 2024 för sin del av en gemensam utvecklingsledare, före statsbidrag.",
    );
    expect(page).toContain(
      "36 månader från april 2023, skulle kosta Falun 568 734,41 kr fördelat på fyra verksamhetsår",
    );
    expect(page).toContain("Falun har inte svarat för något av åren, och inget är beslutat.");
    expect(page).toContain(
      "Antaget, inte sagt i underlaget: lönen 50 000 kr i månaden, 2023 års personalomkostnadspålägg också för 2024, 2025 och 2026, starten i april 2023 och att kostnaden delas per invånare.",
    );
    expect(page).toContain("Säkrat hittills: 0,00 kr");
    expect(page).toContain(
      "Får kommunen inget statsbidrag för 2024 är villkoret i förslaget inte uppfyllt: då betalar Falun inget för 2024.",
    );
  });

  test("shows four years with their cost and Falun's part", async () => {
    const page = await shown(FALUN);
    for (const amount of [
      "685 260,00",
      "142 183,60",
      "913 680,00",
      "228 420,00",
      "47 394,53",
      "2 741 040,00",
    ])
      expect(page).toContain(`${amount} kr`);
  });

  test("puts yes beside every way that a no could go, since the document has no rule", async () => {
    // 913 680.00 − 189 578.14 = 724 101.86.
    const page = await shown(FALUN);
    for (const row of [
      "Ja Exempel 189 578,14 kr 724 101,86 kr 913 680,00 kr",
      "Nej, och de andra delar på det Exempel 0,00 kr 913 680,00 kr 913 680,00 kr",
      "Nej, och uppdraget krymper Exempel 0,00 kr 724 101,86 kr 724 101,86 kr",
      "Nej, och arbetsgivaren betalar kommunens del Exempel 0,00 kr 724 101,86 kr 913 680,00 kr",
    ])
      expect(page).toContain(row);
    expect(await shown(`${FALUN}?utan=2085`)).not.toContain("Nej, och uppdraget krymper");
  });

  test("says what the heading, the overhead and the pension ceiling mean", async () => {
    const page = await shown(FALUN);
    expect(page).toContain("Tre (3) år blir fyra verksamhetsår.");
    expect(page).toContain("871 320 kr med 2022 års personalomkostnadspålägg och 913 680 kr med 2023 års");
    expect(page).toContain("Pålägget höjdes: 42 360 kr mer om året.");
    expect(page).toContain("över 7,5 inkomstbasbelopp, 46 438 kr i månaden 2023");
    expect(page).toContain("Pålägget för 2024, 2025 och 2026 är ett antagande.");
  });

  test("lists what is on it, in the order that it comes, and a part tried out has no budget to lead to", async () => {
    for (const path of [FALUN, POST, "/kommuner/falun"]) {
      const html = await (await house.app.request(path)).text();
      const [, list = ""] = /<nav class="contents"[^>]*>(.*?)<\/nav>/su.exec(html) ?? [];
      const ids = [...list.matchAll(/href="#([^"]*)"/gu)].map(([, id = ""]) => id);
      expect(ids.length).toBeGreaterThan(2);
      const places = ids.map((id) => html.indexOf(` id="${id}"`));
      expect(places).toEqual(places.toSorted((one, other) => one - other));
      expect(Math.min(...places)).toBeGreaterThan(html.indexOf('class="contents"'));
    }
    const out = await (await house.app.request(`${FALUN}?utan=2080`)).text();
    expect(out).toContain('href="#prova"');
    expect(out).not.toContain('href="#budget"');
  });

  test("says what is decided next, by whom and when, and what happens if the grant ends", async () => {
    const page = await shown(FALUN);
    // Two years of the thirty-six months are paid then: 913 680 + 228 420 are left, of which 189 578,14 + 47 394,53 are Falun's.
    for (const words of [
      "Falu kommun betalar sin del av en gemensam utvecklingsledare för 2024, preliminärt 189 578,14 kr, under förutsättning att kommunen får statsbidrag för 2024.",
      "Okänt i underlaget: förslaget är skrivet för socialnämnden (antaget).",
      "När beskedet om bidraget enligt överenskommelsen God och nära vård 2024 har kommit. Enligt underlaget ska det vara inför 2024; vad som gäller om beskedet kommer först när året har börjat säger underlaget inte.",
      "Överenskommelsen God och nära vård 2024 beslutades den 20 december 2023. Det är inte beskedet: årets beslut väntar på beskedet.",
      "Sidan läses på den 12 februari 2024, och då är det 2024 års besked som väntas. 2023 är inte heller besvarat.",
      "Vem som betalar om bidraget upphör säger underlaget inte. Upphör det efter december 2024 återstår 15 månader av uppdraget: 1 142 100,00 kr.",
      "är Faluns del 236 972,67 kr. Det är samma belopp som Faluns delar för 2025 och 2026, inte en ny kostnad.",
      // 76 140 × 59 837 ÷ 288 387 = 15 798.178…
      "(1 månad), återstår i stället 76 140,00 kr, och Faluns del är 15 798,18 kr.",
      "Region Dalarna är inte med och betalar. Varför säger underlaget inte. Underlaget pekar ut kommunernas statliga stimulansbidrag.",
      "Har inte svarat, 15 av 15. Avesta, Borlänge, Falun",
    ])
      expect(page).toContain(words);
  });

  test("shows its own part beside the others together, and each of them on asking", async () => {
    const page = await shown(FALUN);
    // 913 680 − 189 578,14.
    expect(page).toContain("De andra 14 724 101,86 kr");
    expect(page).toContain("Visa var och en");
  });

  test("a party that is not in pays nothing, and the document is said to have no rule", async () => {
    const page = await shown(`${FALUN}?utan=2080`);
    expect(page).toContain("Ni provar: Falun säger nej. Falun är inte med och de andra betalar.");
    expect(page).toContain("De som inte är med skulle ha betalat 189 578,14 kr för 2024.");
    expect(page).toContain("Underlaget säger inte vem som tar över det.");
    expect(page).toContain("208 897,11 kr");
    expect(page).toContain("Inget sparas. Tillbaka till sidan utan prov");
  });

  test("a party that tries its own no sees that case alone: no sum of its own, no budget, and no offer to try it again", async () => {
    const page = await shown(`${FALUN}?utan=2080`);
    for (const words of [
      "Säger Falun nej betalar Falun 0 kr för 2024.",
      "Vem som i stället tar Faluns del, 189 578,14 kr, säger underlaget inte.",
      // 913 680,00 − 189 578,14 = 724 101,86.
      "Delar de andra 14 på Faluns del betalar de 913 680,00 kr och uppdraget får 913 680,00 kr.",
      "Krymper uppdraget betalar de andra 724 101,86 kr och uppdraget får 724 101,86 kr.",
      "Betalar arbetsgivaren, Region Dalarna, Faluns del betalar de andra 724 101,86 kr och uppdraget får 913 680,00 kr.",
      "Det här kan ni mista",
      "Om ni får det stödet också efter ett nej är okänt.",
      "Falu kommun betalar inte sin del av en gemensam utvecklingsledare för 2024.",
      // 288 387 − 59 837.
      "Inget. De andra 14 parterna har 228 550 invånare.",
      "Har inte svarat, 14 av de 14 som är med.",
      "0 av de 14 som är med",
      "Ändring, hela tiden",
      "Då betalar Falun inget, så budget och betalning visas inte.",
    ])
      expect(page).toContain(words);
    for (const words of [
      "Prova ett nej",
      "Det här får ni",
      "står under Om ni säger nej",
      "Budgetrad",
      "189 578,14 kr Exempel",
      "bor här",
    ])
      expect(page).not.toContain(words);
    expect(await shown(FALUN)).toContain("Prova ett nej");
  });

  test("Ludvika's no costs Falun 19 180,77 kr", async () => {
    const page = await shown(`${FALUN}?utan=2085`);
    expect(page).toContain("208 758,91 kr för 2024");
    expect(page).toContain("De som inte är med skulle ha betalat 83 948,93 kr");
  });

  test("another county's municipality, and a post that is not there, have no such page", async () => {
    await shown(FALUN.replace("falun", "sala"), 404);
    await shown(FALUN.replace("falun", "finns-inte"), 404);
    await shown(FALUN.replace("-2023", "-2022"), 404);
  });

  test("leads from the municipality's own page", async () => {
    const response = await house.app.request("/kommuner/falun");
    const html = await response.text();
    expect(html).toContain(`href="${FALUN}"`);
    expect(wordsOf(html)).toContain("568 734,41 kr");
  });
});

describe("a municipality's own page", () => {
  test("answers what Falun gets, what it is asked to pay, and in how many agreements nobody knows", async () => {
    const page = await shown("/kommuner/falun");
    expect(page).toContain(
      "Falun skulle betala 568 734,41 kr Exempel för sin del av en gemensam utvecklingsledare, 36 månader från april 2023.",
    );
    expect(page).toContain("Beloppet är okänt i åtta överenskommelser.");
    expect(page.split("Vad är alternativet?")).toHaveLength(2);
  });

  test("asks for the decision before it tells of what is past, and has all agreements in one table", async () => {
    const html = await (await house.app.request("/kommuner/falun")).text();
    const places = ['id="gemensamt"', 'id="overenskommelser"', 'id="psykisk-halsa-2018"', 'id="okanda"'];
    const found = places.map((place) => html.indexOf(place));
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(found).not.toContain(-1);
    const all = html.slice(html.indexOf('id="overenskommelser"'), html.indexOf('id="psykisk-halsa-2018"'));
    const rows = all.match(/<tr[\s\S]*?<\/tr>/g) ?? [];
    const rowOf = (title: string) =>
      (rows.find((row) => row.includes(`>${title}</a>`))?.match(/<td[\s\S]*?<\/td>/g) ?? []).map((cell) =>
        textOf(cell).replaceAll("\u00a0", " "),
      );
    expect(rowOf("Psykisk hälsa 2017")).toEqual(["1 442 824 kr", "3 700 697 kr", "Preliminärt"]);
    // What the county's principals get jointly in 2020 has no amount in the source; in 2024 nothing is theirs.
    expect(rowOf("Psykisk hälsa 2020").slice(0, 2)).toEqual(["okänt", "okänt"]);
    expect(rowOf("God och nära vård 2024").slice(0, 2)).toEqual(["okänt", "–"]);
  });

  test("is where the start page leads somebody who asks what it means for the own municipality", async () => {
    const html = await (await house.app.request("/")).text();
    expect(wordsOf(html)).toContain("Vad innebär detta för vår kommun?");
    expect(html).toContain(`href="${FALUN.replace("falun", "avesta")}"`);
    await shown(FALUN.replace("falun", "avesta"));
  });
});

// Hand calculation: tests/worked-cases/dalarna-budget.test.ts.
test("a municipality's page has a budget line before the notice, its rule, and who lies out", async () => {
  const page = await shown(FALUN);
  expect(page).toContain("Vad kan stå i budgeten för 2025, innan beskedet har kommit?");
  for (const amount of ["189 578,14", "201 123,46", "262 032,92"]) expect(page).toContain(`${amount} kr`);
  expect(page).toContain("och Borlänge säger nej och de andra betalar.");
  expect(page).toContain("Då ligger Region Dalarna ute med högst 380 700,00 kr, i slutet av maj 2025.");
  expect(page).toContain("ligger Falun ute med högst 78 990,90 kr.");
});

describe("a joint post's page", () => {
  test("every table of amounts says how sure they are, and one table what they rest on", async () => {
    const html = await (await house.app.request(POST)).text();
    const tables = html.match(/<table[\s\S]*?<\/table>/g) ?? [];
    const ofAmounts = tables.filter((table) => /\d,\d\d\u00a0kr/.test(table));
    expect(ofAmounts.length).toBeGreaterThanOrEqual(4);
    expect(ofAmounts.filter((table) => !/Exempel|Antagande/.test(table))).toEqual([]);
    const page = wordsOf(html);
    expect(page).toContain("Det här vilar beloppen på");
    // Statistics are published: no payer of the post has fixed them.
    expect(page).toContain("Personalomkostnadspålägg 2023, 52,28 % Publicerat");
    expect(page).toContain("Folkmängd 31 december 2021 Publicerat");
    expect(page).not.toContain("Fastställt av betalaren");
    expect(page).toContain("Personalomkostnadspålägg 2024–2026, 52,28 %");
  });

  test.each([POST, FALUN])("%s leads to the map of all futures", async (path) => {
    const response = await house.app.request(path);
    expect(await response.text()).toContain(`href="${POST}/framtider"`);
  });

  test.each([
    ["per inhabitant", "", ["189 578,14", "21 917,90"]],
    ["20 000 each", "?nyckel=grundbelopp&belopp=20+000+kr", ["34 721,32"]],
    ["a floor of 30 000", "?nyckel=golv&belopp=30000", ["30 000,00", "184 144,80"]],
    // 913 680 ÷ 15 = 60 912.
    ["equal", "?nyckel=lika", ["60 912,00"]],
    ["without Falun", "?utan=2080", ["208 897,11"]],
    ["without Falun, as boxes that are ticked", "?utan=2080&nyckel=folkmangd&belopp=", ["208 897,11"]],
  ])("%s: the key and who is in stand in the address, and the sums add up", async (_, query, amounts) => {
    const page = await shown(POST + query);
    for (const amount of amounts) expect(page).toContain(`${amount} kr`);
    expect(page).toContain("Summorna stämmer.");
    expect(page).toContain("hela kostnaden.");
  });

  test.each([
    ["?nyckel=golv", "behöver ett belopp"],
    ["?nyckel=golv&belopp=mycket", "”mycket” är inget belopp."],
    ["?nyckel=tak&belopp=-5", "”-5” är inte över noll."],
    ["?nyckel=golv&belopp=1+mnkr", "Golven blir"],
    ["?utan=1980", "1980 är inte en av parterna."],
    [`?utan=${dalarna.sharing.parties.join(",")}`, "Ingen skulle vara med."],
  ])("%s is told at its field, and the post is still shown", async (query, sentence) => {
    const page = await shown(POST + query, 422);
    expect(page.toLowerCase()).toContain(sentence.toLowerCase());
    expect(page).toContain("189 578,14 kr");
  });

  test("an intention of the chiefs is shown as one, and is no money", async () => {
    const page = await shown(POST);
    expect(page).toContain("Ställningstagande i nätverk, 2023–2026.");
    expect(page).toContain("Det räknas inte som pengar.");
    expect(page).toContain("2023–2026: 15 har inte svarat.");
  });

  test("what nobody has said is okänt", async () => {
    const page = await shown(POST);
    expect(page).toContain("Okänt: underlaget har ingen regel.");
    expect(page).toMatch(/Moms ?okänt/);
    expect(page).toContain("Vad varje kommun har svarat, för något år.");
  });
});

describe("every amount opens", () => {
  test("a part ends in inhabitants and rounding", async () => {
    const page = await shown(`${POST}/belopp?ar=2024&part=2080`);
    expect(page).toContain("Faluns del av en gemensam utvecklingsledare 2024");
    expect(page).toContain("913 680 × 59 837 ÷ 288 387");
    expect(page).toContain("Avrundning, största rest");
  });

  test("a year ends in the salary and its overhead", async () => {
    const page = await shown(`${POST}/belopp?ar=2023`);
    for (const words of ["50 000,00 kr", "52,28 %", "76 140,00 kr", "9 × 76 140,00 kr", "685 260,00 kr"])
      expect(page).toContain(words);
    expect(await shown(`${POST}/belopp?ar=2024`)).toContain("Vi räknar med 2023 års.");
  });

  test("what is tried is said to be tried", async () => {
    const page = await shown(`${POST}/belopp?ar=2024&part=2081&utan=2080`);
    expect(page).toContain("208 897,11 kr");
    expect(page).toContain("underlaget har ingen regel");
    expect(page).toContain("Inget sparas.");
  });

  test("an amount that the post does not have is not found", async () => {
    for (const query of ["?ar=2022", "?ar=2024&part=1980", "?ar=2024&part=2080&utan=2080"])
      await shown(`${POST}/belopp${query}`, 404);
  });
});

describe("the files", () => {
  test("JSON is what the deed gives, and CSV has the same amounts", async () => {
    const view = viewPost(dalarna, { catalogue: house.catalogue, payroll: postBasis });
    const json = await (await house.app.request(`${POST}/belopp.json`)).json();
    const plain = (_: string, value: unknown) => (typeof value === "bigint" ? value.toString() : value);
    expect(json).toEqual(JSON.parse(JSON.stringify(view.ok && postFigures(view.value), plain)));
    const csv = await (await house.app.request(`${POST}/belopp.csv?utan=2080`)).text();
    expect(csv).toContain("208897,11");
    expect(csv.trim().split("\n")).toHaveLength(1 + 14 * 4);
    expect(csv).toContain("Exempel");
  });
});
