import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { fieldsWithPersonalNumbers, type SentFields } from "../application/stop-personal-numbers.ts";
import { findVisitor, SIGN_IN_LIMITS, type Visitor } from "../application/sign-in.ts";
import type { HouseTrust } from "./house.ts";
import { forgetSaved } from "./kept-text.ts";
import { isFromOwnPage } from "./own-form.ts";
import { PersonalNumberPage, SignInRefusedPage } from "./pages/error-pages.tsx";
import { ExpiredPage, type ExpiredPageProps } from "./pages/sign-in/expired-page.tsx";
import { MY_PATH, SIGN_IN_PATH } from "./addresses.ts";

/** What the address of signing in says when a sign-in has run out. */
export const ENDED = "utgangen";

/** Nothing that somebody who is signed in sees may be kept for another. */
export const NOT_KEPT = { "Cache-Control": "no-store" };

/** The browser binds a name that begins so to this very host and to https. */
function cookieName({ isSecure }: HouseTrust): string {
  return isSecure ? "__Host-samnytta" : "samnytta";
}

/** Gives the browser its token. */
export function keepToken(context: Context, token: string, trust: HouseTrust): void {
  setCookie(context, cookieName(trust), token, {
    path: "/",
    httpOnly: true,
    secure: trust.isSecure,
    sameSite: "Lax",
    maxAge: SIGN_IN_LIMITS.hours * 60 * 60,
  });
}

/** Takes the token out of the browser. */
export function forgetToken(context: Context, trust: HouseTrust): void {
  deleteCookie(context, cookieName(trust), { path: "/", secure: trust.isSecure });
}

/** Who asks, when they are signed in. */
export function visitorOf(context: Context, trust: HouseTrust): Promise<Visitor | undefined> {
  return findVisitor(getCookie(context, cookieName(trust)), trust);
}

/**
 * A route for those who are signed in. Others are asked to sign in, and come back to the same page; what they wrote in a
 * form stays on the page that asks. A form must come from a page of this house, and hold no personal identity number;
 * the answer is kept nowhere.
 */
export function signedIn(
  trust: HouseTrust,
  answer: (context: Context, visitor: Visitor) => Response | Promise<Response>,
): (context: Context) => Promise<Response> {
  return async (context) => {
    if (context.req.method !== "GET" && !isFromOwnPage(context))
      return context.html(<SignInRefusedPage />, 403, NOT_KEPT);
    const visitor = await visitorOf(context, trust);
    if (visitor !== undefined) {
      const numbers = fieldsWithPersonalNumbers(await sentFields(context));
      if (numbers.length > 0) return context.html(<PersonalNumberPage numbers={numbers} />, 422, NOT_KEPT);
      context.header("Cache-Control", NOT_KEPT["Cache-Control"]);
      const answered = await answer(context, visitor);
      if (answered.ok || answered.status === 303) await forgetSaved(context, visitor, trust);
      return answered;
    }
    const { pathname, search } = new URL(context.req.url);
    const sent = await sentForm(context);
    if (sent.fields.length > 0 || sent.files.length > 0)
      return context.html(<ExpiredPage action={pathname + search} {...sent} />, 403, NOT_KEPT);
    const onwards = context.req.method === "GET" ? pathname + search : MY_PATH;
    const told = getCookie(context, cookieName(trust)) === undefined ? "" : `&${ENDED}`;
    return context.redirect(`${SIGN_IN_PATH}?vidare=${encodeURIComponent(onwards)}${told}`, 303);
  };
}

/** Where to go after signing in: only ever a page of this house. @param asked what the address said */
export function onwardPath(asked: string | undefined): string {
  return asked !== undefined && /^\/(?![/\\])[^\\\s]*$/.test(asked) ? asked : MY_PATH;
}

/** The texts of a form, and the names of the files in it. Read once: whoever answers reads the same. */
async function sentFields(context: Context): Promise<SentFields> {
  if (context.req.method === "GET") return {};
  const body = await context.req.parseBody({ all: true });
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => {
      const values = Array.isArray(value) ? value : [value];
      return [name, values.map((each) => (typeof each === "string" ? each : each.name)).join("\n")];
    }),
  );
}

/** Everything in a form, to be sent again: every field as often as it stands there. */
async function sentForm(context: Context): Promise<Pick<ExpiredPageProps, "fields" | "files">> {
  if (context.req.method === "GET" || context.req.method === "HEAD") return { fields: [], files: [] };
  const body = await context.req.parseBody({ all: true });
  const sent = Object.entries(body).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((each) => ({ name, each })),
  );
  return {
    fields: sent.flatMap(({ name, each }) => (typeof each === "string" ? [{ name, text: each }] : [])),
    files: sent.flatMap(({ each }) => (typeof each !== "string" && each.size > 0 ? [each.name] : [])),
  };
}
