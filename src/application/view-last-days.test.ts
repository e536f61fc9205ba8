import { describe, expect, test } from "vitest";
import { day } from "#domain/time";
import { entryOf, shipped } from "../../tests/worked-cases/shipped.ts";
import { valueOf } from "./amount-figure.ts";
import { shownSums } from "./sums-of-entry.ts";
import { lastDaysOf, viewLastDays } from "./view-last-days.ts";

const today = day("2026-11-22");

function halmstadOn(on: string) {
  return viewLastDays(shipped, { organisation: "halmstad", on: day(on), today });
}

test("the last day itself is still ahead, and the day after it has passed", () => {
  const plansIn = (days: ReturnType<typeof halmstadOn>["coming"]) =>
    days.filter(({ duty, entry }) => duty.content.kind === "condition" && entry.agreement.year === 2016)
      .length;
  expect(plansIn(halmstadOn("2016-10-31").coming)).toBe(1);
  expect(plansIn(halmstadOn("2016-11-01").coming)).toBe(0);
  expect(plansIn(halmstadOn("2016-11-01").passed)).toBe(1);
});

test("on an earlier day an agreement for a later year is left out, unless it was decided by then", () => {
  const later = (on: string) => halmstadOn(on).notYet.map(({ agreement }) => agreement.slug);
  expect(later("2023-12-19")).toContain("god-och-nara-vard-2024");
  expect(later("2023-12-20")).not.toContain("god-och-nara-vard-2024");
  expect(later("2026-11-22")).toEqual([]);
});

test("without the plan of 2016 Region Halland has 9 586 340 + 4 793 170 kronor at stake, Halmstad 1 968 365", () => {
  // 300 and 150 million by Halland's inhabitants on 31 December 2015; of 200 million Halmstad's own.
  const stake = (code: string) => {
    const plan = lastDaysOf(entryOf("psykisk-halsa-2016"), code).find(
      ({ duty }) => duty.content.kind === "condition",
    );
    return plan?.money.own && valueOf(plan.money.own);
  };
  expect(stake("13")).toBe((9_586_340n + 4_793_170n) * 100n);
  expect(stake("1380")).toBe(1_968_365n * 100n);
});

test("of the agreement of 2024 nothing is known, and no sum stands for it", () => {
  const [decided] = lastDaysOf(entryOf("god-och-nara-vard-2024"), "1380");
  expect(decided?.money.own).toBeUndefined();
  expect(decided?.money.unknown.length).toBe(1);
});

describe("every sum that hangs on a duty keeps its address", () => {
  const { register, entries } = shipped;
  const some = [...register.municipalities.keys()].filter((_, index) => index % 29 === 0);
  const recipients = [undefined, ...some, "0980", "09", "13", "24", "lan-13", "lan-09"];
  test.each(entries.map((entry) => [entry.agreement.slug, entry] as const))("%s", (_, entry) => {
    const kept = new Set([
      ...entry.byAddress.keys(),
      ...shownSums(entry, register).map(({ address }) => address),
    ]);
    const lost = recipients.flatMap((recipient) =>
      lastDaysOf(entry, recipient)
        .flatMap(({ money }) => [money.own, money.jointly])
        .flatMap((sum) =>
          sum === undefined || kept.has(sum.address) ? [] : [`${recipient} ${sum.address}`],
        ),
    );
    expect(lost).toEqual([]);
  });
});
