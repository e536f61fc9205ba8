import type { Context, Hono } from "hono";
import type { Refusal } from "#domain/rights";
import {
  erasePerson,
  LONGEST_REASON,
  mayErase,
  previewErasure,
  type ErasurePreview,
} from "../../application/erase-person.ts";
import { nameOrganisations } from "../../application/name-organisations.ts";
import type { Visitor } from "../../application/sign-in.ts";
import { reasonSentence } from "../../texts/erase-person.ts";
import { PEOPLE_PAGE } from "../../texts/people-page.ts";
import { refusalSentence } from "../../texts/roles.ts";
import { PEOPLE_PATH } from "../addresses.ts";
import type { House } from "../house.ts";
import { KeyTakenPage, NotFoundPage } from "../pages/error-pages.tsx";
import { ErasePersonPage } from "../pages/people/erase-person-page.tsx";
import { NotDonePage } from "../pages/people/issued-link-page.tsx";
import { NOT_KEPT, signedIn } from "../visitor.tsx";
import { keyIn } from "./deed-forms.tsx";
import { fieldIn } from "./given-file.ts";

/** Removing somebody's personal data, with what it does shown first. */
export function addErasePersonRoutes(app: Hono, { trust, catalogue }: House): void {
  if (trust === undefined) return;
  const path = `${PEOPLE_PATH}/person/:person/ta-bort`;
  const names = () => nameOrganisations(catalogue.register, trust.records);

  const refuse = async (context: Context, why: Refusal) => {
    const named = await names();
    const body = refusalSentence(why, (id) => named(id).name);
    return context.html(<NotDonePage heading={PEOPLE_PAGE.refusedTitle} body={body} />, 403, NOT_KEPT);
  };

  const show = async (
    context: Context,
    { acting }: Visitor,
    preview: ErasurePreview | undefined,
    told: { readonly reason: string; readonly problem?: string; readonly status: 200 | 409 | 422 },
  ) => {
    if (preview === undefined || acting === undefined) return context.html(<NotFoundPage />, 404, NOT_KEPT);
    const named = await names();
    const page = (
      <ErasePersonPage
        preview={preview}
        organisation={named(acting.organisation).name}
        nameOf={(id) => named(id).name}
        formKey={trust.newKey()}
        reason={told.reason}
        problem={told.problem}
      />
    );
    return context.html(page, told.status, NOT_KEPT);
  };

  app.get(
    path,
    signedIn(trust, async (context, visitor) => {
      const verdict = mayErase(visitor.acting);
      if (!verdict.may || visitor.acting === undefined)
        return refuse(context, verdict.may ? { kind: "not-signed-in" } : verdict.why);
      const preview = await previewErasure(context.req.param("person") ?? "", visitor.acting, trust);
      return show(context, visitor, preview, { reason: "", status: 200 });
    }),
  );

  app.post(
    path,
    signedIn(trust, async (context, visitor) => {
      const body = await context.req.parseBody();
      const key = keyIn(body);
      if (!/^[\w-]{1,80}$/.test(key)) return context.html(<KeyTakenPage />, 422, NOT_KEPT);
      const reason = fieldIn(body, "skal");
      const asked = { person: context.req.param("person") ?? "", reason, key };
      const outcome = await erasePerson(asked, visitor.acting, trust);
      switch (outcome.kind) {
        case "erased":
          await trust.noteErasures?.();
          return context.redirect(PEOPLE_PATH, 303);
        case "unknown":
          return context.html(<NotFoundPage />, 404, NOT_KEPT);
        case "refused":
          return refuse(context, outcome.why);
        case "hindered":
          return show(context, visitor, outcome.preview, { reason, status: 409 });
        case "reason": {
          const problem = reasonSentence(outcome.problem, LONGEST_REASON);
          return show(context, visitor, outcome.preview, { reason, problem, status: 422 });
        }
      }
    }),
  );
}
