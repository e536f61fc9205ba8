import type { ComponentAllocation } from "#domain/agreement";
import type { Duty } from "#domain/deadline";
import { KRONA, type Ore } from "#domain/money";
import type { Certainty, Figure } from "#domain/source";
import type { Day, DayOff } from "#domain/time";
import { certaintyWordInSentence } from "./certainty.ts";
import { notMoved } from "./days-off.ts";
import { formatOre } from "./format.ts";
import {
  dutyConcerns,
  dutyConsequence,
  dutyReach,
  dutyTask,
  LAST_DAYS,
  unknownAtStake,
} from "./last-days.ts";

/** What the words of one calendar entry are made of. */
export type CalendarDuty = {
  readonly duty: Duty;
  /** The title of the agreement. */
  readonly agreement: string;
  /** The organisation's name; absent when the entry is for all. */
  readonly organisation: string | undefined;
  readonly last: Day;
  readonly dayOff: DayOff | undefined;
  readonly own: Figure<Ore> | undefined;
  readonly jointly: Figure<Ore> | undefined;
  readonly unknown: readonly ComponentAllocation[];
  /** That its words are another year's, and not confirmed for this one; empty where they are its own. */
  readonly unsure: string;
};

/** The name of the whole calendar. @example calendarName("Falun") // "Sista dagar: Falun" */
export function calendarName(organisation: string | undefined): string {
  return organisation === undefined ? LAST_DAYS.title : `${LAST_DAYS.title}: ${organisation}`;
}

/** The line that a calendar shows on the day. */
export function calendarSummary({ duty, agreement, organisation }: CalendarDuty): string {
  const whose = organisation === undefined ? agreement : `${agreement}, ${organisation}`;
  return `${dutyTask(duty).replace(/\.$/, "")} (${whose})`;
}

/** What a calendar shows when the entry is opened: one line for each thing to know. */
export function calendarDescription(
  entry: Omit<CalendarDuty, "last"> & { readonly last: Day | undefined },
): string {
  const { duty, organisation, own, jointly, unknown, last, dayOff, unsure } = entry;
  return [
    organisation === undefined ? dutyConcerns(duty) : "",
    dutyConsequence(duty),
    own === undefined
      ? ""
      : `${LAST_DAYS.atStake} ${amount(own)}. ${organisation === undefined ? LAST_DAYS.allTogether : ""}`.trim(),
    jointly === undefined ? "" : `${LAST_DAYS.jointly} ${amount(jointly)}.`,
    unknownAtStake(unknown),
    dutyReach(duty),
    unsure,
    dayOff === undefined || last === undefined ? "" : notMoved(last, dayOff),
  ]
    .filter((line) => line !== "")
    .join("\n");
}

function amount({
  value,
  certainty,
}: Pick<Figure<Ore>, "value"> & { readonly certainty: Certainty }): string {
  return value === "unknown"
    ? certaintyWordInSentence("missing")
    : `${formatOre(value, KRONA)} (${certaintyWordInSentence(certainty)})`;
}
