import type { Hono } from "hono";
import { KRONA } from "#domain/money";
import type { Day } from "#domain/time";
import { readDay } from "../../application/read-day.ts";
import {
  viewAgreement,
  type AgreementQuestion,
  type AllocationSort,
} from "../../application/view-agreement.ts";
import { viewAmount, type AmountView } from "../../application/view-amount.ts";
import { hasReceipt } from "../../application/receipt-facts.ts";
import { findAgreements } from "../../application/find-agreements.ts";
import { publishedFiles } from "../../application/publish-agreement.ts";
import { viewFlow } from "../../application/view-flow.ts";
import { viewPublishedState } from "../../application/view-published-state.ts";
import { standingOf, type House } from "../house.ts";
import { AgreementPage, SORT_WORDS } from "../pages/agreement/agreement-page.tsx";
import { AgreementTextPage } from "../pages/agreement/agreement-text-page.tsx";
import { AgreementsPage } from "../pages/agreement/agreements-page.tsx";
import { isExample, nameInRegister } from "../../application/open-catalogue.ts";
import { AmountPage, UnknownAmountPage } from "../pages/amount/amount-page.tsx";
import { AMOUNT_PAGE, otherStageSentence } from "../../texts/amount-page.ts";
import { formatDifference, formatOre } from "../../texts/format.ts";
import { amountHref } from "../addresses.ts";
import { recipientHref } from "../recipient-href.ts";
import { caseNumbersOn } from "../case-numbers.ts";
import { enteredByIn, publicationOf } from "../publication.ts";
import type { WordedPublication } from "../../texts/entered-amount.ts";
import { wordPublished, wordShare, wordSum } from "../word-trace.ts";

/** The pages of one agreement and of one amount. */
export function addAgreementRoutes(app: Hono, house: House): void {
  app.get("/overenskommelser", async (context) => {
    const filter = context.req.query("sok") ?? "";
    const all = house.catalogue.entries.filter((entry) => !isExample(entry));
    return context.html(
      <AgreementsPage
        entries={findAgreements(house.catalogue, filter)}
        all={all.length}
        filter={filter}
        enteredBy={await enteredByIn(house)}
      />,
    );
  });

  app.get("/overenskommelser/:slug/text", (context) => {
    const entry = house.catalogue.entries.find(
      ({ agreement }) => agreement.slug === context.req.param("slug"),
    );
    return entry === undefined
      ? context.notFound()
      : context.html(<AgreementTextPage agreement={entry.agreement} />);
  });

  app.get("/overenskommelser/:slug", async (context) => {
    const query = context.req.query();
    const question = questionOf(query);
    const view = viewAgreement(house.catalogue, context.req.param("slug"), question);
    if (view === undefined) return context.notFound();
    const opened =
      query["visa"] === undefined
        ? undefined
        : await viewAmount(query["visa"], house.catalogue, house.archive);
    return context.html(
      <AgreementPage
        view={view}
        state={viewPublishedState(view.entry, (await standingOf(house)).annexes, house.catalogue.register)}
        flow={viewFlow(view.entry)}
        question={question}
        catalogue={house.catalogue}
        readingDay={readingDay(query["dag"], view.entry.agreement.readingDay)}
        today={house.clock.today()}
        query={query}
        publication={await publicationOf(view.entry.agreement, house)}
        files={await filesOf(view.entry.agreement.slug, house)}
        caseNumbers={await caseNumbersOn("agreement", view.entry.agreement.slug, house)}
        opened={
          opened === undefined || opened.kind === "unknown"
            ? undefined
            : {
                trace: traceOf(opened, house, await publicationOf(opened.entry.agreement, house)),
                address: addressOf(opened),
              }
        }
      />,
    );
  });

  app.get("/belopp/:address", async (context) => {
    const opened = await viewAmount(context.req.param("address"), house.catalogue, house.archive);
    if (opened.kind === "unknown") {
      return context.html(<UnknownAmountPage isWellFormed={opened.isWellFormed} />, 404);
    }
    const publication = await publicationOf(opened.entry.agreement, house);
    return context.html(
      <AmountPage
        trace={traceOf(opened, house, publication)}
        publication={publication}
        address={addressOf(opened)}
        agreement={opened.entry.agreement}
        resultHash={opened.kind === "share" ? opened.resultHash : undefined}
        isSuperseded={opened.isSuperseded}
        keptDiffers={opened.kind === "share" ? opened.keptDiffers : undefined}
        usedInstead={opened.kind === "share" ? usedLink(opened) : undefined}
        otherStage={opened.kind === "share" ? otherStageLink(opened) : undefined}
        isEarlierBasis={opened.kind !== "published" && opened.isEarlierBasis}
        boundBy={boundLink(opened)}
        hasReceipt={hasReceipt(opened)}
        recipient={recipientLink(opened, house)}
      />,
    );
  });
}

/** The files of an agreement that has been published here; a shipped one has none. */
async function filesOf(slug: string, { trust }: House) {
  return trust === undefined ? [] : publishedFiles(slug, trust);
}

/** The day a page is read on: the one in the address when it is a day, else the matter's own. */
export function readingDay(asked: string | undefined, own: Day): Day {
  return (asked === undefined ? undefined : readDay(asked)) ?? own;
}

function questionOf(query: Readonly<Record<string, string>>): AgreementQuestion {
  const sorts: readonly AllocationSort[] = ["persons", "amount"];
  return {
    county: query["lan"],
    component: query["del"],
    sort: sorts.find((sort) => SORT_WORDS[sort] === query["sort"]) ?? "name",
    isDescending: query["ordning"] === "fallande",
    filter: query["sok"] ?? "",
    showsBothStages: query["steg"] === "bada" || query["steg"] === "skiljer",
    onlyDiffering: query["steg"] === "skiljer",
  };
}

function traceOf(opened: AmountView, { catalogue: { register } }: House, publication?: WordedPublication) {
  switch (opened.kind) {
    case "share":
      return wordShare(opened.amount, opened.computed, opened.entry, register, publication);
    case "published":
      return wordPublished(opened.amount, opened.entry, register, publication);
    case "sum":
      return wordSum(opened.sum, opened.entry, register);
  }
}

function addressOf(opened: AmountView): string {
  return opened.kind === "sum" ? opened.sum.address : opened.amount.address;
}

/** The amount that counts, where the opened one has another beside it that binds. */
function boundLink(opened: AmountView) {
  const boundBy = opened.kind === "sum" ? undefined : opened.boundBy;
  if (boundBy === undefined || boundBy.figure.value === "unknown") return undefined;
  return {
    text: formatOre(boundBy.figure.value, KRONA),
    href: amountHref(boundBy.address),
    isPublished: boundBy.published !== undefined,
    isOursOpen: opened.kind === "share",
  };
}

function otherStageLink({ otherStage, computed }: AmountView & { readonly kind: "share" }) {
  if (otherStage === undefined) return undefined;
  const { stage, address, value, difference } = otherStage;
  const { grain } = computed.allocation.rule;
  return {
    ...otherStageSentence(stage, difference === 0n ? undefined : formatDifference(difference, grain)),
    amount: formatOre(value, grain),
    href: amountHref(address),
  };
}

function usedLink({ usedInstead, computed }: AmountView & { readonly kind: "share" }) {
  if (usedInstead === undefined || usedInstead.figure.value === "unknown") return undefined;
  const { grain } = computed.allocation.rule;
  return { text: formatOre(usedInstead.figure.value, grain), href: amountHref(usedInstead.address) };
}

function recipientLink(opened: AmountView, { catalogue: { register } }: House) {
  const code = opened.kind === "sum" ? opened.county && `lan-${opened.county}` : opened.amount.recipient;
  const href = code === undefined ? undefined : recipientHref(code, register, opened.entry.agreement.slug);
  return href === undefined || code === undefined
    ? undefined
    : {
        name: nameInRegister(code, register),
        label: opened.kind === "sum" ? AMOUNT_PAGE.allOfCounty : AMOUNT_PAGE.allOfRecipient,
        href,
      };
}
