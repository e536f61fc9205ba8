import type { LastDaysView } from "../../../application/view-last-days.ts";
import type { DutyKind } from "#domain/deadline";
import { formatDayNumeric } from "../../../texts/format.ts";
import { dutyKindWord, LAST_DAYS } from "../../../texts/last-days.ts";
import { LAST_DAYS_PATH } from "../../addresses.ts";
import { Field } from "../../ui/field.tsx";

/** The words of the address for each kind. */
export const KIND_WORDS: Readonly<Record<DutyKind, string>> = {
  decided: "beslut",
  payment: "utbetalning",
  claim: "begaran",
  condition: "villkor",
  report: "redovisning",
  unused: "blir-over",
};

/** What the form is made of. */
export type LastDaysChoiceProps = {
  readonly view: LastDaysView;
  readonly query: Readonly<Record<string, string>>;
  readonly isDayChosen: boolean;
};

/** Whose days, which year, which kind, read on which day: a form whose answer is an address. */
export function LastDaysChoice({ view, query, isDayChosen }: LastDaysChoiceProps) {
  const { choice, years, kinds, on } = view;
  const organisation =
    choice.kind === "chosen" ? choice.organisation.name : choice.kind === "all" ? "" : choice.text;
  return (
    <form class="choice" method="get" action={LAST_DAYS_PATH}>
      <Field
        name="organisation"
        label={LAST_DAYS.find}
        help={LAST_DAYS.findHelp}
        control={{ kind: "text", value: organisation, inputMode: "search" }}
      />
      <Field
        name="ar"
        label={LAST_DAYS.year}
        control={{
          kind: "choice",
          chosen: query["ar"] ?? "",
          options: [
            { value: "", label: LAST_DAYS.everyYear },
            ...years.map((year) => ({ value: String(year), label: String(year) })),
          ],
        }}
      />
      <Field
        name="slag"
        label={LAST_DAYS.kind}
        control={{
          kind: "choice",
          chosen: query["slag"] ?? "",
          options: [
            { value: "", label: LAST_DAYS.everyKind },
            ...kinds.map((kind) => ({ value: KIND_WORDS[kind], label: dutyKindWord(kind) })),
          ],
        }}
      />
      <Field
        name="dag"
        label={LAST_DAYS.day}
        help={LAST_DAYS.dayHelp}
        control={{ kind: "text", value: isDayChosen ? formatDayNumeric(on) : (query["dag"] ?? ""), size: 12 }}
      />
      <button class="button secondary" type="submit">
        {LAST_DAYS.show}
      </button>
    </form>
  );
}
