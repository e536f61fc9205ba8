import { addressOf, addressOfSum, type Agreement } from "#domain/agreement";
import { KRONA, kronor, ore, persons, type Ore } from "#domain/money";
import { seriesHash, type PopulationSeries } from "#domain/population";
import { annexHash, type Annex } from "#domain/published";
import { hashOf } from "#domain/source";
import { day } from "#domain/time";
import type { KeptAmount, NewJournalEntry } from "../../src/application/ports.ts";

export const moment = "2017-02-24T08:30:00.000Z";

/** The text of a small agreement; `blanks` changes the text but not the content. */
export function agreementText(slug: string, blanks = ""): string {
  return `{${blanks} "slug": ${JSON.stringify(slug)}, "title": "Psykisk hälsa – å, ä, ö" }`;
}

/** Reads what `agreementText` writes. Its version is the hash of the content, as for agreement files. */
export function readAgreementText(text: string): Agreement | undefined {
  const content: unknown = JSON.parse(text);
  if (typeof content !== "object" || content === null) return undefined;
  if (!("slug" in content) || typeof content.slug !== "string") return undefined;
  return {
    id: content.slug,
    slug: content.slug,
    title: "Psykisk hälsa",
    field: "Psykisk hälsa",
    year: 2017,
    parties: ["Staten", "SKL"],
    purpose: "unknown",
    aim: "unknown",
    decided: "unknown",
    readingDay: day("2017-02-24"),
    documents: [],
    clauses: [],
    frame: "unknown",
    components: [],
    statements: [],
    interpretations: [],
    focusAreas: [],
    notKnown: [],
    version: versionOf(text),
  };
}

export function versionOf(text: string): string {
  const { slug, title } = JSON.parse(text);
  return hashOf({ slug: String(slug), title: String(title) });
}

/** A series with every field of its source, its rows not in order of code. */
export function someSeries(change: Partial<PopulationSeries> = {}): PopulationSeries {
  return {
    date: day("2016-12-31"),
    source: {
      document: "SCB, folkmängd",
      place: "tabell 1",
      published: day("2017-02-21"),
      readOn: day("2017-02-24"),
    },
    certainty: "published",
    rows: new Map([
      ["1981", { persons: persons(22_109n), row: 3 }],
      ["1980", { persons: persons(147_420n), row: 2 }],
    ]),
    ...change,
  };
}

export const agreement = agreementText("2017-psykisk-halsa");
export const series = someSeries();

/** What `share` is made of, with Sala's share of the municipal component unless the test says otherwise. */
export type ShareChange = {
  readonly component?: string;
  readonly recipient?: string;
  readonly amount?: Ore;
  readonly series?: string;
};

/** A share under the address that its inputs give it. */
export function share(change: ShareChange = {}): KeptAmount {
  const inputs = {
    agreement: versionOf(agreement),
    component: change.component ?? "kommuner",
    recipient: change.recipient ?? "1981",
    series: change.series ?? seriesHash(series),
    rule: { grain: kronor(1n), stage: "direct", rest: "largest-remainder" } as const,
  };
  return {
    kind: "share",
    address: addressOf(inputs),
    ...inputs,
    amount: change.amount ?? kronor(559_096n),
    result: hashOf("the whole allocation"),
  };
}

/** The sum of amounts, under its address. */
export function sum(parts: readonly KeptAmount[]): KeptAmount {
  return {
    kind: "sum",
    address: addressOfSum(parts.map(({ address }) => address)),
    agreement: versionOf(agreement),
    parts: parts.map(({ address }) => address),
    amount: ore(parts.reduce((total, { amount }) => total + amount, 0n)),
  };
}

/** A payer's table with two rows, as a partial annex has. */
export const annex: Annex = {
  agreement: "2017-prov",
  component: "analys-kommuner",
  title: "Bilaga 1",
  publisher: "SKL",
  published: day("2017-02-20"),
  table: {
    group: "municipalities",
    unit: KRONA,
    rows: new Map([
      ["1981", { amount: ore(55_909_600n), asWritten: "559 096", row: 2 }],
      ["1980", { amount: ore(368_728_700n), asWritten: "3 687 287", row: 3, isProvenBySum: true }],
    ]),
    statedTotal: { amount: ore(424_638_300n), row: 4 },
    passedOver: [{ row: 4, text: "Summa", why: "total" }],
    matchedByName: [{ row: 2, written: "Sala kommun", recipient: "1981" }],
  },
};

/** That somebody read the annex in, from a file of four bytes. */
export function annexLoaded(key: string): NewJournalEntry {
  return {
    key,
    moment,
    actor: "lokal användare",
    deed: "annex-loaded",
    object: annexHash(annex),
    file: { name: "bilaga.csv", bytes: new Uint8Array([75, 111, 100, 10]) },
  };
}
