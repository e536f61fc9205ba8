import * as fc from "fast-check";
import { expect, test } from "vitest";
import { allocateComponent, readComponents, type Agreement, type AllocationBasis } from "#domain/agreement";
import { assert } from "#domain/result";
import { readBack, shippedFile, withComponent } from "../../../tests/mutations/agreement-files.ts";
import { shipped } from "../../../tests/worked-cases/shipped.ts";

/**
 * When some regions have not met a condition: lost shares change nobody else's amount, and lost and kept are the whole;
 * redistributed shares are the whole among the others. A wrong twin shares what is left once more.
 */
const file = shippedFile("2017-psykisk-halsa");
const population = { kind: "population", on: "2016-12-31" } as const;
const REGIONS = [...shipped.register.regions.keys()];

/** Öre by region when these have failed; what nobody gets is the difference. */
type Sharing = {
  readonly amounts: ReadonlyMap<string, bigint>;
  readonly total: bigint;
  readonly difference: bigint;
};
type Sharer = (failed: readonly string[], share: "lost" | "redistributed") => Sharing;

const shared: Sharer = (failed, share) => sharing({ kind: "conditional", failed, share, by: population });

/** A wrong twin: what the others had together is shared among them once more, with rests of its own. */
const sharedAgain: Sharer = (failed) => {
  const all = everybody();
  const kept = [...all.amounts].filter(([code]) => !failed.includes(code));
  const left = kept.reduce((sum, [, amount]) => sum + amount, 0n);
  const { amounts } = sharing(
    { kind: "participants", only: kept.map(([code]) => code), by: population },
    left,
  );
  return { amounts, total: all.total, difference: all.total - left };
};

function everybody(): Sharing {
  return sharing(population);
}

function sharing(key: Parameters<typeof agreementWith>[0], ore = 15_000_000_000n): Sharing {
  const agreement = agreementWith(key, ore);
  const component = readComponents(agreement).find(({ id }) => id === "unga");
  assert(component !== undefined, "the regions' part is read");
  const basis: AllocationBasis = shipped.basis;
  const result = allocateComponent(component, agreement, basis);
  assert(result.status === "computed", `computed, not ${result.status}`);
  const { shares, total, difference } = result.allocation;
  return { amounts: new Map(shares.map(({ recipient, amount }) => [recipient, amount])), total, difference };
}

function agreementWith(key: (typeof file)["components"][number]["key"], ore: bigint): Agreement {
  return readBack(
    withComponent(file, "unga", (each) => ({
      ...each,
      stated: { asWritten: `${ore} öre`, ore: String(ore), precision: "exact", clause: "p-6" },
      key,
    })),
  );
}

const failing = fc.subarray(REGIONS, { minLength: 1, maxLength: REGIONS.length - 1 });
const before = everybody();

const othersKeepTheirs = (share: Sharer) =>
  fc.property(failing, (failed) => {
    const { amounts, total, difference } = share(failed, "lost");
    return (
      failed.every((code) => !amounts.has(code)) &&
      [...amounts].every(([code, amount]) => amount === before.amounts.get(code)) &&
      [...amounts.values()].reduce((sum, amount) => sum + amount, difference) === total
    );
  });

test("a lost share changes nobody else's amount, and kept and lost are the whole", () => {
  fc.assert(othersKeepTheirs(shared), { numRuns: 25 });
});

test("the promise is broken by sharing what is left once more", () => {
  expect(fc.check(othersKeepTheirs(sharedAgain), { numRuns: 40 }).failed).toBe(true);
});

const othersShareItAll = (share: Sharer) =>
  fc.property(failing, (failed) => {
    const { amounts, difference } = share(failed, "redistributed");
    const sum = [...amounts.values()].reduce((all, amount) => all + amount, 0n);
    return failed.every((code) => !amounts.has(code)) && difference === 0n && sum === before.total;
  });

test("redistributed shares are the whole amount among the others, to the krona", () => {
  fc.assert(othersShareItAll(shared), { numRuns: 25 });
});

test("the promise is broken by leaving the shares with the payer", () => {
  expect(
    fc.check(
      othersShareItAll((failed) => shared(failed, "lost")),
      { numRuns: 5 },
    ).failed,
  ).toBe(true);
});
