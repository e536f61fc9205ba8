import type { Context, Hono } from "hono";
import type { JointPost } from "#domain/financing";
import { nameInRegister } from "../../application/open-catalogue.ts";
import { postFigures } from "../../application/post-figures.ts";
import { postWorkbookOf } from "../../application/post-workbook.ts";
import { readPostTrial } from "../../application/read-post-trial.ts";
import { AS_WRITTEN, type PostTrial } from "../../application/reckon-post.ts";
import type { ToldPost } from "../../application/told-of-posts.ts";
import { viewPost, type JointPostView } from "../../application/view-joint-post.ts";
import { viewPartyPost } from "../../application/view-party-post.ts";
import { viewPlan } from "../../application/view-plan.ts";
import { unreadableDaySentence } from "../../texts/agreement-page.ts";
import { TRIAL_WORDS } from "../../texts/trial-words.ts";
import { postReckoningSentence } from "../../texts/joint-post-problems.ts";
import { JOINT_POSTS_PATH, jointPostHref } from "../addresses.ts";
import { handOutFile, WORKBOOK } from "../hand-out-file.ts";
import type { House } from "../house.ts";
import { jointPostTable } from "../joint-post-table.ts";
import { JointPostPage } from "../pages/joint-post/joint-post-page.tsx";
import { JointPostsPage } from "../pages/joint-post/joint-posts-page.tsx";
import { PartyPostPage } from "../pages/joint-post/party-post-page.tsx";
import { askedIn, dayIn, trialQuery } from "../post-trial-query.ts";
import { toldPostAsked, viewedPosts } from "../told-posts.ts";

/** What several pay together: a list, a page each, a page for each municipality, every amount explained, three files. */
export function addJointPostRoutes(app: Hono, house: House): void {
  const { catalogue, exports, orders, supportingDocuments } = house;
  const { register } = catalogue;
  const canAnswer = house.trust !== undefined;
  const documentsOf = ({ documents }: JointPost) =>
    supportingDocuments.filter(({ slug }) => documents.includes(slug));
  const ordersOf = ({ slug }: JointPost) =>
    orders.filter(({ belongsTo }) => belongsTo.kind === "joint-post" && belongsTo.slug === slug);
  /** The post that the address names, as it has been told and as the address tries it. */
  const triedIn = async (context: Context) => {
    const told = await toldPostAsked(context, house);
    const tried = told && tryPost(context, told, house);
    if (told === undefined || tried === undefined) return undefined;
    return { ...tried, told, reading: told.reading, unreadable: unreadableDay(context) };
  };
  const agreements = catalogue.entries.map(({ agreement }) => agreement);
  const planOf = ({ view, told }: { readonly view: JointPostView; readonly told: ToldPost }) =>
    viewPlan(view, told.payroll, agreements);

  app.get(JOINT_POSTS_PATH, async (context) => {
    return context.html(<JointPostsPage views={await viewedPosts(context, house)} />);
  });
  app.get(`${JOINT_POSTS_PATH}/:slug`, async (context) => {
    const tried = await triedIn(context);
    if (tried === undefined) return context.notFound();
    const documents = documentsOf(tried.told.post);
    const orders = ordersOf(tried.told.post);
    const notices = tried.told.notices();
    return context.html(
      <JointPostPage {...tried} {...{ documents, canAnswer, notices, orders }} plan={planOf(tried)} />,
      tried.status,
    );
  });
  app.get("/kommuner/:municipality/gemensamt/:slug", async (context) => {
    const municipality = [...register.municipalities.values()].find(
      ({ slug }) => slug === context.req.param("municipality"),
    );
    const county = municipality && register.counties.get(municipality.county);
    const tried = await triedIn(context);
    if (municipality === undefined || county === undefined || tried === undefined) return context.notFound();
    const { told, view, status } = tried;
    const shown = viewPartyPost(told, municipality.code, catalogue, view.reckoned.trial);
    if (shown?.ok !== true) return context.notFound();
    return context.html(
      <PartyPostPage
        {...tried}
        {...{ municipality, county, canAnswer }}
        plan={planOf(tried)}
        shown={shown.value}
        documents={documentsOf(told.post)}
        notices={told.notices()}
      />,
      status,
    );
  });
  app.get(`${JOINT_POSTS_PATH}/:slug/belopp.csv`, async (context) => {
    const tried = await triedIn(context);
    if (tried === undefined) return context.notFound();
    const rows = jointPostTable(tried.view, new URL(context.req.url).origin);
    const name = `${tried.told.post.slug}.csv`;
    return handOutFile(context, exports.writeTableCsv(rows), "text/csv; charset=utf-8", name);
  });
  app.get(`${JOINT_POSTS_PATH}/:slug/belopp.json`, async (context) => {
    const tried = await triedIn(context);
    if (tried === undefined) return context.notFound();
    const text = JSON.stringify(
      postFigures(tried.view),
      (_, value: unknown) => (typeof value === "bigint" ? value.toString() : value),
      2,
    );
    const name = `${tried.told.post.slug}.json`;
    return handOutFile(context, `${text}\n`, "application/json; charset=utf-8", name);
  });
  app.get(`${JOINT_POSTS_PATH}/:slug/belopp.xlsx`, async (context) => {
    const tried = await triedIn(context);
    if (tried === undefined) return context.notFound();
    const { view, told } = tried;
    const { origin } = new URL(context.req.url);
    const address = origin + jointPostHref(told.post.slug, trialQuery(view.reckoned.trial));
    const bytes = await exports.writePostWorkbook(postWorkbookOf(view, told.payroll, address));
    return handOutFile(context, bytes, WORKBOOK, `${told.post.slug}.xlsx`);
  });
}

/** A word that asks for a day and names none is told, and the post is shown as it is without one. */
function unreadableDay(context: Context): readonly string[] {
  const asked = context.req.query(TRIAL_WORDS.day) ?? "";
  return asked === "" || dayIn(context) !== undefined ? [] : [unreadableDaySentence(asked)];
}

/** The post as the address asks to try it. What cannot be tried is told, and the post shown as it was before that. */
function tryPost(context: Context, { post, payroll }: ToldPost, { catalogue }: House) {
  const basis = { catalogue, payroll };
  const asked = askedIn(context);
  const { trial, problems } = readPostTrial(asked, post);
  const on = trial.readOn === undefined ? {} : { readOn: trial.readOn };
  const attempts: readonly PostTrial[] = [trial, { ...on, without: trial.without }, { ...on, ...AS_WRITTEN }];
  const refusals: string[] = [];
  for (const attempt of attempts) {
    const view = viewPost(post, basis, attempt);
    if (view.ok) {
      const status = problems.length + refusals.length > 0 ? (422 as const) : (200 as const);
      return { view: view.value, asked, problems, refusals, status };
    }
    const nameOf = (code: string) => nameInRegister(code, catalogue.register);
    if (refusals.length === 0)
      refusals.push(...view.problems.map((problem) => postReckoningSentence(problem, nameOf)));
  }
  return undefined;
}
