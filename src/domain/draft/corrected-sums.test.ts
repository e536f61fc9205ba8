import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kronor, ore, sumOre, type Ore } from "#domain/money";
import { correctedSums } from "./corrected-sums.ts";
import { partsOf, sumsOf, type WrittenPart } from "./written-parts.ts";
import type { WrittenValue } from "./written-value.ts";

/** Parts by id, with what each lies in and its kronor. */
function tree(
  parts: readonly (readonly [id: string, parent: string | undefined, amount: bigint])[],
): readonly WrittenPart[] {
  return partsOf(
    parts.flatMap(([id, parent, amount], index): readonly WrittenValue[] =>
      Object.entries({
        id,
        ...(parent === undefined ? {} : { parent }),
        "stated.ore": String(amount * 100n),
      }).map(([field, value]) => ({
        path: `components[${index}].${field}`,
        key: `components.${id}.${field}`,
        value,
      })),
    ),
  );
}

describe("the wholes that follow their parts", () => {
  test("go from the inside out: a part of a part that grows by 10 makes its whole and the frame grow by 10", () => {
    // 260 + 150 = 410 where 400 stood; 410 + 60 = 470 where 460 stood.
    const parts = tree([
      ["stimulus", undefined, 400n],
      ["analysis", "stimulus", 260n],
      ["young", "stimulus", 150n],
      ["skr", undefined, 60n],
    ]);
    expect(correctedSums(parts, kronor(460n))).toEqual([
      { whole: "stimulus", path: "components[0].stated", from: kronor(400n), to: kronor(410n) },
      { whole: "frame", path: "frame", from: kronor(460n), to: kronor(470n) },
    ]);
  });

  test("are none where all adds up, and parts that lie in each other end the search", () => {
    expect(correctedSums(tree([["a", undefined, 5n]]), kronor(5n))).toEqual([]);
    const round = tree([
      ["a", "b", 1n],
      ["b", "a", 2n],
    ]);
    expect(() => correctedSums(round, kronor(3n))).not.toThrow();
  });

  /** Whether nothing is left to correct once the wholes are written. */
  const settles = (
    correct: typeof correctedSums,
    amounts: readonly bigint[],
    inner: bigint,
    frame: bigint,
  ): boolean => {
    const parts = tree([
      ["whole", undefined, inner],
      ...amounts.map((amount, index) => [`p${index}`, "whole", amount] as const),
    ]);
    const corrected = correct(parts, kronor(frame));
    const to = (id: string, stated: Ore | undefined) =>
      corrected.find(({ whole }) => whole === id)?.to ?? stated;
    const written = parts.map((part) => {
      const amount = to(part.id, part.amount);
      return amount === undefined ? part : { ...part, amount };
    });
    return sumsOf(written, to("frame", kronor(frame))).length === 0;
  };
  const money = fc.bigInt({ min: 0n, max: 10n ** 9n });
  const cases = [fc.array(money, { minLength: 1, maxLength: 5 }), money, money] as const;

  test("leave nothing that does not add up, and the property finds one that corrects a single level", () => {
    fc.assert(
      fc.property(...cases, (amounts, inner, frame) => settles(correctedSums, amounts, inner, frame)),
    );
    const oneLevel: typeof correctedSums = (parts, frame) => {
      const sums = sumsOf(parts, frame);
      return sums.map(({ whole, stated, sum }) => ({
        whole,
        path: whole,
        from: stated,
        to: ore(sumOre([sum])),
      }));
    };
    expect(
      fc.check(fc.property(...cases, (amounts, inner, frame) => settles(oneLevel, amounts, inner, frame)))
        .failed,
    ).toBe(true);
  });
});
