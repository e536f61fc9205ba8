import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { markOf, readMark, writeMark } from "#domain/financing";
import { amountsOf, linesOf, type Paper } from "#domain/paper";
import { openPaperWriters } from "../../src/documents/paper/index.ts";
import { paperOf } from "../../src/texts/papers.ts";
import { paperAddresses } from "../../src/texts/post-paper-addresses.ts";
import type { OpenedHouse } from "../journeys/opened-house.ts";
import { readHtml } from "../journeys/read-html.ts";
import { NEW_NOTICE, notice, openTellingHouse, SLUG } from "../writing/answering.ts";
import { signIn } from "../journeys/signed-in.ts";
import { matterOf, shippedHash, shippedMatters, shippedPaper } from "./post-papers.ts";

const FOLDER = `/gemensamma-poster/${SLUG}/handlingar`;
const FALUN = matterOf("2080");
const addressOf = (paper: Paper) => linesOf(paper).at(-1) ?? "";
const REPORT = addressOf(shippedPaper(FALUN, "report", ""));
// The paper that all share lies on the page of all papers.
const MEMO = addressOf(
  paperOf("memo", FALUN, shippedMatters, paperAddresses({ house: "", post: SLUG }, shippedHash)),
);

let house: OpenedHouse;
beforeAll(async () => {
  house = await openTellingHouse();
});
afterAll(async () => {
  expect(house.faults).toEqual([]);
  await house.close();
});

async function wordsAt(path: string): Promise<string> {
  const response = await house.app.request(path);
  expect(response.status).toBe(200);
  return readHtml(await response.text()).words.replaceAll("\u00a0", " ");
}

const pasted = (written: string) => `${FOLDER}?${new URLSearchParams({ adress: written }).toString()}`;

describe("a paper's own mark", () => {
  test("is the last thing in it, and comes back as it was from a pasted address", () => {
    const mark = markOf(FALUN.matter);
    expect(mark.amounts).toEqual([14_218_360n, 18_957_814n, 18_957_814n, 4_739_453n]);
    expect(REPORT).toContain(`${FOLDER}/falun?siffror=${writeMark(mark)}`);
    expect(readMark(` https://samnytta.example${REPORT}\n`)).toEqual(mark);
    expect(readMark(REPORT.replace("siffror=", "siffror=\n").replace("2023.", "2023. "))).toEqual(mark);
    expect(new Set(shippedMatters.map(({ marks }) => writeMark(marks.own))).size).toBe(15);
  });

  test.each(["", "siffror=", "2023", "2023.1", "2023.1.zzzzzzzz", "2023.-1.0123abcd", "20233.1.0123abcd"])(
    "%j is none",
    (written) => {
      expect(readMark(written)).toBeUndefined();
    },
  );

  // What is not the party's part stands in the rest of the mark: the year's cost as it is lain on the others.
  test("tells another cost with the same part", () => {
    const [first, ...years] = FALUN.matter.years;
    if (first === undefined) throw new Error("the matter has years");
    const dearer = { ...FALUN.matter, years: [{ ...first, cost: 1n as typeof first.cost }, ...years] };
    expect(markOf(dearer).amounts).toEqual(markOf(FALUN.matter).amounts);
    expect(markOf(dearer).rest).not.toBe(markOf(FALUN.matter).rest);
  });
});

// The notice of 2024 has 60 % overhead: 50 000 × 1,6 × 12 = 960 000; × 59 837 ÷ 288 387 = 199 189,006…
describe("a paper that was written before the notice", () => {
  test("holds until then, and is outdated after it with every changed year and the day", async () => {
    expect(await wordsAt(pasted(REPORT))).toContain("Handlingen stämmer.");
    expect(await wordsAt(MEMO)).toContain("Handlingen stämmer.");
    const host = await signIn(house, "strategist");
    expect((await host(NEW_NOTICE, { ...notice("besked"), spara: "1" })).status).toBe(303);
    for (const path of [REPORT, pasted(REPORT)]) {
      const page = await wordsAt(path);
      expect(page).toContain("Handlingen är inaktuell. Falun 2024: 189 578,14 kr → 199 189,01 kr.");
      expect(page).not.toContain("Falun 2023:");
      expect(page).toContain("Ändrat den 22 november 2026.");
    }
    expect(await wordsAt(MEMO)).toContain("Kostnaden 2024: 913 680,00 kr → 960 000,00 kr.");
  });

  test("an address of something else, or half of one, is told at its field", async () => {
    expect(await wordsAt(pasted("https://example.org/"))).toContain("Adressen går inte att läsa.");
    expect(await wordsAt(pasted(REPORT.replace(SLUG, "annan")))).toContain("en annan post.");
    expect(await wordsAt(pasted(REPORT.replace(/\.[0-9a-f]{8}$/, "")))).toContain("går inte att läsa");
    expect(await wordsAt(FOLDER)).not.toContain("inaktuell");
  });
});

test("where the typesetter is missing the writers say so, and Word is written all the same", async () => {
  const writers = openPaperWriters(() => Promise.reject(new Error("Cannot find native binding")));
  expect(await writers.canSetType()).toBe(false);
  expect((await writers.docx(shippedPaper(FALUN))).length).toBeGreaterThan(1000);
  expect(amountsOf(shippedPaper(FALUN)).length).toBeGreaterThan(10);
  expect(await openPaperWriters().canSetType()).toBe(true);
});
