import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { every } from "hono/combine";
import { FILES_PATH } from "../addresses.ts";
import { onlyLocalDeeds } from "../local-deeds.tsx";
import { TooLargePage, UnreadableFormPage } from "../pages/error-pages.tsx";
import { fieldIn, type FormBody } from "./given-file.ts";

/** A file of 2 MB as base64 beside its own text, and the fields of the form. */
const LARGEST_FORM = 6_000_000;

/** Pages with a key or with what somebody wrote are nobody else's. */
export const NOT_KEPT = { "Cache-Control": "no-store" };

const sizeLimit: MiddlewareHandler = bodyLimit({
  maxSize: LARGEST_FORM,
  onError: (context) => context.html(<TooLargePage />, 413, NOT_KEPT),
});

/** Refuses a form that came halfway, or with a null byte in it: no text holds one, and the database refuses it. */
export const readableForm: MiddlewareHandler = async (context, next) => {
  if (context.req.method === "GET" || context.req.method === "HEAD") return next();
  const form = await context.req.parseBody({ all: true }).catch(() => undefined);
  if (form === undefined || Object.entries(form).some(hasNull))
    return context.html(<UnreadableFormPage />, 400, NOT_KEPT);
  return next();
};

function hasNull([name, value]: readonly [string, unknown]): boolean {
  const texts = [value].flat().map((each) => (each instanceof File ? each.name : each));
  return [name, ...texts].some((text) => typeof text === "string" && text.includes("\0"));
}

/** Refuses forms that are larger than any file that is read, and those that cannot be read as forms. */
export const formLimit: MiddlewareHandler = every(sizeLimit, readableForm);

/** A file of 10 MB as it is, or as base64, and the fields of the form. */
const LARGEST_FILE_FORM = 14_000_000;

/** The same for forms that take a file to be kept. */
export const fileLimit: MiddlewareHandler = every(
  bodyLimit({
    maxSize: LARGEST_FILE_FORM,
    onError: (context) => context.html(<TooLargePage />, 413, NOT_KEPT),
  }),
  readableForm,
);

/** A limit for all forms but those, which have their own. */
export function unlessFiles(limit: MiddlewareHandler): MiddlewareHandler {
  return (context, next) => (context.req.path.startsWith(`${FILES_PATH}/`) ? next() : limit(context, next));
}

/** Lets what is only read through, and forms that are sent only from the house's own page on its own computer. */
export function onlyLocalForms(isLocal: boolean) {
  const guard = onlyLocalDeeds(() => isLocal);
  return (context: Context, next: () => Promise<void>) =>
    context.req.method === "POST" ? guard(context, next) : next();
}

/** The key that the page gave its form; "" where there is none, or one that no page has given. */
export function keyIn(body: FormBody): string {
  const key = fieldIn(body, "nyckel");
  return /^[\w-]{1,80}$/.test(key) ? key : "";
}
