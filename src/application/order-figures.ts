import type { OrderView } from "./view-order.ts";

/**
 * The order and its pace for a file or another program. The same from a page, its files and the command line.
 * `preferring[i][j]` counts the parties that put programme i before j, `strength` is the strongest path.
 */
export function orderFigures({ order, terms, certainty, decided, parties }: OrderView) {
  return {
    format: "samnytta-order-result/1",
    order: order.id,
    certainty,
    capacity: terms.capacity,
    without: terms.without,
    ballots: terms.ballots.map(({ party, places }) => ({ party, places })),
    programmes: order.programmes.map(({ code, title }) => ({ code, title })),
    ...(decided === undefined
      ? { status: "no-ballots" as const }
      : {
          status: "decided" as const,
          places: decided.told.programmes.map(({ programme, place }) => ({ code: programme.code, place })),
          undecided: decided.told.undecided.map((pair) => pair.map(({ code }) => code)),
          preferring: decided.ranking.preferring,
          strength: decided.ranking.strength,
          agreeing: decided.agreeing.map(({ code }) => code),
          disagreeing: decided.disagreeing.map(({ code }) => code),
          oneLess: decided.oneLess.map(({ party, changes, order: without }) => ({
            party: party.code,
            changes,
            places: without.programmes.map(({ programme, place }) => ({ code: programme.code, place })),
          })),
          timeline: decided.municipalities.map(({ code, name, group, turns }) => ({
            municipality: code,
            name,
            group,
            turns: turns.map(({ programme, when }) => ({ programme: programme.code, ...when })),
          })),
        }),
    parties: parties.length,
  };
}
