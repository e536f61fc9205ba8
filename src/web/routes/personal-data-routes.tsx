import type { Hono } from "hono";
import { mayManagePeople } from "../../application/manage-people.ts";
import { nameOrganisations } from "../../application/name-organisations.ts";
import { viewOwnData, viewRegister } from "../../application/view-personal-data.ts";
import { PEOPLE_PAGE } from "../../texts/people-page.ts";
import { refusalSentence } from "../../texts/roles.ts";
import { PEOPLE_PATH, PERSONAL_DATA_PATH } from "../addresses.ts";
import type { House } from "../house.ts";
import { NotDonePage } from "../pages/people/issued-link-page.tsx";
import { OwnDataPage } from "../pages/personal-data/own-data-page.tsx";
import { PersonalDataPage } from "../pages/personal-data/personal-data-page.tsx";
import { NOT_KEPT, signedIn } from "../visitor.tsx";

/** The register of personal data, and what each organisation keeps. */
export function addPersonalDataRoutes(app: Hono, { trust, catalogue }: House): void {
  app.get(PERSONAL_DATA_PATH, async (context) => {
    // What was removed last shows at once.
    context.header("Cache-Control", "no-cache");
    return context.html(<PersonalDataPage register={await viewRegister(trust)} />);
  });
  if (trust === undefined) return;

  app.get(
    `${PEOPLE_PATH}/uppgifter`,
    signedIn(trust, async (context, { acting }) => {
      const verdict = mayManagePeople(acting);
      const named = await nameOrganisations(catalogue.register, trust.records);
      if (!verdict.may || acting === undefined) {
        const why = verdict.may ? ({ kind: "not-signed-in" } as const) : verdict.why;
        const body = refusalSentence(why, (id) => named(id).name);
        return context.html(<NotDonePage heading={PEOPLE_PAGE.refusedTitle} body={body} />, 403, NOT_KEPT);
      }
      const own = await viewOwnData(acting, trust);
      const page = <OwnDataPage organisation={named(acting.organisation).name} own={own} />;
      return context.html(page, 200, NOT_KEPT);
    }),
  );
}
