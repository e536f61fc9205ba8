import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { addressOf } from "#domain/agreement";
import { ore } from "#domain/money";
import { seriesHash } from "#domain/population";
import { hashOf } from "#domain/source";
import type { AmountArchive, KeptAmount } from "../../src/application/ports.ts";
import { bothArchives, keepBasis, type TestArchive } from "./archives.ts";
import { agreement, moment, series, share, sum, versionOf } from "./kept-content.ts";

const anyText = fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => !text.includes("\0"));

const anyShare = fc
  .record({
    agreement: fc.constant(versionOf(agreement)),
    component: anyText,
    recipient: fc.oneof(fc.constantFrom("1980", "19", "lan-19", "skr"), anyText),
    series: fc.constantFrom("none", seriesHash(series)),
    rule: fc.record({
      grain: fc.bigInt(1n, 2n ** 63n - 1n).map(ore),
      stage: fc.constantFrom("direct" as const, "county-first" as const),
      rest: fc.constantFrom(
        "largest-remainder" as const,
        "each-rounded" as const,
        "each-rounded-leftover-to-largest" as const,
        "as-listed" as const,
      ),
    }),
  })
  .map((inputs): KeptAmount => ({
    kind: "share",
    address: addressOf(inputs),
    ...inputs,
    // The same inputs always give the same amount, here as in a real allocation.
    amount: ore(BigInt(`0x${hashOf(inputs.component + inputs.recipient).slice(0, 15)}`)),
    result: hashOf(inputs.component),
  }));

/** What is kept comes back as it was, every öre and in the order of the parts. */
function savesAndLoads(archive: AmountArchive, runs: number): Promise<void> {
  let run = 0;
  const property = fc.asyncProperty(fc.array(anyShare, { minLength: 1, maxLength: 30 }), async (shares) => {
    // Two sums of the same parts are one sum, in the order of the first; a share of its own makes each another.
    run += 1;
    const parts = [share({ recipient: `${run}` }), ...shares.slice(0, 7)];
    const amounts = [...parts, ...shares, sum(parts)];
    await archive.keepAmounts(amounts, moment);
    for (const kept of amounts) expect(await archive.findAmount(kept.address)).toEqual(kept);
  });
  return fc.assert(property, { numRuns: runs });
}

describe.each(bothArchives)("the archive $where", ({ open }) => {
  let opened: TestArchive | undefined;
  afterAll(() => opened?.close());

  test("saves and loads", async () => {
    opened = await open();
    await keepBasis(opened.archive);
    await savesAndLoads(opened.archive, 60);
  });
});

describe("the property sees", () => {
  type Change = (kept: KeptAmount) => KeptAmount;
  const wrong: readonly (readonly [string, Change])[] = [
    [
      "öre that have been floating-point numbers",
      (kept) => ({ ...kept, amount: ore(BigInt(Number(kept.amount))) }),
    ],
    [
      "parts in another order",
      (kept) => (kept.kind === "sum" ? { ...kept, parts: kept.parts.toSorted() } : kept),
    ],
    [
      "a lost stage",
      (kept) => (kept.kind === "share" ? { ...kept, rule: { ...kept.rule, stage: "direct" } } : kept),
    ],
    ["a missing series", (kept) => (kept.kind === "share" ? { ...kept, series: "none" } : kept)],
  ];
  test.each(wrong)("%s", async (_, change) => {
    const memory = bothArchives[0];
    if (memory === undefined) throw new Error("the archive in memory comes first");
    const { archive } = await memory.open();
    await keepBasis(archive);
    const twin: AmountArchive = {
      ...archive,
      findAmount: async (address) => {
        const kept = await archive.findAmount(address);
        return kept && change(kept);
      },
    };
    await expect(savesAndLoads(twin, 60)).rejects.toThrow();
  });
});
