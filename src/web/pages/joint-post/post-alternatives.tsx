import { AS_WRITTEN } from "../../../application/reckon-post.ts";
import type { PostParty } from "../../../application/post-parties.ts";
import type { JointPostView } from "../../../application/view-joint-post.ts";
import { FUTURES_PAGE } from "../../../texts/futures-page.ts";
import { POST_ALTERNATIVES, somebodyOutText, tryWithout } from "../../../texts/post-alternatives.ts";
import { RISK_PAGE } from "../../../texts/risk-page.ts";
import { TRIAL_WORDS } from "../../../texts/trial-words.ts";
import { futuresHref, jointPostHref, riskHref } from "../../addresses.ts";
import { Facts } from "../../ui/facts.tsx";
import { PostAmount } from "./post-amount.tsx";

/** What else there is: all are in, somebody is not, the grant fails, each by itself, or nothing; and what is not known of it. */
export function PostAlternatives({ view }: { readonly view: JointPostView }) {
  const { reckoned, asWritten, shownYear, parties } = view;
  const { post, trial } = reckoned;
  const { year } = shownYear.operating;
  const amount = asWritten.years.find((each) => each.year === year)?.amount;
  const asked = { ...AS_WRITTEN, ...(trial.readOn === undefined ? {} : { readOn: trial.readOn }) };
  const paid = ({ years }: PostParty) => years.find((each) => each.year === year)?.asWritten ?? 0n;
  const [largest] = parties.toSorted((a, b) => Number(paid(b) - paid(a)));
  const day = trial.readOn?.toString();
  const without = { [TRIAL_WORDS.day]: day, [TRIAL_WORDS.without]: largest?.code };
  return (
    <section aria-labelledby="alternativ">
      <h2 id="alternativ">{POST_ALTERNATIVES.heading}</h2>
      <p>{POST_ALTERNATIVES.compared}</p>
      <Facts
        hasSentences
        facts={[
          ...(amount === undefined
            ? []
            : [
                {
                  term: POST_ALTERNATIVES.everybody,
                  detail: (
                    <>
                      <PostAmount post={post} trial={asked} amount={amount} year={year} />
                      {POST_ALTERNATIVES.inYear(year)}
                      {POST_ALTERNATIVES.each(parties.length)} <a href="#alla">{POST_ALTERNATIVES.who}</a>
                    </>
                  ),
                },
              ]),
          {
            term: POST_ALTERNATIVES.somebodyOut,
            detail: (
              <>
                {somebodyOutText(post)}{" "}
                {largest !== undefined && (
                  <>
                    <a href={jointPostHref(post.slug, without)}>{tryWithout(largest.name)}</a> ·{" "}
                  </>
                )}
                <a href={futuresHref(post.slug)}>{FUTURES_PAGE.link}</a>
              </>
            ),
          },
          {
            term: POST_ALTERNATIVES.noGrant,
            detail: <a href={riskHref(post.slug)}>{RISK_PAGE.link}</a>,
          },
          { term: POST_ALTERNATIVES.alone, detail: POST_ALTERNATIVES.aloneUnknown },
          {
            term: POST_ALTERNATIVES.nothing,
            detail: (
              <>
                {post.services.length > 0 && (
                  <>
                    {POST_ALTERNATIVES.withoutServices}
                    <a href="#uppdraget">{POST_ALTERNATIVES.services}</a>.{" "}
                  </>
                )}
                {POST_ALTERNATIVES.nothingUnknown}
              </>
            ),
          },
        ]}
      />
    </section>
  );
}
