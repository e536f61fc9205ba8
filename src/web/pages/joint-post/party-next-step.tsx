import type { PartyPostView } from "../../../application/view-party-post.ts";
import type { NoticeTold } from "../../../application/view-told-notices.ts";
import { NOTHING_TO_DECIDE } from "../../../texts/joint-post-page.ts";
import { postAmount } from "../../../texts/joint-post-words.ts";
import { answerFor, partChanged } from "../../../texts/notice-page.ts";
import {
  deciderText,
  decidedWhen,
  decidingGround,
  NEXT_STEP,
  noticeAndAgreement,
  noticeDay,
  decisionWords,
  noDecision,
  whyYear,
} from "../../../texts/post-deciding.ts";
import { endedSentence, openYearsSentence } from "../../../texts/post-ended.ts";
import { TRIAL_WORDS } from "../../../texts/trial-words.ts";
import { answerHref, LAST_DAYS_PATH, papersHref, withQuery } from "../../addresses.ts";
import { ButtonLink, ButtonRow } from "../../ui/button-link.tsx";
import { Facts } from "../../ui/facts.tsx";
import { PostAmount } from "./post-amount.tsx";

/** The years that a party has not settled. */
function openYears({ party }: PartyPostView): readonly number[] {
  return party.years.filter(({ isSettled }) => !isSettled).map(({ year }) => year);
}

/** What a party has to decide next: how much, who decides and when, what the notice changed, and where to go on. */
export function PartyNextStep(props: {
  readonly shown: PartyPostView;
  readonly municipality: {
    readonly name: string;
    readonly slug: string;
    readonly officialName: string;
  };
  readonly notices: readonly NoticeTold[];
  /** Whether somebody can sign in here and answer. */
  readonly canAnswer: boolean;
}) {
  const { shown, municipality, notices, canAnswer } = props;
  const { view, party, nextYear } = shown;
  const { post, trial } = view.reckoned;
  if (nextYear === undefined)
    return (
      <section class="next-step" aria-labelledby="nasta">
        <h2 id="nasta">{NEXT_STEP.heading}</h2>
        <p>
          {shown.ended === undefined
            ? NOTHING_TO_DECIDE
            : `${endedSentence(shown.ended)} ${openYearsSentence(municipality.name, openYears(shown))}`}
        </p>
      </section>
    );
  const { year, amount } = nextYear;
  const told = noticeDay(post, year);
  const notice = noticeAndAgreement(year, post, told, view.grants);
  const change = notices
    .findLast((each) => each.notice.year === year)
    ?.changed.parts.find((each) => each.party === party.code);
  const ground = decidingGround(post);
  const { officialName } = municipality;
  const decision = decisionWords(officialName, year, post, view.certainty);
  const earlier = openYears(shown).filter((each) => each < year);
  return (
    <section class="next-step" aria-labelledby="nasta">
      <h2 id="nasta">{NEXT_STEP.heading}</h2>
      <Facts
        hasSentences
        facts={[
          {
            term: NEXT_STEP.what,
            detail: (
              <>
                {party.isIn ? (
                  <>
                    {decision.before}
                    <PostAmount {...{ post, trial, amount, year }} party={party.code} />
                    {decision.after}
                  </>
                ) : (
                  noDecision(officialName, year, post)
                )}
                {change !== undefined && (
                  <div class="tiny">
                    {partChanged(municipality.name, {
                      before: postAmount(change.before, post),
                      after: postAmount(change.after, post),
                      year,
                      isDecided: change.isDecided,
                    })}
                  </div>
                )}
              </>
            ),
          },
          { term: NEXT_STEP.who, detail: deciderText(post.deciding) },
          {
            term: NEXT_STEP.when,
            detail: (
              <>
                {decidedWhen(year, post.deciding, told, view.grants)}
                {ground !== undefined && (
                  <div class="tiny">
                    {NEXT_STEP.basis} {ground}
                  </div>
                )}
              </>
            ),
          },
          ...(notice === undefined
            ? []
            : [
                {
                  term: NEXT_STEP.notice,
                  detail: (
                    <>
                      {notice} <a href={`${LAST_DAYS_PATH}#beskedet`}>{NEXT_STEP.agreementDays}</a>
                    </>
                  ),
                },
              ]),
          {
            term: NEXT_STEP.why(year),
            detail: whyYear(year, post.readingDay, earlier, told !== undefined),
          },
        ]}
      />
      <ButtonRow>
        <ButtonLink
          href={withQuery(papersHref(post.slug, municipality.slug), {
            [TRIAL_WORDS.day]: trial.readOn?.toString(),
          })}
        >
          {NEXT_STEP.paper}
        </ButtonLink>
        {canAnswer && (
          <ButtonLink isSecondary href={answerHref(party.code, post.slug, year)}>
            {answerFor(municipality.name)}
          </ButtonLink>
        )}
      </ButtonRow>
    </section>
  );
}
