import type { CostLine, Ground, UsedOverhead } from "#domain/financing";
import type { Certainty, Source } from "#domain/source";
import type { ReckonedPost } from "./reckon-post.ts";

/** One thing that a post's amounts rest on, with how sure it is and where it comes from. */
export type PostGround =
  | { readonly kind: "cost"; readonly line: CostLine }
  | { readonly kind: "overhead"; readonly years: readonly number[]; readonly used: UsedOverhead }
  | { readonly kind: "period" | "sharing"; readonly ground: Ground }
  | { readonly kind: "inhabitants"; readonly certainty: Certainty; readonly source: Source };

/** Everything that the amounts of a post rest on, in the order it is reckoned. */
export function groundsOf({ post, years, series }: ReckonedPost): readonly PostGround[] {
  const overheads = years.flatMap(({ year, months }) =>
    (months[0]?.lines ?? []).flatMap(({ salary }) =>
      salary === undefined ? [] : [{ year, used: salary.overhead }],
    ),
  );
  const first = overheads.filter(
    ({ used }, index) => overheads.findIndex((each) => isSame(each.used, used)) === index,
  );
  return [
    ...post.costs.map((line): PostGround => ({ kind: "cost", line })),
    ...first.map(({ used }): PostGround => ({
      kind: "overhead",
      years: overheads.filter((each) => isSame(each.used, used)).map(({ year }) => year),
      used,
    })),
    { kind: "period", ground: post.period.ground },
    { kind: "sharing", ground: post.sharing.ground },
    { kind: "inhabitants", certainty: series.certainty, source: series.source },
  ];
}

function isSame(one: UsedOverhead, other: UsedOverhead): boolean {
  return one.overhead === other.overhead && one.certainty === other.certainty;
}
