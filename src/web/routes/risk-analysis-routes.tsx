import type { Context, Hono } from "hono";
import type { JointPost } from "#domain/financing";
import type { Acting, Refusal, Verdict } from "#domain/rights";
import { whoseCopies } from "../../application/keep-unsent.ts";
import { nameOrganisations } from "../../application/name-organisations.ts";
import type { RecordVersion } from "../../application/ports.ts";
import type { Visitor } from "../../application/sign-in.ts";
import { holdsPost } from "../../application/tell-notice.ts";
import {
  analysisObject,
  analysisOf,
  mayPublishAnalysis,
  mayReadAnalysis,
  mayWriteAnalysis,
  publishAnalysis,
  readRiskAnalysis,
  saveAnalysis,
  weighed,
  type AnalysisOutcome,
  type StandingAnalysis,
} from "../../application/written-risk-analyses.ts";
import { RISK_ANALYSIS, riskProblems } from "../../texts/risk-analysis.ts";
import { refusalSentence } from "../../texts/roles.ts";
import { NEW_RECORD, OWN_POSTS_PATH, withQuery } from "../addresses.ts";
import type { House, HouseTrust } from "../house.ts";
import { keepSuggestions } from "../kept-suggestions.ts";
import { keyAgain } from "../kept-text.ts";
import { KeyTakenPage, NotFoundPage } from "../pages/error-pages.tsx";
import {
  RiskAnalysisFormPage,
  type RiskAnalysisFormPageProps,
} from "../pages/risk-analysis/risk-analysis-form-page.tsx";
import { AnalysisTable } from "../pages/risk-analysis/analysis-table.tsx";
import { analysisHref, ownAnalysisHref } from "../risk-analysis-addresses.ts";
import { analysisBody, rowsIn, suggestedRows, withEmptyRows, writtenRows } from "../risk-analysis-fields.ts";
import { readToldPosts } from "../told-posts.ts";
import { signedIn } from "../visitor.tsx";
import { SAVED } from "./county-routes.tsx";
import { keyIn } from "./deed-forms.tsx";
import { fieldIn } from "./given-file.ts";
import { analysisPaper, handOutAnalysis } from "./published-analysis-routes.tsx";

/** An organisation's written risk analysis of a joint post: written and published by its own, read by everybody. */
export function addRiskAnalysisRoutes(app: Hono, house: House): void {
  const { trust } = house;
  if (trust === undefined) return;
  const path = `${OWN_POSTS_PATH}/:slug/riskanalys/:object`;
  const suggestionsFor = keepSuggestions(house);
  const opening = (answer: (context: Context, visitor: Visitor, opened: Opened) => Promise<Response>) =>
    signedIn(trust, async (context, visitor) => {
      const opened = await openAnalysis(context, visitor, { house, trust, suggestionsFor });
      return opened === undefined ? context.html(<NotFoundPage />, 404) : answer(context, visitor, opened);
    });
  app.get(
    path,
    opening(async (context, _visitor, { page, verdict }) =>
      context.html(<RiskAnalysisFormPage {...page} />, verdict.may || page.shown !== undefined ? 200 : 403),
    ),
  );
  app.post(
    path,
    opening(async (context, visitor, opened) => save(context, visitor, opened, trust)),
  );
  app.post(
    `${path}/publicera`,
    opening(async (context, visitor, opened) => {
      const { current, page, post, sentenceOf } = opened;
      if (current === undefined) return context.html(<NotFoundPage />, 404);
      const form = await context.req.parseBody();
      const [key, basedOn] = [keyIn(form), Number(fieldIn(form, "version"))];
      if (key === "" || !Number.isSafeInteger(basedOn)) return context.html(<KeyTakenPage />, 422);
      const outcome = await publishAnalysis({ current, basedOn, key }, visitor.acting, trust);
      return answered(context, outcome, { page, post, sentenceOf, done: PUBLISHED });
    }),
  );
  app.get(
    `${path}/:file`,
    opening(async (context, _visitor, { standing, post, name }) =>
      standing === undefined
        ? context.html(<NotFoundPage />, 404)
        : handOutAnalysis(context, house, analysisPaper(standing, { post, name, address: undefined }), post),
    ),
  );
}

/** What the address says when an analysis has just been published. */
const PUBLISHED = "publicerad";

const DONE: Readonly<Record<string, string>> = {
  [SAVED]: RISK_ANALYSIS.saved,
  [PUBLISHED]: RISK_ANALYSIS.publishedNow,
};

type Opened = {
  readonly post: JointPost;
  readonly acting: Acting;
  /** The name of the organisation. */
  readonly name: string;
  readonly object: string;
  readonly current: RecordVersion | undefined;
  readonly standing: StandingAnalysis | undefined;
  readonly verdict: Verdict;
  readonly isExample: boolean;
  readonly sentenceOf: (why: Refusal) => string;
  readonly page: RiskAnalysisFormPageProps;
};

type Opening = {
  readonly house: House;
  readonly trust: HouseTrust;
  readonly suggestionsFor: ReturnType<typeof keepSuggestions>;
};

/** The analysis that the address names, or the organisation's only one of the post; undefined where it neither shares nor holds the post. */
async function openAnalysis(
  context: Context,
  visitor: Visitor,
  { house, trust, suggestionsFor }: Opening,
): Promise<Opened | undefined> {
  const { acting } = visitor;
  // Not the page's own telling, which keeps a page for everybody.
  const { posts, told: toldRecords } = await readToldPosts(house);
  const told = posts.find(({ post: { slug } }) => slug === context.req.param("slug"));
  if (acting === undefined || told === undefined) return undefined;
  const { post, payroll } = told;
  if (!post.sharing.parties.includes(acting.organisation) && !holdsPost(post, acting)) return undefined;
  const asked = context.req.param("object") ?? NEW_RECORD;
  const object = asked === NEW_RECORD ? analysisObject(acting.organisation, post) : asked;
  const history = await trust.records.history(acting.organisation, "risk-analysis", object);
  const current = history.at(-1);
  const standing = analysisOf(current, post);
  if (current === undefined ? asked !== NEW_RECORD : standing === undefined) return undefined;
  if (current !== undefined && !mayReadAnalysis(current, acting)) return undefined;
  const verdict = mayWriteAnalysis(acting.organisation, current, acting);
  const named = await nameOrganisations(house.catalogue.register, trust.records);
  const sentenceOf = (why: Refusal) => refusalSentence(why, (id) => named(id).name);
  const suggested = suggestionsFor({
    post,
    payroll,
    content: toldRecords.content,
    organisation: acting.organisation,
    today: trust.clock.today(),
  });
  const isPublished = history.some(({ state }) => state === "published");
  return {
    post,
    acting,
    name: named(acting.organisation).name,
    object,
    current,
    standing,
    verdict,
    isExample: visitor.person.isExample,
    sentenceOf,
    page: {
      slug: post.slug,
      title: post.title,
      object: current?.object,
      state: current === undefined ? "new" : current.state === "published" ? "published" : "draft",
      rows: withEmptyRows(
        standing === undefined ? suggestedRows(suggested) : writtenRows(standing.analysis.rows),
      ),
      suggested,
      problems: {},
      basedOn: current?.version ?? 0,
      formKey: await keyAgain(context, visitor, trust),
      whose: whoseCopies(visitor),
      publishKey: mayPublishAnalysis(current, acting) ? trust.newKey() : undefined,
      publicHref: isPublished ? analysisHref(post.slug, acting.organisation) : undefined,
      done: DONE[context.req.query("nyss") ?? ""],
      refusal: verdict.may ? undefined : sentenceOf(verdict.why),
      shown: standing && <AnalysisTable rows={weighed(standing.analysis).rows} />,
    },
  };
}

async function save(
  context: Context,
  visitor: Visitor,
  { post, acting, object, current, verdict, isExample, sentenceOf, page }: Opened,
  trust: HouseTrust,
): Promise<Response> {
  if (!verdict.may) return context.html(<RiskAnalysisFormPage {...page} />, 403);
  const form = await context.req.parseBody();
  const [key, basedOn] = [keyIn(form), Number(fieldIn(form, "version"))];
  if (key === "" || !Number.isSafeInteger(basedOn) || basedOn < 0) return context.html(<KeyTakenPage />, 422);
  const given = rowsIn(form);
  const written = given.map(({ values }) => values);
  const body = analysisBody(post.slug, written, isExample);
  const read = readRiskAnalysis(body);
  if (!read.ok) {
    const problems = riskProblems(
      read.problems,
      given.map((_, index) => index + 1),
    );
    const rows = withEmptyRows(written);
    return context.html(
      <RiskAnalysisFormPage {...page} {...{ rows, problems, basedOn }} formKey={key} />,
      422,
    );
  }
  const change = { object, owner: acting.organisation, body, basedOn, key, current };
  const outcome = await saveAnalysis(change, visitor.acting, trust);
  return answered(context, outcome, {
    page: { ...page, rows: withEmptyRows(written), formKey: key },
    post,
    sentenceOf,
    done: SAVED,
  });
}

/** What came of a deed, as a page. Where somebody else was before, what was written stays in the form. */
function answered(
  context: Context,
  outcome: AnalysisOutcome,
  { page, post, sentenceOf, done }: Pick<Opened, "page" | "post" | "sentenceOf"> & { readonly done: string },
): Response | Promise<Response> {
  switch (outcome.kind) {
    case "written":
    case "already-written":
      return context.redirect(
        withQuery(ownAnalysisHref(post.slug, outcome.version.object), { nyss: done }),
        303,
      );
    case "refused":
      return context.html(<RiskAnalysisFormPage {...page} refusal={sentenceOf(outcome.why)} />, 403);
    case "stale": {
      const now = analysisOf(outcome.current, post);
      const stale = now === undefined ? <></> : <AnalysisTable rows={weighed(now.analysis).rows} />;
      const onTop = { object: outcome.current.object, basedOn: outcome.current.version, stale };
      return context.html(<RiskAnalysisFormPage {...page} {...onTop} publishKey={undefined} />, 409);
    }
    case "key-taken":
      return context.html(<KeyTakenPage />, 422);
    case "unknown":
      return context.html(<NotFoundPage />, 404);
  }
}
