import * as fc from "fast-check";
import { expect, test } from "vitest";
import { allocateComponent, readComponents, type Agreement } from "#domain/agreement";
import { assert } from "#domain/result";
import { readBack, shippedFile, withComponent } from "../../../tests/mutations/agreement-files.ts";
import { shipped } from "../../../tests/worked-cases/shipped.ts";
import { compareAgreements, type ComparedAgreement } from "./index.ts";

/**
 * Frame, population, rule and what is published are the whole difference, to the öre, for every region and whatever
 * changes at once. The wrong twin counts each effect from the earlier agreement by itself, so that what money and
 * inhabitants do together is in none of them.
 */
const file = shippedFile("2017-psykisk-halsa");
const DAYS = ["2010-12-31", "2014-12-31", "2016-12-31", "2018-12-31"];

type Version = {
  readonly kronor: number;
  readonly day: string;
  readonly base: number;
  readonly grain: string;
};

const version = fc.record({
  kronor: fc.integer({ min: 30_000, max: 200_000 }).map((thousands) => thousands * 1_000),
  day: fc.constantFrom(...DAYS),
  base: fc.constantFrom(0, 0, 10_000, 1_000_000),
  grain: fc.constantFrom("100", "100000"),
});

function agreementOf({ kronor, day, base, grain }: Version): Agreement {
  return readBack(
    withComponent(file, "unga", (each) => ({
      ...each,
      stated: { asWritten: `${kronor} kronor`, ore: `${kronor}00`, precision: "exact", clause: "p-6" },
      key:
        base === 0
          ? { kind: "population", on: day }
          : { kind: "base-plus-population", on: day, base: `${base}00` },
      stage: "direct",
      grain,
      rest: "largest-remainder",
    })),
  );
}

function sideOf(agreement: Agreement): ComparedAgreement {
  const parts = readComponents(agreement)
    .filter(({ id }) => id === "unga")
    .map((component) => ({
      result: allocateComponent(component, agreement, shipped.basis),
      published: new Map(),
    }));
  return { agreement: { ...agreement, frame: "unknown" }, parts };
}

/** Öre by recipient, one row per effect. */
type Explainer = (
  before: Version,
  after: Version,
) => ReadonlyMap<string, { readonly difference: bigint; readonly effects: readonly bigint[] }>;

const explained: Explainer = (before, after) =>
  new Map(
    compareAgreements(sideOf(agreementOf(before)), sideOf(agreementOf(after)), shipped.basis).changes.map(
      ({ recipient, difference, effects }) => {
        assert(difference !== "unknown" && effects !== "unknown", "both sides are computed");
        return [recipient, { difference, effects: Object.values(effects) }];
      },
    ),
  );

/** A wrong twin: each change made alone. */
const eachAlone: Explainer = (before, after) => {
  const amounts = (each: Version) => {
    const [part] = sideOf(agreementOf(each)).parts;
    assert(part?.result.status === "computed", "the part is computed");
    return new Map(part.result.allocation.shares.map(({ recipient, amount }) => [recipient, BigInt(amount)]));
  };
  const [start, end] = [amounts(before), amounts(after)];
  const alone = [
    amounts({ ...before, kronor: after.kronor }),
    amounts({ ...before, day: after.day }),
    amounts({ ...before, base: after.base, grain: after.grain }),
  ];
  return new Map(
    [...start].map(([recipient, amount]) => [
      recipient,
      {
        difference: (end.get(recipient) ?? 0n) - amount,
        effects: alone.map((each) => (each.get(recipient) ?? 0n) - amount),
      },
    ]),
  );
};

const isWhole = (explain: Explainer) =>
  fc.property(version, version, (before, after) =>
    [...explain(before, after).values()].every(
      ({ difference, effects }) => effects.reduce((sum, effect) => sum + effect, 0n) === difference,
    ),
  );

test("the effects are the whole difference, for every region", () => {
  fc.assert(isWhole(explained), { numRuns: 30 });
});

test("the promise is broken by counting each effect by itself", () => {
  expect(fc.check(isWhole(eachAlone), { numRuns: 40 }).failed).toBe(true);
});

test("compared the other way round every difference is the same with the other sign", () => {
  fc.assert(
    fc.property(version, version, (before, after) => {
      const back = explained(after, before);
      return [...explained(before, after)].every(
        ([recipient, { difference }]) => back.get(recipient)?.difference === -difference,
      );
    }),
    { numRuns: 15 },
  );
});
