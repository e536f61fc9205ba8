import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withObjection } from "#domain/organisation";
import type { RecordStore, RecordVersion } from "../../src/application/ports.ts";
import { openMemoryRecords } from "../../src/storage/memory-records.ts";
import type { OpenedHouse } from "../journeys/opened-house.ts";
import { readHtml } from "../journeys/read-html.ts";
import {
  answer,
  INTENTION,
  NEW_ANSWER,
  NEW_NOTICE,
  notice,
  noticePath,
  openTellingHouse,
  SLUG,
} from "../writing/answering.ts";
import { signIn } from "../journeys/signed-in.ts";

const [LEKSAND, ORSA, FALUN] = ["2029", "2034", "2080"] as const;
const POST = `/gemensamma-poster/${SLUG}`;
const pageOf = (municipality: string) => `/kommuner/${municipality}/gemensamt/${SLUG}`;

/** How the house reads what everybody sees of an answer: as it is, or wrongly. */
type Reading = (entry: RecordVersion) => RecordVersion;
const RIGHT: Reading = (entry) => entry;
let reading = RIGHT;

/** Records that the house reads so. What is read otherwise is another content, so no page is kept from before. */
function readable(records: RecordStore): RecordStore {
  return {
    ...records,
    current: async (reader, kind, at) => {
      const entries = await records.current(reader, kind, at);
      if (reading === RIGHT || reader !== "everybody" || kind !== "commitment") return entries;
      return entries.map((entry) => ({ ...reading(entry), hash: `${entry.hash} ${reading.name}` }));
    },
  };
}

let house: OpenedHouse;
// Leksand has decided 50 000 kr of 2024, and the host has written of a decision in Orsa and an intention in Falun.
beforeAll(async () => {
  house = await openTellingHouse({ records: readable(openMemoryRecords()) });
  const [economist, host] = [await signIn(house, "economist"), await signIn(house, "strategist")];
  const saved = [
    await economist(NEW_ANSWER, answer("a", LEKSAND)),
    await economist(NEW_ANSWER, answer("b", LEKSAND, { ...INTENTION, posten: `${SLUG} 2025` })),
    await host(NEW_ANSWER, answer("c", ORSA)),
    await host(NEW_ANSWER, answer("d", FALUN, INTENTION)),
  ];
  expect(saved.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
});
afterAll(async () => {
  expect(house.faults).toEqual([]);
  await house.close();
});

async function wordsAt(path: string): Promise<string> {
  const response = await house.app.request(path);
  expect(response.status).toBe(200);
  const text = await response.text();
  const words = response.headers.get("content-type")?.includes("html") ? readHtml(text).words : text;
  return words.replaceAll("\u00a0", " ");
}

/** The permanent addresses of amounts that a page leads to. */
async function addressesIn(path: string): Promise<readonly string[]> {
  const html = await (await house.app.request(path)).text();
  return [...html.matchAll(/href="([^"]*\/belopp\/[0-9a-f]{64}[^"]*)"/g)].map(([, address = ""]) =>
    address.replaceAll("&amp;", "&"),
  );
}

/** The shape of the mark before each place where a page says some words; "none" for a place without a mark. */
function shapesBefore(words: string, html: string): readonly string[] {
  const parts = html.split(words).slice(0, -1);
  return parts.length === 0 ? ["none"] : parts.map((part) => /.*mark-(\w+)/s.exec(part)?.[1] ?? "none");
}

/**
 * What the public pages must say of that house, and what they must not. The key gives Leksand 50 729,90 kr of 913 680;
 * 50 000 is decided, so 729,90 has nobody to pay it, and 863 680 of the year is not secured.
 */
async function faultsOf(): Promise<readonly string[]> {
  const [post, leksand, orsa, falun, municipality, csv, paper, json] = await Promise.all([
    wordsAt(POST),
    wordsAt(pageOf("leksand")),
    wordsAt(pageOf("orsa")),
    wordsAt(pageOf("falun")),
    wordsAt("/kommuner/orsa"),
    wordsAt(`${POST}/belopp.csv`),
    wordsAt(`${POST}/handlingar/orsa`),
    wordsAt(`${POST}/belopp.json`),
  ]);
  const orsaPage = await (await house.app.request("/kommuner/orsa")).text();
  const forecast = "Uppgift från RSS Dalarna, inte bekräftad av kommunen";
  const faults = Object.entries({
    "the decided amount stands beside what the key gives": leksand.includes(
      "Beslutat belopp. Nyckeln ger i dag 50 729,90 kr.",
    ),
    "the year is told as decided": leksand.includes("2024 är beslutat."),
    "the intention is told as no money": leksand.includes("För 2025 har Leksand sagt ja utan att binda sig."),
    "only the decision is secured": post.includes("50 000,00 kr 863 680,00 kr"),
    "what nobody pays is told": post.includes("729,90 kr saknar betalare."),
    "the standing of the year": post.includes(
      "2024: 1 har beslutat, 2 har en uppgift som inte är bekräftad och 12 har inte svarat.",
    ),
    "Orsa's forecast is marked": [post, orsa, municipality, csv].every((page) => page.includes(forecast)),
    "Orsa's forecast has the shape of what waits": shapesBefore(forecast, orsaPage).every(
      (shape) => shape === "wait",
    ),
    "Orsa's forecast is no money": orsa.includes("Säkrat hittills: 0,00 kr"),
    "Orsa's paper marks it": paper.includes(`Beslut utan villkor. ${forecast}`),
    "Falun's forecast is no answer": falun.includes(
      "För 2024 finns bara en uppgift som Falun inte har bekräftat.",
    ),
    "the file for programs has the same": json.includes('"secured": "5000000"'),
    "nobody's name is public": !/strategist|economist/i.test(post + leksand + orsa),
  });
  return faults.flatMap(([what, holds]) => (holds ? [] : [what]));
}

describe("what municipalities have answered stands on the public pages", () => {
  test("a decision stands and is money, an intention and the host's forecast are none", async () => {
    expect(await faultsOf()).toEqual([]);
  });

  test("the decided amount opens: who decided it, and what the key gives today", async () => {
    const page = await wordsAt(`${POST}/belopp?ar=2024&part=${LEKSAND}`);
    for (const words of [
      "Leksand har beslutat 50 000,00 kr för 2024: Kommunstyrelsen, § 112, 12 mars 2024.",
      "Enligt nyckeln i dag 50 729,90 kr",
      "−729,90 kr",
    ])
      expect(page).toContain(words);
    expect(await wordsAt(`${POST}/belopp?ar=2024&visa=sakrat`)).toContain("Säkrat av 1 50 000,00 kr");
  });

  test("the search finds the decided amount, as sure as the decision is", async () => {
    const found = await wordsAt("/sok?q=50000");
    expect(found).toContain("50 000,00 kr Beslutat Leksands del av en gemensam utvecklingsledare 2024");
  });

  test("who has decided a year is asked about the next, in its paper and beside it", async () => {
    expect(await wordsAt(`${POST}/handlingar/leksand`)).toContain("finansiering 2025");
    expect(await wordsAt(`${POST}/handlingar/orsa`)).toContain("finansiering 2024");
    const papers = await wordsAt(`${POST}/handlingar`);
    for (const words of ["Leksand 2025: 50 729,90 kr", "Orsa 2024: 21 917,90 kr"])
      expect(papers).toContain(words);
  });

  test("each amount of a paper has an address of its own, and opens there", async () => {
    const addresses = new Set(await addressesIn(`${POST}/handlingar/leksand`));
    expect(addresses.size).toBeGreaterThan(8);
    const fingerprints = [...addresses].map((address) => /[0-9a-f]{64}/.exec(address)?.[0]);
    expect(new Set(fingerprints).size).toBe(addresses.size);
    for (const address of addresses) await wordsAt(address);
    expect(
      await wordsAt([...addresses].find((each) => each.endsWith(`ar=2024&part=${LEKSAND}`)) ?? ""),
    ).toContain("Leksand har beslutat 50 000,00 kr");
    const [first = ""] = addresses;
    const wrong = [
      first.replace(/[0-9a-f]{64}/, "0".repeat(64)),
      first.replace("ar=2025", "ar=2024"),
      first.replace(/part=\d+/, "part=2021"),
    ];
    for (const address of wrong.filter((each) => each !== first)) {
      const answer = await house.app.request(address);
      expect(answer.status).toBe(404);
      expect(readHtml(await answer.text()).words).toContain("Beloppet finns inte här");
    }
  });

  test("what is tried moves no decided amount", async () => {
    expect(await wordsAt(`${pageOf("leksand")}?utan=${FALUN}`)).toContain(
      "Leksand betalar 50 000,00 kr Exempel för 2024",
    );
  });

  test("the page is the same with and without sign-in, and leads to where somebody answers", async () => {
    const economist = await signIn(house, "economist");
    const [signedIn, anyone] = await Promise.all([economist(POST), house.app.request(POST)]);
    const page = await anyone.text();
    expect(await signedIn.text()).toBe(page);
    expect(anyone.headers.get("set-cookie")).toBeNull();
    expect(page).toContain(`href="/mitt/lan/svar/ny?agare=${ORSA}&amp;posten=${SLUG}%202024"`);
    expect(await wordsAt(pageOf("orsa"))).toContain("Svara för Orsa");
  });

  test("the year's notice shows at once, and taken back everything is as it was", async () => {
    const host = await signIn(house, "strategist");
    const paths = [POST, pageOf("leksand"), pageOf("falun"), "/kommuner/falun", `${POST}/handlingar/falun`];
    const before = await Promise.all(paths.map((path) => wordsAt(path)));
    const kept = await addressesIn(`${POST}/handlingar/falun`);
    expect(await wordsAt("/sok?q=199189,01")).toContain("Inga träffar");
    expect((await host(NEW_NOTICE, { ...notice("n1"), spara: "1" })).status).toBe(303);
    expect(await wordsAt("/sok?q=199189,01")).toContain("199 189,01 kr Exempel Faluns del");
    const [post = "", leksand = "", falun = "", municipality = "", paper = ""] = await Promise.all(
      paths.map((path) => wordsAt(path)),
    );
    // 960 000 × 16 012 ÷ 288 387 = 53 301,71 for Leksand, and × 59 837 = 199 189,01 for Falun.
    expect(post).toContain("960 000,00 kr");
    for (const words of [
      "Beskedet för 2024 kom den 24 januari 2024: 18 500 000,00 kr till alla tillsammans.",
      "Före beskedet var beloppet okänt. Källa: Exempel: brev från SKR.",
      "Kostnaden för 2024 ändrades från 913 680,00 kr till 960 000,00 kr.",
      "Före, prognos som är ersatt",
      "Leksand 50 000,00 kr 50 000,00 kr Beslutet står kvar",
      "Falun 189 578,14 kr 199 189,01 kr Frågas på nytt",
    ])
      expect(post).toContain(words);
    expect(leksand).toContain("Beslutat belopp. Nyckeln ger i dag 53 301,71 kr.");
    expect(post).toContain("3 301,71 kr saknar betalare.");
    for (const page of [falun, municipality, paper]) expect(page).toContain("199 189,01 kr");
    expect(falun).toContain("Falun har inte svarat för något av åren");
    expect(falun).toContain("Nu. Beskedet för 2024 kom den 24 januari 2024.");
    for (const page of [falun, paper])
      expect(page).toContain(
        "beslutades den 20 december 2023. Det är inte beskedet: årets beslut utgår från beskedet som kom den 24 januari 2024.",
      );
    expect(falun).toContain("Faluns del för 2024 ändrades från 189 578,14 kr till 199 189,01 kr.");
    expect(leksand).toContain(
      "Leksands kommun betalar sin del av en gemensam utvecklingsledare för 2025, preliminärt 53 301,71 kr",
    );
    // The paper that a board got before the notice still leads to what stands in it.
    const part = kept.find((address) => address.endsWith("?ar=2024&part=2080")) ?? "";
    const found = await wordsAt(part);
    for (const words of [
      "913 680 × 59 837 ÷ 288 387",
      "Det här är beloppet som det räknades då. I dag är det 199 189,01 kr.",
    ])
      expect(found).toContain(words);
    const now = await addressesIn(`${POST}/handlingar/falun`);
    const changed = kept.filter((address) => !now.includes(address)).map((address) => address.split("?")[1]);
    expect(new Set(changed)).toContain("ar=2024&part=2080");
    // 2023 is as it was, and so are its addresses.
    expect(changed.filter((asked) => asked?.startsWith("ar=2023"))).toEqual([]);
    expect((await host(`${noticePath(2024)}/ta-tillbaka`, { nyckel: "n2", version: "1" })).status).toBe(303);
    expect(await Promise.all(paths.map((path) => wordsAt(path)))).toEqual(before);
  });
});

describe("a house that reads its records wrongly is caught", () => {
  test.each<[string, Reading, string]>([
    [
      "what a host has written down taken for the municipality's own",
      function own(entry) {
        return { ...entry, state: "published" };
      },
      "Orsa's forecast is no money",
    ],
    [
      "an intention taken for an agreement",
      function signed(entry) {
        return { ...entry, body: entry.body.replace('"level":"intention"', '"level":"agreement"') };
      },
      "the intention is told as no money",
    ],
  ])("%s", async (_, wrong, fault) => {
    reading = wrong;
    expect(await faultsOf()).toContain(fault);
    reading = RIGHT;
    expect(await faultsOf()).toEqual([]);
  });
});

test("once Orsa has said that the host's entry is not right it is on no public page, and the words are on none", async () => {
  const { records, clock } = house.trust;
  const object = `svar ${ORSA} ${SLUG} 2024`;
  const [entry] = await records.history("everybody", "commitment", object);
  expect(entry?.state).toBe("unconfirmed");
  const { owner = "", state = "unconfirmed", body = "" } = entry ?? {};
  const objected = withObjection(body, "Nämnden har inte beslutat.");
  const change = { kind: "commitment", object, owner, state, body: objected, basedOn: 1 } as const;
  const chief = { person: randomUUID(), organisation: ORSA, role: "approver" };
  await records.write(chief, { ...change, deed: "object-to-entry", key: "o1" }, clock.moment());
  for (const path of [POST, pageOf("orsa"), "/kommuner/orsa", `${POST}/belopp.csv`]) {
    const page = await wordsAt(path);
    expect(page).not.toContain("Uppgift från RSS Dalarna, inte bekräftad av kommunen Svara för Orsa");
    expect(page).not.toContain("Nämnden har inte beslutat.");
  }
  expect(await wordsAt(pageOf("orsa"))).toContain("Orsa har inte svarat för något av åren");
});
