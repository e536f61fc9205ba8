import { legalNotice, type EmploymentForm } from "#domain/financing";
import type { RiskAssumptions } from "./assumptions.ts";
import { asNumber } from "./chances.ts";

/** When special fixed-term employment has turned into a permanent one: after more than 12 months (lag (1982:80) 5 a §, from 2022-10-01). */
const TURNS_PERMANENT_AFTER = 12;

/** The longest project employment by the collective agreement: 4 years (AB § 4 mom. 3, from 2020-11-01). */
export const LONGEST_PROJECT = 48;

/** What is owed from the month when the money's end is known: through a notice, or to the date of the contract. */
export type Owed =
  | { readonly kind: "notice"; readonly months: number }
  | { readonly kind: "to-the-date"; readonly months: number };

/** What must be known to tell what is owed. */
export type EndOfMoney = {
  /** Months of the post that have passed. */
  readonly passed: number;
  /** Months of the whole post. */
  readonly total: number;
};

/**
 * How many months more the employee is paid, at most: with nobody moved to other work.
 *
 * A fixed term runs to its date unless early notice is agreed (lag (1982:80) 4 §); a special fixed term of more than
 * 12 months is permanent; a permanent one ends through the notice, which may reach beyond the post.
 */
export function owedAfter({ passed, total }: EndOfMoney, { numbers, choices }: RiskAssumptions): Owed {
  const employed = Math.round(asNumber(numbers.employedBefore)) + passed;
  const form = formAfter(choices.form, employed);
  const left = Math.max(0, total - passed);
  const notice = noticeMonths(form, employed, { numbers, choices });
  if (form !== "permanent") {
    // A fixed term ends at the latest at its date; a special one at its twelfth month, or else it would be permanent.
    const date = form === "project" ? left : Math.min(left, TURNS_PERMANENT_AFTER - employed);
    return notice === "none" || notice >= date
      ? { kind: "to-the-date", months: date }
      : { kind: "notice", months: notice };
  }
  return { kind: "notice", months: notice === "none" ? legalNotice(employed) : notice };
}

/** What a form of employment has become after some months with the employer. */
export function formAfter(form: EmploymentForm, employedMonths: number): EmploymentForm {
  return form === "special-fixed-term" && employedMonths > TURNS_PERMANENT_AFTER ? "permanent" : form;
}

function noticeMonths(
  form: EmploymentForm,
  employed: number,
  { numbers, choices }: Pick<RiskAssumptions, "numbers" | "choices">,
): number | "none" {
  switch (choices.notice) {
    case "agreed":
      return Math.round(asNumber(numbers.agreedNotice));
    case "law":
      return legalNotice(employed);
    case "collective":
      return employed >= 12
        ? Math.max(legalNotice(employed), Math.round(asNumber(numbers.collectiveNotice)))
        : legalNotice(employed);
    case "none":
      return form === "permanent" ? legalNotice(employed) : "none";
  }
}
