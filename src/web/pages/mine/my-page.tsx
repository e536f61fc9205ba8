import type { Acting } from "#domain/rights";
import type { Day } from "#domain/time";
import { copiesOfPerson } from "../../../application/keep-unsent.ts";
import type { Waiting } from "../../../application/find-waiting.ts";
import type { UnansweredYears } from "../../../application/unanswered-years.ts";
import type { DraftUnderWay } from "../../../application/drafts-under-way.ts";
import type { NewlyPublished } from "../../../application/newly-published.ts";
import type { WaitingDraft } from "../../../application/find-waiting-drafts.ts";
import type { NamedOrganisation } from "../../../application/name-organisations.ts";
import { mayManagePeople } from "../../../application/manage-people.ts";
import type { UnsentText } from "../../../application/ports.ts";
import { mayReadOutbox } from "../../../application/view-outbox.ts";
import type { OwnSeat } from "../../../application/view-own-seats.ts";
import { SIGN_IN_LIMITS, type Visitor } from "../../../application/sign-in.ts";
import { mayWrite } from "../../../application/write-record.ts";
import { DRAFTS } from "../../../texts/drafts.ts";
import { formatMoment } from "../../../texts/format.ts";
import { MY_LETTERS } from "../../../texts/my-letters.ts";
import { MY_PAGE, myPageHeading, waitingAnswer, whoSentence } from "../../../texts/my-page.ts";
import { MY_DATA } from "../../../texts/my-data.ts";
import { NOTICE_PAGE } from "../../../texts/notice-page.ts";
import { OUTBOX } from "../../../texts/outbox.ts";
import { personName } from "../../../texts/people.ts";
import { PEOPLE_PAGE } from "../../../texts/people-page.ts";
import { limitsSentence, SIGN_IN } from "../../../texts/sign-in.ts";
import {
  CHANGES_PATH,
  CONFIRM_PATH,
  COUNTY_PATH,
  DRAFTS_PATH,
  MY_DATA_PATH,
  MY_LETTERS_PATH,
  MY_PATH,
  ORGANISATION_PATH,
  OUTBOX_PATH,
  OWN_POSTS_PATH,
  PEOPLE_PATH,
  recordFormHref,
} from "../../addresses.ts";
import { Answer } from "../../ui/answer.tsx";
import { ExampleMark } from "../../ui/example-mark.tsx";
import { Field } from "../../ui/field.tsx";
import { WritingScript } from "../../ui/kept-form.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { DraftsBeingWritten, SentDrafts, WaitingList, waitingOf } from "./waiting-list.tsx";
import { OwnSearchForm } from "./own-search-page.tsx";
import { NewlyPublishedList } from "./newly-published-list.tsx";
import { OwnSeats } from "./own-seats.tsx";
import { UnsentList } from "./unsent-list.tsx";

/** What the page of whoever is signed in is made of. */
export type MyPageProps = {
  readonly visitor: Visitor;
  /** The organisation that the visitor acts for; absent when there is none. */
  readonly organisation?: NamedOrganisation | undefined;
  /** Every organisation that the visitor may act for. */
  readonly organisations: readonly NamedOrganisation[];
  /** How many entries a host has made that wait on the organisation. */
  readonly unconfirmed: number;
  /** How many of the organisation's own entries for others those say are not right. */
  readonly objections: number;
  /** How many of the organisation's letters have not got through, for whoever can do something about it. */
  readonly failedLetters: number;
  /** Drafts that wait on the visitor, and those that wait on somebody else. */
  readonly drafts: readonly WaitingDraft[];
  /** Drafts that are not sent. */
  readonly underWay: readonly DraftUnderWay[];
  /** What the visitor sent and somebody else has published lately. */
  readonly published: readonly NewlyPublished[];
  /** What else waits: last days, empty seats, links and deputies that end. */
  readonly others: readonly Waiting[];
  /** Years of joint posts that nobody has answered. */
  readonly unanswered: readonly UnansweredYears[];
  /** Whether the organisation works in a county. */
  readonly hasCounty: boolean;
  /** The seats that the organisation fills. */
  readonly seats: readonly OwnSeat[];
  /** What the visitor has written and not saved. */
  readonly unsent: readonly UnsentText[];
  readonly today: Day;
};

/** What waits on the organisation, who one is there, and for whom else one may act. */
export function MyPage(props: MyPageProps) {
  const { visitor, organisation, organisations, unconfirmed, hasCounty, unsent, today } = props;
  const waiting = waitingOf(props);
  const { person, acting } = visitor;
  return (
    <PageLayout title={MY_PAGE.title} under="mine" crumbs={[{ label: MY_PAGE.title }]}>
      {organisation === undefined || acting === undefined ? (
        <>
          <h1>{MY_PAGE.title}</h1>
          <p>{MY_PAGE.noRole}</p>
        </>
      ) : (
        <>
          <h1>{myPageHeading(organisation.name)}</h1>
          <Answer
            explanation={
              <>
                {whoSentence(personName(person), acting.roles, organisation.name)}{" "}
                {person.isExample && <ExampleMark />}
              </>
            }
          >
            {waitingAnswer(waiting.length + (unsent.length > 0 ? 1 : 0))}
          </Answer>
          <WaitingList waiting={waiting} />
          <UnsentList unsent={unsent} today={today} />
          <NewlyPublishedList published={props.published} />
          <SentDrafts drafts={props.drafts} />
          <DraftsBeingWritten drafts={props.underWay} />
          <OwnSearchForm />
          <OwnSeats seats={props.seats} />
          <MyDoings acting={acting} unconfirmed={unconfirmed} hasCounty={hasCounty} />
        </>
      )}
      {organisations.length > 1 && (
        <form class="choice" method="post" action={`${MY_PATH}/organisation`}>
          <Field
            name="organisation"
            label={MY_PAGE.actFor}
            control={{
              kind: "choice",
              chosen: organisation?.id,
              options: organisations.map(({ id, name }) => ({ value: id, label: name })),
            }}
          />
          <SubmitButton isSecondary>{MY_PAGE.change}</SubmitButton>
        </form>
      )}
      <p>
        <a href={MY_DATA_PATH}>{MY_DATA.title}</a>
      </p>
      <p class="small">{limitsSentence(SIGN_IN_LIMITS.idleMinutes, formatMoment(visitor.until))}</p>
      <form method="post" action="/logga-ut" data-signs-out={copiesOfPerson(visitor)}>
        <SubmitButton isSecondary>{SIGN_IN.signOut}</SubmitButton>
      </form>
      <WritingScript />
    </PageLayout>
  );
}

/** What one may do here, each as the way to it. */
function MyDoings(props: { readonly acting: Acting } & Pick<MyPageProps, "unconfirmed" | "hasCounty">) {
  const { acting, unconfirmed, hasCounty } = props;
  const ways = [
    { href: DRAFTS_PATH, label: DRAFTS.myLink },
    ...(unconfirmed > 0 ? [{ href: CONFIRM_PATH, label: MY_PAGE.toConfirm }] : []),
    ...(hasCounty ? [{ href: COUNTY_PATH, label: MY_PAGE.toCounty }] : []),
    ...(mayWrite({ kind: "case-number", owner: acting.organisation, current: undefined }, acting).may
      ? [{ href: recordFormHref("case-number"), label: MY_PAGE.toCaseNumber }]
      : []),
    { href: OWN_POSTS_PATH, label: NOTICE_PAGE.posts },
    { href: ORGANISATION_PATH, label: MY_PAGE.toOrganisation },
    ...(mayManagePeople(acting).may ? [{ href: PEOPLE_PATH, label: PEOPLE_PAGE.title }] : []),
    { href: CHANGES_PATH, label: MY_PAGE.toChanges },
    { href: MY_LETTERS_PATH, label: MY_LETTERS.myLink },
    ...(mayReadOutbox(acting).may ? [{ href: OUTBOX_PATH, label: OUTBOX.myLink }] : []),
  ];
  return (
    <section aria-labelledby="doings">
      <h2 id="doings">{MY_PAGE.canDo}</h2>
      <ul class="choices">
        {ways.map(({ href, label }) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
