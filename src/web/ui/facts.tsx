import type { Child } from "hono/jsx";

/** One fact: its name to the left, its value to the right. */
export type Fact = { readonly term: Child; readonly detail: Child };

/** Facts under each other. */
export type FactsProps = {
  readonly facts: readonly Fact[];
  /** The values are sentences and stand to the left beside their names, not to the right like figures. */
  readonly hasSentences?: boolean | undefined;
};

/** A short list of facts with hairlines between. */
export function Facts({ facts, hasSentences = false }: FactsProps) {
  return (
    <dl class={hasSentences ? "facts sentences" : "facts"}>
      {facts.map(({ term, detail }) => (
        <div>
          <dt>{term}</dt>
          <dd>{detail}</dd>
        </div>
      ))}
    </dl>
  );
}
