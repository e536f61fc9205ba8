import type { SupportingDocument } from "#domain/supporting-document";
import type { PartyPostView } from "../../../application/view-joint-post.ts";
import {
  countOf,
  DECIDED_BEFORE,
  ifOutHeading,
  JOINT_POST,
  moreText,
  nextStepText,
  NOTHING_TO_DECIDE,
  standingHeading,
} from "../../../texts/joint-post-page.ts";
import { FUTURES_PAGE } from "../../../texts/futures-page.ts";
import { PAPERS_PAGE } from "../../../texts/papers.ts";
import { futuresHref, jointPostHref, papersHref, partyPostHref } from "../../addresses.ts";
import { trialQuery } from "../../post-trial-query.ts";
import { SideColumn } from "../../ui/columns.tsx";
import { Facts } from "../../ui/facts.tsx";
import { PostAmount } from "./post-amount.tsx";
import { PostDocuments } from "./post-documents.tsx";

/** Beside a party's page: its next step, how the others stand, what another's no would mean, and the papers. */
export function PartySide(props: {
  readonly shown: PartyPostView;
  readonly municipality: { readonly name: string; readonly slug: string };
  readonly documents: readonly SupportingDocument[];
}) {
  const { shown, municipality, documents } = props;
  const { view, party, ifOtherIsOut, nextYear } = shown;
  const { post, trial, shared } = view.reckoned;
  const { year } = view.wholeYear.operating;
  const standing = view.standings.find((each) => each.year === year);
  const common = { post, trial };
  return (
    <SideColumn label={JOINT_POST.nextStep}>
      <section>
        <h2>{JOINT_POST.nextStep}</h2>
        {nextYear === undefined ? (
          <p>{NOTHING_TO_DECIDE}</p>
        ) : (
          <>
            <p>
              <b>{nextStepText(municipality.name, nextYear.year)}</b>,{" "}
              <PostAmount {...common} amount={nextYear.amount} year={nextYear.year} party={party.code} />
            </p>
            <p class="tiny">{DECIDED_BEFORE}</p>
          </>
        )}
      </section>
      {standing !== undefined && (
        <section>
          <h2>{standingHeading(year)}</h2>
          <Facts
            facts={[
              { term: JOINT_POST.decided, detail: countOf(standing.bound.length, shared.totals.size) },
              { term: JOINT_POST.silent, detail: countOf(standing.silent.length, shared.totals.size) },
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
          <p class="tiny">{JOINT_POST.securedMeans}</p>
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
          <a href={papersHref(post.slug, municipality.slug)}>{PAPERS_PAGE.page}</a>
        </p>
        <p>
          <a href={jointPostHref(post.slug)}>{JOINT_POST.wholePost}</a>
        </p>
        <p>
          <a href={futuresHref(post.slug)}>{FUTURES_PAGE.link}</a>
        </p>
      </section>
    </SideColumn>
  );
}
