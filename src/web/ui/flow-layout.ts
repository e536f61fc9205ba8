import type { Ore } from "#domain/money";
import { flowColumns, type FlowBand, type FlowNode, type FlowStop, type FlowTone } from "./flow-columns.ts";
import { labelLines, LINE_HEIGHT } from "./flow-labels.ts";
import { flowOutline, NODE_WIDTH } from "./flow-outline.ts";

/** A node with its place in the picture. */
export type PlacedNode = {
  readonly node: FlowNode;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly label: readonly string[];
  readonly labelAt: "left" | "right";
  /** No money leaves the node. */
  readonly isLast: boolean;
};

/** A band with its outline and its thickness. */
export type PlacedBand = {
  readonly band: FlowBand;
  readonly tone: FlowTone;
  readonly thickness: number;
  readonly path: string;
};

/** A whole picture in units of its own; the page scales it. */
export type FlowLayout = {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly bands: readonly PlacedBand[];
};

const WIDTH = 1000;
/** The height of the column with most money; every other height follows in exact proportion. */
const FULL_HEIGHT = 270;
const GAP = 14;
/** Free width beside the last column, and beside the first when it has several nodes. */
const ROOM_FOR_LABELS = 250;

type PlacedStop = FlowStop & { readonly x: number; readonly y: number; readonly height: number };
type Column = { readonly stops: readonly FlowStop[]; readonly x: number; readonly labelRoom: number };

/**
 * Places a money flow from left to right. Heights are in exact proportion to the amounts; a node whose label is higher
 * than itself gets the room that the label needs.
 */
export function layOutFlow(nodes: readonly FlowNode[], bands: readonly FlowBand[]): FlowLayout {
  const columns = acrossThePage(flowColumns(nodes, bands));
  const scale = FULL_HEIGHT / Math.max(...columns.map(({ stops }) => Number(sum(stops))));
  const height = Math.max(...columns.map((column) => stackHeight(column, scale)));
  const stops = columns.map((column) => stacked(column, scale, height));
  const isLast = (id: string) => !bands.some(({ from }) => from === id);
  return {
    width: WIDTH,
    height,
    nodes: columns.flatMap((column, index) =>
      (stops[index] ?? []).flatMap((stop) => placedNode(stop, column, isLast)),
    ),
    bands: placedBands(bands, stops.flat(), scale),
  };
}

function acrossThePage(columns: readonly (readonly FlowStop[])[]): readonly Column[] {
  const left = hasSeveralSources(columns) ? ROOM_FOR_LABELS : 0;
  const between = (WIDTH - left - ROOM_FOR_LABELS - NODE_WIDTH) / Math.max(1, columns.length - 1);
  return columns.map((stops, index) => {
    const isOuter = index === columns.length - 1 || (index === 0 && left > 0);
    return { stops, x: left + index * between, labelRoom: isOuter ? ROOM_FOR_LABELS : between };
  });
}

function hasSeveralSources(columns: readonly (readonly FlowStop[])[]): boolean {
  return columns.length > 1 && (columns[0] ?? []).length > 1;
}

function slotHeight(stop: FlowStop, { labelRoom }: Column, scale: number): number {
  const lines = stop.node === undefined ? 0 : labelLines(stop.node.label, labelRoom).length + 1;
  return Math.max(Number(stop.amount) * scale, lines * LINE_HEIGHT);
}

function stackHeight(column: Column, scale: number): number {
  const gaps = (column.stops.length - 1) * GAP;
  return column.stops.reduce((height, stop) => height + slotHeight(stop, column, scale), gaps);
}

/** The stops of a column from the top, the column in the middle of the picture. */
function stacked(column: Column, scale: number, pictureHeight: number): readonly PlacedStop[] {
  let top = (pictureHeight - stackHeight(column, scale)) / 2;
  return column.stops.map((stop) => {
    const slot = slotHeight(stop, column, scale);
    const height = Number(stop.amount) * scale;
    const y = top + (slot - height) / 2;
    top += slot + GAP;
    return { ...stop, x: column.x, y, height };
  });
}

function placedNode(
  { node, x, y, height }: PlacedStop,
  column: Column,
  isLast: (id: string) => boolean,
): readonly PlacedNode[] {
  if (node === undefined) return [];
  // Only a first column that leaves room to its left stands away from the edge.
  const labelAt = column.x === ROOM_FOR_LABELS && column.labelRoom === ROOM_FOR_LABELS ? "left" : "right";
  return [
    { node, x, y, height, label: labelLines(node.label, column.labelRoom), labelAt, isLast: isLast(node.id) },
  ];
}

/** The bands through their stops; bands share the side of a node from the top without crossing. */
function placedBands(
  bands: readonly FlowBand[],
  stops: readonly PlacedStop[],
  scale: number,
): readonly PlacedBand[] {
  const node = (id: string) => stops.filter((stop) => stop.node?.id === id);
  const way = (band: FlowBand) => [
    ...node(band.from),
    ...stops.filter((stop) => stop.band === band),
    ...node(band.to),
  ];
  const byArrival = bands.toSorted((one, other) => (way(one).at(-2)?.y ?? 0) - (way(other).at(-2)?.y ?? 0));

  return bands.map((band) => {
    const leavesBelow = before(band, bands).filter(({ from }) => from === band.from);
    const arrivesBelow = before(band, byArrival).filter(({ to }) => to === band.to);
    const points = way(band).map(({ x, y, node }) => {
      const others = node === undefined ? [] : node.id === band.from ? leavesBelow : arrivesBelow;
      return { x, y: y + Number(sum(others)) * scale };
    });
    const thickness = Number(band.amount) * scale;
    const isJoined = bands.filter(({ to }) => to === band.to).length > 1;
    const [deciding] = node(isJoined ? band.from : band.to);
    return { band, tone: deciding?.node?.tone ?? "other", thickness, path: flowOutline(points, thickness) };
  });
}

function before(band: FlowBand, order: readonly FlowBand[]): readonly FlowBand[] {
  return order.slice(0, order.indexOf(band));
}

function sum(parts: readonly { readonly amount: Ore }[]): bigint {
  return parts.reduce((total, { amount }) => total + amount, 0n);
}
