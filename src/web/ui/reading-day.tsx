import type { Child } from "hono/jsx";
import type { Day } from "#domain/time";
import { formatDay, formatDayNumeric } from "../../texts/format.ts";
import { PAGE_FRAME, readingDayLine } from "../../texts/page-frame.ts";

/** The day a demonstration is read on, and what the address holds besides it. */
export type ReadingDayProps = {
  readonly day: Day;
  /** A sentence about what is real and what is not on this page. */
  readonly note?: Child | undefined;
  /** What the day means on this page, for whoever changes it. */
  readonly help?: string | undefined;
  /** What else stands in the address (`lan`, `sort`, …), kept when the day is changed. */
  readonly kept?: readonly { readonly name: string; readonly value: string }[] | undefined;
};

/** "Du läser läget den 24 februari 2017. Byt dag", with a small form that puts `dag=` in the address. */
export function ReadingDay({ day, note, help, kept = [] }: ReadingDayProps) {
  return (
    <div class="reading-day">
      <div class="wrap">
        <b>{readingDayLine(formatDay(day))}</b>{" "}
        <details>
          <summary>{PAGE_FRAME.changeDay}</summary>
          <form method="get">
            {kept.map(({ name, value }) => (
              <input type="hidden" name={name} value={value} />
            ))}
            <label for="reading-day">{PAGE_FRAME.dayLabel}</label>{" "}
            <input
              id="reading-day"
              name="dag"
              value={formatDayNumeric(day)}
              size={12}
              autocomplete="off"
              aria-describedby="reading-day-help"
            />{" "}
            <button class="button secondary" type="submit">
              {PAGE_FRAME.dayButton}
            </button>{" "}
            <span id="reading-day-help" class="tiny">
              {PAGE_FRAME.dayHelp}
            </span>
            {help !== undefined && <p class="tiny">{help}</p>}
          </form>
        </details>
        {note !== undefined && <span class="reading-note"> {note}</span>}
      </div>
    </div>
  );
}
