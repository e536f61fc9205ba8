import { describe, expect, test } from "vitest";
import { budgetLine, type JointPost, type SharingForm } from "#domain/financing";
import { fraction, kronor, KRONA, ore, sumOre } from "#domain/money";
import { assert } from "#domain/result";
import { day } from "#domain/time";
import { reckonPost } from "../../src/application/reckon-post.ts";
import { viewPost } from "../../src/application/view-joint-post.ts";
import { viewPartyPost } from "../../src/application/view-party-post.ts";
import { grantEndsText } from "../../src/texts/party-post.ts";
import { dalarna, postBasis, reckoned } from "./joint-post.ts";
import { shipped } from "./shipped.ts";

/** Cases that the shipped post does not hold, each worked by hand. */
const ORSA = "2034";
const FALUN = "2080";
const RISES = { expected: fraction(3n, 100n), high: fraction(4n, 100n) };
const house = { basis: postBasis, register: shipped.register, entries: [] };

function shared(changed: Partial<JointPost["sharing"]>, other: Partial<JointPost> = {}): JointPost {
  return { ...dalarna, ...other, sharing: { ...dalarna.sharing, ...changed } };
}

function lineOf(post: JointPost, party = FALUN) {
  const { shared: low, inhabitants, series } = reckoned(undefined, post);
  const { overheads } = postBasis;
  const parts = { post, overheads, inhabitants, source: series.source, shared: low, rises: RISES };
  return budgetLine(party, 2025, parts).years.map(({ amounts }) => amounts);
}

describe("a budget line that the key cannot share", () => {
  // Fifteen ceilings of 61 000 kr are 915 000: enough for 913 680 kr in 2025, not for 969 323,16 or 1 034 052,84.
  // A year of three months has ceilings of 15 250, 228 750 in all: enough for 228 420, not for 249 600,69.
  const post = shared({ form: { kind: "bounded", ceiling: kronor(61_000n), by: { kind: "population" } } });

  test("ceilings that carry the year as it is and not a dearer one leave expected and high okänt, never the low", () => {
    const [whole, short, over] = lineOf(post);
    expect(whole).toEqual({ low: kronor(61_000n), expected: "unknown", high: "unknown" });
    expect(short).toEqual({ low: kronor(15_250n), expected: "unknown", high: "unknown" });
    expect(over).toEqual({ low: 0n, expected: 0n, high: 0n });
  });

  test("what a party has decided stands also then", () => {
    const answer = { kind: "yes", level: "decision" } as const;
    const commitment = {
      party: FALUN,
      year: 2025,
      answer,
      amount: kronor(60_000n),
      evidence: dalarna.period.ground,
    };
    const [whole] = lineOf({ ...post, commitments: [commitment] });
    expect(whole).toEqual({ low: kronor(60_000n), expected: kronor(60_000n), high: kronor(60_000n) });
  });

  // 913 680 whole kronor: 189 578 for Falun. 969 323,16 is no whole kronor, so it is shared to the öre, as in dalarna-budget.
  test("a post that is shared in whole kronor has its dearer cases to the öre", () => {
    const [whole] = lineOf(shared({ grain: KRONA }));
    expect(whole).toEqual({ low: kronor(189_578n), expected: 20_112_346n, high: 26_203_292n });
  });
});

describe("what is left when the grant ends", () => {
  const ends = (post: JointPost, form?: SharingForm, party = ORSA) => {
    const payroll = { overheads: postBasis.overheads, ceilings: [] };
    const trial = { without: [], ...(form === undefined ? {} : { form }) };
    const view = viewPartyPost({ post, payroll }, party, house, trial);
    assert(view?.ok === true && view.value.ifGrantEnds !== undefined, "something is left after 2024");
    return view.value.ifGrantEnds;
  };
  const perYear = shared({ amountsPer: "operating-year" });
  const floor = { kind: "bounded", floor: kronor(30_000n), by: { kind: "population" } } as const;

  // 21 months are paid by the end of 2024, so the law's notice is one month, 76 140 kr.
  // A tried floor is for twelve months: 2 500 kr for one. Orsa by inhabitants 76 140 × 6 918 ÷ 288 387 = 1 826,49.
  test("a tried floor is for twelve months also for the month of notice", () => {
    expect(ends(perYear, floor).ownThroughNotice).toBe(kronor(2_500n));
    expect(ends(perYear).ownThroughNotice).toBe(182_649n);
  });

  test("a table of whole years says nothing of one month", () => {
    const amounts = new Map(dalarna.sharing.parties.map((code) => [code, kronor(60_000n)]));
    const table = { kind: "table", amounts, decision: { document: "Beslut" } } as const;
    expect(ends(shared({ form: table })).ownThroughNotice).toBeUndefined();
  });

  test("where it is agreed that nobody can be given notice, nothing is said of what a notice would save", () => {
    const employment = { ...dalarna.employment, agreedNotice: "none" } as const;
    const left = ends({ ...dalarna, employment });
    expect(left).toMatchObject({ notice: "none", isAgreed: true, ownThroughNotice: undefined });
    expect(left.throughNotice).toEqual(left.untilEnd);
    const { isAgreed, years } = left;
    const said = grantEndsText({
      party: "Orsa",
      last: "december 2024",
      months: "15 månader",
      amount: "1 kr",
      own: "1 kr",
      years,
      notice: undefined,
      isAgreed,
      throughNotice: "2 kr",
      ownThroughNotice: undefined,
      employer: "Region Dalarna",
    });
    expect(said).toContain("kan anställningen inte sägas upp i förtid.");
    expect(said).not.toContain("2 kr");
  });
});

describe("parties of both kinds", () => {
  // The whole country is at hand for that day.
  const on = day("2016-12-31");
  // Gotland is both: as region 09 and as municipality 0980 it has the same inhabitants, so each has half of what they share.
  test("Gotland as region and as municipality shares in halves, to the öre", () => {
    const { shared: both } = reckoned(undefined, shared({ on, parties: ["09", "0980"] }));
    const [first] = both.years;
    expect(first?.allocation.shares.map(({ amount }) => amount)).toEqual([
      kronor(342_630n),
      kronor(342_630n),
    ]);
  });

  test("three tenths to the municipalities and the rest to the regions, and all to those who are left", () => {
    const form = {
      kind: "between-groups",
      municipalities: fraction(3n, 10n),
      by: { kind: "population" },
    } as const;
    const post = shared({ on, form, parties: ["09", "20", "0980"] });
    const { shared: all } = reckoned(undefined, post);
    // 30 % of 913 680.
    expect(all.years[1]?.allocation.shares.find(({ recipient }) => recipient === "0980")?.amount).toBe(
      kronor(274_104n),
    );
    const { shared: left } = reckoned({ without: ["0980"] }, post);
    expect(sumOre([...left.totals.values()])).toBe(kronor(2_741_040n));
  });
});

test("an amount by inhabitants is no surer than their number, and one in equal parts does not ask for it", () => {
  const series = postBasis.series.map((each) => ({ ...each, certainty: "missing" as const }));
  const parts = { ...house, basis: { ...postBasis, series } };
  const payroll = { overheads: postBasis.overheads, ceilings: [] };
  const certainty = (form: SharingForm) => {
    const view = viewPost(shared({ form }), { catalogue: parts, payroll });
    return view.ok && view.value.certainty;
  };
  expect(certainty({ kind: "population" })).toBe("missing");
  expect(certainty({ kind: "equal" })).toBe("example");
});

test("one month is a post, and thirteen months from July are two years of six and seven", () => {
  const lasting = (months: number, month: number) =>
    reckonPost({ ...dalarna, period: { ...dalarna.period, from: { year: 2023, month }, months } }, postBasis);
  const [one, thirteen] = [lasting(1, 12), lasting(13, 7)];
  assert(one.ok && thirteen.ok, "both can be reckoned");
  expect(one.value.years.map(({ year, amount }) => [year, amount])).toEqual([[2023, kronor(76_140n)]]);
  // 76 140 × 6 and × 7.
  expect(thirteen.value.years.map(({ year, amount }) => [year, amount])).toEqual([
    [2023, kronor(456_840n)],
    [2024, kronor(532_980n)],
  ]);
  expect(sumOre([...one.value.shared.totals.values()])).toBe(ore(7_614_000n));
});
