import {
  CHOICE_NAMES,
  type AskedRisk,
  type RiskParameter,
  type RiskProblem,
} from "../../../application/read-risk.ts";
import { RISK_NUMBERS, type RiskView } from "../../../application/view-risk.ts";
import { delaysText, RISK_PAGE } from "../../../texts/risk-page.ts";
import { RISK_CHOICES, RISK_PARAMETERS, type ParameterText } from "../../../texts/risk-parameters.ts";
import {
  basisText,
  JUDGED_BY,
  parameterValue,
  riskProblemSentence,
  UNIT_WORDS,
} from "../../../texts/risk.ts";
import { RISK_WORDS } from "../../risk-query.ts";
import { CertaintyMark } from "../../ui/certainty-mark.tsx";
import { Field } from "../../ui/field.tsx";

/** Every assumption of a post's risk in a form whose answer is an address. */
export type RiskFormProps = {
  readonly view: RiskView;
  readonly asked: AskedRisk;
  readonly action: string;
};

/** All assumptions: each with its value, what it rests on, and what speaks for and against it. */
export function RiskForm({ view, asked, action }: RiskFormProps) {
  const { post, read, parties } = view;
  const problemsOf = (parameter: RiskParameter | "ends" | "bearer") =>
    read.problems.filter((each) => concerns(each, parameter)).map(riskProblemSentence);
  const problemOf = (parameter: RiskParameter | "ends" | "bearer") => {
    const sentences = problemsOf(parameter);
    return sentences.length === 0 ? undefined : sentences.join(" ");
  };
  const { numbers, delays, choices } = read.assumptions;
  return (
    <form method="get" action={action}>
      <p>{RISK_PAGE.free}</p>
      <Field
        name={RISK_WORDS.bearer}
        label={RISK_PAGE.whose}
        problem={problemOf("bearer")}
        control={{
          kind: "choice",
          chosen: read.bearer === "employer" ? RISK_WORDS.employer : read.bearer,
          options: [
            ...parties.map(({ code, name }) => ({ value: code, label: name })),
            { value: RISK_WORDS.employer, label: `${RISK_PAGE.employer}, ${view.employer.name}` },
          ],
        }}
      />
      <Field
        name={RISK_WORDS.ends}
        label={RISK_PAGE.ends}
        help={RISK_PAGE.endsHelp}
        problem={problemOf("ends")}
        control={{ kind: "text", value: asked.ends ?? String(read.ends), inputMode: "numeric", size: 4 }}
      />
      {RISK_NUMBERS.map(({ name, unit }) => (
        <>
          <Field
            name={RISK_PARAMETERS[name].word}
            label={`${RISK_PARAMETERS[name].label} ${RISK_PAGE.unitOf(UNIT_WORDS[unit])}`}
            help={RISK_PARAMETERS[name].means}
            problem={problemOf(name)}
            control={{
              kind: "text",
              value: asked.values[name] ?? parameterValue(numbers[name], unit),
              inputMode: "decimal",
              size: 8,
            }}
          />
          <Grounds view={view} name={name} text={RISK_PARAMETERS[name]} />
        </>
      ))}
      <Field
        name={RISK_PARAMETERS.delays.word}
        label={RISK_PARAMETERS.delays.label}
        help={RISK_PARAMETERS.delays.means}
        problem={problemOf("delays")}
        control={{ kind: "text", value: asked.values.delays ?? delaysText(delays), size: 20 }}
      />
      <Grounds view={view} name="delays" text={RISK_PARAMETERS.delays} />
      {CHOICE_NAMES.map((name) => {
        const options: Readonly<Record<string, { readonly word: string; readonly label: string }>> =
          RISK_CHOICES[name].options;
        return (
          <>
            <Field
              name={RISK_CHOICES[name].word}
              label={RISK_CHOICES[name].label}
              help={RISK_CHOICES[name].means}
              problem={problemOf(name)}
              control={{
                kind: "choice",
                chosen: options[choices[name]]?.word,
                options: Object.values(options).map(({ word, label }) => ({ value: word, label })),
              }}
            />
            <Grounds view={view} name={name} text={RISK_CHOICES[name]} />
          </>
        );
      })}
      <p>
        {post.title}: <a href={action}>{RISK_PAGE.reset}</a>
      </p>
      <button class="button" type="submit">
        {RISK_PAGE.show}
      </button>
    </form>
  );
}

/** What a default rests on, with what speaks for and against it, opened when it is asked for. */
function Grounds({
  view,
  name,
  text,
}: {
  readonly view: RiskView;
  readonly name: RiskParameter;
  readonly text: ParameterText;
}) {
  const basis = view.defaults.basis[name];
  const isAssumed = basis.kind === "assumed" || basis.kind === "too-few";
  return (
    <details>
      <summary>
        {RISK_PAGE.why} {isAssumed && <CertaintyMark certainty="assumption" />}
      </summary>
      <dl>
        <dt>{RISK_PAGE.speaksFor}</dt>
        <dd>{text.speaksFor}</dd>
        <dt>{RISK_PAGE.speaksAgainst}</dt>
        <dd>{text.speaksAgainst}</dd>
        <dt>{RISK_PAGE.basedOn}</dt>
        <dd>
          {basisText(basis)}
          {text.source !== undefined && `. ${text.source}`}
        </dd>
        {isAssumed && (
          <>
            <dt>{RISK_PAGE.judged}</dt>
            <dd>{JUDGED_BY}</dd>
          </>
        )}
      </dl>
    </details>
  );
}

/** Whether a problem is told at a field. */
function concerns(problem: RiskProblem, at: RiskParameter | "ends" | "bearer"): boolean {
  switch (problem.kind) {
    case "outside":
    case "unreadable":
    case "not-whole":
    case "not-a-choice":
      return problem.parameter === at;
    case "over-certain":
      return problem.parameters[0] === at;
    case "salaries-out-of-order":
      return at === "salaryLow";
    case "delay-outside":
      return at === "delays";
    case "ends-outside":
      return at === "ends";
    case "not-a-bearer":
      return at === "bearer";
    case "unknown-parameter":
      return false;
  }
}
