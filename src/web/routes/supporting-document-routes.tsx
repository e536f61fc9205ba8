import type { Hono } from "hono";
import { viewSupportingDocument } from "../../application/supporting-documents.ts";
import { SUPPORTING_PATH } from "../addresses.ts";
import { documentCalendar } from "../document-calendar.ts";
import { handOutFile } from "../hand-out-file.ts";
import { originOf, type House } from "../house.ts";
import { SupportingDocumentPage } from "../pages/supporting-document/supporting-document-page.tsx";
import { SupportingDocumentsPage } from "../pages/supporting-document/supporting-documents-page.tsx";

/** Documents with dates and money that are no agreements with the state: a list, a page each, a calendar each. */
export function addSupportingDocumentRoutes(app: Hono, house: House): void {
  const { catalogue, clock, exports, supportingDocuments } = house;
  app.get(SUPPORTING_PATH, (context) =>
    context.html(<SupportingDocumentsPage documents={supportingDocuments} />),
  );
  app.get(`${SUPPORTING_PATH}/:slug`, (context) => {
    const view = viewSupportingDocument(supportingDocuments, catalogue, context.req.param("slug"));
    return view === undefined ? context.notFound() : context.html(<SupportingDocumentPage view={view} />);
  });
  app.get(`${SUPPORTING_PATH}/:slug/kalender.ics`, (context) => {
    const document = supportingDocuments.find(({ slug }) => slug === context.req.param("slug"));
    if (document === undefined) return context.notFound();
    const calendar = documentCalendar(document, originOf(context, house), clock.moment());
    return handOutFile(
      context,
      exports.writeCalendar(calendar),
      "text/calendar; charset=utf-8",
      `${document.slug}.ics`,
    );
  });
}
