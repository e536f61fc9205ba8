import type { Hono } from "hono";
import type { Acting } from "#domain/rights";
import { issueConfirmationLinks } from "../../application/issue-confirmation-links.ts";
import { listObjections } from "../../application/object-to-entry.ts";
import { nameOrganisations } from "../../application/name-organisations.ts";
import { setUpCounty } from "../../application/set-up-county.ts";
import {
  countiesOf,
  mayHost,
  mayWriteSomewhere,
  viewCountyBodies,
  viewRequirements,
} from "../../application/view-county-bodies.ts";
import { usualBodyName, usualContactFunction } from "../../texts/body-words.ts";
import { refusalSentence } from "../../texts/roles.ts";
import { COUNTY_PATH, LINK_PATH, withQuery } from "../addresses.ts";
import type { House } from "../house.ts";
import { KeyTakenPage, NotFoundPage } from "../pages/error-pages.tsx";
import { CountyBodiesPage } from "../pages/bodies/county-bodies-page.tsx";
import { LinksPage } from "../pages/bodies/links-page.tsx";
import { SetUpPage } from "../pages/bodies/set-up-page.tsx";
import { ownAddress } from "../own-form.ts";
import { signedIn } from "../visitor.tsx";
import { keyIn } from "./deed-forms.tsx";
import { fieldIn } from "./given-file.ts";
import { waitingEntries } from "./waiting-entries.ts";

/** What a redirect says was done a moment ago. */
export const SAVED = "sparat";
const SET_UP = "upplagt";

/** A county's bodies and contacts: at a glance, set up whole, and links for confirming. */
export function addCountyRoutes(app: Hono, house: House): void {
  const { trust, catalogue, clock } = house;
  if (trust === undefined) return;
  const { register } = catalogue;
  const agreements = catalogue.entries.map(({ agreement: { slug, title } }) => ({ slug, title }));
  const named = () => nameOrganisations(register, trust.records);

  app.get(
    COUNTY_PATH,
    signedIn(trust, async (context, { acting }) => {
      const counties = acting === undefined ? [] : countiesOf(acting, register);
      const county = counties.find(({ code }) => code === context.req.query("lan")) ?? counties[0];
      const asked = context.req.query("overenskommelse");
      const entry =
        catalogue.entries.find(({ agreement }) => agreement.slug === asked) ?? catalogue.entries[0];
      if (acting === undefined || county === undefined || entry === undefined)
        return context.html(<NotFoundPage />, 404);
      const { agreement } = entry;
      const on = clock.today();
      const view = await viewCountyBodies({ county, agreement: agreement.slug, on }, acting, {
        records: trust.records,
        register,
      });
      const told = context.req.query("nyss");
      const page = (
        <CountyBodiesPage
          view={view}
          counties={counties}
          agreements={agreements}
          agreement={agreement}
          requirements={viewRequirements(agreement, view.contacts, on)}
          nameOf={await named()}
          may={{ write: mayWriteSomewhere(acting), setUp: mayHost(acting, county) }}
          linksKey={trust.newKey()}
          objections={await waitingEntries(await listObjections(acting.organisation, trust), house, trust)}
          told={told === SAVED ? "saved" : told === SET_UP ? "set-up" : undefined}
        />
      );
      return context.html(page);
    }),
  );

  app.get(
    `${COUNTY_PATH}/nytt`,
    signedIn(trust, async (context, { acting }) => {
      const counties = acting === undefined ? [] : countiesOf(acting, register);
      const hosted = counties.filter((county) => mayHost(acting, county));
      const asked = context.req.query("lan") ?? "";
      const nameOf = await named();
      const page = (
        <SetUpPage
          counties={hosted}
          chosen={asked}
          agreements={agreements}
          formKey={trust.newKey()}
          refusal={hosted.length > 0 ? undefined : hostRefusal(acting, (id) => nameOf(id).name)}
        />
      );
      return context.html(page, hosted.length > 0 ? 200 : 403);
    }),
  );

  app.post(
    `${COUNTY_PATH}/nytt`,
    signedIn(trust, async (context, { acting }) => {
      const form = await context.req.parseBody();
      const county = register.counties.get(fieldIn(form, "lan"));
      const key = keyIn(form);
      if (key === "") return context.html(<KeyTakenPage />, 422);
      if (acting === undefined || county === undefined || !mayHost(acting, county))
        return context.html(<NotFoundPage />, 404);
      const agreement = agreements.find(({ slug }) => slug === fieldIn(form, "overenskommelse"));
      await setUpCounty(
        {
          county: county.code,
          agreement: agreement?.slug,
          origin: "assumption",
          key,
        },
        acting,
        {
          records: trust.records,
          clock,
          register,
          words: { bodyName: usualBodyName, contactFunction: usualContactFunction },
        },
      );
      const to = { lan: county.code, overenskommelse: agreement?.slug, nyss: SET_UP };
      return context.redirect(withQuery(COUNTY_PATH, to), 303);
    }),
  );

  app.post(
    `${COUNTY_PATH}/lankar`,
    signedIn(trust, async (context, { acting }) => {
      const key = keyIn(await context.req.parseBody());
      if (key === "") return context.html(<KeyTakenPage />, 422);
      const outcome = await issueConfirmationLinks(acting, { ...trust, key });
      const address = ownAddress(context, trust);
      const hrefOf = (secret: string) => `${address}${LINK_PATH}/${secret}`;
      return context.html(<LinksPage outcome={outcome} hrefOf={hrefOf} nameOf={await named()} />);
    }),
  );
}

function hostRefusal(acting: Acting | undefined, nameOf: (id: string) => string): string {
  const owner = acting?.organisation ?? "";
  return refusalSentence({ kind: "role-needed", owner, roles: ["county-host"] }, nameOf);
}
