import type { Weights } from "#domain/allocation";
import type {
  Answer,
  BindingLevel,
  Employment,
  ExpectedGrant,
  JointPost,
  PayrollOverhead,
  Sharing,
} from "#domain/financing";
import { fraction, kronor, ore, type Fraction } from "#domain/money";
import { assert } from "#domain/result";
import {
  defaultAssumptions,
  futuresOf,
  type Choices,
  type Futures,
  type NumberParameter,
  type RiskAssumptions,
} from "#domain/risk";
import type { Source } from "#domain/source";
import { day } from "#domain/time";
import { DALARNA } from "../financing/dalarna.ts";

/** Where the figures of these tests come from. */
export const SOURCE: Source = { document: "SKR, PO-pålägg" };
const GROUND = { certainty: "example", source: SOURCE } as const;

/** The overhead of regions in 2023, used for every year after it. */
export const OVERHEADS: readonly PayrollOverhead[] = [
  { employer: "region", year: 2023, fraction: fraction(5228n, 10_000n), source: SOURCE },
];

/** What a test changes of the post and its assumptions. */
export type Changes = {
  readonly months?: number;
  readonly inhabitants?: Readonly<Record<string, number>>;
  readonly level?: BindingLevel | ((party: string, year: number) => Answer);
  readonly form?: Sharing["form"];
  readonly employment?: Partial<Employment>;
  readonly grants?: readonly ExpectedGrant[];
  readonly numbers?: Partial<Record<NumberParameter, Fraction>>;
  readonly choices?: Partial<Choices>;
  readonly delays?: readonly number[];
};

/** The post of the Dalarna PM: 50 000 kr a month from April 2023, shared by inhabitants, all at the network's position. */
export function postOf(changes: Changes = {}): JointPost {
  const { months = 36, inhabitants = DALARNA, level = "network-position" } = changes;
  const parties = Object.keys(inhabitants);
  const answer = (party: string, year: number): Answer =>
    typeof level === "function" ? level(party, year) : { kind: "yes", level };
  return {
    id: "dalarna",
    slug: "dalarna",
    title: "Utvecklingsledare",
    purpose: "Stöd",
    place: "dalarna",
    host: "RSS Dalarna",
    employment: {
      employer: "20",
      form: "project",
      agreedNotice: "unknown",
      ground: GROUND,
      ...changes.employment,
    },
    period: { from: { year: 2023, month: 4 }, months, ground: GROUND },
    services: [],
    costs: [
      {
        kind: "salary",
        id: "lon",
        title: "Utvecklingsledare",
        monthly: kronor(50_000n),
        employer: "region",
        ground: GROUND,
      },
    ],
    nature: "co-financing",
    sharing: {
      form: changes.form ?? { kind: "population" },
      on: day("2021-12-31"),
      parties,
      grain: ore(1n),
      rest: "largest-remainder",
      gap: "unknown",
      ground: GROUND,
    },
    grants: changes.grants ?? [],
    commitments: parties.flatMap((party) =>
      [2023, 2024, 2025, 2026].map((year) => ({
        party,
        year,
        answer: answer(party, year),
        evidence: GROUND,
      })),
    ),
    documents: [],
    readingDay: day("2024-02-12"),
    notKnown: [],
    version: "",
  };
}

/** The assumptions of a test: the defaults, and what it changes. */
export function assumptionsOf(changes: Changes = {}): RiskAssumptions {
  const { assumptions } = defaultAssumptions(postOf(changes), []);
  return {
    numbers: { ...assumptions.numbers, ...changes.numbers },
    choices: { ...assumptions.choices, ...changes.choices },
    delays: changes.delays ?? assumptions.delays,
  };
}

/** The futures of a test's post. */
export function futuresWith(changes: Changes = {}): Futures {
  const { inhabitants = DALARNA } = changes;
  const weights: Weights = new Map(
    Object.entries(inhabitants).map(([code, persons]) => [
      code,
      { value: BigInt(persons), unit: "persons", source: SOURCE },
    ]),
  );
  const needs = { post: postOf(changes), overheads: OVERHEADS, inhabitants: weights, source: SOURCE };
  const futures = futuresOf(needs, assumptionsOf(changes));
  assert(futures.ok, "the post of the test can be reckoned");
  return futures.value;
}

/** A number of hundredths. */
export const percent = (count: number): Fraction => fraction(BigInt(count), 100n);
