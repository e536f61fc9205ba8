import type { Hono } from "hono";
import { DEMO_PEOPLE, demoPersonId, prepareDemo } from "../../application/demo-people.ts";
import { signIn } from "../../application/sign-in.ts";
import { MY_PATH, SIGN_IN_PATH } from "../addresses.ts";
import type { House, HouseTrust } from "../house.ts";
import { isFromOwnPage } from "../own-form.ts";
import { SignInRefusedPage } from "../pages/error-pages.tsx";
import { SignInPage } from "../pages/sign-in/sign-in-page.tsx";
import { ENDED, forgetToken, keepToken, NOT_KEPT, onwardPath, visitorOf } from "../visitor.tsx";
import { fieldIn } from "./given-file.ts";

/** Signing in and out. */
export function addSignInRoutes(app: Hono, house: House): void {
  const { trust } = house;
  if (trust === undefined) return;

  app.get(SIGN_IN_PATH, async (context) => {
    const onwards = onwardPath(context.req.query("vidare"));
    if ((await visitorOf(context, trust)) !== undefined) return context.redirect(onwards, 303);
    const said = new URL(context.req.url).searchParams;
    const told = said.has("utloggad") ? "signed-out" : said.has(ENDED) ? "ended" : undefined;
    return context.html(
      <SignInPage onwards={onwards} isDemo={trust.isDemo} providers={trust.providers} told={told} />,
      200,
      NOT_KEPT,
    );
  });

  app.post("/logga-ut", async (context) => {
    if (!isFromOwnPage(context)) return context.html(<SignInRefusedPage />, 403, NOT_KEPT);
    const visitor = await visitorOf(context, trust);
    if (visitor !== undefined) await trust.people.closeSession(visitor.tokenHash, trust.clock.moment());
    forgetToken(context, trust);
    return context.redirect(`${SIGN_IN_PATH}?utloggad`, 303);
  });

  if (trust.isDemo) addDemoSignIn(app, house, trust);
}

function addDemoSignIn(app: Hono, { catalogue }: House, trust: HouseTrust): void {
  // Where a reader lands who reloads after a form that went wrong.
  app.get(`${SIGN_IN_PATH}/exempel`, (context) => context.redirect(SIGN_IN_PATH, 303));
  app.post(`${SIGN_IN_PATH}/exempel`, async (context) => {
    if (!isFromOwnPage(context)) return context.html(<SignInRefusedPage />, 403, NOT_KEPT);
    const body = await context.req.parseBody();
    const chosen = DEMO_PEOPLE.find(({ part }) => part === fieldIn(body, "roll"));
    if (chosen === undefined) return context.redirect(SIGN_IN_PATH, 303);
    await prepareDemo({ ...trust, register: catalogue.register });
    keepToken(context, await signIn(demoPersonId(chosen.part), trust), trust);
    const onwards = fieldIn(body, "vidare");
    return context.redirect(onwards === "" ? MY_PATH : onwardPath(onwards), 303);
  });
}
