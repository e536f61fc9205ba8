import { describe, expect, test } from "vitest";
import { kronor, type Ore } from "#domain/money";
import { proposedWords } from "./proposed-words.ts";

const millions = (count: bigint): Ore => kronor(count * 1_000_000n);
const change = (from: bigint, to: bigint) => ({ from: millions(from), to: millions(to) });

describe("last year's sentence with this year's amounts", () => {
  test("has each figure where it is certain which it is, in its own unit, and the year that it names", () => {
    expect(
      proposedWords(
        "Totalt 885 miljoner kronor för 2017, varav 780 000 000 kr är stimulansmedel",
        [change(885n, 1895n), change(780n, 790n)],
        [],
        { from: 2017, to: 2018 },
      ),
    ).toBe("Totalt 1 895 miljoner kronor för 2018, varav 790 000 000 kr är stimulansmedel");
    // 60 500 000 kr is 60,5 in millions.
    expect(proposedWords("SKL får 60 Mkr.", [{ from: millions(60n), to: kronor(60_500_000n) }], [])).toBe(
      "SKL får 60,5 Mkr.",
    );
  });

  test("is none where another amount rests on the same figure, where it stands twice, or not at all", () => {
    expect(proposedWords("250 Mkr fördelas.", [change(250n, 260n)], [millions(250n)])).toBeUndefined();
    expect(proposedWords("250 Mkr och 250 Mkr.", [change(250n, 260n)], [])).toBeUndefined();
    expect(proposedWords("130 Mkr fördelas.", [change(250n, 260n)], [])).toBeUndefined();
    expect(proposedWords("130 Mkr och 250 Mkr.", [change(250n, 260n), change(60n, 70n)], [])).toBeUndefined();
  });
});
