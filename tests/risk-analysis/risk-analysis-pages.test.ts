import { afterAll, beforeAll, expect, test } from "vitest";
import { readHtml } from "../journeys/read-html.ts";
import { openTellingHouse, SLUG } from "../writing/answering.ts";
import { signIn } from "../journeys/signed-in.ts";
import type { OpenedHouse } from "../journeys/opened-house.ts";
import { inOneLine, paragraphsOf, readPdf } from "../papers/read-files.ts";

const NEW = `/mitt/gemensamma-poster/${SLUG}/riskanalys/ny`;
const PUBLIC = `/gemensamma-poster/${SLUG}/riskanalys`;
const ORSA = encodeURIComponent(`riskanalys 2034 ${SLUG}`);
const OWN = `/mitt/gemensamma-poster/${SLUG}/riskanalys/${ORSA}`;

let house: OpenedHouse;
beforeAll(async () => {
  house = await openTellingHouse();
});
afterAll(() => house.close());

type Ask = Awaited<ReturnType<typeof signIn>>;

async function wordsOf(answer: Response | Promise<Response>) {
  const given = await answer;
  const text = (await given.text()).replaceAll("\u00a0", " ");
  return { status: given.status, text, words: readHtml(text).words };
}

/** One row as its form sends it. */
const row = (number: number, other: Readonly<Record<string, string>> = {}) =>
  Object.fromEntries(
    Object.entries({
      risk: "Bidraget uteblir",
      orsak: "Beslutas år för år",
      sannolikhet: "3",
      konsekvens: "4",
      atgard: "Avtala uppsägning",
      ansvarig: "Ekonomichef",
      klar: "31 oktober 2027",
      grund: "grant-fails",
      ...other,
    }).map(([name, value]) => [`${name}-${number}`, value]),
  );
const form = (key: string, version: number, ...rows: readonly Readonly<Record<string, string>>[]) =>
  Object.assign({ nyckel: key, version: String(version) }, ...rows);

test("a new analysis is filled in with what is computed for the one who asks, and nothing is saved", async () => {
  const chief = await signIn(house, "social-services-chief");
  const { words, text } = await wordsOf(chief(NEW));
  expect(words).toContain("Inget är sparat än. Raderna är förslag.");
  expect(text).toContain('value="Bidraget uteblir"');
  expect(text).toContain('value="En kommun lämnar samarbetet"');
  expect(words).toMatch(
    /Beräknat i dag: I \d+ av 100 beräknade framtider händer det minst en gång: sannolikhet \d\./,
  );
  // Another organisation is told of its own part; the page is kept for nobody.
  const economist = await signIn(house, "economist");
  expect((await wordsOf(economist(NEW))).words).not.toBe(words);
  expect(await house.trust.records.current("2034", "risk-analysis")).toEqual([]);
});

test("a draft is the organisation's own, is published in a deed of its own, and stands while the next is written", async () => {
  const chief = await signIn(house, "social-services-chief");
  const saved = await chief(
    NEW,
    form("k1", 0, row(1), row(4, { risk: "Chefen slutar", sannolikhet: "1", grund: "", klar: "" })),
  );
  expect(saved.status).toBe(303);
  expect(saved.headers.get("location")).toContain(ORSA);
  expect((await wordsOf(chief(OWN))).words).toContain("Utkast. Det syns bara för er.");
  // Neither everybody nor a neighbour sees a draft.
  expect((await wordsOf(house.app.request(PUBLIC))).words).toContain(
    "Ingen har publicerat någon riskanalys än.",
  );
  expect((await house.app.request(`${PUBLIC}/2034`)).status).toBe(404);
  const economist = await signIn(house, "economist");
  expect((await economist(OWN)).status).toBe(404);

  expect((await chief(`${OWN}/publicera`, { nyckel: "k2", version: "1" })).status).toBe(303);
  const shown = await wordsOf(house.app.request(`${PUBLIC}/2034`));
  expect(shown.status).toBe(200);
  expect(shown.words).toContain("2 risker. 1 har risktal 8 eller mer. 1 saknar ansvarig eller datum.");
  expect(shown.words).toContain("Chefen slutar");
  expect(shown.words).toContain("Påhittat för att visa hur det fungerar.");

  expect((await chief(OWN, form("k3", 2, row(1, { risk: "Ny tanke" })))).status).toBe(303);
  expect((await wordsOf(house.app.request(`${PUBLIC}/2034`))).words).not.toContain("Ny tanke");
  expect((await wordsOf(chief(OWN))).words).toContain("Ny tanke");
  const versions = await house.trust.records.history("2034", "risk-analysis", `riskanalys 2034 ${SLUG}`);
  expect(versions.map(({ state }) => state)).toEqual(["draft", "published", "draft"]);
});

test("whoever writes on an old version sees both, and loses nothing", async () => {
  const chief = await signIn(house, "social-services-chief");
  const late = await wordsOf(chief(OWN, form("k4", 1, row(1, { risk: "Min egen text" }))));
  expect(late.status).toBe(409);
  expect(late.text).toContain('value="Min egen text"');
  expect(late.words).toContain("Ny tanke");
});

test("what is wrong is told at its field, and a row that is ticked or empty goes", async () => {
  const chief = await signIn(house, "social-services-chief");
  const faulty = await wordsOf(
    chief(OWN, form("k5", 3, row(1, { risk: "" }), row(2, { klar: "snart" }), row(3, { bort: "ja" }))),
  );
  expect(faulty.status).toBe(422);
  expect(faulty.words).toContain("Fyll i ”Risk”.");
  expect(faulty.text).toMatch(/id="klar-2-problem"/);
  const emptied = await wordsOf(chief(OWN, form("k6", 3, row(1, { bort: "ja" }))));
  expect(emptied.status).toBe(422);
  expect(emptied.words).toContain("Skriv minst en risk.");
});

test("who only reads sees it and changes nothing, and who does not share the post finds none", async () => {
  const politician = await signIn(house, "politician");
  expect((await politician(NEW, form("k7", 0, row(1)))).status).toBe(403);
  const chair = await signIn(house, "group-chair");
  expect((await chair(NEW)).status).toBe(404);
});

test("the Word file and the PDF say what the page says", async () => {
  for (const format of ["docx", "pdf"]) {
    const file = await house.app.request(`${PUBLIC}/2034/riskanalys.${format}`);
    expect(file.status).toBe(200);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const text =
      format === "pdf"
        ? (await readPdf(bytes)).text
        : paragraphsOf(bytes)
            .map((each) => each.text)
            .join(" ");
    expect(inOneLine(text)).toContain("Chefen slutar");
    expect(inOneLine(text)).toContain("Publicerad");
  }
  const chief: Ask = await signIn(house, "social-services-chief");
  expect((await chief(`${OWN}/riskanalys.docx`)).status).toBe(200);
  expect((await house.app.request(`${PUBLIC}/2034/annat.docx`)).status).toBe(404);
});
