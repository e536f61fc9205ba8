import type { RiskParameter, RiskProblem } from "../application/read-risk.ts";
import type { RiskView } from "../application/view-risk.ts";
import { RISK_CHOICES, RISK_PARAMETERS } from "../texts/risk-parameters.ts";
import { riskProblemSentence } from "../texts/risk.ts";
import { RISK_WORDS } from "./risk-query.ts";

/** A field of the form of a post's risk. */
export type RiskField = RiskParameter | "ends" | "bearer";

/** What is wrong at a field, in sentences; undefined where nothing is. */
export function problemAt({ read }: Pick<RiskView, "read">, field: RiskField): string | undefined {
  const sentences = read.problems.filter((each) => fieldOf(each) === field).map(riskProblemSentence);
  return sentences.length === 0 ? undefined : sentences.join(" ");
}

/** Every problem with the id of its field; of the whole form where it has none. @param form its id */
export function problemLinks({ read }: Pick<RiskView, "read">, form: string) {
  return read.problems.map((each) => ({
    text: riskProblemSentence(each),
    fieldId: idOf(fieldOf(each)) ?? form,
  }));
}

function idOf(field: RiskField | undefined): string | undefined {
  switch (field) {
    case undefined:
      return undefined;
    case "ends":
    case "bearer":
      return RISK_WORDS[field];
    case "form":
    case "notice":
    case "employerRisk":
    case "gap":
      return RISK_CHOICES[field].word;
    default:
      return RISK_PARAMETERS[field].word;
  }
}

/** The field that a problem is told at; undefined where it is of none. */
function fieldOf(problem: RiskProblem): RiskField | undefined {
  switch (problem.kind) {
    case "outside":
    case "unreadable":
    case "not-whole":
    case "not-a-choice":
      return problem.parameter;
    case "over-certain":
      return problem.parameters[0];
    case "salaries-out-of-order":
      return "salaryLow";
    case "delay-outside":
      return "delays";
    case "ends-outside":
      return "ends";
    case "not-a-bearer":
      return "bearer";
    case "unknown-parameter":
      return undefined;
  }
}
