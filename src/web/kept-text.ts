import type { Context } from "hono";
import { takeUnsent, unsentAt } from "../application/keep-unsent.ts";
import type { Visitor } from "../application/sign-in.ts";
import type { HouseTrust } from "./house.ts";
import { keyIn } from "./routes/deed-forms.tsx";
import { KEPT_FIELD } from "./ui/kept-form.tsx";

/** A form whose text is kept has been saved: what was kept of it goes, and what it took up from an earlier form. */
export async function forgetSaved(context: Context, { acting }: Visitor, trust: HouseTrust): Promise<void> {
  if (context.req.method === "GET") return;
  const body = await context.req.parseBody();
  const kept = body[KEPT_FIELD];
  if (typeof kept !== "string") return;
  for (const key of new Set([keyIn(body), ...kept.split(" ").slice(0, MOST_TAKEN_UP)]))
    if (key !== "") await takeUnsent({ place: placeOf(context), key }, acting, trust);
}

const MOST_TAKEN_UP = 20;

/**
 * The key of a form that comes back unsaved, so that its kept text goes on under the same name: the one it came with, or a
 * new one where it came without, or has been saved with it before.
 */
export async function keyAgain(
  context: Context,
  { acting }: Pick<Visitor, "acting">,
  trust: HouseTrust,
): Promise<string> {
  const key = context.req.method === "GET" ? "" : keyIn(await context.req.parseBody());
  if (key === "") return trust.newKey();
  const { taken } = await unsentAt(placeOf(context), acting, trust);
  return taken.includes(key) ? trust.newKey() : key;
}

/** The address that the form was sent to. */
function placeOf(context: Context): string {
  const { pathname, search } = new URL(context.req.url);
  return pathname + search;
}
