import type { Child } from "hono/jsx";

/** One fact: its name to the left, its value to the right. */
export type Fact = { readonly term: Child; readonly detail: Child };

/** A short list of facts with hairlines between. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts.map(({ term, detail }) => (
        <div>
          <dt>{term}</dt>
          <dd>{detail}</dd>
        </div>
      ))}
    </dl>
  );
}
