import { expect, test } from "vitest";
import { fraction, kronor, ore } from "#domain/money";
import type { Source } from "#domain/source";
import { day } from "#domain/time";
import {
  effectOfNotice,
  operatingYears,
  withNotice,
  type Answer,
  type Commitment,
  type JointPost,
  type Notice,
  type PayrollOverhead,
} from "./index.ts";

const SOURCE: Source = { document: "Besked från SKR" };
const GROUND = { certainty: "example", source: SOURCE } as const;
const OVERHEADS: readonly PayrollOverhead[] = [
  { employer: "region", year: 2023, fraction: fraction(5228n, 10_000n), source: SOURCE },
];

const said = (party: string, year: number, answer: Answer): Commitment => ({
  party,
  year,
  answer,
  evidence: GROUND,
});
const decided: Answer = { kind: "yes", level: "decision" };
const intends: Answer = { kind: "yes", level: "intention" };
const whenMoneyComes: Answer = {
  kind: "yes",
  level: "conditional-decision",
  condition: "under förutsättning att statliga medel erhålls",
};

const POST: JointPost = {
  id: "dalarna",
  slug: "dalarna",
  title: "Utvecklingsledare",
  purpose: "Stöd",
  place: "dalarna",
  host: "RSS Dalarna",
  employment: { employer: "20", form: "project", agreedNotice: "unknown", ground: GROUND },
  period: { from: { year: 2023, month: 4 }, months: 36, ground: GROUND },
  services: [],
  costs: [
    {
      kind: "salary",
      id: "lon",
      title: "Lön",
      monthly: kronor(50_000n),
      employer: "region",
      ground: GROUND,
    },
  ],
  nature: "co-financing",
  sharing: {
    form: { kind: "population" },
    on: day("2021-12-31"),
    parties: ["2034", "2080", "2081", "2084", "2085"],
    grain: ore(1n),
    rest: "largest-remainder",
    gap: "unknown",
    ground: GROUND,
  },
  grants: [
    { agreement: "god-och-nara-vard-2024", year: 2024, amount: kronor(20_000_000n), ground: GROUND },
    { agreement: "god-och-nara-vard-2025", year: 2025, amount: "unknown", ground: GROUND },
  ],
  commitments: [
    said("2080", 2023, decided),
    said("2080", 2024, decided),
    said("2081", 2024, intends),
    said("2084", 2024, whenMoneyComes),
    said("2085", 2024, { kind: "no" }),
    said("2081", 2025, intends),
  ],
  documents: [],
  readingDay: day("2024-02-12"),
  notKnown: [],
  version: "",
};

const NOTICE: Notice = {
  year: 2024,
  agreement: "god-och-nara-vard-2024",
  amount: kronor(18_500_000n),
  told: day("2024-01-24"),
  // Invented: 50.00 % gives whole figures.
  overhead: { employer: "region", year: 2024, fraction: fraction(1n, 2n), source: SOURCE },
  ground: GROUND,
};

test("the forecast of the year's grant gives way to what was told, and other years stand", () => {
  const { post } = withNotice({ post: POST, overheads: OVERHEADS }, NOTICE);
  expect(post.grants.map(({ year, amount }) => [year, amount])).toEqual([
    [2025, "unknown"],
    [2024, kronor(18_500_000n)],
  ]);
});

test("the preview says what the grant was, whom it asks anew, and who has decided", () => {
  expect(effectOfNotice(POST, NOTICE)).toEqual({
    grant: { before: kronor(20_000_000n), after: kronor(18_500_000n) },
    // Orsa had said nothing and Borlänge only what it means to do.
    opened: ["2034", "2081"],
    standing: ["2080", "2084", "2085"],
  });
});

test("a first notice of a year that nobody had reckoned with says so", () => {
  expect(effectOfNotice(POST, { ...NOTICE, year: 2026 }).grant.before).toBe("none");
  expect(effectOfNotice(POST, { ...NOTICE, year: 2026 }).opened).toEqual(POST.sharing.parties);
});

test("an intention for the year is asked for anew, and what was said of other years is not", () => {
  const { post } = withNotice({ post: POST, overheads: OVERHEADS }, NOTICE);
  expect(post.commitments.map(({ party, year }) => `${party} ${year}`)).toEqual([
    "2080 2023",
    "2080 2024",
    "2084 2024",
    "2085 2024",
    "2081 2025",
  ]);
});

test("a decision that the party has said something else after does not come back with the notice", () => {
  const unsaid = { ...POST, commitments: [said("2080", 2024, decided), said("2080", 2024, intends)] };
  const { post } = withNotice({ post: unsaid, overheads: OVERHEADS }, NOTICE);
  expect(effectOfNotice(unsaid, NOTICE).standing).toEqual([]);
  expect(post.commitments).toEqual([]);
});

test("the year's own overhead takes the place of the one assumed, from that year on", () => {
  const after = withNotice({ post: POST, overheads: OVERHEADS }, NOTICE);
  const years = operatingYears(after.post, after.overheads);
  // 50 000 × 1.5228 × 9; then 50 000 × 1.5 × 12, twice; then × 3.
  expect(years.ok && years.value.map(({ year, amount }) => [year, amount])).toEqual([
    [2023, kronor(685_260n)],
    [2024, kronor(900_000n)],
    [2025, kronor(900_000n)],
    [2026, kronor(225_000n)],
  ]);
});

test("the post that a notice came to is as it was, so leaving the notice out takes it back", () => {
  const before = structuredClone({ grants: POST.grants, commitments: POST.commitments });
  withNotice({ post: POST, overheads: OVERHEADS }, NOTICE);
  expect({ grants: POST.grants, commitments: POST.commitments }).toEqual(before);
});

test("the same notice twice is the notice once", () => {
  const once = withNotice({ post: POST, overheads: OVERHEADS }, NOTICE);
  expect(withNotice(once, NOTICE)).toEqual(once);
});
