import type { Context, Hono } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { findInvitation, takeInvitation } from "../../application/accept-link.ts";
import { mayTakeWith } from "../../application/identity-ports.ts";
import type { IdentityProvider, ProvenIdentity } from "../../application/ports.ts";
import { signIn } from "../../application/sign-in.ts";
import { SIGN_IN_PATH } from "../addresses.ts";
import type { House, HouseTrust } from "../house.ts";
import { countFailure, heldBack } from "../limited.tsx";
import { ownAddress } from "../own-form.ts";
import { NotFoundPage } from "../pages/error-pages.tsx";
import { ProviderProblemPage, UnknownIdentityPage } from "../pages/sign-in/provider-pages.tsx";
import { keepToken, NOT_KEPT, onwardPath, visitorOf } from "../visitor.tsx";
import { answerTaken } from "./invitation-routes.tsx";

/** How long somebody may take at the provider, in minutes. */
const MINUTES = 10;

/** What the browser holds of a sign-in under way: nothing that opens anything without the provider's answer. */
type UnderWay = Readonly<
  Record<"provider" | "state" | "nonce" | "verifier" | "onwards" | "invitation" | "startedAt", string>
>;

/** Signing in by a provider of identities, and taking an invitation by it. */
export function addProviderRoutes(app: Hono, { trust }: House): void {
  if (trust === undefined || trust.providers.length === 0) return;

  app.get(`${SIGN_IN_PATH}/med/:provider`, async (context) => {
    const held = heldBack(context, trust);
    if (held !== undefined) return held;
    const provider = trust.providers.find(({ id }) => id === context.req.param("provider"));
    if (provider === undefined) return context.html(<NotFoundPage />, 404, NOT_KEPT);
    const started = await provider.begin(returnAddress(context, trust));
    if ("problem" in started)
      return context.html(
        <ProviderProblemPage problem={started.problem} name={provider.name} />,
        503,
        NOT_KEPT,
      );
    rememberUnderWay(context, trust, {
      provider: provider.id,
      ...started.begun,
      onwards: onwardPath(context.req.query("vidare")),
      invitation: context.req.query("inbjudan") ?? "",
      startedAt: trust.clock.moment(),
    });
    context.header("Cache-Control", NOT_KEPT["Cache-Control"]);
    return context.redirect(started.address, 303);
  });

  app.get(`${SIGN_IN_PATH}/svar`, async (context) => {
    const held = heldBack(context, trust);
    if (held !== undefined) return held;
    const underWay = takeUnderWay(context, trust);
    const provider = trust.providers.find(({ id }) => id === underWay?.provider);
    const fail = (problem: Parameters<typeof ProviderProblemPage>[0]["problem"], name = "") => {
      countFailure(context, trust);
      return context.html(<ProviderProblemPage problem={problem} name={name} />, 403, NOT_KEPT);
    };
    if (underWay === undefined || provider === undefined) return fail("not-ours");
    const answer = `${returnAddress(context, trust)}${new URL(context.req.url).search}`;
    const finished = await provider.finish(answer, underWay);
    if ("problem" in finished) return fail(finished.problem, provider.name);
    const { identity } = finished;
    if (underWay.invitation !== "")
      return takeByProvider(context, { secret: underWay.invitation, identity, provider }, trust);
    const person = await trust.people.findByIdentity(identity);
    if (person === undefined)
      return context.html(<UnknownIdentityPage name={provider.name} />, 403, NOT_KEPT);
    keepToken(context, await signIn(person.id, trust), trust);
    context.header("Cache-Control", NOT_KEPT["Cache-Control"]);
    return context.redirect(onwardPath(underWay.onwards), 303);
  });
}

/** Takes an invitation as whoever the provider says; from then on they are known by it. */
async function takeByProvider(
  context: Context,
  {
    secret,
    identity: { issuer, subject, name = "", email = "" },
    provider,
  }: { readonly secret: string; readonly identity: ProvenIdentity; readonly provider: IdentityProvider },
  trust: HouseTrust,
): Promise<Response> {
  const refuse = (problem: Parameters<typeof ProviderProblemPage>[0]["problem"]) =>
    context.html(<ProviderProblemPage problem={problem} name={provider.name} />, 403, NOT_KEPT);
  const found = await findInvitation(secret, trust);
  if ("closed" in found) return answerTaken(context, { kind: "closed", why: found.closed }, trust);
  if (!mayTakeWith(provider, found.link.organisation)) return refuse("other-organisation");
  const identity = { issuer, subject };
  const known = await trust.people.findByIdentity(identity);
  const visitor = known === undefined ? await visitorOf(context, trust) : { person: known };
  const taken = await takeInvitation(secret, { fields: { name, email }, visitor, identity }, trust);
  if (taken.kind === "fields") return refuse("no-name");
  if (taken.kind === "identity-taken") return refuse("identity-taken");
  return answerTaken(context, taken, trust);
}

function returnAddress(context: Context, trust: HouseTrust): string {
  return `${ownAddress(context, trust)}${SIGN_IN_PATH}/svar`;
}

function cookieName({ isSecure }: HouseTrust): string {
  return isSecure ? "__Host-samnytta-under-way" : "samnytta-under-way";
}

function rememberUnderWay(context: Context, trust: HouseTrust, underWay: UnderWay): void {
  setCookie(context, cookieName(trust), Buffer.from(JSON.stringify(underWay)).toString("base64url"), {
    path: "/",
    httpOnly: true,
    secure: trust.isSecure,
    sameSite: "Lax",
    maxAge: MINUTES * 60,
  });
}

/** What the browser held, once: it is taken away whatever comes of it. */
function takeUnderWay(context: Context, trust: HouseTrust): UnderWay | undefined {
  const kept = getCookie(context, cookieName(trust));
  deleteCookie(context, cookieName(trust), { path: "/", secure: trust.isSecure });
  const read = kept === undefined ? undefined : readUnderWay(kept);
  if (read === undefined) return undefined;
  const age = Date.parse(trust.clock.moment()) - Date.parse(read.startedAt);
  return age >= 0 && age < MINUTES * 60_000 ? read : undefined;
}

function readUnderWay(kept: string): UnderWay | undefined {
  try {
    const read: unknown = JSON.parse(Buffer.from(kept, "base64url").toString());
    const fields = new Map<string, unknown>(Object.entries(Object(read)));
    const text = (name: string) => String(fields.get(name) ?? "");
    return {
      provider: text("provider"),
      state: text("state"),
      nonce: text("nonce"),
      verifier: text("verifier"),
      onwards: text("onwards"),
      invitation: text("invitation"),
      startedAt: text("startedAt"),
    };
  } catch {
    return undefined;
  }
}
