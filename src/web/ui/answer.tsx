import type { Child } from "hono/jsx";

/** The answer to the question in the title. */
export type AnswerProps = {
  /** One or two full sentences with the amounts in them. */
  readonly children: Child;
  /** What waits for a decision, in a paragraph of its own before the answer. */
  readonly before?: Child;
  /** How sure it is, what it was counted on, when it is paid. */
  readonly explanation?: Child;
};

/** The first thing on every page: the answer, before the evidence. */
export function Answer({ children, explanation, before }: AnswerProps) {
  return (
    <div class="answer">
      {before !== undefined && <p>{before}</p>}
      <p>{children}</p>
      {explanation !== undefined && <p>{explanation}</p>}
    </div>
  );
}
