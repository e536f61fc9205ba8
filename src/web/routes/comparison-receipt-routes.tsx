import type { Hono } from "hono";
import {
  comparedGroup,
  groupsInComparison,
  receiptOfComparison,
  type ComparedGroup,
} from "../../application/comparison-receipt-facts.ts";
import type { Computed } from "../../application/amount-figure.ts";
import type { CatalogueEntry } from "../../application/open-catalogue.ts";
import { comparedComponents, sealComparisonReceipt } from "../../application/seal-comparison-receipt.ts";
import { compareInCatalogue, EVERY_COUNTY, type ComparisonView } from "../../application/view-comparison.ts";
import type { ChangeFacts } from "#domain/receipt";
import { changesCaption, frameSentence, sumSentence } from "../../texts/comparison.ts";
import { wordComparisonReceipt, type ComparisonWords } from "../../texts/comparison-receipt.ts";
import { carriedWords, RECEIPT_ADDRESS_PATH } from "../../texts/receipt.ts";
import { RECEIPT_SENTENCES } from "../../texts/receipt-sentences.ts";
import { comparisonReceiptTitle, whoIsCompared } from "../../texts/receipt-titles.ts";
import { comparisonHref } from "../addresses.ts";
import { sealedBy, type House } from "../house.ts";
import { LargeComparisonPage } from "../pages/comparison/large-comparison-page.tsx";
import { explainedShare, handOut, serverName } from "./receipt-routes.tsx";

/** Two agreements compared as a file that computes itself again: the rows of the page, or those of one group. */
export function addComparisonReceiptRoutes(app: Hono, house: House): void {
  const { catalogue, clock, writeReceipt } = house;

  app.get("/overenskommelser/:slug/jamfor/kvitto.html", (context) => {
    const { med = "", lan, grupp } = context.req.query();
    const view = compareInCatalogue(catalogue, context.req.param("slug"), med, lan);
    const group = comparedGroup(grupp);
    const isAsked = grupp === undefined || group !== undefined;
    const facts = view && isAsked ? receiptOfComparison(view, catalogue.basis, group) : undefined;
    if (view === undefined || facts === undefined) return context.notFound();
    const server = serverName(context);
    const making = {
      savedOn: clock.today(),
      sealed: sealedBy(house),
      addressPath: server + RECEIPT_ADDRESS_PATH,
    };
    const worded = wordComparisonReceipt(facts, wordsOf(view, facts, group, server, house), making);
    const sealed = sealComparisonReceipt(facts, {
      addressPath: making.addressPath,
      words: carriedWords(worded),
      sentences: RECEIPT_SENTENCES,
    });
    return handOut(context, { html: writeReceipt(sealed, worded), name: nameOf(view, group) }, (bytes) => (
      <LargeComparisonPage
        view={view}
        bytes={bytes}
        groups={group === undefined ? groupsInComparison(view) : []}
      />
    ));
  });
}

function nameOf({ before, after, county }: ComparisonView, group: ComparedGroup | undefined): string {
  const parts = [before.agreement.slug, after.agreement.slug, county?.slug, group];
  return `kvitto-jamfor-${parts.filter((part) => part !== undefined).join("-")}`;
}

function wordsOf(
  { before, after, comparison, county }: ComparisonView,
  facts: ChangeFacts,
  group: ComparedGroup | undefined,
  server: string,
  { catalogue: { register } }: House,
): ComparisonWords {
  const who = whoIsCompared(county?.shortName, group);
  const { pairs, components } = comparedComponents(facts);
  const explained = (computed: Computed | undefined, entry: CatalogueEntry) => {
    const share = computed?.allocation.shares[0];
    return computed === undefined || share === undefined
      ? undefined
      : explainedShare(share, computed, entry, register);
  };
  return {
    title: comparisonReceiptTitle(before.agreement.title, after.agreement.title, who),
    caption: changesCaption(facts.rows.length, who),
    answer: [frameSentence(comparison, before.agreement, after.agreement), sumSentence(facts.sum, who)],
    explained: facts.pairs.map(({ steps }) => {
      const [start, end] = [explained(steps.start, before), explained(steps.end, after)];
      return {
        ...(start === undefined ? {} : { before: start }),
        ...(end === undefined ? {} : { after: end }),
      };
    }),
    places: pairs,
    results: components.map(({ result }) => result),
    page: server + comparisonHref(after.agreement.slug, before.agreement.slug, county?.slug ?? EVERY_COUNTY),
  };
}
