import type { SupportingDocument } from "#domain/supporting-document";
import type { PartyPostView } from "../../../application/view-party-post.ts";
import type { NoticeTold } from "../../../application/view-told-notices.ts";
import type { PostReading } from "../../../application/told-by-day.ts";
import type { PlanView } from "../../../application/view-plan.ts";
import { formatPersons } from "../../../texts/format.ts";
import {
  ifNoText,
  JOINT_POST,
  partyQuestion,
  payText,
  periodText,
  postSources,
  spreadOver,
} from "../../../texts/joint-post-page.ts";
import {
  assumedText,
  employerPaysNothing,
  OWN_NO,
  partySureness,
  payMonthText,
  unknownAtNo,
} from "../../../texts/party-post.ts";
import { formText, TRIAL } from "../../../texts/joint-post-trial.ts";
import { PLAN } from "../../../texts/plan.ts";
import { MENU } from "../../../texts/page-frame.ts";
import { endedSentence, POST_ENDED, wholePartText } from "../../../texts/post-ended.ts";
import { noWaysText } from "../../../texts/post-no-ways.ts";
import { POST_TERMS } from "../../../texts/joint-post-terms.ts";
import { decidingSentence, unknownGrantsSentence } from "../../../texts/post-deciding.ts";
import { gapSentence, postAmount, postInSentence } from "../../../texts/joint-post-words.ts";
import {
  jointPostHref,
  partyPostHref,
  postAlternativesHref,
  postAmountHref,
  withQuery,
} from "../../addresses.ts";
import { POST_ALTERNATIVES } from "../../../texts/post-alternatives.ts";
import { TRIAL_WORDS } from "../../../texts/trial-words.ts";
import { dayQuery, postReading, UnreadableDay } from "../../post-reading.tsx";
import { trialQuery } from "../../post-trial-query.ts";
import { Answer } from "../../ui/answer.tsx";
import { CertaintyMark } from "../../ui/certainty-mark.tsx";
import { Columns } from "../../ui/columns.tsx";
import { Facts } from "../../ui/facts.tsx";
import { PageContents } from "../../ui/page-contents.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { PartiesTable } from "./parties-table.tsx";
import { PlanSection } from "./plan-section.tsx";
import { PartyGrantEnds } from "./party-grant-ends.tsx";
import { PartyNextStep } from "./party-next-step.tsx";
import { PartySide } from "./party-side.tsx";
import { PartyYears } from "./party-years.tsx";
import { PartyYesOrNo } from "./party-yes-or-no.tsx";
import { PostAmount } from "./post-amount.tsx";
import { PostChecks } from "./post-checks.tsx";
import { PostFindings } from "./post-findings.tsx";
import { PartyFlow } from "./post-flow.tsx";
import { TrialForm, type TrialFormProps } from "./trial-form.tsx";
import { TrialNotice } from "./trial-notice.tsx";

/** What the page of a party is made of. */
export type PartyPostPageProps = Omit<TrialFormProps, "action" | "view"> & {
  readonly shown: PartyPostView;
  readonly municipality: {
    readonly name: string;
    readonly slug: string;
    readonly officialName: string;
  };
  readonly county: { readonly shortName: string; readonly slug: string };
  readonly documents: readonly SupportingDocument[];
  /** The notices that have come, and what each changed. */
  readonly notices: readonly NoticeTold[];
  /** Whether somebody can sign in here and answer. */
  readonly canAnswer: boolean;
  readonly reading: PostReading;
  /** What the address asked for as a day, and is none. */
  readonly unreadable: readonly string[];
  /** What its budget can be put on before the notice; absent where no year is left. */
  readonly plan: PlanView | undefined;
};

/** "Vad innebär det för Falun?": what it decides next, gets, pays and risks, year by year, and what happens otherwise. */
export function PartyPostPage(props: PartyPostPageProps) {
  const { shown, municipality, county, documents } = props;
  const { view, party, ended } = shown;
  const { reckoned, shownYear } = view;
  const { post, trial } = reckoned;
  const { year } = shownYear.operating;
  const own = party.years.find((each) => each.year === year);
  const ownPath = partyPostHref(municipality.slug, post.slug);
  const onDay = dayQuery(props.reading);
  const path = withQuery(ownPath, onDay);
  const query = trialQuery(trial);
  const isDecided = own?.isMoney === true;
  const unknownGrants = party.years.filter(({ grant }) => grant === undefined).map((each) => each.year);
  const pays = isDecided ? JOINT_POST.pays : JOINT_POST.wouldPay;
  const isAllMoney = party.years.every(({ isMoney }) => isMoney);
  const costs = isAllMoney ? JOINT_POST.costs : JOINT_POST.wouldCost;
  const didCost = isAllMoney ? POST_ENDED.cost : POST_ENDED.wouldHaveCost;
  const isOut = !party.isIn;
  const plan = isOut ? undefined : props.plan;
  return (
    <PageLayout
      title={`${post.title}, ${municipality.name}`}
      under="municipalities"
      crumbs={[
        { label: MENU.municipalities, href: "/kommuner" },
        { label: county.shortName, href: `/lan/${county.slug}` },
        { label: municipality.name, href: `/kommuner/${municipality.slug}` },
        { label: post.title },
      ]}
      hasErrors={props.problems.length + props.refusals.length > 0}
      reading={postReading(props.reading, ownPath, query)}
      address={partyPostHref(municipality.slug, post.slug, query)}
      sources={postSources(reckoned)}
    >
      <h1>{partyQuestion(post, municipality.name)}</h1>
      <UnreadableDay sentences={props.unreadable} />
      {isOut && <TrialNotice view={view} resetHref={path} own={party} />}
      <Answer
        explanation={
          isOut
            ? [...ownNoWays(shown, municipality.name), unknownAtNo(municipality.name)].join(" ")
            : [
                assumedText(post, formText(reckoned.form), reckoned.findings),
                partySureness(municipality.name, party.years),
                ...(ended === undefined ? [decidingSentence(post.deciding)] : []),
                unknownGrantsSentence(municipality.name, unknownGrants, view.grants),
              ].join(" ")
        }
      >
        {isOut || own === undefined ? (
          ended === undefined ? (
            OWN_NO.answer(municipality.name, year)
          ) : (
            `${endedSentence(ended)} ${POST_ENDED.noYearLeft}`
          )
        ) : (
          <>
            {ended === undefined ? (
              <>
                {municipality.name} {pays}{" "}
                <PostAmount post={post} trial={trial} amount={own.amount} year={year} party={party.code} />{" "}
                <CertaintyMark certainty={view.certainty} /> {JOINT_POST.inYear} {year}{" "}
                {JOINT_POST.forItsPart} {postInSentence(post)}, {JOINT_POST.gross}.
              </>
            ) : (
              endedSentence(ended)
            )}{" "}
            {JOINT_POST.services2}, {periodText(post.period)}, {ended === undefined ? costs : didCost}{" "}
            {municipality.name}{" "}
            <PostAmount post={post} trial={trial} amount={party.total} party={party.code} />{" "}
            {ended !== undefined && <CertaintyMark certainty={view.certainty} />}{" "}
            {spreadOver(reckoned.years.length)}.
          </>
        )}
      </Answer>
      {!isOut && <TrialNotice view={view} resetHref={path} />}
      <PartyNextStep {...{ shown, municipality }} notices={props.notices} canAnswer={props.canAnswer} />
      <PageContents
        sections={[
          { id: "korthet", label: JOINT_POST.inShort },
          { id: "ar", label: JOINT_POST.howSure },
          { id: "flode-rubrik", label: JOINT_POST.flow },
          { id: "alla", label: JOINT_POST.all },
          { id: "prova", label: TRIAL.heading },
          ...(plan === undefined
            ? []
            : [
                { id: "budget", label: PLAN.toBudget(plan.first) },
                { id: "likviditet", label: JOINT_POST.whenPaid },
              ]),
          { id: "ord", label: JOINT_POST.words },
        ]}
      />
      <Columns side={<PartySide {...{ shown, municipality, documents }} />}>
        <h2 id="korthet">{JOINT_POST.inShort}</h2>
        <div class="thirds pairs">
          <div>
            <h3>{ended !== undefined ? POST_ENDED.was : isOut ? OWN_NO.mayLose : JOINT_POST.youGet}</h3>
            <p>
              {isOut && ended === undefined ? OWN_NO.lost(post.purpose) : post.purpose}{" "}
              <a href={jointPostHref(post.slug, onDay, "#uppdraget")}>{JOINT_POST.mission}</a>
            </p>
          </div>
          <div>
            <h3>{ended === undefined ? JOINT_POST.youPay : POST_ENDED.yourPart}</h3>
            <p>
              {isOut || own === undefined ? (
                OWN_NO.nothing(shown.others.count, formatPersons(view.totalPersons))
              ) : (
                <>
                  {ended === undefined
                    ? `${payText(
                        postAmount(own.amount, post),
                        year,
                        formatPersons(party.persons),
                        formatPersons(view.totalPersons),
                      )} ${payMonthText(plan?.money?.month)}`
                    : wholePartText(
                        postAmount(party.total, post),
                        formatPersons(party.persons),
                        formatPersons(view.totalPersons),
                      )}{" "}
                  <a
                    href={postAmountHref(
                      post.slug,
                      { year: ended === undefined ? year : undefined, party: party.code },
                      query,
                    )}
                  >
                    {JOINT_POST.howCounted}
                  </a>
                </>
              )}
            </p>
            {!isOut && !post.sharing.parties.includes(post.employment.employer) && (
              <p>{employerPaysNothing(view.employer, moneyFrom(documents))}</p>
            )}
          </div>
          {ended === undefined && (
            <div>
              <h3>{JOINT_POST.ifNo}</h3>
              <p>
                {own !== undefined &&
                  ifNoText({
                    others: view.parties.length - 1,
                    amount: postAmount(own.asWritten, post),
                    employer: view.employer,
                    isRuleKnown: post.sharing.gap !== "unknown",
                    rule: gapSentence(post.sharing.gap),
                  })}{" "}
                {!isOut && unknownAtNo(municipality.name)}{" "}
                <a href={postAlternativesHref(post.slug)}>{POST_ALTERNATIVES.heading}</a> ·{" "}
                {isOut ? (
                  <a href="#alla">{JOINT_POST.showAll}</a>
                ) : (
                  <a href={withQuery(ownPath, { ...onDay, [TRIAL_WORDS.without]: party.code })}>
                    {JOINT_POST.tryNo}
                  </a>
                )}
              </p>
            </div>
          )}
          {ended === undefined && <PartyGrantEnds shown={shown} />}
        </div>
        {ended === undefined && <PartyYesOrNo shown={shown} officialName={municipality.officialName} />}
        <p class="tiny">
          <a href="#ord">{JOINT_POST.toWords}</a>
        </p>
        <h2 id="ar">{JOINT_POST.howSure}</h2>
        <PartyYears view={view} party={party} canAnswer={props.canAnswer} />
        <PostFindings findings={reckoned.findings} isFolded />
        <h2 id="flode-rubrik">{JOINT_POST.flow}</h2>
        <PartyFlow shown={shown} />
      </Columns>
      <h2 id="alla">{JOINT_POST.all}</h2>
      <PartiesTable view={view} own={party.code} />
      <PostChecks view={view} />
      <TrialForm
        view={view}
        asked={props.asked}
        problems={props.problems}
        refusals={props.refusals}
        action={ownPath}
      />
      {isOut ? (
        <p>{PLAN.notTried(municipality.name)}</p>
      ) : (
        <PlanSection view={view} plan={plan} party={party.code} />
      )}
      <h2 id="ord">{JOINT_POST.words}</h2>
      <Facts hasSentences facts={POST_TERMS.map(({ term, meaning }) => ({ term, detail: meaning }))} />
    </PageLayout>
  );
}

/** What its own no gives, way by way, where that alone is tried and a year is left to say no to. */
function ownNoWays({ view, atOwnNo, ended }: PartyPostView, party: string): readonly string[] {
  if (atOwnNo === undefined || ended !== undefined) return [];
  const { post } = view.reckoned;
  const { part, rest, whole } = atOwnNo;
  const amounts = {
    part: postAmount(part, post),
    rest: postAmount(rest, post),
    whole: postAmount(whole, post),
  };
  const names = { party, employer: view.employer, others: view.parties.length - 1 };
  return [noWaysText(post.sharing.gap, amounts, names)];
}

/** Whose money the post's documents say that it is to be paid with; undefined where none says it. */
function moneyFrom(documents: readonly SupportingDocument[]): string | undefined {
  return documents
    .flatMap(({ money }) => money)
    .map(({ from }) => from)
    .findLast((from) => from !== "unknown");
}
