import type { JointPost } from "#domain/financing";
import type { PostTrial } from "../../../application/reckon-post.ts";
import { JOINT_POST } from "../../../texts/joint-post-page.ts";
import { TRIAL } from "../../../texts/joint-post-trial.ts";
import type { WordedTrace } from "../../../texts/worded-trace.ts";
import { JOINT_POSTS_PATH, jointPostHref } from "../../addresses.ts";
import { trialQuery } from "../../post-trial-query.ts";
import { ButtonLink, ButtonRow } from "../../ui/button-link.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { TracePanel } from "../../ui/trace-panel.tsx";

/** "Så räknades det" for an amount of a joint post: its inputs stand in the address. */
export function PostAmountPage(props: {
  readonly post: JointPost;
  readonly trial: PostTrial;
  readonly trace: WordedTrace;
  readonly address: string;
}) {
  const { post, trial, trace, address } = props;
  const isTried = trial.without.length > 0 || trial.form !== undefined;
  return (
    <PageLayout
      title={trace.title}
      under="municipalities"
      crumbs={[
        { label: JOINT_POST.title, href: JOINT_POSTS_PATH },
        { label: post.title, href: jointPostHref(post.slug, trialQuery(trial)) },
        { label: JOINT_POST.crumbTrace },
      ]}
      address={address}
    >
      {isTried && (
        <Notice tone="wait" lead={TRIAL.trying}>
          {TRIAL.notSaved}
        </Notice>
      )}
      <TracePanel trace={trace} isPage ownHref={address} />
      <ButtonRow>
        <ButtonLink href={jointPostHref(post.slug, trialQuery(trial))} isSecondary>
          {JOINT_POST.wholePost}
        </ButtonLink>
      </ButtonRow>
    </PageLayout>
  );
}
