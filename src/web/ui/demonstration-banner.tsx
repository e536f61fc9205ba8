import { createContext, useContext, type Child } from "hono/jsx";
import type { Context, Next } from "hono";
import { PAGE_FRAME } from "../../texts/page-frame.ts";

const Demonstration = createContext(false);

/**
 * That the whole installation is a demonstration, above every page of one; nothing elsewhere. What is written in it carries
 * no mark of its own for that.
 * @see Origin in the domain's organisation
 */
export function DemonstrationBanner() {
  return useContext(Demonstration) ? <p class="demonstration wrap">{PAGE_FRAME.demonstration}</p> : <></>;
}

/** Has every page say that the installation is a demonstration. */
export async function tellDemonstration(context: Context, next: Next): Promise<void> {
  const answer = context.html.bind(context);
  const html = (page: Child, ...rest: readonly never[]) =>
    answer(String(<Demonstration.Provider value={true}>{page}</Demonstration.Provider>), ...rest);
  Object.assign(context, { html });
  await next();
}
