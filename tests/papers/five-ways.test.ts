import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { linesOf } from "#domain/paper";
import { share } from "../../src/cli/share.ts";
import { readJointPost } from "../../src/documents/joint-post/read-joint-post.ts";
import { readWorkbook } from "../exports/read-files.ts";
import { openHouse, type OpenedHouse } from "../journeys/opened-house.ts";
import { RANDOM_NUMBER } from "../random/random-number.ts";
import { postBasis } from "../worked-cases/joint-post.ts";
import { shippedMatters, shippedPaper } from "./post-papers.ts";
import { textIn, withoutSpaces } from "./read-files.ts";

const SLUG = "dalarna-utvecklingsledare-2023";
const FOLDER = `/gemensamma-poster/${SLUG}`;
const FILE = "reference/joint-posts/2023-dalarna-utvecklingsledare.json";

type Files = readonly (readonly [string, Uint8Array])[];

/** Öre of each year by municipality, as one of the five says it. */
type Told = Readonly<Record<string, readonly bigint[]>>;

let house: OpenedHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const bytesAt = async (path: string) =>
  new Uint8Array(await (await house.app.request(FOLDER + path)).arrayBuffer());

/** Each municipality's Word file out of the archive. */
async function wordFiles(): Promise<Files> {
  const files = unzipSync(await bytesAt("/handlingar-docx.zip"));
  expect(Object.keys(files)).toEqual(shippedMatters.map(({ slug }) => `tjansteskrivelse-${slug}.docx`));
  return shippedMatters.map(({ slug }) => [slug, files[`tjansteskrivelse-${slug}.docx`] ?? new Uint8Array()]);
}

/** The PDF of every third municipality: Word and PDF are set from the same paper. The run's number says which third. */
async function pdfFiles(): Promise<Files> {
  const slugs = shippedMatters
    .map(({ slug }) => slug)
    .filter((_, index) => (index + RANDOM_NUMBER) % 3 === 0);
  const asked = slugs.map(
    async (slug) => [slug, await bytesAt(`/handlingar/${slug}/tjansteskrivelse.pdf`)] as const,
  );
  return Promise.all(asked);
}

/** The parts in a text without spaces, where a year's row is year, months, cost and part. */
function partsIn(text: string): readonly bigint[] {
  return [
    ["2023", "9"],
    ["2024", "12"],
    ["2025", "12"],
    ["2026", "3"],
  ].map(([year, months]) => {
    const row = new RegExp(`${year}${months}(?:månader)?(?:Exempel)?\\d+,\\d\\dkr(\\d+,\\d\\d)kr`).exec(text);
    return BigInt((row?.[1] ?? "0").replace(",", ""));
  });
}

async function onPages(): Promise<Told> {
  const told = shippedMatters.map(async ({ slug }) => {
    const html = await (await house.app.request(`/kommuner/${slug}/gemensamt/${SLUG}`)).text();
    const cells = html.replaceAll(/<[^>]+>/g, " ");
    return [slug, partsIn(withoutSpaces(cells))] as const;
  });
  return Object.fromEntries(await Promise.all(told));
}

async function inTerminal(): Promise<Told> {
  const out: string[] = [];
  const documents = {
    readFile: async () => new Uint8Array(readFileSync(new URL(`../../${FILE}`, import.meta.url))),
    openReference: async () => ({ ok: true, value: postBasis }),
    openPayroll: async () => postBasis,
    readJointPost: async (bytes: Uint8Array, file: string) => readJointPost(bytes, file, postBasis.register),
  };
  const tools = { documents, terminal: { out: (text: string) => out.push(text), err: () => undefined } };
  const words = { file: FILE, other: "", format: "json", isCalendar: false, option: () => undefined };
  // Only what the command reads and writes is at hand here.
  expect(
    await share(words as Parameters<typeof share>[0], tools as unknown as Parameters<typeof share>[1]),
  ).toBe(0);
  const {
    parties,
  }: {
    readonly parties: readonly {
      readonly code: string;
      readonly years: readonly { readonly amount: string }[];
    }[];
  } = JSON.parse(out.join(""));
  return Object.fromEntries(
    parties.map(({ code, years }) => [slugOf(code), years.map(({ amount }) => BigInt(amount))]),
  );
}

async function inWorkbook(): Promise<Told> {
  const rows = (await readWorkbook(await bytesAt("/belopp.xlsx"))).get("Delar") ?? [];
  return Object.fromEntries(
    rows
      .filter(([code]) => /^\d{4}$/.test(String(code)))
      .map(([code, , ...cells]) => [
        slugOf(String(code)),
        cells.slice(0, 4).map((cell) => BigInt(Math.round(Number(cell) * 100))),
      ]),
  );
}

function slugOf(code: string): string {
  return shippedMatters.find(({ matter }) => matter.party === code)?.slug ?? code;
}

describe("each of Dalarna's fifteen pays the same öre each year", () => {
  const textsOf = async (files: Files, format: "docx" | "pdf") =>
    Promise.all(
      files.map(async ([slug, bytes]) => {
        const text = await textIn(bytes, format);
        return [slug, withoutSpaces(text)] as const;
      }),
    );

  test("on its page, in the terminal, in the workbook, in Word and in PDF; and the files hold every word", async () => {
    const files = await wordFiles();
    const alone = await bytesAt("/handlingar/falun/tjansteskrivelse.docx");
    expect(files.find(([slug]) => slug === "falun")?.[1]).toEqual(alone);
    const [word, pdf] = [await textsOf(files, "docx"), await textsOf(await pdfFiles(), "pdf")];
    const inFiles = (texts: typeof word): Told =>
      Object.fromEntries(texts.map(([slug, text]) => [slug, partsIn(text)]));
    const terminal = await inTerminal();
    expect(terminal["falun"]).toEqual([14_218_360n, 18_957_814n, 18_957_814n, 4_739_453n]);
    expect(Object.keys(terminal)).toHaveLength(15);
    expect(await onPages()).toEqual(terminal);
    expect(await inWorkbook()).toEqual(terminal);
    expect(inFiles(word)).toEqual(terminal);
    expect(pdf).toHaveLength(5);
    expect(terminal).toMatchObject(inFiles(pdf));
    for (const told of shippedMatters) {
      const lines = linesOf(shippedPaper(told, "report", "http://localhost")).map(withoutSpaces);
      for (const [slug, text] of [...word, ...pdf]) {
        if (slug !== told.slug) continue;
        expect([told.slug, lines.filter((line) => !text.includes(line))]).toEqual([told.slug, []]);
      }
    }
    // The wrong twin: one öre less in one cell of what was read.
    const [[slug, text] = ["", ""]] = pdf;
    const [, , , last = 0n] = terminal[slug] ?? [];
    const amount = `${last / 100n},${String(last % 100n).padStart(2, "0")}`;
    const other = `${(last - 1n) / 100n},${String((last - 1n) % 100n).padStart(2, "0")}`;
    expect(terminal).not.toMatchObject(inFiles([[slug, text.replaceAll(amount, other)]]));
  });
});
