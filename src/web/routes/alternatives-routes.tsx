import type { Hono } from "hono";
import { listAlternatives, viewAlternatives } from "../../application/view-alternatives.ts";
import { ALTERNATIVES_PATH } from "../addresses.ts";
import type { House } from "../house.ts";
import { AlternativePicture } from "../pages/alternatives/alternative-picture.tsx";
import { AlternativesListPage } from "../pages/alternatives/alternatives-list-page.tsx";
import { AlternativesPage } from "../pages/alternatives/alternatives-page.tsx";
import { viewedPosts } from "../told-posts.ts";
import { readQuestion } from "../pages/alternatives/question-words.ts";

/** Alternatives side by side: a list, and a page each whose address holds all that is tried. */
export function addAlternativesRoutes(app: Hono, house: House): void {
  const { catalogue, alternatives, orders, supportingDocuments } = house;
  app.get(ALTERNATIVES_PATH, async (context) =>
    context.html(
      <AlternativesListPage
        listed={listAlternatives(alternatives)}
        posts={await viewedPosts(context, house)}
      />,
    ),
  );
  app.get(`${ALTERNATIVES_PATH}/:slug/bild.svg`, async (context) => {
    const view = viewAlternatives(alternatives, catalogue, context.req.param("slug"), readQuestion({}));
    const wanted = context.req.query("alternativ");
    const shown = view?.columns.find(({ column }) => wanted === undefined || column.id === wanted);
    if (view === undefined || shown === undefined || shown.money === "unknown") return context.notFound();
    const { document: slug, title, money } = view.alternatives;
    const document = supportingDocuments.find((each) => each.slug === slug);
    const picture = (
      <AlternativePicture
        column={shown.column}
        money={shown.money}
        whole={money.amount}
        title={title}
        source={document?.shortTitle ?? slug}
      />
    );
    return context.body(String(await picture), 200, { "Content-Type": "image/svg+xml; charset=utf-8" });
  });
  app.get(`${ALTERNATIVES_PATH}/:slug`, (context) => {
    const question = readQuestion(context.req.query());
    const view = viewAlternatives(alternatives, catalogue, context.req.param("slug"), question);
    if (view === undefined) return context.notFound();
    const document = supportingDocuments.find(({ slug }) => slug === view.alternatives.document);
    const own = orders.filter(
      ({ belongsTo }) => belongsTo.kind === "alternatives" && belongsTo.slug === view.alternatives.slug,
    );
    const status = view.later.problems.length > 0 ? 422 : 200;
    return context.html(<AlternativesPage view={view} document={document} orders={own} />, status);
  });
}
