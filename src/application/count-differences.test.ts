import { expect, test } from "vitest";
import { ore } from "#domain/money";
import type { DifferenceCause, PublishedComparison, PublishedDifference } from "#domain/published";
import { largestDifference, rowsToLookAt } from "./count-differences.ts";

const row = (recipient: string, difference: bigint | undefined, cause: DifferenceCause["kind"]) =>
  ({
    recipient,
    published: ore(100n),
    ...(difference === undefined ? {} : { difference: ore(difference) }),
    cause:
      cause === "none" || cause === "unit" || cause === "unknown" ? { kind: cause } : { kind: "unknown" },
  }) satisfies PublishedDifference;

const comparison = (...rows: readonly PublishedDifference[]): PublishedComparison => ({
  rows,
  sumPublished: ore(0n),
  unnamed: [],
});

test("rows that are equal, also to the thousand, need no look; the largest difference comes first", () => {
  const given = comparison(
    row("0114", 0n, "none"),
    row("0115", 40_000n, "unit"),
    row("0117", 100n, "unknown"),
    row("0120", -900n, "unknown"),
    row("0123", undefined, "unknown"),
  );
  expect(rowsToLookAt(given).map(({ recipient }) => recipient)).toEqual(["0120", "0117", "0123"]);
  expect(largestDifference(given)).toEqual({
    compared: 4,
    differing: 2,
    equalInUnit: 1,
    most: { recipient: "0120", difference: -900n },
  });
});

test("where nothing is computed no row differs", () => {
  expect(rowsToLookAt(comparison(row("0114", undefined, "unknown")))).toEqual([]);
});
