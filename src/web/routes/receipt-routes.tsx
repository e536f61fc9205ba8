import type { Context, Hono } from "hono";
import type { ReceiptFacts } from "#domain/receipt";
import type { CatalogueEntry } from "../../application/open-catalogue.ts";
import { receiptOfAmount, receiptOfComponent } from "../../application/receipt-facts.ts";
import { sealReceipt } from "../../application/seal-receipt.ts";
import { shareAmount } from "../../application/amount-figure.ts";
import { viewAmount } from "../../application/view-amount.ts";
import { carriedWords, RECEIPT_ADDRESS_PATH, wordReceipt } from "../../texts/receipt.ts";
import { comparisonTitle, tableTitle } from "../../texts/receipt-titles.ts";
import type { ExplainedPart } from "../../texts/receipt-part.ts";
import { RECEIPT_SENTENCES } from "../../texts/receipt-sentences.ts";
import type { House } from "../house.ts";
import { LargeReceiptPage } from "../pages/amount/large-receipt-page.tsx";
import { titleOfSum, wordShare } from "../word-trace.ts";

/** A receipt larger than this is not handed out: the whole agreement as JSON holds the same. */
export const LARGEST_RECEIPT_BYTES = 200_000;

/** Amounts, tables and comparisons as files that compute themselves again. */
export function addReceiptRoutes(app: Hono, house: House): void {
  const { catalogue, archive } = house;

  app.get("/belopp/:address/kvitto.html", async (context) => {
    const opened = await viewAmount(context.req.param("address"), catalogue, archive);
    const facts = opened.kind === "unknown" ? undefined : receiptOfAmount(opened, catalogue.register);
    if (opened.kind === "unknown" || facts === undefined) return context.notFound();
    const { entry } = opened;
    const title =
      opened.kind === "sum"
        ? titleOfSum(opened.sum, entry, catalogue.register)
        : (explainedPart(facts, 0, entry, house)?.trace.title ?? "");
    return answer(
      context,
      { facts, entry, title, name: `kvitto-${facts.addresses[0]?.slice(0, 12)}` },
      house,
    );
  });

  app.get("/overenskommelser/:slug/kvitto.html", (context) => {
    const entry = catalogue.entries.find(({ agreement }) => agreement.slug === context.req.param("slug"));
    const id = context.req.query("del");
    const stages = context.req.query("steg") === "bada" ? "both" : "used";
    const facts =
      entry && id !== undefined ? receiptOfComponent(entry, id, stages, catalogue.register) : undefined;
    const component = facts?.components[0]?.computed.component;
    if (entry === undefined || facts === undefined || component === undefined) return context.notFound();
    const title = (stages === "both" ? comparisonTitle : tableTitle)(component, entry.agreement.title);
    const name = `kvitto-${entry.agreement.slug}-${component.id}${stages === "both" ? "-bada-stegen" : ""}`;
    return answer(context, { facts, entry, title, name }, house);
  });
}

type Asked = {
  readonly facts: ReceiptFacts;
  readonly entry: CatalogueEntry;
  readonly title: string;
  readonly name: string;
};

function answer(context: Context, { facts, entry, title, name }: Asked, house: House) {
  const explained = facts.components.flatMap((_, index) => explainedPart(facts, index, entry, house) ?? []);
  const worded = wordReceipt(facts, title, explained);
  const sealed = sealReceipt(
    facts,
    { addressPath: RECEIPT_ADDRESS_PATH, words: carriedWords(worded), sentences: RECEIPT_SENTENCES },
    house.catalogue.register,
  );
  const file = new TextEncoder().encode(house.writeReceipt(sealed, worded));
  if (file.byteLength > LARGEST_RECEIPT_BYTES) {
    return context.html(<LargeReceiptPage agreement={entry.agreement} bytes={file.byteLength} />);
  }
  return context.body(file, 200, {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Disposition": `attachment; filename="${name}.html"`,
  });
}

/** The explanation of a component's first shown amount: what the agreement says and the key are the same for all. */
function explainedPart(
  { components, rows, agreement }: ReceiptFacts,
  index: number,
  entry: CatalogueEntry,
  { catalogue: { register } }: House,
): ExplainedPart | undefined {
  const computed = components[index]?.computed;
  const row = rows.find(({ component, other }) => component === index || other !== undefined);
  const share = row?.component === index ? row.share : row?.other?.share;
  if (computed === undefined || share === undefined) return undefined;
  const amount = shareAmount(share, computed, agreement, register);
  return {
    trace: wordShare(amount, computed, entry, register),
    kinds: amount.figure.steps.map(({ kind }) => kind),
  };
}
