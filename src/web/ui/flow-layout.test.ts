import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kronor, ore } from "#domain/money";
import type { FlowBand, FlowNode } from "./flow-columns.ts";
import { labelLines, LINE_HEIGHT } from "./flow-labels.ts";
import { layOutFlow, type FlowLayout } from "./flow-layout.ts";

function node(id: string, amount: bigint, label = id): FlowNode {
  return { id, label, amount: ore(amount), tone: "main" };
}

/** A frame that is split in parts, of which the first is split again. */
const anyFlow = fc
  .record({
    inner: fc.array(fc.bigInt({ min: 1n, max: 10n ** 14n }), { minLength: 1, maxLength: 8 }),
    outer: fc.array(fc.bigInt({ min: 1n, max: 10n ** 14n }), { minLength: 0, maxLength: 8 }),
    label: fc.array(fc.constantFrom("och", "till", "ungdomsmottagningar", "Region"), {
      minLength: 1,
      maxLength: 9,
    }),
  })
  .map(({ inner, outer, label }) => {
    const pot = inner.reduce((sum, amount) => sum + amount, 0n);
    const total = outer.reduce((sum, amount) => sum + amount, pot);
    const nodes = [
      node("state", total),
      node("pot", pot, label.join(" ")),
      ...inner.map((amount, index) => node(`in${index}`, amount, label.join(" "))),
      ...outer.map((amount, index) => node(`out${index}`, amount)),
    ];
    const bands: readonly FlowBand[] = [
      { from: "state", to: "pot", amount: ore(pot) },
      ...outer.map((amount, index) => ({ from: "state", to: `out${index}`, amount: ore(amount) })),
      ...inner.map((amount, index) => ({ from: "pot", to: `in${index}`, amount: ore(amount) })),
    ];
    return { nodes, bands };
  });

function isProportional({ nodes, bands }: FlowLayout): boolean {
  const first = nodes[0];
  if (first === undefined) return false;
  const scale = first.height / Number(first.node.amount);
  const isExact = (height: number, amount: bigint) => Math.abs(height - Number(amount) * scale) < 1e-6;
  return (
    nodes.every(({ node, height }) => isExact(height, node.amount)) &&
    bands.every(({ band, thickness }) => isExact(thickness, band.amount))
  );
}

describe("a money flow", () => {
  it("has heights in exact proportion to the amounts, and the check finds one that has not", () => {
    fc.assert(fc.property(anyFlow, ({ nodes, bands }) => isProportional(layOutFlow(nodes, bands))));
    const flow = layOutFlow([node("a", 3n), node("b", 3n)], [{ from: "a", to: "b", amount: ore(3n) }]);
    const [a, ...rest] = flow.nodes;
    if (a === undefined) throw new Error("no node");
    // The wrong twin: a node with a smallest height, as charts often have.
    expect(
      isProportional({ ...flow, nodes: [a, ...rest.map((each) => ({ ...each, height: each.height + 1 }))] }),
    ).toBe(false);
  });

  it("gives every node and label room of its own, inside the picture", () => {
    fc.assert(
      fc.property(anyFlow, ({ nodes, bands }) => {
        const flow = layOutFlow(nodes, bands);
        const slots = flow.nodes.map(({ x, y, height, label }) => {
          const room = Math.max(height, (label.length + 1) * LINE_HEIGHT);
          return { x, top: y + height / 2 - room / 2, bottom: y + height / 2 + room / 2 };
        });
        const isInside = slots.every(({ top, bottom }) => top > -1e-6 && bottom < flow.height + 1e-6);
        const isApart = slots.every((slot, index) =>
          slots.every(
            (other, at) =>
              at === index || other.x !== slot.x || other.top >= slot.bottom || slot.top >= other.bottom,
          ),
        );
        return isInside && isApart;
      }),
    );
  });

  it("puts what is handed on no further in the last column, where labels have room", () => {
    const { nodes } = layOutFlow(
      [node("state", 885n), node("pot", 780n), node("unga", 780n), node("SKL", 105n)],
      [
        { from: "state", to: "pot", amount: ore(780n) },
        { from: "state", to: "SKL", amount: ore(105n) },
        { from: "pot", to: "unga", amount: ore(780n) },
      ],
    );
    const x = (id: string) => nodes.find(({ node }) => node.id === id)?.x;
    expect(x("SKL")).toBe(x("unga"));
    expect(x("SKL")).toBeGreaterThan(x("pot") ?? Infinity);
  });

  it("labels several sources to their left", () => {
    const { nodes } = layOutFlow(
      [node("Falun", 2n), node("Borlänge", 1n), node("tjänsten", 3n)],
      [
        { from: "Falun", to: "tjänsten", amount: ore(2n) },
        { from: "Borlänge", to: "tjänsten", amount: ore(1n) },
      ],
    );
    expect(nodes.map(({ labelAt }) => labelAt)).toEqual(["left", "left", "right"]);
  });

  it("colours a band after its recipient, and after its source when several pay into one", () => {
    const other = { ...node("Borlänge", 1n), tone: "other" as const };
    const { bands } = layOutFlow(
      [node("Falun", 2n), other, { ...node("tjänsten", 3n), tone: "joint" as const }],
      [
        { from: "Falun", to: "tjänsten", amount: ore(2n) },
        { from: "Borlänge", to: "tjänsten", amount: ore(1n) },
      ],
    );
    expect(bands.map(({ tone }) => tone)).toEqual(["main", "other"]);
  });

  it("refuses money that goes in a circle or to nobody that is named", () => {
    const amount = kronor(1n);
    const nodes = [node("a", amount), node("b", amount)];
    expect(() =>
      layOutFlow(nodes, [
        { from: "a", to: "b", amount },
        { from: "b", to: "a", amount },
      ]),
    ).toThrow("circle");
    expect(() => layOutFlow(nodes, [{ from: "a", to: "c", amount }])).toThrow("no node c");
  });
});

describe("a label", () => {
  it("is broken between words and never wider than its room", () => {
    expect(labelLines("Regionerna: analys och handlingsplan", 250)).toEqual([
      "Regionerna: analys och",
      "handlingsplan",
    ]);
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 60 }), { minLength: 1 }), (words) => {
        const longest = Math.max(...labelLines(words.join(" "), 250).map((line) => line.length));
        return longest * 8.6 <= 250 - 26;
      }),
    );
  });

  it("divides a word that is longer than a line", () => {
    expect(labelLines("Sysselsättningsinitiativsamordningen", 250).every((line) => line.length <= 26)).toBe(
      true,
    );
  });
});
