import { beforeAll, describe, expect, test } from "vitest";
import { withSeries } from "#domain/population";
import { assert } from "#domain/result";
import { day } from "#domain/time";
import { readBack, shippedFile, statedKronor, withComponent } from "../../tests/mutations/agreement-files.ts";
import { emptyArchive, standing } from "../../tests/worked-cases/archive.ts";
import { componentOf, entryOf, shipped } from "../../tests/worked-cases/shipped.ts";
import type { ShownAmount } from "./amount-figure.ts";
import { buildCatalogue, keepCatalogue } from "./open-catalogue.ts";
import { countyAmounts } from "./sums-of-entry.ts";
import { viewAmount } from "./view-amount.ts";

const SLUG = "psykisk-halsa-2017";
const archive = emptyArchive();

beforeAll(() => keepCatalogue(shipped, archive, standing));

function amountOf(recipient: string, stage: "used" | "other" = "used"): ShownAmount {
  const component = componentOf(SLUG, "analys-kommuner");
  const amounts = stage === "used" ? component.amounts : (component.otherStage?.amounts ?? []);
  const amount = amounts.find((each) => each.recipient === recipient);
  assert(amount !== undefined, `${recipient} has an amount`);
  return amount;
}

test("a share opens with its figure, its result's hash and its steps", async () => {
  const view = await viewAmount(amountOf("1981").address, shipped, archive);
  assert(view.kind === "share", "Sala's amount is a share");
  expect(view.amount.figure.value).toBe(55_909_600n);
  expect(view.amount.figure.steps.map(({ kind }) => kind)).toEqual([
    "agreement",
    "key",
    "basis",
    "calculation",
  ]);
  expect(view.resultHash).toMatch(/^[0-9a-f]{64}$/);
  expect([view.isSuperseded, view.keptDiffers, view.usedInstead]).toEqual([false, undefined, undefined]);
});

test("a share says what it would be by the other stage, and by how much that differs", async () => {
  // 172 183 kr directly and 172 184 over the counties first for Vansbro; the same for Sala.
  const otherOf = async (code: string) => {
    const view = await viewAmount(amountOf(code).address, shipped, archive);
    assert(view.kind === "share", "a municipality's amount is a share");
    return view.otherStage;
  };
  expect(await otherOf("2021")).toEqual({
    stage: "county-first",
    address: amountOf("2021", "other").address,
    value: 17_218_400n,
    difference: 100n,
  });
  expect(await otherOf("1981")).toMatchObject({ value: 55_909_600n, difference: 0n });
  const other = await viewAmount(amountOf("2021", "other").address, shipped, archive);
  expect(other).toMatchObject({ otherStage: undefined });
});

test("a share by the other stage says which amount is used instead", async () => {
  const view = await viewAmount(amountOf("2021", "other").address, shipped, archive);
  assert(view.kind === "share", "Vansbro's amount is a share");
  expect(view.amount.figure.value).toBe(17_218_400n);
  expect(view.usedInstead?.figure.value).toBe(17_218_300n);
});

test("a sum opens with its parts and its county", async () => {
  const { total } = countyAmounts(entryOf(SLUG), "19");
  const view = await viewAmount(total?.address ?? "", shipped, archive);
  assert(view.kind === "sum", "the county's amount is a sum");
  expect(view.sum.figure.value).toBe(2_088_518_600n);
  expect(view.sum.parts).toHaveLength(13);
  expect(view.county).toBe("19");
});

describe("an address that was never shown here", () => {
  test("is unknown, and well formed or not", async () => {
    const never = "0".repeat(64);
    expect(await viewAmount(never, shipped, archive)).toEqual({
      kind: "unknown",
      address: never,
      isWellFormed: true,
    });
    expect(await viewAmount("../hemligt", shipped, archive)).toMatchObject({
      kind: "unknown",
      isWellFormed: false,
    });
  });
});

describe("when the agreement has changed since the amount was shown", () => {
  const file = withComponent(shippedFile("2017-psykisk-halsa"), "unga", (each) => ({
    ...each,
    stated: statedKronor(140_000_000, "p-6"),
  }));
  const changed = buildCatalogue({
    ...shipped.basis,
    agreements: [{ agreement: readBack(file), text: JSON.stringify(file) }],
  });

  test("the old amount opens as it was, and is said to be replaced", async () => {
    const [old] = componentOf(SLUG, "unga").amounts;
    const view = await viewAmount(old?.address ?? "", changed, archive);
    assert(view.kind === "share", "the old amount is a share");
    expect(view.isSuperseded).toBe(true);
    expect(view.amount.figure.value).toBe(old?.figure.value);
    expect(view.entry.agreement.version).toBe(entryOf(SLUG).agreement.version);
  });

  test("the same recipient's new amount has another address", () => {
    const [old] = componentOf(SLUG, "unga").amounts;
    const now = changed.entries[0]?.components.find(({ result }) => result.component.id === "unga")
      ?.amounts[0];
    expect(now?.recipient).toBe(old?.recipient);
    expect(now?.address).not.toBe(old?.address);
  });
});

test("when a series of inhabitants is no longer at hand, the kept one is used", async () => {
  const withoutSeries = buildCatalogue({
    ...shipped.basis,
    series: shipped.basis.series.filter(({ date }) => date.toString() !== "2016-12-31"),
    agreements: shipped.entries.map(({ agreement, text }) => ({ agreement, text })),
  });
  const view = await viewAmount(amountOf("1981").address, withoutSeries, archive);
  assert(view.kind === "share", "Sala's amount is a share");
  expect(view.amount.figure.value).toBe(55_909_600n);
  expect(view.computed.basis?.series.date.toString()).toBe("2016-12-31");
});

describe("when another population is used since the amount was shown", () => {
  const december = shipped.basis.series.find(({ date }) => date.toString() === "2016-12-31");
  assert(december !== undefined, "31 December 2016 is shipped");
  const renewed = buildCatalogue({
    ...shipped.basis,
    series: withSeries(shipped.basis.series, { ...december, date: day("2016-11-01") }),
    agreements: shipped.entries.map(({ agreement, text }) => ({ agreement, text })),
  });
  const viewOf = async (address: string, catalogue = renewed) => {
    const view = await viewAmount(address, catalogue, archive);
    assert(view.kind === "share" || view.kind === "sum", "what was shown opens");
    return view;
  };

  test("the old amount is of an earlier basis, and leads to the one that counts", async () => {
    const view = await viewOf(amountOf("1981").address);
    assert(view.kind === "share", "Sala's amount is a share");
    const now = renewed.entries
      .flatMap(({ components }) => components.flatMap(({ amounts }) => amounts))
      .find((each) => each.address === view.boundBy?.address);
    expect([view.isEarlierBasis, view.isSuperseded, now?.recipient]).toEqual([true, false, "1981"]);
    expect(view.boundBy?.figure.asOf.toString()).toBe("2016-11-01");
  });

  test("so is one by the other stage, and the sum of a county", async () => {
    expect((await viewOf(amountOf("2021", "other").address)).isEarlierBasis).toBe(true);
    const { total } = countyAmounts(entryOf(SLUG), "19");
    expect((await viewOf(total?.address ?? "")).isEarlierBasis).toBe(true);
  });

  test("and none is where nothing has changed", async () => {
    const addresses = [amountOf("1981").address, amountOf("2021", "other").address];
    const views = await Promise.all(addresses.map((address) => viewOf(address, shipped)));
    expect(views.map(({ isEarlierBasis }) => isEarlierBasis)).toEqual([false, false]);
  });
});
