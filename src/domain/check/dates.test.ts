import { describe, expect, test } from "vitest";
import {
  shippedFile,
  withComponent,
  type WrittenComponent,
} from "../../../tests/mutations/agreement-files.ts";
import { foundIn } from "../../../tests/mutations/found-in.ts";

const file2017 = shippedFile("2017-psykisk-halsa");
const file2024 = shippedFile("2024-god-och-nara-vard");

function changed(change: (component: WrittenComponent) => WrittenComponent) {
  return withComponent(file2017, "unga", change);
}

describe("days", () => {
  const reported = (first: string, last: string, asWritten: string) =>
    changed((each) => ({ ...each, report: { by: { first, last, asWritten }, to: "SKL" } }));

  test.each([
    ["senast den 31 oktober 2017", "2017-10-31", 0],
    ["senast den 31 oktober 2017", "2018-10-31", 1],
    ["under hösten 2017", "2017-12-31", 0],
    ["under hösten 2016", "2017-12-31", 1],
    ["2017-10-31", "2017-10-31", 0],
    ["2017-10-31", "2017-10-30", 1],
    ["vid årets slut", "2017-12-31", 0],
  ])("“%s” as %s", (asWritten, last, count) => {
    expect(foundIn(reported(last, last, asWritten), "date-differs-from-words")).toHaveLength(count);
  });

  test("a span that ends before it begins", () => {
    expect(foundIn(reported("2017-12-31", "2017-10-31", "i tid"), "dates-out-of-order")).toMatchObject([
      { detail: { earlier: { event: "report-first" }, later: { event: "report" } } },
    ]);
  });

  test("what is to be repaid has been paid, but a plan may be asked for before any money comes", () => {
    const condition = (consequence: "repay-all" | "lost") =>
      changed((each) => ({
        ...each,
        payment: { window: { first: "2017-06-01", last: "2017-12-31", asWritten: "i tid" } },
        conditions: [
          {
            id: "plan",
            text: "Planen ska vara klar.",
            by: { first: "2017-03-01", last: "2017-03-01", asWritten: "i tid" },
            consequence,
          },
        ],
      }));
    expect(foundIn(condition("repay-all"), "dates-out-of-order")).toMatchObject([
      { detail: { earlier: { event: "payment-first" }, later: { event: "condition" } } },
    ]);
    expect(foundIn(condition("lost"), "dates-out-of-order")).toEqual([]);
  });

  test("an agreement is decided from the year before until the end of its own year", () => {
    const decided = (day: string) => foundIn({ ...file2024, decided: day }, "date-outside-year").length;
    expect(["2022-12-31", "2023-01-01", "2024-12-31", "2025-01-01"].map(decided)).toEqual([1, 0, 0, 1]);
  });
});

describe("keys by inhabitants", () => {
  test("a key that nobody has given a day is told where amounts rest on it", () => {
    const undated = changed((each) => ({ ...each, key: { kind: "population", on: "unknown" } }));
    expect(foundIn(undated, "key-without-date")).toMatchObject([
      { severity: "gap", clauses: ["p-8"], detail: { components: ["unga"] } },
    ]);
  });

  test("a day that nobody has is told for a component that cannot be computed, too", () => {
    const keyed = withComponent(file2024, "kommuner", (each) => ({
      ...each,
      key: { kind: "population", on: "2023-11-01" },
    }));
    expect(foundIn(keyed, "key-date-without-series")).toMatchObject([
      { detail: { components: ["kommuner"], nearest: { year: 2019 } } },
    ]);
  });
});
