import type { PostFileProblem } from "#domain/financing";
import type { OrganisationRegister } from "#domain/organisation";
import type { JointPostFile } from "./joint-post-file.ts";
import { monthNumber } from "./written-values.ts";

/** What the schema cannot say: names that stand twice, codes nobody has, years outside the period, a period without months. */
export function findPostFaults(
  post: JointPostFile,
  file: string,
  register: OrganisationRegister,
): readonly PostFileProblem[] {
  const at = (field: string) => ({ file, field });
  return [
    ...periodFaults(post, at),
    ...(post.costs.length === 0 ? [{ kind: "costs-missing" as const, at: at("costs") }] : []),
    ...codeFaults(post, at, register),
    ...yearFaults(post, at),
    ...[post.services, post.costs].flatMap((list, index) =>
      list.flatMap(({ id }, place): readonly PostFileProblem[] =>
        list.findIndex((each) => each.id === id) < place
          ? [{ kind: "id-twice", at: at(`${index === 0 ? "services" : "costs"}/${place}/id`), id }]
          : [],
      ),
    ),
  ];
}

type At = (field: string) => PostFileProblem["at"];

/** How many months the period has, by its end or its number; undefined where neither is given. */
export function monthsOf({ from, to, months }: JointPostFile["period"]): number | undefined {
  return to === undefined ? months : monthNumber(to) - monthNumber(from) + 1;
}

function periodFaults({ period, costs }: JointPostFile, at: At): readonly PostFileProblem[] {
  const { from, to, months } = period;
  const counted = monthsOf(period);
  if (counted === undefined) return [{ kind: "period-without-end", at: at("period") }];
  if (to !== undefined && counted < 1)
    return [{ kind: "period-ends-before-start", at: at("period/to"), from, to }];
  if (counted < 1) return [{ kind: "period-empty", at: at("period/months"), months: counted }];
  if (months !== undefined && months !== counted)
    return [{ kind: "period-lengths-differ", at: at("period/months"), months, counted }];
  return costs.flatMap((cost, index): readonly PostFileProblem[] => {
    const month = lostMonth(cost, from, counted);
    return month === undefined
      ? []
      : [
          {
            kind: "cost-outside-period",
            at: at(`costs/${index}/${cost.kind === "once" ? "at" : "month"}`),
            month,
          },
        ];
  });
}

/** The month of a cost that falls in none of the post's months, and so would cost nothing. */
function lostMonth(cost: JointPostFile["costs"][number], from: string, months: number): string | undefined {
  const isInside = (month: string) =>
    monthNumber(month) >= monthNumber(from) && monthNumber(month) < monthNumber(from) + months;
  if (cost.kind === "once") return isInside(cost.at) ? undefined : cost.at;
  if (cost.kind !== "yearly") return undefined;
  // A month before the first is paid in the first; one later in the year than the last of a short post is never paid.
  const first = `${from.slice(0, 4)}-${String(cost.month ?? 1).padStart(2, "0")}`;
  return monthNumber(first) < monthNumber(from) || isInside(first) ? undefined : first;
}

function codeFaults(
  { employment, sharing, commitments }: JointPostFile,
  at: At,
  { municipalities, regions }: OrganisationRegister,
): readonly PostFileProblem[] {
  const isKnown = (code: string) => municipalities.has(code) || regions.has(code);
  const unknown = (code: string, field: string): readonly PostFileProblem[] =>
    isKnown(code) ? [] : [{ kind: "code-unknown", at: at(field), code }];
  const { parties, form } = sharing;
  const notParty = (code: string, field: string): readonly PostFileProblem[] =>
    parties.includes(code) ? [] : [{ kind: "not-a-party", at: at(field), code }];
  return [
    ...unknown(employment.employer, "employment/employer"),
    ...(parties.length === 0 ? [{ kind: "parties-missing" as const, at: at("sharing/parties") }] : []),
    ...parties.flatMap((code, index) => [
      ...unknown(code, `sharing/parties/${index}`),
      ...(parties.indexOf(code) < index
        ? [{ kind: "party-twice" as const, at: at(`sharing/parties/${index}`), code }]
        : []),
    ]),
    ...(form.kind === "table"
      ? form.rows.flatMap(({ party }, index) => {
          const field = `sharing/form/rows/${index}/party`;
          const isSecond = form.rows.findIndex((row) => row.party === party) < index;
          return [
            ...notParty(party, field),
            ...(isSecond ? [{ kind: "party-twice" as const, at: at(field), code: party }] : []),
          ];
        })
      : []),
    ...commitments.flatMap(({ party }, index) => notParty(party, `commitments/${index}/party`)),
  ];
}

function yearFaults(
  { period, commitments, grants, statements, statedYears }: JointPostFile,
  at: At,
): readonly PostFileProblem[] {
  const first = Number(period.from.slice(0, 4));
  const last = Math.floor((monthNumber(period.from) + (monthsOf(period) ?? 1) - 2) / 12);
  const outside = (year: number, field: string): readonly PostFileProblem[] =>
    year >= first && year <= last ? [] : [{ kind: "year-outside", at: at(field), year }];
  const spans = [
    ...(statedYears === undefined ? [] : [{ ...statedYears, field: "statedYears" }]),
    ...statements.map(({ years }, index) => ({ ...years, field: `statements/${index}/years` })),
  ];
  return [
    ...commitments.flatMap(({ year }, index) => outside(year, `commitments/${index}/year`)),
    ...grants.flatMap(({ year }, index) => outside(year, `grants/${index}/year`)),
    ...spans
      .filter((span) => span.last < span.first)
      .map(({ field }): PostFileProblem => ({ kind: "years-reversed", at: at(field) })),
  ];
}
