import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { onlyLocalDeeds } from "../local-deeds.tsx";
import { TooLargePage } from "../pages/error-pages.tsx";
import { fieldIn, type FormBody } from "./given-file.ts";

/** A file of 2 MB as base64 beside its own text, and the fields of the form. */
const LARGEST_FORM = 6_000_000;

/** Pages with a key or with what somebody wrote are nobody else's. */
export const NOT_KEPT = { "Cache-Control": "no-store" };

/** Refuses forms that are larger than any file that is read. */
export const formLimit: MiddlewareHandler = bodyLimit({
  maxSize: LARGEST_FORM,
  onError: (context) => context.html(<TooLargePage />, 413, NOT_KEPT),
});

/** Lets what is only read through, and forms that are sent only from the house's own page on its own computer. */
export function onlyLocalForms(isLocal: boolean) {
  const guard = onlyLocalDeeds(() => isLocal);
  return (context: Context, next: () => Promise<void>) =>
    context.req.method === "POST" ? guard(context, next) : next();
}

/** The key that the page gave its form; "" where there is none. */
export function keyIn(body: FormBody): string {
  return fieldIn(body, "nyckel");
}
