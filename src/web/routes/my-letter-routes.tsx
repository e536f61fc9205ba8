import type { Context, Hono } from "hono";
import type { Acting } from "#domain/rights";
import { chooseLetters, viewMyLetters } from "../../application/letter-choice.ts";
import { nameOrganisations } from "../../application/name-organisations.ts";
import type { Visitor } from "../../application/sign-in.ts";
import { nextDigest } from "../../application/write-due-letters.ts";
import { MY_LETTERS } from "../../texts/my-letters.ts";
import { OUTBOX } from "../../texts/outbox.ts";
import { MY_LETTERS_PATH } from "../addresses.ts";
import type { House } from "../house.ts";
import { CHOICE_FIELDS, MyLettersPage } from "../pages/mine/my-letters-page.tsx";
import { signedIn } from "../visitor.tsx";
import { fieldIn } from "./given-file.ts";

/** What a redirect says was done a moment ago. */
const SAVED = "sparat";

/** How often whoever is signed in wants letters from the organisation that they act for. */
export function addMyLetterRoutes(app: Hono, { trust, catalogue, jointPosts }: House): void {
  const post = trust?.post;
  if (trust === undefined || post === undefined) return;
  const parts = { outbox: post.outbox, clock: trust.clock };
  const notSending = post.isSending ? undefined : trust.isDemo ? OUTBOX.demo : OUTBOX.notSending;

  const show = async (
    context: Context,
    acting: Acting,
    { person }: Pick<Visitor, "person">,
    problem?: string,
  ) => {
    const named = await nameOrganisations(catalogue.register, trust.records);
    const page = (
      <MyLettersPage
        organisation={named(acting.organisation).name}
        letters={await viewMyLetters(acting, parts)}
        next={await nextDigest(acting, { ...trust, post, catalogue, jointPosts })}
        notSending={person.email === undefined && !trust.isDemo ? MY_LETTERS.noAddress : notSending}
        formKey={trust.newKey()}
        isSaved={context.req.query("nyss") === SAVED}
        problem={problem}
      />
    );
    return context.html(page, problem === undefined ? 200 : 422);
  };

  app.get(
    MY_LETTERS_PATH,
    signedIn(trust, (context, visitor) =>
      visitor.acting === undefined ? context.notFound() : show(context, visitor.acting, visitor),
    ),
  );

  app.post(
    MY_LETTERS_PATH,
    signedIn(trust, async (context, visitor) => {
      const { acting } = visitor;
      if (acting === undefined) return context.notFound();
      const body = await context.req.parseBody();
      const rhythm = fieldIn(body, CHOICE_FIELDS.rhythm);
      const reminds = fieldIn(body, CHOICE_FIELDS.reminds) !== "nej";
      return (await chooseLetters(acting, { rhythm, reminds }, parts))
        ? context.redirect(`${MY_LETTERS_PATH}?nyss=${SAVED}`, 303)
        : show(context, acting, visitor, MY_LETTERS.badChoice);
    }),
  );
}
