import { addressOf, addressOfSum, type Agreement } from "#domain/agreement";
import { kronor, ore, persons, type Ore } from "#domain/money";
import { seriesHash, type PopulationSeries } from "#domain/population";
import { hashOf } from "#domain/source";
import { day } from "#domain/time";
import type { KeptAmount } from "../../src/application/ports.ts";

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
