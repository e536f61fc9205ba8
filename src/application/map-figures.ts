import type { Tally } from "#domain/futures";
import type { FuturesView } from "./view-futures.ts";

/** The map for a file or another program: counts, and amounts in whole öre. Nothing of a map that is not known. */
export function mapFigures({ view, map, parties }: FuturesView) {
  const { post } = view.reckoned;
  const { tried, byLateness, byRule, breakEvens } = map;
  const drawn = byLateness.ok && byLateness.value.status === "computed" ? byLateness.value.byLateness : [];
  const chosen = drawn.find(({ late }) => late === tried.late);
  return {
    format: "samnytta-futures/1",
    post: post.id,
    version: post.version,
    gap: tried.gap,
    isGapAssumed: tried.isGapAssumed,
    late: tried.late,
    ...(chosen === undefined ? {} : tallyFigures(chosen)),
    byNoes: chosen?.byNoes,
    parties: parties.map(({ code, name, part }) => ({
      code,
      name,
      part,
      highest: breakEvens.find(({ party }) => party === code)?.highest ?? ("unknown" as const),
      room: breakEvens.find(({ party }) => party === code)?.room ?? ("unknown" as const),
      decides: chosen?.pivotal.find(({ party }) => party === code)?.count,
      alone: chosen?.single.includes(code) ?? false,
    })),
    byRule: byRule.map(({ gap, map: own }) => {
      const first = own.ok && own.value.status === "computed" ? own.value.byLateness[0] : undefined;
      return first === undefined ? { gap, standing: "unknown" as const } : { gap, ...tallyFigures(first) };
    }),
    byLateness: drawn.map((each) => ({ late: each.late, cashNeed: each.cashNeed, ...tallyFigures(each) })),
  };
}

function tallyFigures({ coalitions, standing, single, smallestNo }: Tally) {
  return { coalitions, standing, single, smallestNo };
}
