import { describe, expect, test } from "vitest";
import type { DaySeal } from "#domain/log";
import { checkReceipt, readCarried } from "#domain/receipt";
import { shownInHtml } from "../../src/documents/receipt/shown-in-html.ts";
import { createApp } from "../../src/web/app.tsx";
import { SEAL_HEADER } from "../../src/web/seal-header.ts";
import { house, SLUG, verdictOf as receiptVerdict } from "../receipts/receipts.ts";
import { verdictOf } from "./exported.ts";
import { readWorkbook } from "./read-files.ts";

const FOLDER = `/overenskommelser/${SLUG}`;
const RECEIPT = `${FOLDER}/kvitto.html?del=analys-regioner`;
const COMPARISON = `${FOLDER}/jamfor/kvitto.html?med=psykisk-halsa-2016&lan=vastmanland`;
const today: DaySeal = { day: "2026-11-22", hash: "a1".repeat(32) };
const tomorrow: DaySeal = { day: "2026-11-23", hash: "b2".repeat(32) };

/** A house that is sealed as the test says. */
function sealedHouse(first?: DaySeal) {
  let seal = first;
  const app = createApp({ ...house, daySeal: () => seal }, (_reference, error) => {
    throw error;
  });
  const fetched = async (path: string) => app.request(path);
  return {
    fetched,
    text: async (path: string) => (await fetched(path)).text(),
    sealWith: (next: DaySeal) => (seal = next),
  };
}

describe("what is handed out carries the seal of the house", () => {
  const files = ["belopp.csv", "penningflode.csv", "belopp.xlsx", "export.json", "agreement.json"];

  test.each([...files.map((name) => `${FOLDER}/${name}`), RECEIPT, COMPARISON, "/sista-dagar.ics"])(
    "%s by its header",
    async (path) => {
      const header = async (seal?: DaySeal) =>
        (await sealedHouse(seal).fetched(path)).headers.get(SEAL_HEADER);
      expect(await header(today)).toBe(`2026-11-22 ${today.hash}`);
      expect(await header()).toBe("none");
    },
  );

  test("and no page carries it", async () => {
    expect((await sealedHouse(today).fetched(FOLDER)).headers.get(SEAL_HEADER)).toBeNull();
  });

  test("the export has it beside what it verifies, and differs in nothing else", async () => {
    const sealed = await sealedHouse(today).text(`${FOLDER}/export.json`);
    const without = await sealedHouse().text(`${FOLDER}/export.json`);
    expect(JSON.parse(sealed)).toEqual({ ...JSON.parse(without), sealed: today });
    expect(JSON.parse(without).sealed).toBe("none");
    expect(verdictOf(sealed)).toEqual(verdictOf(without));
    expect(verdictOf(sealed)).toMatchObject({ differences: [] });
  });

  test("the workbook has it among its sources", async () => {
    const rows = async (seal?: DaySeal) => {
      const file = await (await sealedHouse(seal).fetched(`${FOLDER}/belopp.xlsx`)).arrayBuffer();
      const sheets = await readWorkbook(new Uint8Array(file));
      return JSON.stringify(sheets.get("Källor"));
    };
    expect(await rows(today)).toContain(`Förseglat 22 november 2026: ${today.hash}`);
    expect(await rows()).toContain("Ingen försegling ännu");
  });

  test("the table as CSV is the same to the byte whatever the seal", async () => {
    const csv = (seal?: DaySeal) => sealedHouse(seal).text(`${FOLDER}/belopp.csv`);
    expect(await csv(today)).toBe(await csv(tomorrow));
  });
});

describe.each([RECEIPT, COMPARISON])("the receipt %s", (path) => {
  test("says it, keeps its checksum, and holds", async () => {
    const [sealed, other, none] = await Promise.all(
      [today, tomorrow, undefined].map((seal) => sealedHouse(seal).text(path)),
    );
    expect(sealed).toContain(`Förseglat 22 november 2026: ${today.hash}`);
    expect(none).toContain("Ingen försegling ännu");
    const verdicts = [sealed, other, none].map((html = "") => receiptVerdict(html));
    for (const { findings, hash } of verdicts)
      expect({ findings, hash }).toEqual({ findings: [], hash: verdicts[0]?.hash });
  });

  test("lets no other text stand in the place of the seal, and no second one", async () => {
    const html = await sealedHouse(today).text(path);
    const line = `Förseglat 22 november 2026: ${today.hash}`;
    for (const other of [
      `${line} Betalat`,
      line.replace("Förseglat", "Betalat"),
      line.slice(0, -1),
      `${line}</p><p>${line}`,
    ])
      expect(receiptVerdict(html.replace(line, other)).findings.map(({ kind }) => kind)).toEqual([
        "stray-text",
      ]);
  });
});

test("a receipt of before seals, whose sentences know of none, holds, and no seal can be put on it", async () => {
  const carried = readCarried(
    (await sealedHouse(today).text(RECEIPT)).split('id="uppgifter">')[1]?.split("</script")[0] ?? "",
  );
  if (!carried.ok) throw new Error("the receipt is read");
  const { content, marks } = carried.value;
  const { "day-seal": _sealed, "no-seal": _none, ...sentences } = content.sentences;
  const shown = shownInHtml(await sealedHouse(today).text(RECEIPT));
  const kinds = (stray: readonly string[]) =>
    checkReceipt({ ...content, sentences }, marks, { ...shown, stray }).findings.map(({ kind }) => kind);
  expect(kinds([])).not.toContain("stray-text");
  expect(kinds(shown.stray)).toContain("stray-text");
});

test("a file that is kept in memory is kept until the house is sealed anew", async () => {
  const { text, fetched, sealWith } = sealedHouse(today);
  const path = `${FOLDER}/export.json`;
  expect(await text(path)).toBe(await text(path));
  expect(await text(path)).toContain(today.hash);
  sealWith(tomorrow);
  expect(await text(path)).toContain(tomorrow.hash);
  expect((await fetched(path)).headers.get(SEAL_HEADER)).toBe(`2026-11-23 ${tomorrow.hash}`);
});
