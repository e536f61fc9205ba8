import {
  DUTY_KINDS,
  dutiesOf,
  dutyName,
  latenessOf,
  type Duty,
  type DutyKind,
  type Lateness,
} from "#domain/deadline";
import type { RecipientCode } from "#domain/organisation";
import { compareDays, dayOff, type Day, type DayOff } from "#domain/time";
import { findOrganisation, type OrganisationChoice } from "./find-organisation.ts";
import { moneyAtStake, type MoneyAtStake } from "./money-at-stake.ts";
import { isExample, type Catalogue, type CatalogueEntry } from "./open-catalogue.ts";

export { DUTY_KINDS };

/** What somebody asks of the last days: whose, of which year's agreements, of which kind, read on which day. */
export type LastDaysQuestion = {
  /** A slug, a code or a whole name; every principal's when left out. */
  readonly organisation?: string | undefined;
  readonly year?: number | undefined;
  readonly kind?: DutyKind | undefined;
  readonly on: Day;
  /** The real day: a page that is read on an earlier one leaves out what did not exist then. */
  readonly today: Day;
};

/** One dated duty with the money that hangs on it (sista dag). */
export type LastDay = {
  /** The name of the duty, the same for ever; see `dutyName`. */
  readonly name: string;
  readonly entry: CatalogueEntry;
  readonly duty: Duty;
  /** The day it is compared with; absent when no source gives one. */
  readonly last: Day | undefined;
  /** Why that day is no working day; absent for a working day. */
  readonly dayOff: DayOff | undefined;
  readonly money: MoneyAtStake;
};

/** The last days of the catalogue's agreements, read on a day. */
export type LastDaysView = {
  readonly on: Day;
  readonly choice: OrganisationChoice;
  /** Today and later, the nearest first. */
  readonly coming: readonly LastDay[];
  /** Before the day, the latest first. */
  readonly passed: readonly LastDay[];
  /** Those whose day no source gives, newest agreement first. */
  readonly undated: readonly LastDay[];
  /** Of what is made up (Exempel), whatever the day: shown last by itself, counted nowhere and in no calendar. */
  readonly examples: readonly LastDay[];
  /** The years and kinds that can be asked for, and the agreements with their own reading days. */
  readonly years: readonly number[];
  readonly kinds: readonly DutyKind[];
  readonly entries: readonly CatalogueEntry[];
  /** Agreements for later years that were not decided on the day, and are left out. */
  readonly notYet: readonly CatalogueEntry[];
  readonly lateness: Lateness;
};

/** What is to be ready when, and how late the agreements themselves were. */
export function viewLastDays(catalogue: Catalogue, question: LastDaysQuestion): LastDaysView {
  const { entries, register } = catalogue;
  const { on, today, year, kind } = question;
  const notYet = compareDays(on, today) < 0 ? entries.filter((entry) => !existedOn(entry, on)) : [];
  const choice = findOrganisation(register, question.organisation);
  const recipient = choice.kind === "chosen" ? choice.organisation.code : undefined;
  const found =
    choice.kind === "none-such"
      ? []
      : entries
          .filter((entry) => !notYet.includes(entry))
          .filter(({ agreement }) => year === undefined || agreement.year === year)
          .flatMap((entry) => lastDaysOf(entry, recipient))
          .filter(({ duty }) => kind === undefined || duty.content.kind === kind);
  const all = found.filter(({ entry }) => !isExample(entry));
  const dated = all.flatMap((each) => (each.last === undefined ? [] : [{ ...each, last: each.last }]));
  const earliestFirst = dated.toSorted((a, b) => compareDays(a.last, b.last));
  return {
    on,
    choice,
    coming: earliestFirst.filter(({ last }) => compareDays(on, last) <= 0),
    passed: earliestFirst.filter(({ last }) => compareDays(last, on) < 0).toReversed(),
    undated: all.filter(({ last }) => last === undefined),
    examples: found.filter(({ entry }) => isExample(entry)),
    years: [...new Set(entries.map(({ agreement }) => agreement.year))],
    kinds: DUTY_KINDS,
    entries: entries.filter((entry) => !isExample(entry)),
    notYet,
    lateness: latenessOf(entries.filter((entry) => !isExample(entry)).map(({ agreement }) => agreement)),
  };
}

/** Whether an agreement existed on a day, as far as we know: decided by then, or for that year or an earlier one. */
function existedOn({ agreement: { decided, year } }: CatalogueEntry, on: Day): boolean {
  return year <= on.year || (decided !== "unknown" && compareDays(decided, on) <= 0);
}

/** The last days of one agreement, for one recipient or for all principals: by day, those without one last. */
export function lastDaysOf(entry: CatalogueEntry, recipient: RecipientCode | undefined): readonly LastDay[] {
  const { agreement } = entry;
  return dutiesOf(agreement, recipient).map((duty) => {
    const last = duty.when === "unknown" ? undefined : duty.when.last;
    return {
      name: dutyName(agreement, duty, recipient),
      entry,
      duty,
      last,
      dayOff: last && dayOff(last),
      money: moneyAtStake(entry, duty, recipient),
    };
  });
}
