import { enteredByIn } from "../publication.ts";
import type { Hono } from "hono";
import { DUTY_KINDS } from "../../application/view-last-days.ts";
import { readDay } from "../../application/read-day.ts";
import { datesOfDocuments } from "../../application/supporting-documents.ts";
import { viewGrants } from "../../application/view-grants.ts";
import { viewLastDays, type LastDaysQuestion } from "../../application/view-last-days.ts";
import { LAST_DAYS_PATH } from "../addresses.ts";
import { grantsTable } from "../grants-table.ts";
import { handOutFile } from "../hand-out-file.ts";
import { addressOf, originOf, type House } from "../house.ts";
import { lastDaysCalendar } from "../last-days-calendar.ts";
import { KIND_WORDS } from "../pages/last-days/last-days-choice.tsx";
import { LastDaysPage } from "../pages/last-days/last-days-page.tsx";
import { GrantsPage } from "../pages/recipient/grants-page.tsx";

/** What is to be ready when, as a page and as a calendar; and what each organisation gets, year by year. */
export function addLastDaysRoutes(app: Hono, house: House): void {
  const { catalogue, clock, exports, supportingDocuments } = house;

  app.get(LAST_DAYS_PATH, (context) => {
    const query = context.req.query();
    const question = questionOf(query, house);
    const view = viewLastDays(catalogue, question);
    // Year and kind are those of an agreement's duty; other documents have neither.
    const isNarrowed = question.year !== undefined || question.kind !== undefined;
    const isDayChosen = query["dag"] !== undefined && readDay(query["dag"]) !== undefined;
    return context.html(
      <LastDaysPage
        view={view}
        documents={isNarrowed ? [] : datesOfDocuments(supportingDocuments, view.choice, question.on)}
        query={query}
        isDayChosen={isDayChosen}
      />,
    );
  });

  app.get(`${LAST_DAYS_PATH}.ics`, (context) => {
    const view = viewLastDays(catalogue, questionOf(context.req.query(), house));
    if (view.choice.kind === "none-such") return context.notFound();
    const slug = view.choice.kind === "chosen" ? `-${view.choice.organisation.slug}` : "";
    const calendar = lastDaysCalendar(view, originOf(context, house), clock.moment());
    return handOutFile(
      context,
      exports.writeCalendar(calendar),
      "text/calendar; charset=utf-8",
      `sista-dagar${slug}.ics`,
    );
  });

  for (const path of ["/kommuner", "/regioner"]) {
    const viewOf = (slug: string) => {
      const view = viewGrants(catalogue, slug);
      return view?.organisation.path === `${path}/${slug}` ? view : undefined;
    };
    app.get(`${path}/:slug/bidrag`, async (context) => {
      const view = viewOf(context.req.param("slug"));
      return view === undefined
        ? context.notFound()
        : context.html(<GrantsPage view={view} enteredBy={await enteredByIn(house)} />);
    });
    app.get(`${path}/:slug/bidrag.csv`, async (context) => {
      const slug = context.req.param("slug");
      const view = viewOf(slug);
      if (view === undefined) return context.notFound();
      const csv = exports.writeTableCsv(grantsTable(view, addressOf(house), await enteredByIn(house)));
      return handOutFile(context, csv, "text/csv; charset=utf-8", `bidrag-${slug}.csv`);
    });
  }
}

function questionOf(query: Readonly<Record<string, string>>, { clock }: House): LastDaysQuestion {
  const { dag = "", ar = "" } = query;
  return {
    organisation: query["organisation"],
    year: /^\d{4}$/.test(ar) ? Number(ar) : undefined,
    kind: DUTY_KINDS.find((kind) => KIND_WORDS[kind] === query["slag"]),
    on: readDay(dag) ?? clock.today(),
    today: clock.today(),
  };
}
