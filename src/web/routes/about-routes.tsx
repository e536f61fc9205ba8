import type { Context, Hono } from "hono";
import { viewFiveDocuments, type StatementState } from "../../application/five-documents.ts";
import type { OpenFile } from "../../application/ports.ts";
import { viewOpenData } from "../../application/view-open-data.ts";
import { viewRules } from "../../application/view-rules.ts";
import { standingOf, type House } from "../house.ts";
import { AccessibilityPage } from "../pages/about/accessibility-page.tsx";
import { OpenDataPage } from "../pages/about/open-data-page.tsx";
import { RulesPage } from "../pages/about/rules-page.tsx";
import { FiveDocumentsPage } from "../pages/five-documents/five-documents-page.tsx";
import { STATE_WORDS } from "../pages/five-documents/statements-choice.tsx";

const TYPES: Readonly<Record<OpenFile["type"], string>> = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
};

/** The pages about the service itself, and the files that anyone may fetch. */
export function addAboutRoutes(app: Hono, house: House): void {
  const { catalogue, fiveDocuments, openFiles } = house;
  app.get("/underlag/fem-dokument", (context) => {
    const states: readonly StatementState[] = ["works", "not-built"];
    const question = {
      document: context.req.query("dokument"),
      state: states.find((state) => STATE_WORDS[state] === context.req.query("satser")),
    };
    return context.html(
      <FiveDocumentsPage view={viewFiveDocuments(fiveDocuments, question)} question={question} />,
    );
  });
  app.get("/sa-raknar-vi", (context) => context.html(<RulesPage view={viewRules(catalogue)} />));
  app.get("/tillganglighet", (context) => context.html(<AccessibilityPage />));
  app.get("/oppna-data", async (context) =>
    context.html(<OpenDataPage view={viewOpenData(await standingOf(house), openFiles)} />),
  );
  for (const file of openFiles)
    app.get(file.href, (context) => handOut(context, file.bytes, file.type, file.href));
  app.get("/overenskommelser/:slug/agreement.json", (context) => {
    const slug = context.req.param("slug");
    const entry = catalogue.entries.find(({ agreement }) => agreement.slug === slug);
    return entry === undefined
      ? context.notFound()
      : handOut(context, new TextEncoder().encode(entry.text), "json", `${slug}.json`);
  });
  // Browsers that do not read the icon's address in the page ask for this one.
  app.get("/favicon.ico", (context) => context.redirect("/assets/icon.svg", 301));
}

/** @param name the last part of it becomes the name of the saved file: letters a–z, digits, hyphens and points only */
function handOut(context: Context, bytes: Uint8Array<ArrayBuffer>, type: OpenFile["type"], name: string) {
  return context.body(bytes, 200, {
    "Content-Type": TYPES[type],
    "Content-Disposition": `attachment; filename="${name.slice(name.lastIndexOf("/") + 1)}"`,
  });
}
