import type { Hono } from "hono";
import { listUnconfirmed } from "../../application/confirm-entries.ts";
import { findWaitingDrafts } from "../../application/find-waiting-drafts.ts";
import { listUnsent } from "../../application/keep-unsent.ts";
import { listObjections } from "../../application/object-to-entry.ts";
import { actFor } from "../../application/sign-in.ts";
import { nameOrganisations } from "../../application/name-organisations.ts";
import { countFailedLetters } from "../../application/view-outbox.ts";
import { countiesOf } from "../../application/view-county-bodies.ts";
import { MY_PATH } from "../addresses.ts";
import type { House } from "../house.ts";
import { MyPage } from "../pages/mine/my-page.tsx";
import { keepToken, signedIn } from "../visitor.tsx";
import { fieldIn } from "./given-file.ts";

/** The page of whoever is signed in, and the choice of whom they act for. */
export function addMyRoutes(app: Hono, { trust, catalogue }: House): void {
  if (trust === undefined) return;

  app.get(
    MY_PATH,
    signedIn(trust, async (context, visitor) => {
      const named = await nameOrganisations(catalogue.register, trust.records);
      const { acting, organisations } = visitor;
      const page = (
        <MyPage
          visitor={visitor}
          organisation={acting && named(acting.organisation)}
          organisations={organisations.map(named)}
          unconfirmed={acting === undefined ? 0 : (await listUnconfirmed(acting.organisation, trust)).length}
          objections={acting === undefined ? 0 : (await listObjections(acting.organisation, trust)).length}
          failedLetters={trust.post === undefined ? 0 : await countFailedLetters(acting, trust.post)}
          hasCounty={acting !== undefined && countiesOf(acting, catalogue.register).length > 0}
          drafts={acting === undefined ? [] : await findWaitingDrafts(acting, trust)}
          unsent={await listUnsent(acting, trust)}
          today={trust.clock.today()}
        />
      );
      return context.html(page);
    }),
  );

  app.post(
    `${MY_PATH}/organisation`,
    signedIn(trust, async (context, visitor) => {
      const chosen = fieldIn(await context.req.parseBody(), "organisation");
      const token = await actFor(visitor, chosen, trust);
      if (token !== undefined) keepToken(context, token, trust);
      return context.redirect(MY_PATH, 303);
    }),
  );
}
