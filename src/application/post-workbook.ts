import { monthsFrom, overheadOf, type PostWorkbook } from "#domain/financing";
import type { PayrollReference } from "./ports.ts";
import type { JointPostView } from "./view-joint-post.ts";

/** Months that a sheet has room for beyond those of the post, so that a longer one can be tried. */
const SPARE_MONTHS = 12;

/**
 * What the workbook of a post is written from, as it is written or as it is tried.
 * @param address the whole address of the page that shows the same
 */
export function postWorkbookOf(
  view: JointPostView,
  { overheads }: PayrollReference,
  address: string,
): PostWorkbook {
  const { post, form, years, shared, series } = view.reckoned;
  const months = monthsFrom(post.period.from, post.period.months + SPARE_MONTHS);
  const employers = post.costs.flatMap((line) => (line.kind === "salary" ? line.employer : []));
  return {
    post,
    form,
    certainty: view.certainty,
    months,
    years,
    shared,
    total: view.total,
    parties: view.parties
      .map(({ code, name, persons, isIn, years: own }) => ({
        code,
        name,
        persons,
        isIn,
        years: own.map(({ year, amount, isDecided }) => ({ year, amount, isDecided })),
      }))
      .toSorted((a, b) => (a.code < b.code ? -1 : 1)),
    inhabitants: { on: series.date, source: series.source },
    overheads: [...new Set(employers)].flatMap((employer) =>
      [...new Set(months.map(({ year }) => year))].flatMap((year) => {
        const used = overheadOf(overheads, employer, year);
        return used === undefined ? [] : [{ ...used, employer }];
      }),
    ),
    employer: view.employer,
    address,
  };
}
