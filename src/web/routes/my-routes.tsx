import type { Hono } from "hono";
import type { SeatFunction } from "#domain/organisation";
import { listUnconfirmed } from "../../application/confirm-entries.ts";
import { draftsUnderWay } from "../../application/drafts-under-way.ts";
import { findWaiting } from "../../application/find-waiting.ts";
import { findWaitingDrafts } from "../../application/find-waiting-drafts.ts";
import { listUnsent } from "../../application/keep-unsent.ts";
import { newlyPublished } from "../../application/newly-published.ts";
import { listObjections } from "../../application/object-to-entry.ts";
import { mayRecordConsent } from "../../application/name-consent.ts";
import { searchOwn } from "../../application/search-own.ts";
import { unansweredYears } from "../../application/unanswered-years.ts";
import { viewOwnSeats } from "../../application/view-own-seats.ts";
import { actFor } from "../../application/sign-in.ts";
import { nameOrganisations } from "../../application/name-organisations.ts";
import { countFailedLetters } from "../../application/view-outbox.ts";
import { countiesOf } from "../../application/view-county-bodies.ts";
import { SEAT_FUNCTION_WORDS } from "../../texts/body-words.ts";
import { MY_PATH, OWN_CONSENTS_PATH, OWN_SEARCH_PATH } from "../addresses.ts";
import type { House } from "../house.ts";
import { NotFoundPage } from "../pages/error-pages.tsx";
import { OwnConsentsPage } from "../pages/mine/own-consents-page.tsx";
import { OwnSearchPage } from "../pages/mine/own-search-page.tsx";
import { MyPage } from "../pages/mine/my-page.tsx";
import { publishing } from "./draft-visit.tsx";
import { keepToken, signedIn } from "../visitor.tsx";
import { fieldIn } from "./given-file.ts";

/** The page of whoever is signed in, and the choice of whom they act for. */
export function addMyRoutes(app: Hono, { trust, catalogue, jointPosts }: House): void {
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
          underWay={
            acting === undefined
              ? []
              : await draftsUnderWay(acting, publishing(visitor, { catalogue }, trust))
          }
          published={acting === undefined ? [] : await newlyPublished(acting, trust)}
          seats={
            acting === undefined
              ? []
              : await viewOwnSeats(acting, trust.clock.today(), { ...trust, register: catalogue.register })
          }
          others={
            acting === undefined || trust.post === undefined
              ? []
              : await findWaiting(acting, { ...trust, outbox: trust.post.outbox, catalogue, jointPosts })
          }
          unanswered={acting === undefined ? [] : await unansweredYears(acting, jointPosts, trust.records)}
          unsent={await listUnsent(acting, trust)}
          today={trust.clock.today()}
        />
      );
      return context.html(page);
    }),
  );

  app.get(
    OWN_CONSENTS_PATH,
    signedIn(trust, async (context, { acting }) => {
      if (acting === undefined) return context.html(<NotFoundPage />, 404);
      const seats = await viewOwnSeats(acting, trust.clock.today(), {
        ...trust,
        register: catalogue.register,
      });
      const may = seats.some(({ entry }) => mayRecordConsent({ ...entry, state: "confirmed" }, acting).may);
      return context.html(<OwnConsentsPage seats={seats} newKey={trust.newKey} may={may} />);
    }),
  );

  app.get(
    OWN_SEARCH_PATH,
    signedIn(trust, async (context, { acting }) => {
      if (acting === undefined) return context.html(<NotFoundPage />, 404);
      const nameOf = await nameOrganisations(catalogue.register, trust.records);
      const words = {
        seat: (of: SeatFunction) => SEAT_FUNCTION_WORDS[of],
        organisation: (id: string) => nameOf(id).name,
      };
      const found = await searchOwn(context.req.query("q") ?? "", acting, { ...trust, words });
      return context.html(<OwnSearchPage found={found} nameOf={nameOf} />);
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
