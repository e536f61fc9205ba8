import type { Crawled } from "./crawl.ts";
import type { ReadPage } from "./read-html.ts";

/** Everything a crawl reached, by address. */
export type CrawledHouse = ReadonlyMap<string, Crawled>;

/** The crawled addresses that are pages. */
export function pagesIn(crawled: CrawledHouse): readonly (Crawled & { readonly page: ReadPage })[] {
  return [...crawled.values()].flatMap((each) =>
    each.page === undefined ? [] : [{ ...each, page: each.page }],
  );
}

/** Addresses that lead to the page of signing in. */
const ASKS_FIRST: ReadonlySet<string> = new Set([
  "/mitt",
  "/mitt/overenskommelser",
  "/mitt/lan/svar/ny",
  "/logga-in/exempel",
]);

/** Addresses that somebody links to and that do not answer with what they promise. One's own page asks for a sign-in first. */
export function deadLinks(crawled: CrawledHouse): readonly string[] {
  return [...crawled.values()]
    .filter(
      ({ status, address }) =>
        status !== 200 && !(status === 303 && ASKS_FIRST.has(address.split("?")[0] ?? "")),
    )
    .map(({ status, address }) => `${status} ${address}`);
}

/** Links to a place in a page that has no such place. */
export function lostAnchors(crawled: CrawledHouse): readonly string[] {
  return [...crawled.values()].flatMap(({ address, links }) =>
    links.filter((link) => !leadsToAPlace(link, crawled)).map((link) => `${address} → ${link}`),
  );
}

function leadsToAPlace(link: string, crawled: CrawledHouse): boolean {
  const [address = "", anchor = ""] = link.split("#");
  const target = crawled.get(address);
  return anchor === "" || target === undefined || target.page?.ids.has(decodeURIComponent(anchor)) === true;
}

/** Pages that are not in Swedish, have not one h1, skip a level of headings, or say nothing. */
export function pageFaults(crawled: CrawledHouse): readonly string[] {
  return pagesIn(crawled).flatMap(({ address, page }) =>
    faultsOf(page).map((fault) => `${address}: ${fault}`),
  );
}

function faultsOf({ language, headings, title, words }: ReadPage): readonly string[] {
  const levels = headings.map(({ level }) => level);
  const jump = levels.findIndex((level, index) => level > (levels[index - 1] ?? 0) + 1);
  return [
    ...(language === "sv" ? [] : [`the language is ${language}`]),
    ...(levels.filter((level) => level === 1).length === 1 ? [] : ["not exactly one h1"]),
    ...(jump === -1 ? [] : [`the heading ${headings[jump]?.text} skips a level`]),
    ...(headings.some(({ text }) => text === "") ? ["a heading is empty"] : []),
    ...(title.endsWith(" – Samnytta") ? [] : [`the title is ${title}`]),
    ...(words.length > 40 ? [] : ["main is empty"]),
  ];
}

/** Titles that two pages share; the same page asked in two ways keeps its title. */
export function sharedTitles(crawled: CrawledHouse): readonly string[] {
  const byTitle = new Map<string, string[]>();
  for (const { address, page } of pagesIn(crawled).filter((each) => !each.address.includes("?")))
    byTitle.set(page.title, [...(byTitle.get(page.title) ?? []), address]);
  return [...byTitle]
    .filter(([, addresses]) => addresses.length > 1)
    .map(([title, addresses]) => `${title}: ${addresses.join(" ")}`);
}

/** Pages whose ten kronor are shared between A, B and C, or whose parts show how parts look. */
const OF_EXAMPLES = ["/sa-raknar-vi", "/stilmall"];

/** Cells that show kronor which nobody can open. */
export function closedMoney(crawled: CrawledHouse): readonly string[] {
  return pagesIn(crawled)
    .filter(({ address }) => !OF_EXAMPLES.includes(address))
    .flatMap(({ address, page }) => page.plainMoney.map((text) => `${address}: ${text}`));
}

/** Every amount that can be opened, by the address that explains it. */
export function openableAmounts(crawled: CrawledHouse): ReadonlyMap<string, string> {
  return new Map(
    pagesIn(crawled)
      .filter(({ address }) => !OF_EXAMPLES.includes(address))
      .flatMap(({ page }) => page.amounts)
      .filter(({ href }) => href.startsWith("/belopp/"))
      .map(({ href, text }) => [href, text]),
  );
}

/** Amounts whose explanation shows another amount, or leads neither to a clause nor to the parts of a sum. */
export function unexplainedAmounts(crawled: CrawledHouse): readonly string[] {
  return [...openableAmounts(crawled)]
    .filter(([href, text]) => {
      const opened = crawled.get(href);
      const leadsOn = opened?.links.some((link) => link.includes("/text#") || link.startsWith("/belopp/"));
      return opened?.page?.words.includes(text) !== true || leadsOn !== true;
    })
    .map(([href, text]) => `${text} ${href}`);
}
