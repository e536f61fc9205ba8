import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { Hono } from "hono";
import { checkReceipt, nameFinding, readCarried, type ReceiptVerdict } from "#domain/receipt";
import { assert } from "#domain/result";
import { day } from "#domain/time";
import { keptShare, valueOf, type ShownSum } from "../../src/application/amount-figure.ts";
import { seriesHash } from "#domain/population";
import { annexHash } from "#domain/published";
import { isPublished, keptPublished } from "../../src/application/published-figure.ts";
import { exportFiles } from "../../src/documents/export/index.ts";
import { readAmounts } from "../../src/documents/recovery/read-amounts.ts";
import { readAgreement } from "../../src/documents/agreement/index.ts";
import { shownInHtml } from "../../src/documents/receipt/shown-in-html.ts";
import { receiptWriter } from "../../src/documents/receipt/write-receipt.ts";
import { openMemoryArchive } from "../../src/storage/memory-archive.ts";
import { createApp } from "../../src/web/app.tsx";
import type { House } from "../../src/web/house.ts";
import { ROOT } from "../architecture/repository.ts";
import { entryOf, shipped } from "../worked-cases/shipped.ts";

execFileSync(process.execPath, [join(ROOT, "scripts/build.mjs"), "--if-needed"]);

const MOMENT = "2026-11-22T12:00:00Z";
const archive = openMemoryArchive((text) => {
  const read = readAgreement(new TextEncoder().encode(text), "agreement.json");
  return read.ok ? read.value : undefined;
});

/** The house over an archive that holds what a test has shown. */
export const house: House = {
  catalogue: shipped,
  archive,
  clock: { today: () => day("2026-11-22"), moment: () => MOMENT },
  fiveDocuments: [],
  supportingDocuments: [],
  alternatives: [],
  jointPosts: [],
  orders: [],
  payroll: { overheads: [], ceilings: [] },
  openFiles: [],
  readAmounts,
  exports: exportFiles,
  writeReceipt: receiptWriter(join(ROOT, "dist/assets")),
  assetDirectory: join(ROOT, "dist/assets"),
  newReference: () => "receipt",
};

/** Its pages. */
export const app: Hono = createApp(house, (_reference, error) => {
  throw error;
});

/** The agreement that most tests take their receipts from. */
export const SLUG = "psykisk-halsa-2017";

/** The receipt of a component's amounts; by both stages when asked. */
export function tableReceipt(component: string, slug = SLUG, query = ""): Promise<string> {
  return receiptAt(`/overenskommelser/${slug}/kvitto.html?del=${component}${query}`);
}

/** The receipt of two agreements compared, for a county or for "alla"; of one group of recipients when asked. */
export function comparisonReceipt(
  later: string,
  earlier: string,
  county: string,
  group = "",
): Promise<string> {
  const own = group === "" ? "" : `&grupp=${group}`;
  return receiptAt(`/overenskommelser/${later}/jamfor/kvitto.html?med=${earlier}&lan=${county}${own}`);
}

/** The receipt of one recipient's amount of a component; by the stage that is not used when asked. */
export async function amountReceipt(
  component: string,
  recipient: string,
  slug = SLUG,
  stage: "used" | "other" = "used",
): Promise<string> {
  const entry = entryOf(slug);
  const own = entry.components.find(({ result }) => result.component.id === component);
  const computed = stage === "used" ? own?.result : own?.otherStage?.result;
  assert(computed?.status === "computed", `${component} is computed`);
  const share = computed.allocation.shares.find((each) => each.recipient === recipient);
  assert(share !== undefined, `${recipient} gets of ${component}`);
  const kept = keptShare(share, computed, entry.agreement);
  await keepEntry(slug);
  await archive.keepAmounts([kept], MOMENT);
  return receiptAt(`/belopp/${kept.address}/kvitto.html`);
}

/** The receipt of what the payer has published for one recipient. */
export async function publishedReceipt(component: string, recipient: string, slug = SLUG): Promise<string> {
  const own = entryOf(slug).components.find(({ result }) => result.component.id === component);
  const amount = own?.amounts.find((each) => each.recipient === recipient);
  assert(amount !== undefined && isPublished(amount), `${recipient} has a published amount`);
  await keepEntry(slug);
  await archive.keepAnnex(annexHash(amount.published.annex), amount.published.annex, MOMENT);
  await archive.keepAmounts([keptPublished(amount)], MOMENT);
  return receiptAt(`/belopp/${amount.address}/kvitto.html`);
}

/** The receipt of a sum that a page can show. */
export async function sumReceipt(sum: ShownSum, slug = SLUG): Promise<string> {
  const entry = entryOf(slug);
  await keepEntry(slug);
  const parts = sum.parts.map((part) => {
    const shown = entry.byAddress.get(part.address);
    const share = shown?.computed.allocation.shares.find(({ recipient }) => recipient === part.recipient);
    assert(shown !== undefined && share !== undefined, "a part of a sum is shown");
    return keptShare(share, shown.computed, entry.agreement);
  });
  await archive.keepAmounts(
    [
      ...parts,
      {
        kind: "sum",
        address: sum.address,
        agreement: entry.agreement.version,
        parts: parts.map(({ address }) => address),
        amount: valueOf(sum),
      },
    ],
    MOMENT,
  );
  return receiptAt(`/belopp/${sum.address}/kvitto.html`);
}

/** What checking a receipt's file gives. */
export function verdictOf(html: string): ReceiptVerdict {
  const carried = readCarried(blockOf(html));
  assert(carried.ok, "what a receipt carries can be read");
  return checkReceipt(carried.value.content, carried.value.marks, shownInHtml(html));
}

/** The findings of a receipt, each as the name of its sentence and where it is. */
export function told(html: string): readonly string[] {
  const carried = readCarried(blockOf(html));
  assert(carried.ok, "what a receipt carries can be read");
  const { content } = carried.value;
  return verdictOf(html).findings.map((finding) => {
    const { sentence, values } = nameFinding(finding, content);
    const where = values["where"];
    return `${sentence}: ${typeof where === "string" ? where : ""}`;
  });
}

/** The block of carried values in a receipt's file. */
export function blockOf(html: string): string {
  return /<script type="application\/json" id="uppgifter">(.*?)<\/script>/s.exec(html)?.[1] ?? "";
}

async function keepEntry(slug: string): Promise<void> {
  const { agreement, text } = entryOf(slug);
  await archive.keepAgreement(agreement.version, text, MOMENT);
  for (const series of shipped.basis.series) await archive.keepSeries(seriesHash(series), series, MOMENT);
}

async function receiptAt(path: string): Promise<string> {
  const answer = await app.request(path);
  assert(answer.headers.has("Content-Disposition"), `${path} is handed out as a file`);
  return answer.text();
}
