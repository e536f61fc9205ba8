import type { JointPost } from "#domain/financing";
import type { StandingAnalysis } from "../../../application/written-risk-analyses.ts";
import { JOINT_POST } from "../../../texts/joint-post-page.ts";
import { analysesAnswer, publishedLine, RISK_ANALYSIS } from "../../../texts/risk-analysis.ts";
import { JOINT_POSTS_PATH, jointPostHref, riskHref } from "../../addresses.ts";
import { analysesHref, analysisHref } from "../../risk-analysis-addresses.ts";
import { ExampleMark } from "../../ui/example-mark.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";

/** The risk analyses of a joint post that their owners have published. */
export function PublishedAnalysesPage({
  post,
  analyses,
  nameOf,
}: {
  readonly post: JointPost;
  readonly analyses: readonly StandingAnalysis[];
  readonly nameOf: (id: string) => string;
}) {
  return (
    <PageLayout
      title={`${RISK_ANALYSIS.readers}: ${post.title}`}
      under="municipalities"
      crumbs={[
        { label: JOINT_POST.title, href: JOINT_POSTS_PATH },
        { label: post.title, href: jointPostHref(post.slug) },
        { label: RISK_ANALYSIS.readers },
      ]}
      address={analysesHref(post.slug)}
    >
      <h1>{RISK_ANALYSIS.question}</h1>
      <p>{analysesAnswer(analyses.length)}</p>
      <ul>
        {analyses.map(({ entry: { owner, version, moment }, analysis }) => (
          <li>
            <a href={analysisHref(post.slug, owner)}>{nameOf(owner)}</a>, {publishedLine(version, moment)}{" "}
            {analysis.isExample && <ExampleMark />}
          </li>
        ))}
      </ul>
      <p>
        <a href={riskHref(post.slug)}>{RISK_ANALYSIS.computed}</a>
      </p>
    </PageLayout>
  );
}
