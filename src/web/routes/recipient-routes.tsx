import type { Context, Hono } from "hono";
import { findPlace, type PlaceKind } from "../../application/find-place.ts";
import { listMunicipalities } from "../../application/list-municipalities.ts";
import { attachmentsOf } from "../../application/attach-file.ts";
import { nameOrganisations } from "../../application/name-organisations.ts";
import { principalsOf } from "../../application/view-county-bodies.ts";
import { viewPublishedBodies, viewPublishedBody } from "../../application/view-published-bodies.ts";
import { viewCounty, viewMunicipality, viewRegion } from "../../application/view-recipient.ts";
import { postsOf } from "../../application/view-joint-post.ts";
import { documentsOfCounty } from "../../application/supporting-documents.ts";
import { caseNumbersOn } from "../case-numbers.ts";
import type { House } from "../house.ts";
import { BodyPage } from "../pages/bodies/body-page.tsx";
import { PublishedBodiesSection } from "../pages/bodies/published-bodies.tsx";
import { NotFoundPage } from "../pages/error-pages.tsx";
import { CountyPage } from "../pages/recipient/county-page.tsx";
import { MunicipalitiesPage } from "../pages/recipient/municipalities-page.tsx";
import { MunicipalityPage } from "../pages/recipient/municipality-page.tsx";
import { RegionPage } from "../pages/recipient/region-page.tsx";
import { enteredByIn } from "../publication.ts";
import { readToldPosts } from "../told-posts.ts";

/** Where the pages of each kind of place lie. */
const FOLDERS: Readonly<Record<PlaceKind, string>> = {
  municipalities: "/kommuner",
  counties: "/lan",
  regions: "/regioner",
};

/** The pages of municipalities, counties and regions. */
export function addRecipientRoutes(app: Hono, house: House): void {
  const { catalogue, clock, supportingDocuments, trust } = house;
  const documentsOf = (county: string) => documentsOfCounty(supportingDocuments, county);
  app.get("/kommuner", (context) => {
    const filter = context.req.query("sok") ?? "";
    return context.html(<MunicipalitiesPage {...listMunicipalities(catalogue, filter)} filter={filter} />);
  });
  // What is confirmed or withdrawn shows at once: these pages are made anew each time.
  const bodiesOf = async (context: Context, organisations: readonly string[]) => {
    if (trust === undefined) return undefined;
    context.header("Cache-Control", "no-cache");
    const published = await viewPublishedBodies(organisations, clock.today(), trust.records);
    const nameOf = await nameOrganisations(catalogue.register, trust.records);
    const titleOf = (slug: string) =>
      catalogue.entries.find(({ agreement }) => agreement.slug === slug)?.agreement.title ?? slug;
    return <PublishedBodiesSection published={published} nameOf={nameOf} titleOf={titleOf} />;
  };
  app.get("/organ/:object", async (context) => {
    const view = trust && (await viewPublishedBody(context.req.param("object"), clock.today(), trust));
    if (trust === undefined || view === undefined) return context.notFound();
    context.header("Cache-Control", "no-cache");
    const nameOf = await nameOrganisations(catalogue.register, trust.records);
    const thing = { kind: "body", object: view.entry.object } as const;
    const files = await attachmentsOf(thing, "everybody", trust);
    const caseNumbers = await caseNumbersOn("body", view.entry.object, house);
    return context.html(<BodyPage view={view} nameOf={nameOf} caseNumbers={caseNumbers} files={files} />);
  });
  app.get("/kommuner/:slug", async (context) => {
    const view = viewMunicipality(catalogue, context.req.param("slug"));
    if (view === undefined) return leadOn(context, "municipalities", house);
    const bodies = await bodiesOf(context, [view.municipality.code]);
    const { posts } = await readToldPosts(house);
    return context.html(
      <MunicipalityPage
        view={view}
        posts={postsOf(view.municipality.code, posts, catalogue)}
        canAnswer={trust !== undefined}
        documents={documentsOf(view.county.code)}
        bodies={bodies}
        enteredBy={await enteredByIn(house)}
      />,
    );
  });
  app.get("/regioner/:slug", async (context) => {
    const view = viewRegion(catalogue, context.req.param("slug"));
    return view === undefined
      ? leadOn(context, "regions", house)
      : context.html(
          <RegionPage
            view={view}
            documents={documentsOf(view.county.code)}
            enteredBy={await enteredByIn(house)}
          />,
        );
  });
  app.get("/lan/:slug", async (context) => {
    const view = viewCounty(catalogue, context.req.param("slug"));
    if (view === undefined) return leadOn(context, "counties", house);
    const bodies = await bodiesOf(context, principalsOf(view.county.code, catalogue.register));
    return context.html(<CountyPage view={view} bodies={bodies} enteredBy={await enteredByIn(house)} />);
  });
  for (const kind of ["municipalities", "regions", "counties"] as const)
    app.get(`${FOLDERS[kind]}/:slug/`, (context) => leadOn(context, kind, house));
}

/** A place has one address: other writings of it lead there, and what is nobody's name is asked about. */
function leadOn(context: Context, kind: PlaceKind, { catalogue }: House) {
  const found = findPlace(context.req.param("slug") ?? "", kind, catalogue.register);
  const hrefOf = (slug: string) => `${FOLDERS[kind]}/${slug}`;
  if (found.kind === "meant")
    return context.redirect(hrefOf(found.slug) + new URL(context.req.url).search, 301);
  const nearly = found.nearly.map(({ slug, name }) => ({ name, href: hrefOf(slug) }));
  return context.html(<NotFoundPage nearly={nearly} />, 404);
}
