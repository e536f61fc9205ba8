/** The width of a node in a money flow. */
export const NODE_WIDTH = 14;

/** The upper left corner of a stop on a band's way. */
export type FlowPoint = { readonly x: number; readonly y: number };

/**
 * The outline of a band as an SVG path: along its upper edge to the right, down, and along its lower edge back.
 * The first point is a node that it leaves, the last one a node that it reaches, those between are passed straight.
 */
export function flowOutline(points: readonly FlowPoint[], thickness: number): string {
  const lower = points.map(({ x, y }) => ({ x, y: y + thickness }));
  const start = points[0] ?? { x: 0, y: 0 };
  const corner = lower.at(-1) ?? start;
  return `M${pair(start.x + NODE_WIDTH, start.y)}${edge(points)}V${drawn(corner.y)}${edge(lower.toReversed())}Z`;
}

/** A number as it is drawn: two decimals are finer than any screen. */
export function drawn(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Curves between neighbouring stops in either direction. */
function edge(points: readonly FlowPoint[]): string {
  return points
    .slice(1)
    .map((to, index) => {
      const from = points[index] ?? to;
      const isRightward = to.x > from.x;
      const start = isRightward ? from.x + NODE_WIDTH : from.x;
      const end = isRightward ? to.x : to.x + NODE_WIDTH;
      const middle = (start + end) / 2;
      const through = index === 0 ? "" : `H${drawn(start)}`;
      return `${through}C${pair(middle, from.y)} ${pair(middle, to.y)} ${pair(end, to.y)}`;
    })
    .join("");
}

function pair(x: number, y: number): string {
  return `${drawn(x)} ${drawn(y)}`;
}
