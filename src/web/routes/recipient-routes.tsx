import type { Hono } from "hono";
import { listMunicipalities } from "../../application/list-municipalities.ts";
import { viewCounty, viewMunicipality, viewRegion } from "../../application/view-recipient.ts";
import type { House } from "../house.ts";
import { CountyPage } from "../pages/recipient/county-page.tsx";
import { MunicipalitiesPage } from "../pages/recipient/municipalities-page.tsx";
import { MunicipalityPage } from "../pages/recipient/municipality-page.tsx";
import { RegionPage } from "../pages/recipient/region-page.tsx";

/** The pages of municipalities, counties and regions. */
export function addRecipientRoutes(app: Hono, { catalogue }: House): void {
  app.get("/kommuner", (context) => {
    const filter = context.req.query("sok") ?? "";
    return context.html(<MunicipalitiesPage {...listMunicipalities(catalogue, filter)} filter={filter} />);
  });
  app.get("/kommuner/:slug", (context) => {
    const view = viewMunicipality(catalogue, context.req.param("slug"));
    return view === undefined ? context.notFound() : context.html(<MunicipalityPage view={view} />);
  });
  app.get("/regioner/:slug", (context) => {
    const view = viewRegion(catalogue, context.req.param("slug"));
    return view === undefined ? context.notFound() : context.html(<RegionPage view={view} />);
  });
  app.get("/lan/:slug", (context) => {
    const view = viewCounty(catalogue, context.req.param("slug"));
    return view === undefined ? context.notFound() : context.html(<CountyPage view={view} />);
  });
}
