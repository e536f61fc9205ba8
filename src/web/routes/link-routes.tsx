import type { Hono } from "hono";
import { confirmByLink, findConfirmation } from "../../application/confirm-by-link.ts";
import { nameOrganisations } from "../../application/name-organisations.ts";
import { LINK_PATH } from "../addresses.ts";
import type { House } from "../house.ts";
import { heldBack } from "../limited.tsx";
import { isFromOwnPage } from "../own-form.ts";
import { SignInRefusedPage } from "../pages/error-pages.tsx";
import { ConfirmByLinkPage, ConfirmedByLinkPage } from "../pages/link/confirm-by-link-page.tsx";
import { NOT_KEPT } from "../visitor.tsx";
import { formLimit } from "./deed-forms.tsx";
import { closedLink } from "./invitation-routes.tsx";
import { waitingEntries } from "./waiting-entries.ts";

/** Links that open one thing without a sign-in. Programs that look through letters open links: only the button does anything. */
export function addLinkRoutes(app: Hono, house: House): void {
  const { trust, catalogue } = house;
  if (trust === undefined) return;

  app.get(`${LINK_PATH}/:secret`, async (context) => {
    const held = heldBack(context, trust);
    if (held !== undefined) return held;
    const secret = context.req.param("secret");
    const found = await findConfirmation(secret, trust);
    if ("closed" in found) return closedLink(context, found.closed, trust);
    const nameOf = await nameOrganisations(catalogue.register, trust.records);
    const page = (
      <ConfirmByLinkPage
        organisation={nameOf(found.link.organisation).name}
        host={nameOf(found.waiting[0]?.enteredBy ?? "").name}
        waiting={await waitingEntries(found.waiting, house, trust)}
        action={`${LINK_PATH}/${encodeURIComponent(secret)}`}
      />
    );
    return context.html(page, 200, NOT_KEPT);
  });

  app.post(`${LINK_PATH}/:secret`, formLimit, async (context) => {
    const held = heldBack(context, trust);
    if (held !== undefined) return held;
    if (!isFromOwnPage(context)) return context.html(<SignInRefusedPage />, 403, NOT_KEPT);
    const form = await context.req.parseBody({ all: true });
    const chosen = new Set([form["sak"]].flat().filter((each) => typeof each === "string"));
    const secret = context.req.param("secret");
    const done = await confirmByLink(secret, chosen, trust);
    if ("closed" in done) return closedLink(context, done.closed, trust);
    if (done.confirmed === 0) return context.redirect(`${LINK_PATH}/${encodeURIComponent(secret)}`, 303);
    return context.html(<ConfirmedByLinkPage confirmed={done.confirmed} />, 200, NOT_KEPT);
  });
}
