import type { Ore } from "#domain/money";

/** What a node of a money flow is: own or main, others, joint or alternative, money that nobody has been given. */
export type FlowTone = "main" | "other" | "joint" | "gap";

/** A pot, an organisation or a purpose with its amount. */
export type FlowNode = {
  readonly id: string;
  readonly label: string;
  readonly amount: Ore;
  readonly tone: FlowTone;
};

/** Money from one node to another. */
export type FlowBand = { readonly from: string; readonly to: string; readonly amount: Ore };

/** What stands in a column: a node, or the point where a band passes on its way to a later column. */
export type FlowStop = { readonly node?: FlowNode; readonly band?: FlowBand; readonly amount: Ore };

/**
 * The columns of a money flow from left to right, each with its stops from the top in the order the money reaches them.
 * A node without outgoing money stands in the last column, so that every label has room.
 * @throws when a band names an unknown node or the money goes in a circle: the page has built it wrongly
 */
export function flowColumns(
  nodes: readonly FlowNode[],
  bands: readonly FlowBand[],
): readonly (readonly FlowStop[])[] {
  const columnOf = columnsOf(nodes, bands);
  const count = Math.max(...columnOf.values()) + 1;
  const columns: FlowStop[][] = [];
  for (let column = 0; column < count; column += 1) {
    const stops: FlowStop[] = [];
    for (const before of columns[column - 1] ?? []) {
      const leaving =
        before.band === undefined ? bands.filter(({ from }) => from === before.node?.id) : [before.band];
      for (const band of leaving) {
        if ((columnOf.get(band.to) ?? 0) > column) stops.push({ band, amount: band.amount });
        else if (!stops.some(({ node }) => node?.id === band.to))
          stops.push(...nodeStops(nodes, (id) => id === band.to));
      }
    }
    const isReached = (id: string) => stops.some(({ node }) => node?.id === id);
    columns.push([...stops, ...nodeStops(nodes, (id) => columnOf.get(id) === column && !isReached(id))]);
  }
  return columns;
}

function nodeStops(nodes: readonly FlowNode[], isWanted: (id: string) => boolean): readonly FlowStop[] {
  return nodes.filter(({ id }) => isWanted(id)).map((node) => ({ node, amount: node.amount }));
}

/** The column of each node: one after its furthest source; the last one when no money leaves it. */
function columnsOf(nodes: readonly FlowNode[], bands: readonly FlowBand[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  const depthOf = (id: string, on: readonly string[]): number => {
    if (on.includes(id)) throw new Error(`the money flow goes in a circle at ${id}`);
    const known = depths.get(id);
    if (known !== undefined) return known;
    const sources = bands.filter(({ to }) => to === id).map(({ from }) => depthOf(from, [...on, id]));
    const depth = sources.length === 0 ? 0 : 1 + Math.max(...sources);
    depths.set(id, depth);
    return depth;
  };
  for (const { id } of nodes) depthOf(id, []);
  for (const id of bands.flatMap(({ from, to }) => [from, to])) {
    if (!depths.has(id) || !nodes.some((node) => node.id === id))
      throw new Error(`the money flow has no node ${id}`);
  }
  const last = Math.max(...depths.values());
  return new Map(
    nodes.map(({ id }) => [id, bands.some(({ from }) => from === id) ? (depths.get(id) ?? 0) : last]),
  );
}
