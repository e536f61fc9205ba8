import type { Weights } from "#domain/allocation";
import {
  addFractions,
  compareFractions,
  isWholeIn,
  ore,
  subtractFractions,
  type Fraction,
  type Ore,
} from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import type { Source } from "#domain/source";
import type { CostLine, JointPost, Known } from "./joint-post.ts";
import { overheadOf, type EmployerKind, type PayrollOverhead } from "./payroll-overhead.ts";
import { operatingYears, type OperatingYear } from "./post-cost.ts";
import { sharePost, type SharedPost, type SharedYear } from "./share-post.ts";
import { yearParts } from "./year-parts.ts";

/** What a budget is put on before the state has told, from what is known to what may come. */
export const BUDGET_CASES = ["low", "expected", "high"] as const;
/** @see BUDGET_CASES */
export type BudgetCase = (typeof BUDGET_CASES)[number];

/** How much salaries rise each January, 3/100 a year. */
export type BudgetRises = { readonly expected: Fraction; readonly high: Fraction };

/** What a budget line is reckoned from. */
export type BudgetParts = {
  readonly post: JointPost;
  readonly overheads: readonly PayrollOverhead[];
  readonly inhabitants: Weights;
  readonly source: Source;
  /** The post as it is reckoned: the low case. */
  readonly shared: SharedPost;
  readonly rises: BudgetRises;
};

/** The rule that the three cases follow, to be shown beside them. */
export type BudgetRule = {
  readonly rises: BudgetRises;
  /** The largest raise of the overhead from one year to the next that is known; none where only one year is. */
  readonly raise: { readonly by: Fraction; readonly from: number; readonly to: number } | undefined;
  /** Whose no the high case reckons with; nobody's where the others do not pay for it. */
  readonly out: RecipientCode | undefined;
};

/** One year of a plan (flerårsplan): öre in each case, 0 in a year without months of the post. */
export type BudgetYear = {
  readonly year: number;
  readonly months: number;
  readonly isDecided: boolean;
  /** Unknown where the key cannot share what the year costs in that case: ceilings that do not carry a dearer year. */
  readonly amounts: Readonly<Record<BudgetCase, Known<Ore>>>;
  /** What the whole post costs in each case. */
  readonly costs: Readonly<Record<BudgetCase, Ore>>;
};

/** What a party may put in its budget for the next years, before the notice, and by which rule. */
export type BudgetLine = { readonly years: readonly BudgetYear[]; readonly rule: BudgetRule };

/**
 * A party's budget line (budgetrad) for some years, before the state's notice. Low is the post as it is reckoned.
 * Expected has salaries rise each January. High has them rise more, the overhead raised once by as much as the largest
 * known raise in the years whose own is not known, and the most populous other party say no while the others pay.
 * What the party has decided for a year is its line in all three. A case whose cost is no whole number of the sharing's
 * grain is shared to the öre.
 *
 * Falun 2025: 189 578.14 as it is reckoned. 50 000 × 1.03² × 1.5228 = 80 776.93 a month, 969 323.16 a year, and
 * × 59 837 ÷ 288 387 = 201 123.46 expected. 54 080 × 1.5934 = 86 171.07, 1 034 052.84 a year, and without Borlänge
 * × 59 837 ÷ 236 133 = 262 032.92 at most.
 * @param party one of those that share the post
 */
export function budgetLine(party: RecipientCode, first: number, parts: BudgetParts): BudgetLine {
  const { post } = parts;
  const rule = ruleOf(parts, party);
  const shares = ofEach((each) => sharedIn(parts, rule, each));
  const partIn = (each: BudgetCase, year: number) => {
    const found = shares[each].get(year);
    return found && yearParts(found, post.commitments).parts.find((own) => own.party === party);
  };
  const costs = budgetOfPost(first, parts).years;
  return {
    rule,
    years: costs.map((whole) => {
      const low = partIn("low", whole.year);
      const amountIn = (each: BudgetCase): Known<Ore> => {
        if (whole.months === 0) return NOTHING;
        return low?.isDecided === true ? low.amount : (partIn(each, whole.year)?.amount ?? "unknown");
      };
      return { ...whole, isDecided: low?.isDecided ?? false, amounts: ofEach(amountIn) };
    }),
  };
}

/** The same for what the whole post costs. Nobody's no changes that. */
export function budgetOfPost(first: number, parts: BudgetParts): BudgetLine {
  const rule = { ...ruleOf(parts), out: undefined };
  const years = ofEach((each) => costed(parts, rule, each));
  return {
    rule,
    years: planYears(first).map((year) => {
      const costIn = (each: BudgetCase) =>
        years[each].find((operating) => operating.year === year)?.amount ?? NOTHING;
      const costs = ofEach(costIn);
      return { year, months: monthsIn(parts, year), isDecided: false, amounts: costs, costs };
    }),
  };
}

function ofEach<T>(value: (each: BudgetCase) => T): Readonly<Record<BudgetCase, T>> {
  return { low: value("low"), expected: value("expected"), high: value("high") };
}

const NOTHING = ore(0n);

/** A plan is for three years. */
function planYears(first: number): readonly number[] {
  return [first, first + 1, first + 2];
}

function monthsIn({ shared }: BudgetParts, year: number): number {
  return shared.years.find(({ operating }) => operating.year === year)?.operating.months.length ?? 0;
}

/** The years of a case that its key can share, each by itself. */
function sharedIn(parts: BudgetParts, rule: BudgetRule, each: BudgetCase): ReadonlyMap<number, SharedYear> {
  const { post, inhabitants, source, shared } = parts;
  const { sharing } = post;
  const out = each === "high" ? rule.out : undefined;
  const among = new Set([...inhabitants.keys()].filter((code) => code !== out));
  const years =
    each === "low"
      ? shared.years
      : costed(parts, rule, each).flatMap((year) => {
          const grain = isWholeIn(year.amount, sharing.grain) ? sharing.grain : ore(1n);
          const result = sharePost([year], { ...sharing, grain }, inhabitants, source, among);
          return result.ok ? result.value.years : [];
        });
  return new Map(years.map((year) => [year.operating.year, year]));
}

/** The operating years with the rises of a case. A post that has been reckoned once is reckoned again. */
function costed(parts: BudgetParts, rule: BudgetRule, each: BudgetCase): readonly OperatingYear[] {
  const { post, overheads, rises, shared } = parts;
  if (each === "low") return shared.years.map(({ operating }) => operating);
  const costs = post.costs.map((line) => risen(line, rises[each]));
  const series = each === "high" ? raised(parts, rule) : overheads;
  const years = operatingYears({ period: post.period, costs }, series);
  return years.ok ? years.value : shared.years.map(({ operating }) => operating);
}

/** A salary with at least this rise; one that the post says itself is kept where it is larger. */
function risen(line: CostLine, rise: Fraction): CostLine {
  if (line.kind !== "salary") return line;
  const own = line.yearlyRise;
  return own !== undefined && compareFractions(own, rise) > 0 ? line : { ...line, yearlyRise: rise };
}

/** The overheads with the raise in every year of the post whose own is not known. */
function raised({ post, overheads, shared }: BudgetParts, { raise }: BudgetRule): readonly PayrollOverhead[] {
  if (raise === undefined) return overheads;
  const employers = employersOf(post);
  const assumed = shared.years.flatMap(({ operating: { year } }) =>
    employers.flatMap((employer) => {
      const used = overheadOf(overheads, employer, year);
      return used?.certainty === "assumption"
        ? [{ ...used.overhead, year, fraction: addFractions(used.overhead.fraction, raise.by) }]
        : [];
    }),
  );
  return [...overheads, ...assumed];
}

function ruleOf({ post, overheads, inhabitants, rises }: BudgetParts, party?: RecipientCode): BudgetRule {
  const { gap } = post.sharing;
  const doOthersPay = gap !== "employer-pays" && gap !== "work-shrinks";
  const [largest] = [...inhabitants]
    .filter(([code]) => code !== party)
    .toSorted(([, a], [, b]) => (a.value < b.value ? 1 : a.value > b.value ? -1 : 0));
  return {
    rises,
    raise: largestRaise(overheads, employersOf(post)),
    out: doOthersPay ? largest?.[0] : undefined,
  };
}

function largestRaise(overheads: readonly PayrollOverhead[], employers: readonly EmployerKind[]) {
  const raises = overheads.flatMap((now) =>
    overheads.flatMap((before) =>
      employers.includes(now.employer) && before.employer === now.employer && before.year === now.year - 1
        ? [{ by: subtractFractions(now.fraction, before.fraction), from: before.year, to: now.year }]
        : [],
    ),
  );
  const [largest] = raises.toSorted((a, b) => compareFractions(b.by, a.by));
  return largest !== undefined && largest.by.numerator > 0n ? largest : undefined;
}

function employersOf({ costs }: JointPost): readonly EmployerKind[] {
  return [...new Set(costs.flatMap((line) => (line.kind === "salary" ? line.employer : [])))];
}
