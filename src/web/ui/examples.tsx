import type { Child } from "hono/jsx";
import { EXAMPLES } from "../../texts/examples.ts";

/** Where what is made up stands among the agreements. */
export const EXAMPLES_HREF = "/overenskommelser#exempel";

/** What is made up, last on a page and under its own heading: never among what is real. */
export function Examples({ children }: { readonly children: Child }) {
  return (
    <section aria-labelledby="exempel" class="examples">
      <h2 id="exempel">{EXAMPLES.heading}</h2>
      <p>{EXAMPLES.lead}</p>
      {children}
    </section>
  );
}
