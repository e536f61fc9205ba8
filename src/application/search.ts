import type { Agreement, Clause } from "#domain/agreement";
import type { Finding } from "#domain/check";
import { parseStatedAmount, type Ore } from "#domain/money";
import type { County, Municipality, OrganisationRegister, Region } from "#domain/organisation";
import type { SupportingDocument } from "#domain/supporting-document";
import type { Catalogue, CatalogueEntry } from "./open-catalogue.ts";
import { shownSums } from "./sums-of-entry.ts";
import { findByName, type Named } from "./find-by-name.ts";
import { findPages, type FoundPage, type PageWords } from "./find-pages.ts";
import { nearestNames } from "./nearest-names.ts";
import { annexTargets } from "./preview-annex.ts";
import { findPosts, findPostSums, type FoundPost, type FoundPostSum } from "./search-posts.ts";
import type { JointPostView } from "./view-joint-post.ts";
import { valueOf, type ShownAmount, type ShownSum } from "./amount-figure.ts";

/** What a search found, grouped. `amount` is how the words were read as an amount. */
export type SearchView = {
  readonly query: string;
  readonly amount: Ore | undefined;
  readonly municipalities: readonly Municipality[];
  readonly regions: readonly Region[];
  readonly counties: readonly County[];
  readonly agreements: readonly CatalogueEntry[];
  readonly posts: readonly FoundPost[];
  /** Amounts of joint posts: a year's or the whole, of one party or of all. */
  readonly postSums: readonly FoundPostSum[];
  /** Documents with dates and money that are no agreements. */
  readonly documents: readonly SupportingDocument[];
  /** Findings whose missing or surplus amount is the one searched for. */
  readonly findings: readonly { readonly entry: CatalogueEntry; readonly finding: Finding }[];
  readonly clauses: readonly { readonly entry: CatalogueEntry; readonly clause: Clause }[];
  readonly amounts: readonly { readonly entry: CatalogueEntry; readonly amount: ShownAmount }[];
  /** Sums of several amounts: a county's, a recipient's, a component's. */
  readonly sums: readonly { readonly entry: CatalogueEntry; readonly sum: ShownSum }[];
  /** Pages by what they are called. */
  readonly pages: readonly FoundPage[];
  /** How many amounts were found besides those listed. */
  readonly moreAmounts: number;
  /** Names that are nearly what was written, when nothing was found. */
  readonly nearly: readonly Municipality[];
};

/** What is searched through besides the catalogue. Nothing that is not public is in it. */
export type AlsoSearched = {
  /** The joint posts as everybody sees them. */
  readonly posts?: readonly JointPostView[];
  readonly documents?: readonly SupportingDocument[];
  /** What people call the pages; no page is found without. */
  readonly pageWords?: PageWords;
};

/** At most this many amounts are listed of each kind. */
const MOST_AMOUNTS = 20;

/**
 * Finds municipalities (by name or code), regions, counties, agreements, joint posts, documents, clauses, pages and amounts
 * in any writing: "18957814 öre", "189578,14" and "189 578,14 kr" are the same.
 */
export function search(
  catalogue: Catalogue,
  query: string,
  { posts = [], documents = [], pageWords }: AlsoSearched = {},
): SearchView {
  const words = query.trim().toLocaleLowerCase("sv");
  const { register, entries } = catalogue;
  const holds = (text: string) => words !== "" && text.toLocaleLowerCase("sv").includes(words);
  /** "sala" finds Sala and not Uppsala. */
  const named = <Place>(places: Iterable<Place>, namesOf: (place: Place) => Named<Place>["names"]) =>
    words === ""
      ? []
      : findByName(
          [...places].map((thing) => ({ thing, names: namesOf(thing) })),
          words,
          { least: "word" },
        );
  const coded = register.municipalities.get(words);
  const municipalities = [
    ...(coded === undefined ? [] : [coded]),
    ...named(register.municipalities.values(), ({ name, officialName }) => [name, officialName]),
  ];
  const reading = words === "" ? undefined : parseStatedAmount(query);
  const amount = reading?.ok === true ? reading.value : undefined;
  const amounts = amount === undefined ? [] : entries.flatMap((entry) => amountsOf(entry, amount));
  const postSums = amount === undefined ? [] : findPostSums(amount, posts, register);
  const among = {
    entries: withTables(entries),
    posts: posts.map(({ reckoned }) => reckoned.post),
    register,
  };
  const found = {
    municipalities,
    pages: pageWords === undefined ? [] : findPages(words, pageWords, among),
    posts: findPosts(words, posts, register),
    documents: documents.filter(({ title, shortTitle, publisher }) =>
      everyWord(words, `${title} ${shortTitle} ${publisher === "unknown" ? "" : publisher}`),
    ),
    regions: named(register.regions.values(), ({ name }) => [name]),
    counties: named(register.counties.values(), ({ name, shortName }) => [name, shortName]),
    agreements: entries.filter(({ agreement: { title, field } }) => everyWord(words, `${title} ${field}`)),
    sums: amount === undefined ? [] : entries.flatMap((entry) => sumsOf(entry, amount, register)),
    findings: amount === undefined ? [] : entries.flatMap((entry) => findingsOf(entry, amount)),
    clauses: entries.flatMap((entry) =>
      entry.agreement.clauses
        .filter(
          ({ id, text, heading, reading: how }) =>
            holds(heading) ||
            (how !== "unread" && holds(text)) ||
            (amount !== undefined && statesAmount(entry.agreement, id, amount)),
        )
        .map((clause) => ({ entry, clause })),
    ),
  };
  const isEmpty = [...Object.values(found), amounts, postSums].every((list) => list.length === 0);
  return {
    query,
    amount,
    ...found,
    amounts: amounts.slice(0, MOST_AMOUNTS),
    postSums: postSums.slice(0, MOST_AMOUNTS),
    moreAmounts: [amounts, postSums].reduce(
      (more, { length }) => more + Math.max(0, length - MOST_AMOUNTS),
      0,
    ),
    nearly: isEmpty
      ? nearestNames(words, [...register.municipalities.values()], ({ name }) => name.toLocaleLowerCase("sv"))
      : [],
  };
}

function findingsOf(entry: CatalogueEntry, wanted: Ore) {
  return entry.check.findings
    .filter(
      ({ detail }) =>
        "difference" in detail && (detail.difference === wanted || detail.difference === -wanted),
    )
    .map((finding) => ({ entry, finding }));
}

/** Whether a clause is where the frame or a component's amount is written. */
function statesAmount({ frame, components }: Agreement, clause: string, wanted: Ore): boolean {
  return [frame, ...components.map(({ stated }) => stated)].some(
    (stated) => stated !== "unknown" && stated.clause === clause && stated.ore === wanted,
  );
}

function everyWord(words: string, text: string): boolean {
  const lower = text.toLocaleLowerCase("sv");
  return words !== "" && words.split(/\s+/).every((word) => lower.includes(word));
}

function amountsOf(entry: CatalogueEntry, wanted: Ore) {
  return entry.components.flatMap(({ amounts }) =>
    amounts.filter(({ figure }) => figure.value === wanted).map((amount) => ({ entry, amount })),
  );
}

function sumsOf(entry: CatalogueEntry, wanted: Ore, register: OrganisationRegister) {
  const found = shownSums(entry, register).filter((sum) => valueOf(sum) === wanted);
  const once = new Map(found.map((sum) => [sum.address, sum]));
  return [...once.values()].map((sum) => ({ entry, sum }));
}

/** The agreements with a part that tables are published for: the form of another has nothing to read. */
function withTables(entries: readonly CatalogueEntry[]): readonly CatalogueEntry[] {
  return entries.filter((entry) => annexTargets(entry).length > 0);
}
