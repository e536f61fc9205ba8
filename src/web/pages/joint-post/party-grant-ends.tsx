import type { PartyPostView } from "../../../application/view-party-post.ts";
import { JOINT_POST } from "../../../texts/joint-post-page.ts";
import { grantEndsText, noGrantText, OWN_NO } from "../../../texts/party-post.ts";
import { monthsText, monthText, postAmount } from "../../../texts/joint-post-words.ts";
import { riskHref, withQuery } from "../../addresses.ts";
import { RISK_WORDS } from "../../risk-query.ts";

/** What is left to pay when the grant ends after the year that is asked about, and by whom: nobody has said. */
export function PartyGrantEnds({ shown }: { readonly shown: PartyPostView }) {
  const { view, party, ifGrantEnds } = shown;
  const { post } = view.reckoned;
  if (!party.isIn)
    return (
      <div>
        <h3>{JOINT_POST.ifGrantEnds}</h3>
        <p>{OWN_NO.grantEnds(party.name)}</p>
      </div>
    );
  if (ifGrantEnds === undefined) return <></>;
  const { last, untilEnd, notice, isAgreed, throughNotice, own, years, ownThroughNotice } = ifGrantEnds;
  return (
    <div>
      <h3>{JOINT_POST.ifGrantEnds}</h3>
      {post.grants.length > 0 && <p>{noGrantText(party.name, view.shownYear.operating.year)}</p>}
      <p>
        {grantEndsText({
          party: party.name,
          last: monthText(last),
          months: monthsText(untilEnd.months.length),
          amount: postAmount(untilEnd.amount, post),
          own: postAmount(own, post),
          years,
          notice: notice === "none" ? undefined : monthsText(notice),
          isAgreed,
          throughNotice: postAmount(throughNotice.amount, post),
          ownThroughNotice: ownThroughNotice === undefined ? undefined : postAmount(ownThroughNotice, post),
          employer: view.employer,
        })}{" "}
        <a href={withQuery(riskHref(post.slug), { [RISK_WORDS.bearer]: party.code })}>
          {JOINT_POST.countRisk}
        </a>
      </p>
    </div>
  );
}
