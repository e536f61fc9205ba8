import { allocate, type AllocationKey } from "#domain/allocation";
import {
  keyOfSharing,
  legalNotice,
  monthAfter,
  operatingYears,
  type EmploymentForm,
  type Month,
} from "#domain/financing";
import { ore, sumOre, type Ore } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import type { RiskAssumptions } from "./assumptions.ts";
import { asNumber } from "./chances.ts";
import type { FuturesNeeds } from "./futures.ts";
import { formAfter, LONGEST_PROJECT } from "./notice.ts";

/** Ways for the employment to end when the money does, and the law or agreement that each follows from. */
export type EndingName =
  | "project-without-clause"
  | "agreed-notice"
  | "legal-notice"
  | "collective-notice"
  | "special-fixed-term";

/** What is left to pay when the money ends, at most: with nobody moved to other work. */
export type Ending = {
  readonly name: EndingName;
  /** What the form has become by then: a special fixed term is permanent after 12 months. */
  readonly form: EmploymentForm;
  readonly months: number;
  /** The last month that is paid; absent where none is. */
  readonly until: Month | undefined;
  /** Öre of the planned cost. */
  readonly amount: Ore;
  /** A party's part of it by the key, were it shared so. */
  readonly part: Ore | undefined;
};

/** What is left when the money ends after some months, by form of employment. */
export type EndingsAt = {
  readonly passed: number;
  readonly from: Month;
  readonly endings: readonly Ending[];
};

/** Whether a project employment is longer than the collective agreement lets it be, with what the employee has had before. */
export function isTooLongProject(months: number, { numbers, choices }: RiskAssumptions): boolean {
  return choices.form === "project" && months + asNumber(numbers.employedBefore) > LONGEST_PROJECT;
}

/**
 * What is left to pay when the money has lasted some months, by employment form. After 14 of 36 months at 76 140 kr:
 * 1 675 080 kr to the date of the contract, 152 280 with two months agreed, 76 140 with the one month of the law.
 * @param party whose part by the key is told
 */
export function endingsAt(
  { post, overheads, inhabitants, source }: FuturesNeeds,
  assumptions: RiskAssumptions,
  passed: number,
  party: RecipientCode,
): EndingsAt | undefined {
  const { from, months: total } = post.period;
  const longer = { costs: post.costs, period: { ...post.period, months: total + 12 } };
  const years = operatingYears(longer, overheads);
  if (!years.ok) return undefined;
  const amounts = years.value.flatMap(({ months }) => months.map(({ amount }) => amount));
  const key = keyOfSharing(post.sharing.form, { inhabitants, source });
  const employed = Math.round(asNumber(assumptions.numbers.employedBefore)) + passed;
  const left = Math.max(0, total - passed);
  const whole = (value: { readonly numerator: bigint; readonly denominator: bigint }) =>
    Math.round(asNumber(value));
  const ending = (name: EndingName, form: EmploymentForm, months: number): Ending => {
    const amount = sumOre(amounts.slice(passed, passed + months));
    const until = months === 0 ? undefined : monthAfter(from, passed + months - 1);
    return { name, form, months, until, amount, part: partOf(amount, key, party) };
  };
  const special = formAfter("special-fixed-term", employed);
  const { agreedNotice, collectiveNotice } = assumptions.numbers;
  const collective =
    employed >= 12 ? Math.max(legalNotice(employed), whole(collectiveNotice)) : legalNotice(employed);
  return {
    passed,
    from: monthAfter(from, passed),
    endings: [
      ending("project-without-clause", "project", left),
      ending("agreed-notice", "project", Math.min(left, whole(agreedNotice))),
      ending("legal-notice", "permanent", legalNotice(employed)),
      ending("collective-notice", "permanent", collective),
      ending(
        "special-fixed-term",
        special,
        special === "permanent" ? collective : Math.min(left, Math.max(0, 12 - employed)),
      ),
    ],
  };
}

function partOf(amount: Ore, key: AllocationKey, party: RecipientCode): Ore | undefined {
  const shared = allocate(amount, key, { grain: ore(1n), stage: "direct", rest: "largest-remainder" });
  return shared.ok ? shared.value.shares.find(({ recipient }) => recipient === party)?.amount : undefined;
}
