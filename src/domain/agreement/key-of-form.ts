import {
  basePlusWeights,
  bounded,
  fixed,
  halfQuarterQuarter,
  participants,
  percentOf,
  proportional,
  ratePerInhabitant,
  rateWithRebate,
  recipientsOf,
  seventyThirty,
  split,
  table,
  weightedBy,
  type AllocationKey,
  type KeyWithTotal,
  type Weights,
} from "#domain/allocation";
import { ore, type Ore } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import type { Source } from "#domain/source";
import type { Day } from "#domain/time";
import type { KeyForm, Known, RecipientGroup, TableRow } from "./agreement.ts";
import type { Missing } from "./component-allocation.ts";

/** What a key needs from outside to become shares: inhabitants of its recipients, and what another component gave. */
export type KeyNeeds = {
  readonly groups: readonly RecipientGroup[];
  readonly amount: Known<Ore>;
  readonly source: Source;
  readonly everyone: Weights;
  /** Recipients that have no inhabitants to count, such as an authority. */
  readonly uncounted: ReadonlySet<RecipientCode>;
  readonly amountsOf: (component: string) => ReadonlyMap<RecipientCode, Ore> | undefined;
};

/**
 * The key date a form names, "unknown" where it has a date that nobody has said, undefined where it uses none.
 * Parts that name different days have none in common: no amount is built on two populations at once.
 */
export function keyDateOf(form: KeyForm): Known<Day> | undefined {
  switch (form.kind) {
    case "population":
    case "rate-per-inhabitant":
    case "base-plus-population":
    case "weighted-population":
    case "rate-with-rebate":
    case "half-quarter-quarter":
    case "municipalities-and-regions":
      return form.on;
    case "bounded":
    case "conditional":
    case "participants":
      return keyDateOf(form.by);
    case "split": {
      const dates = form.parts.flatMap(({ by }) => keyDateOf(by) ?? []);
      return dates.every((date) => String(date) === String(dates[0])) ? dates[0] : "unknown";
    }
    case "fixed":
      return form.rest && keyDateOf(form.rest);
    case "percent-of-component":
    case "table":
    case "whole":
      return undefined;
  }
}

/** Whether a key holds among some only, and nobody has said whom. */
export function lacksParticipants(form: KeyForm): boolean {
  switch (form.kind) {
    case "participants":
      return form.only === "unknown" || lacksParticipants(form.by);
    case "conditional":
      return form.failed === "unknown" || lacksParticipants(form.by);
    case "bounded":
      return lacksParticipants(form.by);
    case "split":
      return form.parts.some(({ by }) => lacksParticipants(by));
    case "fixed":
      return form.rest !== undefined && lacksParticipants(form.rest);
    default:
      return false;
  }
}

/** A key with its total, and those whose shares stay with the payer once everybody's are computed. */
export type ComposedKey = KeyWithTotal & { readonly lostBy?: ReadonlySet<RecipientCode> };

/** Whether a key decides its own total: a rate or a percentage, whoever fails a condition. */
export function decidesTotal(form: KeyForm): boolean {
  switch (form.kind) {
    case "rate-per-inhabitant":
    case "rate-with-rebate":
    case "percent-of-component":
      return true;
    case "conditional":
      return form.share === "lost" && decidesTotal(form.by);
    default:
      return false;
  }
}

/**
 * Composes the six primitives that a stated key stands for, with its total.
 * A rate or a percentage decides its own total; every other key shares the component's amount.
 */
export function keyOfForm(form: KeyForm, needs: KeyNeeds): ComposedKey | Missing {
  if (form.kind === "conditional" && form.share === "lost") {
    if (form.failed === "unknown") return { kind: "participants" };
    const composed = keyOfForm(form.by, needs);
    return "kind" in composed ? composed : { ...composed, lostBy: new Set(form.failed) };
  }
  if (form.kind === "rate-with-rebate") {
    if (needs.uncounted.size > 0) return { kind: "sharing-between-groups" };
    return rateWithRebate(form.rate, form.rebates, needs.everyone, form.ceiling);
  }
  if (form.kind === "rate-per-inhabitant") {
    if (needs.uncounted.size > 0) return { kind: "sharing-between-groups" };
    return ratePerInhabitant(form.rate, needs.everyone, form.ceiling);
  }
  if (form.kind === "percent-of-component") {
    const amounts = needs.amountsOf(form.component);
    return amounts === undefined
      ? { kind: "other-component", component: form.component }
      : percentOf(form.fraction, amounts, needs.source);
  }
  const key = sharingKey(form, needs);
  if (!isKey(key)) return key;
  return needs.amount === "unknown" ? { kind: "amount" } : { total: needs.amount, key };
}

function sharingKey(form: KeyForm, needs: KeyNeeds): AllocationKey | Missing {
  switch (form.kind) {
    case "population":
      return needs.groups.length > 1 || needs.uncounted.size > 0
        ? { kind: "sharing-between-groups" }
        : proportional(needs.everyone);
    case "weighted-population":
      return needs.groups.length > 1 || needs.uncounted.size > 0
        ? { kind: "sharing-between-groups" }
        : weightedBy(
            new Map(form.factors.map(({ recipient, factor }) => [recipient, factor])),
            needs.everyone,
          );
    case "base-plus-population":
      return needs.uncounted.size > 0
        ? { kind: "sharing-between-groups" }
        : basePlusWeights(form.base, needs.everyone);
    case "half-quarter-quarter": {
      const state = new Map([[form.state, { value: 1n, unit: "parts", source: needs.source } as const]]);
      const { municipalities, regions, isAll } = principalsIn(needs, new Set([form.state]));
      return isAll
        ? halfQuarterQuarter(proportional(state), proportional(regions), proportional(municipalities))
        : { kind: "sharing-between-groups" };
    }
    case "municipalities-and-regions": {
      const { municipalities, regions, isAll } = principalsIn(needs, new Set());
      return isAll
        ? seventyThirty(form.municipalities, proportional(municipalities), proportional(regions))
        : { kind: "sharing-between-groups" };
    }
    case "bounded": {
      const by = sharingKey(form.by, needs);
      const { floor, ceiling } = form;
      return isKey(by)
        ? bounded(by, {
            ...(floor === undefined ? {} : { floor }),
            ...(ceiling === undefined ? {} : { ceiling }),
          })
        : by;
    }
    case "participants": {
      if (form.only === "unknown") return { kind: "participants" };
      const only = new Set(form.only);
      const by = sharingKey(form.by, { ...needs, uncounted: onlyIn(needs.uncounted, only) });
      return isKey(by) ? participants(only, by) : by;
    }
    case "conditional": {
      if (form.failed === "unknown") return { kind: "participants" };
      // What stays with the payer is known once everybody's share is: it cannot be a part of another key.
      if (form.share === "lost") return { kind: "key" };
      const failed = new Set(form.failed);
      const by = sharingKey(form.by, { ...needs, uncounted: outside(needs.uncounted, failed) });
      return isKey(by) ? participants(outside(new Set(recipientsOf(by)), failed), by) : by;
    }
    case "split": {
      const parts = form.parts.map(({ fraction, by }) => ({ fraction, by: sharingKey(by, needs) }));
      const missing = parts.map(({ by }) => by).find((by): by is Missing => !isKey(by));
      return missing ?? split(parts.flatMap(({ fraction, by }) => (isKey(by) ? [{ fraction, by }] : [])));
    }
    case "fixed": {
      if (form.rest === undefined) return fixed(amountsOf(form.amounts));
      const amounts = amountsOf(form.amounts);
      // Those who get a fixed amount need no inhabitants to get it.
      const uncounted = outside(needs.uncounted, new Set(amounts.keys()));
      const rest = sharingKey(form.rest, { ...needs, uncounted });
      return isKey(rest) ? fixed(amounts, rest) : rest;
    }
    case "table":
      return table(amountsOf(form.amounts), needs.source);
    case "whole": {
      const [group] = needs.groups;
      const [recipient, ...others] = group?.kind === "named" ? group.recipients : [];
      if (recipient === undefined || others.length > 0) return { kind: "sharing-between-groups" };
      return needs.amount === "unknown"
        ? { kind: "amount" }
        : fixed(new Map([[recipient.code, ore(needs.amount)]]));
    }
    case "rate-per-inhabitant":
    case "rate-with-rebate":
    case "percent-of-component":
      // A key that decides its own total cannot be a part of one that is given a total.
      return { kind: "key" };
  }
}

/**
 * The municipalities and the regions that a component goes to, by their codes, whether as groups or named one by one;
 * and whether they are all that it goes to, besides those who have a part of their own.
 */
function principalsIn({ everyone, uncounted }: KeyNeeds, besides: ReadonlySet<RecipientCode>) {
  const among = (code: RegExp): Weights => new Map([...everyone].filter(([each]) => code.test(each)));
  const [municipalities, regions] = [among(/^\d{4}$/), among(/^\d{2}$/)];
  const isAll =
    municipalities.size > 0 &&
    regions.size > 0 &&
    municipalities.size + regions.size === everyone.size &&
    outside(uncounted, besides).size === 0;
  return { municipalities, regions, isAll };
}

function amountsOf(rows: readonly TableRow[]): ReadonlyMap<RecipientCode, Ore> {
  return new Map(rows.map(({ recipient, ore: amount }) => [recipient, amount]));
}

function outside(
  codes: ReadonlySet<RecipientCode>,
  others: ReadonlySet<RecipientCode>,
): ReadonlySet<RecipientCode> {
  return new Set([...codes].filter((code) => !others.has(code)));
}

function onlyIn(
  codes: ReadonlySet<RecipientCode>,
  only: ReadonlySet<RecipientCode>,
): ReadonlySet<RecipientCode> {
  return new Set([...codes].filter((code) => only.has(code)));
}

const KEY_KINDS: ReadonlySet<string> = new Set([
  "fixed",
  "proportional",
  "split",
  "bounded",
  "participants",
  "table",
] satisfies readonly AllocationKey["kind"][]);

function isKey(candidate: AllocationKey | Missing): candidate is AllocationKey {
  return KEY_KINDS.has(candidate.kind);
}
