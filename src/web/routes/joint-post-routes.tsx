import type { Context, Hono } from "hono";
import type { JointPost } from "#domain/financing";
import { explainPost } from "../../application/explain-post.ts";
import { nameInRegister } from "../../application/open-catalogue.ts";
import { postFigures } from "../../application/post-figures.ts";
import { readPostTrial } from "../../application/read-post-trial.ts";
import { AS_WRITTEN, type PostTrial } from "../../application/reckon-post.ts";
import { viewPartyPost, viewPost, type JointPostView } from "../../application/view-joint-post.ts";
import { postReckoningSentence } from "../../texts/joint-post-problems.ts";
import { postTrace } from "../../texts/joint-post-trace.ts";
import { JOINT_POSTS_PATH, populationHref, postAmountHref } from "../addresses.ts";
import { handOutFile } from "../hand-out-file.ts";
import type { House } from "../house.ts";
import { jointPostTable } from "../joint-post-table.ts";
import { JointPostPage } from "../pages/joint-post/joint-post-page.tsx";
import { JointPostsPage } from "../pages/joint-post/joint-posts-page.tsx";
import { PartyPostPage } from "../pages/joint-post/party-post-page.tsx";
import { PostAmountPage } from "../pages/joint-post/post-amount-page.tsx";
import { askedIn, trialQuery } from "../post-trial-query.ts";

/** What several pay together: a list, a page each, a page for each municipality, every amount explained, two files. */
export function addJointPostRoutes(app: Hono, house: House): void {
  const { catalogue, jointPosts, payroll, exports, supportingDocuments } = house;
  const basis = { catalogue, payroll };
  const { register } = catalogue;
  const postOf = (context: Context) => jointPosts.find(({ slug }) => slug === context.req.param("slug"));
  const documentsOf = ({ documents }: JointPost) =>
    supportingDocuments.filter(({ slug }) => documents.includes(slug));

  app.get(JOINT_POSTS_PATH, (context) => {
    const views = jointPosts
      .map((post) => viewPost(post, basis))
      .flatMap((view) => (view.ok ? view.value : []));
    return context.html(<JointPostsPage views={views} />);
  });
  app.get(`${JOINT_POSTS_PATH}/:slug`, (context) => {
    const post = postOf(context);
    if (post === undefined) return context.notFound();
    const tried = tryPost(context, post, house);
    return tried === undefined
      ? context.notFound()
      : context.html(
          <JointPostPage {...tried} documents={documentsOf(post)} />,
          tried.problems.length + tried.refusals.length > 0 ? 422 : 200,
        );
  });
  app.get("/kommuner/:municipality/gemensamt/:slug", (context) => {
    const municipality = [...register.municipalities.values()].find(
      ({ slug }) => slug === context.req.param("municipality"),
    );
    const county = municipality && register.counties.get(municipality.county);
    const post = postOf(context);
    if (municipality === undefined || county === undefined || post === undefined) return context.notFound();
    const tried = tryPost(context, post, house);
    const shown =
      tried &&
      viewPartyPost(
        { posts: jointPosts, slug: post.slug, party: municipality.code },
        basis,
        tried.view.reckoned.trial,
      );
    if (tried === undefined || shown?.ok !== true) return context.notFound();
    return context.html(
      <PartyPostPage
        {...tried}
        shown={shown.value}
        municipality={municipality}
        county={county}
        documents={documentsOf(post)}
      />,
      tried.problems.length + tried.refusals.length > 0 ? 422 : 200,
    );
  });
  app.get(`${JOINT_POSTS_PATH}/:slug/belopp`, (context) => {
    const post = postOf(context);
    const view = post && tryPost(context, post, house)?.view;
    if (post === undefined || view === undefined) return context.notFound();
    const { ar, part, visa } = context.req.query();
    const asked = {
      year: ar === undefined ? undefined : Number(ar),
      party: part,
      isStanding: visa === "sakrat",
    };
    const explained = explainPost(view.reckoned, asked, view.asWritten);
    if (explained === undefined) return context.notFound();
    const { trial } = view.reckoned;
    const query = trialQuery(trial);
    const trace = postTrace(explained, {
      certainty: view.certainty,
      nameOf: (code) => nameInRegister(code, register),
      hrefOf: (other) => postAmountHref(post.slug, other, query),
      rowHref: populationHref,
    });
    const address = postAmountHref(post.slug, asked, query);
    return context.html(<PostAmountPage {...{ post, trial, trace, address }} />);
  });
  app.get(`${JOINT_POSTS_PATH}/:slug/belopp.csv`, (context) => {
    const post = postOf(context);
    const view = post && tryPost(context, post, house)?.view;
    if (post === undefined || view === undefined) return context.notFound();
    const rows = jointPostTable(view, new URL(context.req.url).origin);
    return handOutFile(context, exports.writeTableCsv(rows), "text/csv; charset=utf-8", `${post.slug}.csv`);
  });
  app.get(`${JOINT_POSTS_PATH}/:slug/belopp.json`, (context) => {
    const post = postOf(context);
    const view = post && tryPost(context, post, house)?.view;
    if (post === undefined || view === undefined) return context.notFound();
    const text = JSON.stringify(
      postFigures(view),
      (_, value: unknown) => (typeof value === "bigint" ? value.toString() : value),
      2,
    );
    return handOutFile(context, `${text}\n`, "application/json; charset=utf-8", `${post.slug}.json`);
  });
}

/** The post as the address asks to try it. What cannot be tried is told, and the post shown as it was before that. */
function tryPost(context: Context, post: JointPost, { catalogue, payroll }: House) {
  const basis = { catalogue, payroll };
  const asked = askedIn(context);
  const { trial, problems } = readPostTrial(asked, post);
  const attempts: readonly PostTrial[] = [trial, { without: trial.without }, AS_WRITTEN];
  const refusals: string[] = [];
  for (const attempt of attempts) {
    const view = viewPost(post, basis, attempt);
    if (view.ok) return { view: view.value satisfies JointPostView, asked, problems, refusals };
    const nameOf = (code: string) => nameInRegister(code, catalogue.register);
    if (refusals.length === 0)
      refusals.push(...view.problems.map((problem) => postReckoningSentence(problem, nameOf)));
  }
  return undefined;
}
