import type { Context, Hono } from "hono";
import { readBody } from "#domain/organisation";
import { endBody, mayEndBody, type LastDayProblem } from "../../application/end-body.ts";
import { whoseCopies } from "../../application/keep-unsent.ts";
import { nameOrganisations } from "../../application/name-organisations.ts";
import type { Visitor } from "../../application/sign-in.ts";
import { viewOrganisation } from "../../application/view-organisation.ts";
import { mayWrite } from "../../application/write-record.ts";
import { refusalSentence } from "../../texts/roles.ts";
import { CHANGES_PATH, COUNTY_PATH, ORGANISATION_PATH } from "../addresses.ts";
import type { House } from "../house.ts";
import { EndBodyPage, LAST_DAY_FIELD } from "../pages/bodies/end-body-page.tsx";
import { BodyFacts } from "../pages/bodies/record-words.tsx";
import { KeyTakenPage, NotFoundPage } from "../pages/error-pages.tsx";
import { OrganisationPage } from "../pages/organisation/organisation-page.tsx";
import { keyAgain } from "../kept-text.ts";
import { signedIn } from "../visitor.tsx";
import { SAVED } from "./county-routes.tsx";
import { keyIn } from "./deed-forms.tsx";
import { fieldIn } from "./given-file.ts";

/** One's own organisation at a glance, and a body that is ended. */
export function addOrganisationRoutes(app: Hono, { trust, catalogue }: House): void {
  if (trust === undefined) return;
  const { register } = catalogue;

  app.get(
    ORGANISATION_PATH,
    signedIn(trust, async (context, { acting }) => {
      if (acting === undefined) return context.html(<NotFoundPage />, 404);
      const owner = acting.organisation;
      const may = (kind: "organisation" | "mandate") =>
        mayWrite({ kind, owner, current: undefined }, acting).may;
      const page = (
        <OrganisationPage
          view={await viewOrganisation(acting, trust.clock.today(), { ...trust, register })}
          nameOf={await nameOrganisations(register, trust.records)}
          register={register}
          may={{ write: may("organisation"), give: may("mandate") }}
          isSaved={context.req.query("nyss") === SAVED}
        />
      );
      return context.html(page);
    }),
  );

  const show = async (
    context: Context,
    visitor: Visitor,
    told: { readonly last?: string; readonly problem?: LastDayProblem; readonly isStale?: boolean } = {},
  ) => {
    const { acting } = visitor;
    const object = context.req.param("object") ?? "";
    const current = acting && (await trust.records.history(acting.organisation, "body", object)).at(-1);
    const read = current && readBody(current.body);
    if (current === undefined || read?.ok !== true) return context.html(<NotFoundPage />, 404);
    const nameOf = await nameOrganisations(register, trust.records);
    const verdict = mayEndBody(current, acting);
    const page = (
      <EndBodyPage
        object={object}
        name={read.value.name}
        facts={<BodyFacts body={read.value} nameOf={nameOf} />}
        basedOn={current.version}
        formKey={await keyAgain(context, visitor, trust)}
        whose={whoseCopies(visitor)}
        last={told.last ?? read.value.to?.toString() ?? ""}
        problem={told.problem}
        isStale={told.isStale}
        refusal={verdict.may ? undefined : refusalSentence(verdict.why, (id) => nameOf(id).name)}
      />
    );
    const isPost = context.req.method === "POST";
    const status = told.isStale === true ? 409 : told.problem !== undefined ? 422 : isPost ? 403 : 200;
    return context.html(page, status);
  };

  const path = `${COUNTY_PATH}/organ/:object/avsluta`;
  app.get(
    path,
    signedIn(trust, (context, visitor) => show(context, visitor)),
  );
  app.post(
    path,
    signedIn(trust, async (context, visitor) => {
      const form = await context.req.parseBody();
      const key = keyIn(form);
      const basedOn = Number(fieldIn(form, "version"));
      if (key === "" || !Number.isSafeInteger(basedOn)) return context.html(<KeyTakenPage />, 422);
      const last = fieldIn(form, LAST_DAY_FIELD);
      const object = context.req.param("object") ?? "";
      const outcome = await endBody({ object, last, basedOn, key }, visitor.acting, trust);
      switch (outcome.kind) {
        case "written":
        case "already-written":
          return context.redirect(CHANGES_PATH, 303);
        case "problem":
          return show(context, visitor, { last, problem: outcome.problem });
        case "stale":
          return show(context, visitor, { last, isStale: true });
        case "refused":
          return show(context, visitor, { last });
        case "key-taken":
          return context.html(<KeyTakenPage />, 422);
        case "unknown":
          return context.html(<NotFoundPage />, 404);
      }
    }),
  );
}
