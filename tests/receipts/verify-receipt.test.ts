import { expect, test } from "vitest";
import { checkReceipt, marksOf, readCarried, type CarriedReceipt, type ShownText } from "#domain/receipt";
import { KRONA, ore } from "#domain/money";
import { assert } from "#domain/result";
import { verifyReceipt } from "../../src/application/verify-receipt.ts";
import { shownInHtml } from "../../src/documents/receipt/shown-in-html.ts";
import { formatOre, groupThousands } from "../../src/texts/format.ts";
import {
  amountReceipt,
  blockOf,
  publishedReceipt,
  SLUG,
  sumReceipt,
  tableReceipt,
  told,
  verdictOf,
} from "./receipts.ts";
import { sumAmount } from "../../src/application/amount-figure.ts";
import { shownSums } from "../../src/application/sums-of-entry.ts";
import { changed, SLUGS } from "../exports/exported.ts";
import { entryOf, shipped } from "../worked-cases/shipped.ts";

const regions = await tableReceipt("analys-regioner");

test.each(SLUGS)("every computed component of %s holds as a receipt of its table", async (slug) => {
  const { components } = entryOf(slug);
  const computed = components.filter(({ result }) => result.status === "computed");
  const found: string[] = [];
  for (const { result, otherStage } of computed) {
    const { id } = result.component;
    found.push(...told(await tableReceipt(id, slug)));
    if (otherStage !== undefined) found.push(...told(await tableReceipt(id, slug, "&steg=bada")));
  }
  expect(found).toEqual([]);
});

test("an amount by the stage that is not used holds, and so does one of a named recipient", async () => {
  expect(told(await amountReceipt("analys-kommuner", "2021", SLUG, "other"))).toEqual([]);
  expect(told(await amountReceipt("skl-samordning", "skr"))).toEqual([]);
  expect(told(await amountReceipt("ungdomsmottagningar", "lan-19"))).toEqual([]);
});

test("a sum holds with all its parts, of one component or of several", async () => {
  const sums = shownSums(entryOf(SLUG), shipped.register);
  const ofRegion = sums.find(({ parts }) => parts.every(({ recipient }) => recipient === "19"));
  const ofCounty = sums.find(({ parts }) => parts.every(({ recipient }) => /^19\d\d$/.test(recipient)));
  const ofAll = shownSums(entryOf("psykisk-halsa-2016"), shipped.register).toSorted(
    (a, b) => b.parts.length - a.parts.length,
  )[0];
  assert(ofRegion !== undefined && ofCounty !== undefined && ofAll !== undefined, "the sums are shown");
  // 250 million and 150 million by 267 629 of 9 995 153: 6 693 970 + 4 016 382.
  const region = await sumReceipt(ofRegion);
  expect(region).toContain('data-u="sum.amount">10\u00a0710\u00a0352\u00a0kr<');
  expect(verdictOf(region)).toMatchObject({ findings: [], amounts: 2 });
  expect(verdictOf(await sumReceipt(ofCounty))).toMatchObject({ findings: [], amounts: 10 });
  // 290 municipalities, 21 regions twice, and the principals of 21 counties jointly.
  expect(verdictOf(await sumReceipt(ofAll, "psykisk-halsa-2016"))).toMatchObject({
    findings: [],
    amounts: 353,
  });
});

test("in a table the published amount counts, and ours stands beside it", () => {
  // Region Norrbotten's 6 276 462 kr of 2017 is published; ours is 6 267 288 kr. 250 000 000 + 9 174 counts.
  expect(regions).toContain(
    "Betalaren har fastställt belopp för 1 av 21 mottagare, och de gäller. För de andra gäller vår uträkning.",
  );
  expect(regions).toContain(
    "<td>6\u00a0267\u00a0288\u00a0kr</td><td>6\u00a0276\u00a0462\u00a0kr</td><td>6\u00a0276\u00a0462\u00a0kr</td>",
  );
  expect(regions).toContain('data-u="sum.counts">250\u00a0009\u00a0174\u00a0kr<');
  expect(verdictOf(regions).addresses).toEqual([
    sumAmount(
      entryOf(SLUG).components.find(({ result }) => result.component.id === "analys-regioner")?.amounts ?? [],
    )?.address,
  ]);
});

test("a published amount's receipt carries the annex, and computes our control and the difference", async () => {
  const published = await publishedReceipt("analys-regioner", "25");
  expect(verdictOf(published)).toMatchObject({ findings: [], amounts: 1 });
  expect(published).toContain('data-u="amount">6\u00a0276\u00a0462\u00a0kr<');
  expect(published).toContain('data-u="control.1.value">6\u00a0267\u00a0288\u00a0kr<');
  // 6 276 462 − 6 267 288 = 9 174
  expect(published).toContain('data-u="control.2.value">+9\u00a0174\u00a0kr<');
  expect(published).toContain("Det visar inte att betalaren har skrivit så.");
  const block = published.indexOf('<script type="application/json"');
  const ofPage = (from: string, to: string) =>
    told(changed(published.slice(0, block), from, to) + published.slice(block));
  expect(ofPage(">+9\u00a0174\u00a0kr<", ">+9\u00a0184\u00a0kr<")).toEqual([
    "text-differs: Vår uträkning, som kontroll, Skillnad",
  ]);
  // The row of the annex, changed in the carried values: found by the annex' own hash too.
  const row = '["25","627646200"';
  expect(told(published.slice(0, block) + changed(published.slice(block), row, '["25","627647200"'))).toEqual(
    expect.arrayContaining([
      "value-changed: Betalarens bilaga, Presentation om överenskommelsen 2017, studylibsv.com/doc/321422, Region Norrbotten",
      "annex-differs: Presentation om överenskommelsen 2017, studylibsv.com/doc/321422",
    ]),
  );
});

test("where our computation is the control the receipt says so", async () => {
  expect(await amountReceipt("analys-regioner", "25")).toContain(
    "Betalaren har fastställt ett belopp. Det här är vår uträkning, som kontroll.",
  );
  expect(await amountReceipt("analys-kommuner", "1981")).not.toMatch(/>Betalaren har fastställt/);
});

test("what the named recipients of a table leave is told, and checked", async () => {
  const north = await tableReceipt("samverkan", "norra-stodstruktur-2018");
  expect(north).toContain('data-u="difference.0">190\u00a0000\u00a0kr<');
  expect(told(changed(north, ">190\u00a0000\u00a0kr<", ">190\u00a0001\u00a0kr<"))).toEqual([
    "figure-differs: Skillnad mot delens belopp",
  ]);
});

test.each([
  ["a name", ">Region Dalarna<", ">Region Falun<", ["row-differs: Region Dalarna"]],
  ["a weight", ">267\u00a0629<", ">267\u00a0639<", ["row-differs: Region Västmanland"]],
  ["the sum of weights", ">9\u00a0995\u00a0153<", ">9\u00a0995\u00a0154<", ["figure-differs: Summa"]],
  [
    "a unit",
    ">6\u00a0693\u00a0970\u00a0kr<",
    ">6\u00a0693\u00a0970\u00a0tkr<",
    ["row-differs: Region Västmanland"],
  ],
  ["a quote", "för fortsatt analysarbete", "för avslutat analysarbete", ["text-differs: Vad avtalet säger"]],
  ["the receipt's own hash", /(?<="checksum">)\w{4}/, "0000", ["text-differs: Kvittots kontrollsumma"]],
  ["a row put in", '<tr data-row="3">', '<tr data-row="99"><th>Ny</th></tr>$&', ["stray-text: "]],
  ["words put in", "</main>", "<p>Beloppet är höjt.</p>$&", ["stray-text: "]],
  [
    "a place taken away",
    /<h1[^>]*>[^<]*<\/h1>/,
    "",
    ["not-shown: Regionerna: analys och handlingsplan, Psykisk hälsa 2017"],
  ],
])("%s that is changed on the page is told with its place", (_what, from, to, sentences) => {
  const table = regions.slice(0, regions.indexOf("<script type"));
  expect(told(changed(table, from, to) + regions.slice(table.length))).toEqual(sentences);
});

test("a receipt forged with all its hashes holds by itself: the agreement's text and the paper tell it", () => {
  const carried = readCarried(blockOf(regions));
  assert(carried.ok, "the receipt can be read");
  const forged = withTotal(carried.value, "26000000000");
  const shown = shownInHtml(regions);
  const followed = { ...shown, texts: shown.texts.map((text) => asExpected(text, forged)) };
  const verdict = checkReceipt(forged.content, forged.marks, followed);
  expect(verdict.findings).toEqual([]);
  expect(verdict.hash).not.toBe(checkReceipt(carried.value.content, carried.value.marks, shown).hash);
  const { differences } = verifyReceipt({ ...forged, shown: followed, agreement: entryOf(SLUG).agreement });
  expect(differences).toEqual([
    { component: "analys-regioner", field: "total", inExport: "26000000000", recomputed: "25000000000" },
  ]);
});

test("a quote that no clause holds is told, though it was changed in page, words and hash alike", () => {
  const carried = readCarried(blockOf(regions));
  assert(carried.ok, "the receipt can be read");
  const { content } = carried.value;
  const words = content.words.map(
    ([place, text]) => [place, text.replace("analysarbete", "nöjesarbete")] as const,
  );
  const own = { ...content, words };
  const forged = { content: own, marks: marksOf(own) };
  const texts = shownInHtml(regions).texts.map((text) => asExpected(text, forged));
  const { findings } = checkReceipt(forged.content, forged.marks, { texts, stray: [] });
  expect(findings).toEqual([{ kind: "quote-outside", place: "part.0.step.0.0" }]);
});

/** The receipt with another total, its result and marks made anew. */
function withTotal({ content }: CarriedReceipt, total: string): CarriedReceipt {
  const components = content.components.map((component) => ({ ...component, total }));
  const [result] = checkReceipt({ ...content, components }, "", { texts: [], stray: [] }).results;
  const own = {
    ...content,
    components: components.map((component) => ({ ...component, result: result?.result ?? "" })),
  };
  return { content: own, marks: marksOf(own) };
}

/** The text that the check would want at a place. */
function asExpected([place, text]: ShownText, { content, marks }: CarriedReceipt): ShownText {
  const { findings } = checkReceipt(content, marks, { texts: [[place, text]], stray: [] });
  const found = findings.find((finding) => finding.kind === "shown-differs");
  if (found?.kind !== "shown-differs") return [place, text];
  const { text: words, figures: [figure = 0n] = [], unit } = found.expected;
  return [place, words ?? (unit === "kr" ? formatOre(ore(figure), KRONA) : groupThousands(figure / 100n))];
}
