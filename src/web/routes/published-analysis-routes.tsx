import type { Context, Hono } from "hono";
import type { JointPost } from "#domain/financing";
import { dayOf } from "#domain/time";
import { nameOrganisations } from "../../application/name-organisations.ts";
import { PAPER_FORMATS, writePaper } from "../../application/write-paper.ts";
import { paperFileName } from "../../application/write-papers.ts";
import { analysesOf, weighed, type StandingAnalysis } from "../../application/written-risk-analyses.ts";
import { JOINT_POST } from "../../texts/joint-post-page.ts";
import { RISK_ANALYSIS } from "../../texts/risk-analysis.ts";
import { riskAnalysisPaper } from "../../texts/risk-analysis-paper.ts";
import { JOINT_POSTS_PATH, jointPostHref } from "../addresses.ts";
import type { House, HouseTrust } from "../house.ts";
import { NotFoundPage } from "../pages/error-pages.tsx";
import { PaperPage } from "../pages/paper-page.tsx";
import { PublishedAnalysesPage } from "../pages/risk-analysis/published-analyses-page.tsx";
import { analysesHref, analysisHref } from "../risk-analysis-addresses.ts";
import { PAPER_TYPES } from "./paper-routes.tsx";

/** The risk analyses of a joint post that their owners have published: a list, each as a page and as files. */
export function addPublishedAnalysisRoutes(app: Hono, house: House): void {
  const { catalogue, jointPosts, trust } = house;
  if (trust === undefined) return;
  const path = `${JOINT_POSTS_PATH}/:slug/riskanalys`;
  const readIn = async (context: Context) => {
    // What is published is on the page at once.
    context.header("Cache-Control", "no-store");
    const post = jointPosts.find(({ slug }) => slug === context.req.param("slug"));
    if (post === undefined) return undefined;
    const analyses = await analysesOf(post, "everybody", trust.records);
    const named = await nameOrganisations(catalogue.register, trust.records);
    return { post, analyses, nameOf: (id: string) => named(id).name };
  };
  const oneIn = async (context: Context) => {
    const read = await readIn(context);
    const standing = read?.analyses.find(({ entry }) => entry.owner === context.req.param("organisation"));
    return read === undefined || standing === undefined
      ? undefined
      : { post: read.post, standing, name: read.nameOf(standing.entry.owner) };
  };
  app.get(path, async (context) => {
    const read = await readIn(context);
    return read === undefined ? context.notFound() : context.html(<PublishedAnalysesPage {...read} />);
  });
  app.get(`${path}/:organisation`, async (context) => {
    const found = await oneIn(context);
    if (found === undefined) return context.notFound();
    const { post, standing, name } = found;
    const { owner } = standing.entry;
    const address = analysisHref(post.slug, owner);
    return context.html(
      <PaperPage
        paper={analysisPaper(standing, { post, name, address })}
        crumbs={[
          { label: JOINT_POST.title, href: JOINT_POSTS_PATH },
          { label: post.title, href: jointPostHref(post.slug) },
          { label: RISK_ANALYSIS.readers, href: analysesHref(post.slug) },
          { label: name },
        ]}
        files={PAPER_FORMATS.map((format) => ({
          label: format === "docx" ? RISK_ANALYSIS.word : RISK_ANALYSIS.pdf,
          href: analysisHref(post.slug, owner, `riskanalys.${format}`),
        }))}
        address={address}
      />,
    );
  });
  app.get(`${path}/:organisation/:file`, async (context) => {
    const found = await oneIn(context);
    if (found === undefined) return context.notFound();
    const { post, standing, name } = found;
    const address = houseOf(context, trust) + analysisHref(post.slug, standing.entry.owner);
    return handOutAnalysis(context, house, analysisPaper(standing, { post, name, address }), post);
  });
}

/** A file is read elsewhere, so its addresses are whole. */
function houseOf(context: Context, { address }: HouseTrust): string {
  return address ?? new URL(context.req.url).origin;
}

/** A risk analysis as a paper. @param address where it lies; absent for a draft */
export function analysisPaper(
  { entry, analysis }: StandingAnalysis,
  {
    post,
    name,
    address,
  }: { readonly post: JointPost; readonly name: string; readonly address: string | undefined },
) {
  return riskAnalysisPaper(weighed(analysis), {
    organisation: name,
    post: post.title,
    isPublished: entry.state === "published",
    version: entry.version,
    day: dayOf(entry.moment),
    address,
  });
}

/** The paper as the file that the address names: "riskanalys.docx". */
export async function handOutAnalysis(
  context: Context,
  { paperFiles }: House,
  paper: ReturnType<typeof analysisPaper>,
  { slug }: JointPost,
): Promise<Response> {
  const format = PAPER_FORMATS.find((each) => context.req.param("file") === `riskanalys.${each}`);
  if (format === undefined || paperFiles === undefined) return context.html(<NotFoundPage />, 404);
  const bytes = await writePaper(paper, format, paperFiles.writers);
  return context.body(bytes, 200, {
    "Content-Type": PAPER_TYPES[format],
    "Content-Disposition": `attachment; filename="${paperFileName("riskanalys", slug)}.${format}"`,
  });
}
