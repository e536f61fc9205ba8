import type { Known } from "#domain/financing";
import type { Alternatives, AnswerTold } from "./alternatives.ts";

/**
 * What becomes of it when some say yes: a column when all do or none does, and unknown in between, where the document
 * has no rule. 43 of 44 is unknown.
 * @param yes how many say yes, 0 to `asked`
 */
export function outcomeOf({ answers }: Pick<Alternatives, "answers">, yes: number, asked: number) {
  const leadsTo = (kind: AnswerTold["id"]): Known<string> =>
    answers.find(({ id }) => id === kind)?.leadsTo ?? "unknown";
  if (yes === asked) return leadsTo("yes");
  return yes === 0 ? leadsTo("no") : "unknown";
}
