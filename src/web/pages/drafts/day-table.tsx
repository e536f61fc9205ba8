import { nameOfPlaces, type YearOfDraft } from "../../../application/year-of-draft.ts";
import { draftFieldLabel, draftFieldText } from "../../../texts/draft-fields.ts";
import { placesCount } from "../../../texts/moved-days.ts";
import { beforeHeading, YEAR_OF_DRAFT } from "../../../texts/year-of-draft.ts";
import { LedgerTable } from "../../ui/ledger-table.tsx";

/** The days of a draft, each once although several parts have it, as they were and as they are. */
export function DayTable({
  view: { days, before, year },
  problems,
}: {
  readonly view: YearOfDraft;
  readonly problems: ReadonlyMap<string, string>;
}) {
  if (days.length === 0) return <></>;
  return (
    <>
      <h2 id="dagar">{YEAR_OF_DRAFT.days}</h2>
      <LedgerTable<"before" | "now">
        caption={before === undefined || before.isSameYear ? YEAR_OF_DRAFT.daysOf : YEAR_OF_DRAFT.daysCaption}
        rowHeading={{ label: YEAR_OF_DRAFT.day }}
        columns={[
          ...(before === undefined ? [] : [{ key: "before", label: beforeHeading(before) } as const]),
          { key: "now", label: year },
        ]}
        rows={days.map(({ field, keys, before: was }) => {
          const name = nameOfPlaces(keys);
          const problem = keys.flatMap((key) => problems.get(key) ?? [])[0];
          return {
            heading: (
              <>
                <label for={name}>{draftFieldLabel(field)}</label>
                {keys.length > 1 && <span class="small"> {placesCount(keys.length)}</span>}
              </>
            ),
            cells: {
              before: was === undefined ? "" : draftFieldText(field.kind, was),
              now: (
                <div class={problem === undefined ? undefined : "has-problem"}>
                  {problem !== undefined && (
                    <p id={`${name}-problem`} class="problem">
                      {problem}
                    </p>
                  )}
                  <input
                    id={name}
                    name={name}
                    type="text"
                    size={24}
                    autocomplete="off"
                    value={draftFieldText(field.kind, field.value)}
                    aria-describedby={problem === undefined ? undefined : `${name}-problem`}
                    aria-invalid={problem === undefined ? undefined : "true"}
                  />
                </div>
              ),
            },
          };
        })}
      />
    </>
  );
}
