import type { Context, Hono } from "hono";
import { findPlace, type PlaceKind } from "../../application/find-place.ts";
import { listMunicipalities } from "../../application/list-municipalities.ts";
import { viewCounty, viewMunicipality, viewRegion } from "../../application/view-recipient.ts";
import { documentsOfCounty } from "../../application/supporting-documents.ts";
import type { House } from "../house.ts";
import { NotFoundPage } from "../pages/error-pages.tsx";
import { CountyPage } from "../pages/recipient/county-page.tsx";
import { MunicipalitiesPage } from "../pages/recipient/municipalities-page.tsx";
import { MunicipalityPage } from "../pages/recipient/municipality-page.tsx";
import { RegionPage } from "../pages/recipient/region-page.tsx";

/** Where the pages of each kind of place lie. */
const FOLDERS: Readonly<Record<PlaceKind, string>> = {
  municipalities: "/kommuner",
  counties: "/lan",
  regions: "/regioner",
};

/** The pages of municipalities, counties and regions. */
export function addRecipientRoutes(app: Hono, house: House): void {
  const { catalogue, supportingDocuments } = house;
  const documentsOf = (county: string) => documentsOfCounty(supportingDocuments, county);
  app.get("/kommuner", (context) => {
    const filter = context.req.query("sok") ?? "";
    return context.html(<MunicipalitiesPage {...listMunicipalities(catalogue, filter)} filter={filter} />);
  });
  app.get("/kommuner/:slug", (context) => {
    const view = viewMunicipality(catalogue, context.req.param("slug"));
    return view === undefined
      ? leadOn(context, "municipalities", house)
      : context.html(<MunicipalityPage view={view} documents={documentsOf(view.county.code)} />);
  });
  app.get("/regioner/:slug", (context) => {
    const view = viewRegion(catalogue, context.req.param("slug"));
    return view === undefined
      ? leadOn(context, "regions", house)
      : context.html(<RegionPage view={view} documents={documentsOf(view.county.code)} />);
  });
  app.get("/lan/:slug", (context) => {
    const view = viewCounty(catalogue, context.req.param("slug"));
    return view === undefined ? leadOn(context, "counties", house) : context.html(<CountyPage view={view} />);
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
