import type { Hono } from "hono";
import { findConsentByLink, withdrawByLink } from "../../application/name-consent.ts";
import { nameOrganisations } from "../../application/name-organisations.ts";
import { consentLinkHref, CONSENT_LINK_PATH } from "../addresses.ts";
import type { House } from "../house.ts";
import { heldBack } from "../limited.tsx";
import { isFromOwnPage } from "../own-form.ts";
import { SignInRefusedPage } from "../pages/error-pages.tsx";
import { WithdrawConsentPage, WithdrawnConsentPage } from "../pages/link/withdraw-consent-page.tsx";
import { NOT_KEPT } from "../visitor.tsx";
import { closedLink } from "./invitation-routes.tsx";

/** Somebody's own link: it takes one name away, without a sign-in. Only the button does anything. */
export function addConsentLinkRoutes(app: Hono, { trust, catalogue }: House): void {
  if (trust === undefined) return;

  app.get(`${CONSENT_LINK_PATH}/:secret`, async (context) => {
    const held = heldBack(context, trust);
    if (held !== undefined) return held;
    const secret = context.req.param("secret");
    const found = await findConsentByLink(secret, trust);
    if ("closed" in found) return closedLink(context, found.closed, trust);
    const nameOf = await nameOrganisations(catalogue.register, trust.records);
    const page = (
      <WithdrawConsentPage
        name={found.shown.name}
        organisation={nameOf(found.organisation).name}
        action={consentLinkHref(secret)}
      />
    );
    return context.html(page, 200, NOT_KEPT);
  });

  app.post(`${CONSENT_LINK_PATH}/:secret`, async (context) => {
    const held = heldBack(context, trust);
    if (held !== undefined) return held;
    if (!isFromOwnPage(context)) return context.html(<SignInRefusedPage />, 403, NOT_KEPT);
    const done = await withdrawByLink(context.req.param("secret"), trust);
    if ("closed" in done) return closedLink(context, done.closed, trust);
    return context.html(<WithdrawnConsentPage />, 200, NOT_KEPT);
  });
}
