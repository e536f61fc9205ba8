import { GAP_WORDS, fieldWord, OWN_BUDGET_WORD } from "../../../texts/futures-words.ts";
import type { FuturesField } from "#domain/futures";
import type { FuturesView } from "../../../application/view-futures.ts";
import { futuresFieldSentence } from "../../../texts/futures-problems.ts";
import { advanceLabel, everyYear, FUTURES_PAGE, lateText } from "../../../texts/futures-page.ts";
import { exampleFutures } from "../../futures-query.ts";
import { withQuery } from "../../addresses.ts";
import { CertaintyMark } from "../../ui/certainty-mark.tsx";
import { ExampleMark } from "../../ui/example-mark.tsx";
import { Field, type FieldProps } from "../../ui/field.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** What the map is drawn with: limits, who pays a gap, when the money comes and who lies out. Its answer is an address. */
export function FuturesForm({ shown, action }: { readonly shown: FuturesView; readonly action: string }) {
  const { asked, employer, parties, map } = shown;
  const fieldOf = asFieldOf(shown);
  const isSaidByParty = (said: Readonly<Record<string, string>> | undefined) =>
    parties.some(({ code }) => (said?.[code] ?? "") !== "");
  return (
    <section aria-labelledby="prova">
      <h2 id="prova">
        {FUTURES_PAGE.try} <CertaintyMark certainty="assumption" />
      </h2>
      <p class="small">
        {FUTURES_PAGE.free}{" "}
        <a href={withQuery(action, exampleFutures(employer.code))}>{FUTURES_PAGE.example}</a>
        <ExampleMark />
      </p>
      <form method="get" action={action} data-futures-form>
        <Field
          {...fieldOf("ceiling")}
          label={FUTURES_PAGE.ceiling}
          help={FUTURES_PAGE.ceilingHelp}
          control={{ kind: "text", value: asked.ceiling, size: 14 }}
        />
        <details open={isSaidByParty(asked.ownCeilings)}>
          <summary>{FUTURES_PAGE.ownCeilings}</summary>
          <p class="small">{FUTURES_PAGE.ownCeilingsHelp}</p>
          {parties.map(({ code, name }) => (
            <Field
              {...fieldOf("ownCeiling", code)}
              label={name}
              control={{ kind: "text", value: asked.ownCeilings?.[code], size: 14 }}
            />
          ))}
        </details>
        <Field
          {...fieldOf("gap")}
          label={FUTURES_PAGE.gap}
          control={{
            kind: "choice",
            chosen: GAP_WORDS[map.tried.gap],
            options: map.byRule.map(({ gap }) => ({ value: GAP_WORDS[gap], label: FUTURES_PAGE.gaps[gap] })),
          }}
        />
        <Field
          {...fieldOf("carries")}
          label={FUTURES_PAGE.carries}
          help={FUTURES_PAGE.carriesHelp}
          isOptional
          control={{ kind: "text", value: asked.carries, size: 14 }}
        />
        <Field
          {...fieldOf("money")}
          label={FUTURES_PAGE.money}
          control={{
            kind: "choice",
            chosen: asked.money === "own-budget" ? OWN_BUDGET_WORD : (asked.money ?? ""),
            options: [
              { value: "", label: FUTURES_PAGE.unknownMonth },
              { value: OWN_BUDGET_WORD, label: FUTURES_PAGE.ownBudget },
              ...MONTHS.map((month) => ({ value: String(month), label: everyYear(month) })),
            ],
          }}
        />
        <Field
          {...fieldOf("advance", employer.code)}
          label={advanceLabel(employer.name)}
          help={FUTURES_PAGE.advanceHelp}
          isOptional
          control={{ kind: "text", value: asked.advances?.[employer.code], size: 14 }}
        />
        <details open={isSaidByParty(asked.advances)}>
          <summary>{FUTURES_PAGE.advances}</summary>
          <p class="small">{FUTURES_PAGE.advancesHelp}</p>
          {parties
            .filter(({ code }) => code !== employer.code)
            .map(({ code, name }) => (
              <Field
                {...fieldOf("advance", code)}
                label={name}
                control={{ kind: "text", value: asked.advances?.[code], size: 14 }}
              />
            ))}
        </details>
        <Field
          {...fieldOf("smallestWork")}
          label={FUTURES_PAGE.smallestWork}
          help={FUTURES_PAGE.smallestWorkHelp}
          isOptional
          control={{ kind: "text", value: asked.smallestWork, size: 8 }}
        />
        <Field
          {...fieldOf("late")}
          label={FUTURES_PAGE.late}
          control={{
            kind: "choice",
            chosen: String(map.tried.late),
            options: map.latenesses.map((late) => ({ value: String(late), label: lateText(late) })),
          }}
        />
        <SubmitButton>{FUTURES_PAGE.show}</SubmitButton> <a href={action}>{FUTURES_PAGE.reset}</a>
      </form>
    </section>
  );
}

/** The name of a field and what is wrong with it. */
function asFieldOf({ problems }: FuturesView) {
  return (field: FuturesField, party?: string): Pick<FieldProps, "name" | "problem"> => {
    const own = problems.filter((each) => each.field === field && each.party === party);
    return {
      name: fieldWord(field, party),
      problem: own.length === 0 ? undefined : own.map(futuresFieldSentence).join(" "),
    };
  };
}
