import type { AlternativesView } from "../../../application/view-alternatives.ts";
import {
  ALTERNATIVES,
  answerWord,
  askHowMany,
  howManyProblem,
  leadsToSentence,
  outcomeSentence,
} from "../../../texts/alternatives-page.ts";
import { alternativesHref } from "../../addresses.ts";
import { CertaintyMark } from "../../ui/certainty-mark.tsx";
import { Field } from "../../ui/field.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { KeptQuestion } from "./kept-question.tsx";
import { PassageLinks } from "./passage-links.tsx";

/** Yes, yes with conditions and no with equal room, and what becomes of it when some say yes. */
export function AnswersSection({ view }: { readonly view: AlternativesView }) {
  const { alternatives, question, municipalities, outcome } = view;
  const columnOf = (id: string) => alternatives.columns.find((column) => column.id === id) ?? "unknown";
  return (
    <section aria-labelledby="svar">
      <h2 id="svar">{ALTERNATIVES.ifAnswered}</h2>
      <div class="thirds">
        {alternatives.answers.map(({ id, leadsTo, text, certainty, passages }) => (
          <div>
            <h3>{answerWord(id)}</h3>
            <p>
              <b>{leadsToSentence(columnOf(leadsTo))}</b>
            </p>
            <p>
              {text} <CertaintyMark certainty={certainty} />
            </p>
            <PassageLinks alternatives={alternatives} passages={passages} />
          </div>
        ))}
      </div>
      <form id="antal" class="choice" method="get" action={`${alternativesHref(alternatives.slug)}#antal`}>
        <KeptQuestion question={question} except="ja" />
        <Field
          name="ja"
          label={askHowMany(municipalities)}
          help={ALTERNATIVES.howManyHelp}
          problem={
            outcome.kind === "not-a-number" ? howManyProblem(outcome.written, municipalities) : undefined
          }
          control={{ kind: "text", value: question.yes, inputMode: "numeric", size: 4 }}
        />
        <SubmitButton isSecondary>{ALTERNATIVES.tryNumber}</SubmitButton>
      </form>
      {outcome.kind === "told" && (
        <p>
          <b>{outcomeSentence(outcome.yes, municipalities, outcome.column)}</b>
        </p>
      )}
    </section>
  );
}
