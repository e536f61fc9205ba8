import { afterAll, beforeAll, expect, test } from "vitest";
import { openHouse, type OpenedHouse } from "../journeys/opened-house.ts";
import { readHtml } from "../journeys/read-html.ts";
import { readCsv, readWorkbook } from "../exports/read-files.ts";

const NORTH = "/ordning/norra-stodstruktur";

let house: OpenedHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

async function pageAt(query = "") {
  const answer = await house.app.request(`${NORTH}${query}`);
  const html = (await answer.text()).replaceAll("\u00a0", " ");
  return { status: answer.status, html, ...readHtml(html) };
}

test("the page answers with the order, how many agree, and when everybody has had everything", async () => {
  const { words, status } = await pageAt();
  expect(status).toBe(200);
  // Worked by hand in src/domain/priority/schulze.test.ts; 3 programmes × 4 groups at 2 a half-year are 6 half-years.
  expect(words).toContain("Ordningen blir: 1. Depression och ångest, 2. Missbruk och beroende, 3. Adhd.");
  expect(words).toContain(
    "Med två utbildningar per halvår har alla 44 kommuner fått de tre programmen senast hösten 2021.",
  );
  expect(words).toContain("Fem av 48 har röstat. Två håller med om hela ordningen och tre gör det inte.");
  expect(words).toContain(
    "4 sätter ”Depression och ångest” före ”Missbruk och beroende”, 1 tvärtom. Vägen dit är så stark som 4, ingen väg leder tillbaka: ”Depression och ångest” står före.",
  );
  // Våren and hösten 2019 hold 4 of 12.
  expect(words).toContain("8 av 12 utbildningar ligger 2020 eller senare");
  expect(words).toContain("Presentationen namnger inget: de tre här är exempel.");
});

test("another room is tried in the address: three a half-year are done a year earlier, and nothing is saved", async () => {
  const { words } = await pageAt("?antal=3");
  expect(words).toContain(
    "Med tre utbildningar per halvår har alla 44 kommuner fått de tre programmen senast hösten 2020.",
  );
  expect(words).toContain("Du prövar. Tre utbildningar per halvår.");
  expect((await pageAt()).words).not.toContain("Du prövar.");
});

test("a ballot that is changed changes the order, and what the votes leave open is told", async () => {
  // Umeå with C > A > B: A over B 4–1, C over A 3–2, C over B 3–2.
  const { words } = await pageAt("?plats-2480-ADHD=1&plats-2480-DEPR=2&plats-2480-BERO=3");
  expect(words).toContain("Ordningen blir: 1. Adhd, 2. Depression och ångest, 3. Missbruk och beroende.");
  const without = await pageAt("?utan=2480");
  expect(without.words).toContain(
    "Ordningen blir: bara ”Depression och ångest” före ”Missbruk och beroende” är avgjort.",
  );
  expect(without.words).toContain("I planen kommer det först som står först i registret.");
  expect(without.words).toContain("har alla 43 kommuner fått");
});

test("a ballot that is taken back is no ballot", async () => {
  const { words } = await pageAt("?plats-2480-DEPR=-");
  expect(words).toContain("Fyra av 48 har röstat.");
});

test("taking part and not taking part stand side by side for whoever asks", async () => {
  const voter = await pageAt("?part=2480");
  expect(voter.words).toContain("Ordningen blir en annan om Umeå inte är med.");
  expect(voter.words).toContain("Kan göra ”Depression och ångest” eller ”Adhd” till etta.");
  expect(voter.words).toContain("Ingen utbildning genom stödstrukturen.");
  const silent = await pageAt("?part=2421");
  expect(silent.words).toContain(
    "Storuman har inte röstat. Ordningen är därför densamma vare sig Storuman är med eller inte.",
  );
  expect(silent.words).toContain("Bara ”Depression och ångest” kan komma först, hur ni än röstar.");
});

test.each([
  ["antal=0", "”0” går inte. Skriv ett heltal från 1 till 999: minst en utbildning per halvår behövs."],
  ["antal=två", "”två” går inte."],
  ["plats-2480-DEPR=1&plats-2480-DEPR=2", "Umeå: programmet DEPR har fått en plats två gånger. Behåll en."],
  ["plats-2480-ANNAT=1", "Umeå: det finns inget program med koden ANNAT."],
  ["plats-2480-DEPR=4", "Umeå, DEPR: ”4” är ingen plats. Välj 1 till 3, eller – för ingen plats."],
  ["plats-2080-DEPR=1", "2080 är inte en av dem som får rösta."],
  ["utan=2480,2482,2580,2581,2582", "Ingen som har röstat skulle vara med, så det blir ingen ordning."],
])("%s cannot be tried, and the page says why", async (query, sentence) => {
  const { words, status } = await pageAt(`?${query}`);
  expect(status).toBe(422);
  expect(words).toContain(sentence);
  expect(words).toContain("Ordningen blir:");
});

test("the page, its JSON, its text table and its workbook say the same", async () => {
  const query = "?antal=3&utan=2582";
  const json = await (await house.app.request(`${NORTH}/ordning.json${query}`)).json();
  expect(json).toMatchObject({
    format: "samnytta-order-result/1",
    status: "decided",
    certainty: "example",
    capacity: 3,
    without: ["2582"],
    // Without Boden: A over B 3–1, A over C 3–1, B over C 3–1.
    preferring: [
      [0, 3, 3],
      [1, 0, 3],
      [1, 1, 0],
    ],
    places: [
      { code: "DEPR", place: 1 },
      { code: "BERO", place: 2 },
      { code: "ADHD", place: 3 },
    ],
  });
  // 43 municipalities and three programmes, and the headings.
  const written = await house.app.request(`${NORTH}/tidslinje.csv${query}`);
  const csv = readCsv(Buffer.from(await written.arrayBuffer()).toString("utf8"));
  expect(csv).toHaveLength(43 * 3 + 1);
  const umea = csv
    .filter(([, , , , code]) => code === "2480")
    .map(([, place, programme, , , , , half]) => [place, programme, half]);
  // Three a half-year: the third education, of Västerbotten, is in våren 2019, the seventh and eleventh a year later each.
  expect(umea).toEqual([
    ["1", "DEPR", "våren 2019"],
    ["2", "BERO", "våren 2020"],
    ["3", "ADHD", "hösten 2020"],
  ]);
  const workbook = await house.app.request(`${NORTH}/tidslinje.xlsx${query}`);
  const sheet = (await readWorkbook(new Uint8Array(await workbook.arrayBuffer()))).get("Tidslinje");
  expect(sheet?.map((row) => row.map(String))).toEqual(csv.map((row) => row.map(String)));
});

test("the comparison of alternatives leads to it", async () => {
  const html = await (await house.app.request("/alternativ/norra-stodstruktur")).text();
  expect(html).toContain(`href="${NORTH}"`);
});
