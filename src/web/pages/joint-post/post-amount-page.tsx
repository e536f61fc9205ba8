import type { JointPost } from "#domain/financing";
import type { Ore } from "#domain/money";
import type { Municipality } from "#domain/organisation";
import type { PostTrial } from "../../../application/reckon-post.ts";
import { JOINT_POST, keptTitle, POST_AMOUNT } from "../../../texts/joint-post-page.ts";
import { postAmount } from "../../../texts/joint-post-words.ts";
import { TRIAL } from "../../../texts/joint-post-trial.ts";
import type { WordedTrace } from "../../../texts/worded-trace.ts";
import { JOINT_POSTS_PATH, jointPostHref, partyPostHref } from "../../addresses.ts";
import { trialQuery } from "../../post-trial-query.ts";
import { ButtonLink, ButtonRow } from "../../ui/button-link.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import type { ReadingDayProps } from "../../ui/reading-day.tsx";
import { TracePanel } from "../../ui/trace-panel.tsx";

/** "Så räknades det" for an amount of a joint post, with its permanent address. */
export function PostAmountPage(props: {
  readonly post: JointPost;
  readonly trial: PostTrial;
  readonly trace: WordedTrace;
  /** The municipality whose part it is. */
  readonly party: Pick<Municipality, "name" | "officialName" | "slug"> | undefined;
  /** The permanent one. */
  readonly address: string;
  /** Of the permanent address that the page is at; absent at the address that shows today. */
  readonly fingerprint?: string;
  /** The day that it is read on; absent at its permanent address. */
  readonly reading?: ReadingDayProps;
  /** What it is today, where the shown one is of an earlier day. */
  readonly today?: { readonly amount: Ore; readonly href: string } | undefined;
}) {
  const { post, trial, trace, party, address, fingerprint, reading, today } = props;
  const isTried = trial.without.length > 0 || trial.form !== undefined;
  return (
    <PageLayout
      title={fingerprint === undefined ? trace.title : keptTitle(trace.title, fingerprint)}
      under="municipalities"
      crumbs={[
        { label: JOINT_POST.title, href: JOINT_POSTS_PATH },
        { label: post.title, href: jointPostHref(post.slug, trialQuery(trial)) },
        ...(party === undefined
          ? []
          : [{ label: party.name, href: partyPostHref(party.slug, post.slug, trialQuery(trial)) }]),
        { label: JOINT_POST.crumbTrace },
      ]}
      address={address}
      reading={reading}
    >
      {isTried && (
        <Notice tone="wait" lead={TRIAL.trying}>
          {TRIAL.notSaved}
        </Notice>
      )}
      {today !== undefined && (
        <Notice tone="wait" lead={POST_AMOUNT.earlier}>
          {POST_AMOUNT.todayItIs} <a href={today.href}>{postAmount(today.amount, post)}</a>.
        </Notice>
      )}
      <TracePanel trace={trace} isPage ownHref={address} />
      <ButtonRow>
        <ButtonLink href={jointPostHref(post.slug, trialQuery(trial))} isSecondary>
          {JOINT_POST.wholePost}
        </ButtonLink>
        {party !== undefined && (
          <ButtonLink href={`/kommuner/${party.slug}`} isSecondary>
            {party.officialName}
          </ButtonLink>
        )}
      </ButtonRow>
    </PageLayout>
  );
}

/** A permanent address that belongs to no amount that can be reckoned here, and where today's is. */
export function UnknownPostAmountPage(props: {
  readonly post: JointPost;
  readonly trial: PostTrial;
  readonly todayHref: string | undefined;
}) {
  const { post, trial, todayHref } = props;
  return (
    <PageLayout
      title={POST_AMOUNT.unknown}
      under="municipalities"
      crumbs={[
        { label: JOINT_POST.title, href: JOINT_POSTS_PATH },
        { label: post.title, href: jointPostHref(post.slug, trialQuery(trial)) },
        { label: JOINT_POST.crumbTrace },
      ]}
    >
      <h1>{POST_AMOUNT.unknown}</h1>
      <p>{POST_AMOUNT.unknownMeans}</p>
      {todayHref !== undefined && (
        <p>
          <a href={todayHref}>{POST_AMOUNT.today}</a>
        </p>
      )}
    </PageLayout>
  );
}
