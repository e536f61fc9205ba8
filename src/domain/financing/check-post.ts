import type { Ore } from "#domain/money";
import type { Source } from "#domain/source";
import type { JointPost } from "./joint-post.ts";
import { monthAfter, type Month } from "./month.ts";
import { overheadOf, type PayrollOverhead } from "./payroll-overhead.ts";
import { fullYearCost, type OperatingYear } from "./post-cost.ts";

/** One year's ceiling of the flat pension rate, 7.5 income base amounts a month (inkomstbasbelopp), in öre. */
export type PensionCeiling = { readonly year: number; readonly monthly: Ore; readonly source: Source };

/** What does not go together in a post, or what its figures leave out. */
export type PostFinding =
  /** The heading says some years and the text a length: 2023–2026 are four operating years, three years are three. */
  | {
      readonly kind: "years-and-length-differ";
      readonly years: string;
      readonly length: string;
      readonly operatingYears: number;
      readonly lastMonth: Month;
    }
  /** Above 7.5 income base amounts the flat overhead reckons pension too low. */
  | {
      readonly kind: "salary-above-ceiling";
      readonly line: string;
      readonly year: number;
      readonly salary: Ore;
      readonly ceiling: Ore;
    }
  /** The overhead of some years is not at hand; the last one known before them stands in. One for each known year. */
  | { readonly kind: "overhead-assumed"; readonly years: readonly number[]; readonly knownYear: number }
  /** A full year with the overhead of the year before, and with the first year's own: what the raise alone costs, öre. */
  | {
      readonly kind: "overhead-raised";
      readonly line: string;
      readonly from: number;
      readonly to: number;
      readonly before: Ore;
      readonly after: Ore;
    };

/** Holds a post against its own words and against what is known of pay (kontroll av en gemensam post). */
export function checkPost(
  post: JointPost,
  years: readonly OperatingYear[],
  series: readonly PayrollOverhead[],
  ceilings: readonly PensionCeiling[],
): readonly PostFinding[] {
  return [
    ...lengthFindings(post, years),
    ...raisedOverhead(post, series),
    ...ceilingFindings(years, ceilings),
    ...assumedOverhead(years),
  ];
}

/** A budget is made the autumn before, with that year's overhead: what the first January added. */
function raisedOverhead(
  { costs, period }: JointPost,
  series: readonly PayrollOverhead[],
): readonly PostFinding[] {
  const to = period.from.year;
  return costs.flatMap((line): readonly PostFinding[] => {
    if (line.kind !== "salary") return [];
    const before = overheadOf(series, line.employer, to - 1);
    const after = overheadOf(series, line.employer, to);
    if (before?.certainty !== "published" || after?.certainty !== "published") return [];
    const [was, is] = [before, after].map(({ overhead }) => fullYearCost(line.monthly, overhead));
    if (was === undefined || is === undefined || is <= was) return [];
    return [{ kind: "overhead-raised", line: line.id, from: to - 1, to, before: was, after: is }];
  });
}

function lengthFindings(
  { statedYears, statedLength, period }: JointPost,
  years: readonly OperatingYear[],
): readonly PostFinding[] {
  if (statedYears === undefined || statedLength === undefined) return [];
  const named = statedYears.last - statedYears.first + 1;
  if (named * 12 === statedLength.months) return [];
  return [
    {
      kind: "years-and-length-differ",
      years: statedYears.asWritten,
      length: statedLength.asWritten,
      operatingYears: years.length,
      lastMonth: monthAfter(period.from, period.months - 1),
    },
  ];
}

/** Once for each line, for the first year that it is known of. */
function ceilingFindings(
  years: readonly OperatingYear[],
  ceilings: readonly PensionCeiling[],
): readonly PostFinding[] {
  const told = new Set<string>();
  return years.flatMap(({ year, months }) => {
    const ceiling = ceilings.find((each) => each.year === year);
    if (ceiling === undefined) return [];
    return months.flatMap(({ lines }) =>
      lines.flatMap(({ line, salary }): readonly PostFinding[] => {
        if (salary === undefined || salary.monthly <= ceiling.monthly || told.has(line.id)) return [];
        told.add(line.id);
        return [
          {
            kind: "salary-above-ceiling",
            line: line.id,
            year,
            salary: salary.monthly,
            ceiling: ceiling.monthly,
          },
        ];
      }),
    );
  });
}

function assumedOverhead(years: readonly OperatingYear[]): readonly PostFinding[] {
  const used = years.flatMap(({ months }) =>
    months.flatMap(({ lines }) => lines.flatMap(({ salary }) => salary?.overhead ?? [])),
  );
  const assumed = used.filter(({ certainty }) => certainty === "assumption");
  return [...new Set(assumed.map(({ overhead }) => overhead.year))].map((knownYear) => ({
    kind: "overhead-assumed",
    years: [
      ...new Set(assumed.filter(({ overhead }) => overhead.year === knownYear).map(({ year }) => year)),
    ],
    knownYear,
  }));
}
