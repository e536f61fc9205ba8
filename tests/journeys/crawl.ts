import type { OpenedHouse } from "./opened-house.ts";
import { readHtml, type ReadPage } from "./read-html.ts";

/** One address of the house, and what it answered. */
export type Crawled = {
  /** Path and query. */
  readonly address: string;
  readonly status: number;
  readonly contentType: string;
  /** Absent where the answer is not a page. */
  readonly page: ReadPage | undefined;
  /** Addresses within the house that the page leads to, with their anchors. */
  readonly links: readonly string[];
};

const HOUSE = "http://house.invalid";

/**
 * The county, order, direction, stage and comparison of a table can be combined in hundreds of ways that all lead to the same rows; the last
 * days of 311 organisations are the same duties with other amounts; a need is shared over 48 by six keys; any party can
 * be left out of a joint post, and each of its amounts opens in the same way; every amount has a receipt.
 */
const COMBINED = /[?&](?:lan|med|sort|ordning|steg|organisation|part|nyckel|utan)=|\/kvitto\.html/;
const MOST_OF_A_KIND = 3;

/** Follows every link from the first page, within the house, until there is nowhere new to go. */
export async function crawl(app: OpenedHouse["app"]): Promise<ReadonlyMap<string, Crawled>> {
  const seen = new Map<string, Crawled>();
  const kinds = new Map<string, number>();
  const waiting = ["/"];
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    if (seen.has(address) || isOneTooMany(address, kinds)) continue;
    const crawled = await visit(app, address);
    seen.set(address, crawled);
    waiting.push(...crawled.links.map((link) => link.replace(/#.*$/, "")).filter((link) => !seen.has(link)));
  }
  return seen;
}

async function visit(app: OpenedHouse["app"], address: string): Promise<Crawled> {
  const answer = await app.request(address);
  const contentType = answer.headers.get("content-type") ?? "";
  // A receipt is a file of its own, read by its own tests.
  const isPage = contentType.startsWith("text/html") && !answer.headers.has("content-disposition");
  const page = isPage ? readHtml(await answer.text()) : undefined;
  const onwards = answer.headers.get("location");
  return {
    address,
    status: answer.status,
    contentType,
    page,
    links: [...(page?.addresses ?? []), ...(onwards === null ? [] : [onwards])].flatMap((written) => {
      const url = new URL(written, HOUSE + address);
      return url.origin === HOUSE ? [url.pathname + url.search + url.hash] : [];
    }),
  };
}

function isOneTooMany(address: string, kinds: Map<string, number>): boolean {
  if (!COMBINED.test(address)) return false;
  const kind = address
    .replace(/=[^&]*/g, "=")
    .replace(/\/belopp\/\w+/, "/belopp/")
    .replace(/\/[^/]+\/gemensamt\//, "/gemensamt/");
  const count = (kinds.get(kind) ?? 0) + 1;
  kinds.set(kind, count);
  return count > MOST_OF_A_KIND;
}
