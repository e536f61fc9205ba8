import type { SupportingDocument } from "#domain/supporting-document";
import type { PartyPostView } from "../../../application/view-party-post.ts";
import { countIn, ifOutHeading, JOINT_POST, moreText } from "../../../texts/joint-post-page.ts";
import { standingGroups, standingHeading } from "../../../texts/party-post.ts";
import { FUTURES_PAGE } from "../../../texts/futures-page.ts";
import { PAPERS_PAGE } from "../../../texts/papers.ts";
import { futuresHref, jointPostHref, papersHref, partyPostHref, withQuery } from "../../addresses.ts";
import { TRIAL_WORDS } from "../../../texts/trial-words.ts";
import { trialQuery } from "../../post-trial-query.ts";
import { SideColumn } from "../../ui/columns.tsx";
import { Facts } from "../../ui/facts.tsx";
import { PostAmount } from "./post-amount.tsx";
import { PostDocuments } from "./post-documents.tsx";

/** Beside a party's page: who has said what, what another's no would mean, and the papers. */
export function PartySide(props: {
  readonly shown: PartyPostView;
  readonly municipality: { readonly name: string; readonly slug: string };
  readonly documents: readonly SupportingDocument[];
}) {
  const { shown, municipality, documents } = props;
  const { view, party, ended, ifOtherIsOut } = shown;
  const { post, trial, shared } = view.reckoned;
  const { year } = view.shownYear.operating;
  const standing = view.standings.find((each) => each.year === year);
  const common = { post, trial };
  const onDay = { [TRIAL_WORDS.day]: trial.readOn?.toString() };
  const nameOf = new Map(view.parties.map(({ code, name }) => [code, name]));
  return (
    <SideColumn label={JOINT_POST.inCounty}>
      {standing !== undefined && (
        <section>
          <h2>{standingHeading(year, view.county?.shortName)}</h2>
          {standingGroups(standing, (code) => nameOf.get(code) ?? code).map(({ label, names, count }) => (
            <p>
              <b>
                {label}, {countIn(count, shared.totals.size, view.parties.length)}.
              </b>{" "}
              {names}.
            </p>
          ))}
          <Facts
            facts={[
              {
                term: JOINT_POST.secured,
                detail: <PostAmount {...common} amount={standing.secured} year={year} isStanding />,
              },
              {
                term: JOINT_POST.left,
                detail: <PostAmount {...common} amount={standing.left} year={year} isStanding />,
              },
            ]}
          />
          <p class="tiny">
            {JOINT_POST.securedMeans}{" "}
            {post.grants.length > 0 && party.isIn && ended === undefined && JOINT_POST.proposedIsConditional}
          </p>
        </section>
      )}
      {ifOtherIsOut !== undefined && (
        <section>
          <h2>{ifOutHeading(ifOtherIsOut.other.name)}</h2>
          <p>
            {JOINT_POST.thenPays} {municipality.name}{" "}
            <PostAmount
              post={post}
              trial={ifOtherIsOut.trial}
              amount={ifOtherIsOut.own.amount}
              year={year}
              party={party.code}
            />{" "}
            {moreText(ifOtherIsOut.own.change, year, post.sharing.grain)} {JOINT_POST.ifOthersPay}
          </p>
          <p>
            <a href={partyPostHref(municipality.slug, post.slug, trialQuery(ifOtherIsOut.trial), "#alla")}>
              {JOINT_POST.showIt}
            </a>{" "}
            · <a href="#prova">{JOINT_POST.tryOthers}</a>
          </p>
        </section>
      )}
      <section>
        <h2>{JOINT_POST.documents}</h2>
        <PostDocuments documents={documents} />
        <p>
          <a href={withQuery(papersHref(post.slug, municipality.slug), onDay)}>{PAPERS_PAGE.page}</a>
        </p>
        <p>
          <a href={jointPostHref(post.slug, onDay)}>{JOINT_POST.wholePost}</a>
        </p>
        <p>
          <a href={futuresHref(post.slug)}>{FUTURES_PAGE.link}</a>
        </p>
      </section>
    </SideColumn>
  );
}
