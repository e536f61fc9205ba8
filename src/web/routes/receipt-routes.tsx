import type { Context, Hono } from "hono";
import type { Share } from "#domain/allocation";
import type { OrganisationRegister } from "#domain/organisation";
import type { ReceiptFacts } from "#domain/receipt";
import type { CatalogueEntry } from "../../application/open-catalogue.ts";
import { receiptOfAmount, receiptOfComponent } from "../../application/receipt-facts.ts";
import { sealReceipt } from "../../application/seal-receipt.ts";
import { shareAmount, type Computed, type ShownAmount } from "../../application/amount-figure.ts";
import { viewAmount } from "../../application/view-amount.ts";
import { carriedWords, RECEIPT_ADDRESS_PATH, wordReceipt } from "../../texts/receipt.ts";
import { comparisonTitle, tableTitle } from "../../texts/receipt-titles.ts";
import type { ExplainedPart } from "../../texts/receipt-part.ts";
import { RECEIPT_SENTENCES } from "../../texts/receipt-sentences.ts";
import { sealedBy, type House } from "../house.ts";
import { LargeReceiptPage } from "../pages/amount/large-receipt-page.tsx";
import { titleOfSum, wordPublished, wordShare } from "../word-trace.ts";

/** A receipt larger than this is not handed out: the whole agreement as JSON holds the same. */
const LARGEST_RECEIPT_BYTES = 200_000;

/** Amounts, tables and comparisons as files that compute themselves again. */
export function addReceiptRoutes(app: Hono, house: House): void {
  const { catalogue, archive } = house;

  app.get("/belopp/:address/kvitto.html", async (context) => {
    const opened = await viewAmount(context.req.param("address"), catalogue, archive);
    const facts = opened.kind === "unknown" ? undefined : receiptOfAmount(opened, catalogue.register);
    if (opened.kind === "unknown" || facts === undefined) return context.notFound();
    const { entry } = opened;
    const explained =
      opened.kind === "published"
        ? [publishedPart(opened.amount, explainedParts(facts, entry, house)[0], entry, house)]
        : explainedParts(facts, entry, house);
    const title =
      opened.kind === "sum"
        ? titleOfSum(opened.sum, entry, catalogue.register)
        : (explained[0]?.trace.title ?? "");
    const name = `kvitto-${facts.addresses[0]?.slice(0, 12)}`;
    return answer(context, { facts, entry, title, explained, name }, house);
  });

  app.get("/overenskommelser/:slug/kvitto.html", (context) => {
    const entry = catalogue.entries.find(({ agreement }) => agreement.slug === context.req.param("slug"));
    const id = context.req.query("del");
    const stages = context.req.query("steg") === "bada" ? "both" : "used";
    const facts =
      entry && id !== undefined ? receiptOfComponent(entry, id, stages, catalogue.register) : undefined;
    const component = entry?.components.find(({ result }) => result.component.id === id)?.result.component;
    if (entry === undefined || facts === undefined || component === undefined) return context.notFound();
    const title = (stages === "both" ? comparisonTitle : tableTitle)(component, entry.agreement.title);
    const name = `kvitto-${entry.agreement.slug}-${component.id}${stages === "both" ? "-bada-stegen" : ""}`;
    const explained = explainedParts(facts, entry, house);
    return answer(context, { facts, entry, title, explained, name }, house);
  });
}

type Asked = {
  readonly facts: ReceiptFacts;
  readonly entry: CatalogueEntry;
  readonly title: string;
  readonly explained: readonly ExplainedPart[];
  readonly name: string;
};

/** A receipt's file under its name, or the page that says that it became too large. */
export function handOut(
  context: Context,
  { html, name }: { readonly html: string; readonly name: string },
  tooLarge: (bytes: number) => ReturnType<typeof LargeReceiptPage>,
) {
  const file = new TextEncoder().encode(html);
  if (file.byteLength > LARGEST_RECEIPT_BYTES) return context.html(tooLarge(file.byteLength));
  return context.body(file, 200, {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Disposition": `attachment; filename="${name}.html"`,
  });
}

/** The name of the server that was asked, which holds with and without TLS before it; nothing where it was asked by a name of this computer alone. */
export function serverName(context: Context): string {
  const { host, hostname } = new URL(context.req.url);
  return /^(?:localhost|127\.[\d.]+|\[::1\]|0\.0\.0\.0)$/.test(hostname) ? "" : host;
}

function answer(context: Context, { facts, entry, title, explained, name }: Asked, house: House) {
  const addressPath = serverName(context) + RECEIPT_ADDRESS_PATH;
  const worded = wordReceipt(facts, title, explained, {
    savedOn: house.clock.today(),
    sealed: sealedBy(house),
    addressPath,
  });
  const sealed = sealReceipt(
    facts,
    { addressPath, words: carriedWords(worded), sentences: RECEIPT_SENTENCES },
    house.catalogue.register,
  );
  return handOut(context, { html: house.writeReceipt(sealed, worded), name }, (bytes) => (
    <LargeReceiptPage agreement={entry.agreement} bytes={bytes} />
  ));
}

function explainedParts(facts: ReceiptFacts, entry: CatalogueEntry, house: House): readonly ExplainedPart[] {
  return facts.components.flatMap((_, index) => explainedPart(facts, index, entry, house) ?? []);
}

/** The payer's amount and where it stands, followed by how ours beside it is computed. */
function publishedPart(
  amount: ShownAmount,
  control: ExplainedPart | undefined,
  entry: CatalogueEntry,
  { catalogue: { register } }: House,
): ExplainedPart {
  const trace = wordPublished(amount, entry, register);
  const kinds = amount.figure.steps.map(({ kind }) => kind);
  if (control === undefined) return { trace, kinds };
  // Both begin with what the agreement says; that of the computed amount has its readings too.
  const [agreement, ...others] = control.trace.steps;
  return {
    trace: {
      ...trace,
      steps: [...(agreement === undefined ? [] : [agreement]), ...trace.steps.slice(1), ...others],
    },
    kinds: [...kinds, ...control.kinds.slice(1)],
  };
}

/** The explanation of a component's first shown amount: what the agreement says and the key are the same for all. */
function explainedPart(
  { components, rows }: ReceiptFacts,
  index: number,
  entry: CatalogueEntry,
  { catalogue: { register } }: House,
): ExplainedPart | undefined {
  const computed = components[index]?.computed;
  const row = rows.find(({ component, other }) => component === index || other !== undefined);
  const share = row?.component === index ? row.share : row?.other?.share;
  if (computed === undefined || share === undefined) return undefined;
  return explainedShare(share, computed, entry, register);
}

/** The explanation of one share, with the kind of each of its steps. */
export function explainedShare(
  share: Share,
  computed: Computed,
  entry: CatalogueEntry,
  register: OrganisationRegister,
): ExplainedPart {
  const amount = shareAmount(share, computed, entry.agreement, register);
  return {
    trace: wordShare(amount, computed, entry, register),
    kinds: amount.figure.steps.map(({ kind }) => kind),
  };
}
