import { describe, expect, test } from "vitest";
import { readBack, shippedFile, statedKronor, withComponent } from "../../tests/mutations/agreement-files.ts";
import { entryOf, shipped } from "../../tests/worked-cases/shipped.ts";
import { buildEntry } from "./open-catalogue.ts";
import { viewFlow, type FlowView } from "./view-flow.ts";

const MILLION = 100_000_000n;

function flowOf(slug: string): FlowView {
  const flow = viewFlow(entryOf(slug));
  if (flow === undefined) throw new Error(`${slug} has a picture`);
  return flow;
}

const inMillions = ({ links }: FlowView) => links.map(({ from, to, amount }) => [from, to, amount / MILLION]);

test("in 2017 the money runs from 885 over 780 to regions, municipalities and counties, and to SKL", () => {
  expect(inMillions(flowOf("psykisk-halsa-2017"))).toEqual([
    ["frame", "stimulansmedel", 780n],
    ["frame", "skl-samordning", 60n],
    ["frame", "skl-kunskapsspridning", 45n],
    ["stimulansmedel", "analys-regioner", 250n],
    ["stimulansmedel", "analys-kommuner", 250n],
    ["stimulansmedel", "unga", 150n],
    ["stimulansmedel", "ungdomsmottagningar", 130n],
  ]);
});

test("what the parts do not make up is a gap of its own: 65 million in 2016, 100 in 2024", () => {
  const gapIn = (slug: string) => flowOf(slug).pots.get("gap:frame");
  expect(gapIn("psykisk-halsa-2016")).toEqual({ kind: "gap", of: "frame", amount: 65n * MILLION });
  expect(gapIn("god-och-nara-vard-2024")).toEqual({ kind: "gap", of: "frame", amount: 100n * MILLION });
});

test("a “varav” part is no band of its own", () => {
  expect([...flowOf("god-och-nara-vard-2024").pots.keys()]).toEqual([
    "frame",
    "regioner",
    "kommuner",
    "skr",
    "gap:frame",
  ]);
});

const framed = shipped.entries.filter(({ agreement }) => agreement.frame !== "unknown");

test.each(framed.map(({ agreement }) => [agreement.slug]))(
  "%s: what leaves a pot is what it holds, to the öre",
  (slug) => {
    const { pots, links } = flowOf(slug);
    const leaves = (name: string) => links.filter(({ from }) => from === name);
    const divided = [...pots].filter(([name]) => leaves(name).length > 0);
    expect(divided.map(([name]) => name)).toContain("frame");
    for (const [name, pot] of divided)
      expect(leaves(name).reduce((sum, { amount }) => sum + amount, 0n)).toBe(pot.amount);
  },
);

describe("there is no picture", () => {
  test("where we know that an agreement exists and no more: god och nära vård 2022", () => {
    expect(viewFlow(entryOf("god-och-nara-vard-2022"))).toBeUndefined();
  });

  const file = shippedFile("2017-psykisk-halsa");
  const flow = (changed: typeof file) => viewFlow(buildEntry(readBack(changed), "", shipped.basis));

  test("where the parts are more than their whole", () => {
    const more = withComponent(file, "unga", (each) => ({
      ...each,
      stated: statedKronor(400_000_000, "p-6"),
    }));
    expect(flow(more)).toBeUndefined();
  });

  test("where nobody has said what the whole is", () => {
    expect(flow({ ...file, frame: "unknown" })).toBeUndefined();
  });
});
