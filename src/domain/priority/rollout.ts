import { fail, ok, type Result } from "#domain/result";

/** Half a calendar year: 1 is January to June, 2 is July to December. */
export type HalfYear = { readonly year: number; readonly half: 1 | 2 };

/** The half-year some half-years after another. @example halfYearAfter({ year: 2019, half: 2 }, 1) // { year: 2020, half: 1 } */
export function halfYearAfter({ year, half }: HalfYear, count: number): HalfYear {
  const halves = year * 2 + (half - 1) + count;
  return { year: Math.floor(halves / 2), half: halves % 2 === 0 ? 1 : 2 };
}

/** One education: a programme, taught to a group of municipalities in a half-year. */
export type Turn = {
  readonly programme: string;
  readonly group: readonly string[];
  readonly when: HalfYear;
};

/** When everybody gets their turn. */
export type Rollout = {
  /** In time; within a half-year in the order of programmes and groups. */
  readonly turns: readonly Turn[];
  /** By municipality, in the order of groups: each programme with its half-year. */
  readonly timelines: ReadonlyMap<string, readonly Omit<Turn, "group">[]>;
};

/** What is wrong with a plan. */
export type RolloutProblem =
  | { readonly kind: "capacity-not-whole"; readonly capacity: number }
  | { readonly kind: "nothing-to-teach" }
  | { readonly kind: "municipality-twice"; readonly municipality: string };

/**
 * When each municipality gets each programme (takt): the first programme to every group in turn, then the next, as
 * many educations in a half-year as there is room for. Three programmes for two groups with room for two educations
 * take three half-years.
 * @param programmes in the order they are wanted @param groups municipalities that are taught together
 * @param capacity educations in a half-year, a whole number from 1
 */
export function planRollout(
  programmes: readonly string[],
  groups: readonly (readonly string[])[],
  capacity: number,
  first: HalfYear,
): Result<Rollout, RolloutProblem> {
  const problems = problemsOf(programmes, groups, capacity);
  const [problem, ...others] = problems;
  if (problem !== undefined) return fail(problem, ...others);
  const turns = programmes
    .flatMap((programme) => groups.map((group) => ({ programme, group })))
    .map((turn, index) => ({ ...turn, when: halfYearAfter(first, Math.floor(index / capacity)) }));
  const timelines = new Map(
    groups
      .flat()
      .map((municipality) => [
        municipality,
        turns
          .filter(({ group }) => group.includes(municipality))
          .map(({ programme, when }) => ({ programme, when })),
      ]),
  );
  return ok({ turns, timelines });
}

function problemsOf(
  programmes: readonly string[],
  groups: readonly (readonly string[])[],
  capacity: number,
): readonly RolloutProblem[] {
  const all = groups.flat();
  const twice = all.find((each, index) => all.indexOf(each) !== index);
  return [
    ...(Number.isInteger(capacity) && capacity >= 1
      ? []
      : [{ kind: "capacity-not-whole" as const, capacity }]),
    ...(programmes.length === 0 || all.length === 0 ? [{ kind: "nothing-to-teach" as const }] : []),
    ...(twice === undefined ? [] : [{ kind: "municipality-twice" as const, municipality: twice }]),
  ];
}
