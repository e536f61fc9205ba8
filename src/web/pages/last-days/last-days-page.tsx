import { KRONA } from "#domain/money";
import type { LastDay, LastDaysView } from "../../../application/view-last-days.ts";
import type { DocumentDates } from "../../../application/supporting-documents.ts";
import { daysAway, unreadableDaySentence } from "../../../texts/agreement-page.ts";
import { certaintyWordInSentence } from "../../../texts/certainty.ts";
import { formatDay, formatDayNumeric } from "../../../texts/format.ts";
import {
  countsSentence,
  LAST_DAYS,
  lastDaysQuestion,
  lastDaysTitle,
  noSuchOrganisation,
  nextLastDay,
  nothingComing,
  notYetSentence,
} from "../../../texts/last-days.ts";
import { amountHref, LAST_DAYS_PATH, withQuery } from "../../addresses.ts";
import { AmountLink } from "../../ui/amount-link.tsx";
import { Answer } from "../../ui/answer.tsx";
import { ButtonLink, ButtonRow } from "../../ui/button-link.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Examples } from "../../ui/examples.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { DocumentDays } from "./document-days.tsx";
import { LastDayList } from "./last-day-list.tsx";
import { UndatedList } from "./undated-list.tsx";
import { LastDaysChoice } from "./last-days-choice.tsx";
import { LatenessSection } from "./lateness-section.tsx";

/** What the page of last days is made of. */
export type LastDaysPageProps = {
  readonly view: LastDaysView;
  /** The dates of other documents, for whoever is chosen. */
  readonly documents: readonly DocumentDates[];
  /** The words of the query as they stand. */
  readonly query: Readonly<Record<string, string>>;
  /** Whether the address chose the day; without it the real day rules, and no line says so. */
  readonly isDayChosen: boolean;
};

/** "Vad ska vara klart när?": what comes, what has passed, what nobody has dated, and how late the agreements were. */
export function LastDaysPage({ view, documents, query, isDayChosen }: LastDaysPageProps) {
  const { choice, coming, passed, undated, on } = view;
  const organisation = choice.kind === "chosen" ? choice.organisation : undefined;
  const isOwn = organisation !== undefined;
  const isEmpty = coming.length + passed.length + undated.length === 0;
  const wrongDay = query["dag"] !== undefined && query["dag"] !== "" && !isDayChosen;
  return (
    <PageLayout
      title={lastDaysTitle(organisation?.name)}
      under="start"
      crumbs={
        organisation === undefined
          ? [{ label: LAST_DAYS.title }]
          : [{ label: LAST_DAYS.title, href: LAST_DAYS_PATH }, { label: organisation.name }]
      }
      reading={
        isDayChosen
          ? {
              day: on,
              kept: Object.entries(query).flatMap(([name, value]) =>
                name === "dag" ? [] : [{ name, value }],
              ),
            }
          : undefined
      }
      address={withQuery(LAST_DAYS_PATH, query)}
    >
      <h1>{lastDaysQuestion(organisation?.officialName)}</h1>
      {wrongDay && <Notice tone="wait">{unreadableDaySentence(query["dag"] ?? "")}</Notice>}
      <LastDaysAnswer view={view} isOwn={isOwn} />
      <LastDaysChoice view={view} query={query} isDayChosen={isDayChosen} />
      {isEmpty ? (
        <NothingFound view={view} />
      ) : (
        <>
          <ButtonRow>
            <ButtonLink href={withQuery(`${LAST_DAYS_PATH}.ics`, { ...query, dag: undefined })} isSecondary>
              {LAST_DAYS.calendar}
            </ButtonLink>
            {organisation !== undefined && (
              <ButtonLink href={`${organisation.path}/bidrag`} isSecondary>
                {LAST_DAYS.grants}
              </ButtonLink>
            )}
          </ButtonRow>
          <p class="small screen-only">{LAST_DAYS.calendarHelp}</p>
          <section aria-labelledby="kommande">
            <h2 id="kommande">{LAST_DAYS.coming}</h2>
            {coming.length === 0 ? (
              <NothingComing view={view} query={query} />
            ) : (
              <LastDayList days={coming} on={on} isOwn={isOwn} />
            )}
          </section>
          {passed.length > 0 && (
            <section aria-labelledby="passerade">
              <h2 id="passerade">{LAST_DAYS.passed}</h2>
              <LastDayList days={passed} on={on} isOwn={isOwn} />
            </section>
          )}
          {undated.length > 0 && (
            <section aria-labelledby="okand-dag">
              <h2 id="okand-dag">{LAST_DAYS.undated}</h2>
              <p>{LAST_DAYS.undatedIntro}</p>
              <UndatedList days={undated} />
            </section>
          )}
        </>
      )}
      {view.examples.length > 0 && (
        <Examples>
          <LastDayList days={view.examples} on={on} isOwn={isOwn} />
        </Examples>
      )}
      {view.notYet.length > 0 && (
        <p class="small">
          {notYetSentence(
            view.notYet.map(({ agreement }) => agreement.title),
            on,
          )}
        </p>
      )}
      <DocumentDays documents={documents} />
      <LatenessSection lateness={view.lateness} />
    </PageLayout>
  );
}

/** The nearest last day in one or two sentences, with the money that hangs on it. */
function LastDaysAnswer({ view, isOwn }: { readonly view: LastDaysView; readonly isOwn: boolean }) {
  const { coming, passed, undated, on, choice } = view;
  if (choice.kind === "none-such") return <Answer>{noSuchOrganisation(choice.text)}</Answer>;
  const counts = countsSentence({
    coming: coming.length,
    passed: passed.length,
    undated: undated.length,
  });
  const [next] = coming;
  if (next?.last === undefined) return <Answer explanation={counts}>{nothingComing(on)}</Answer>;
  return (
    <Answer explanation={counts}>
      {nextLastDay(next.last, daysAway(on, next.last), next.duty)} {isOwn && <OwnAmount day={next} />}
    </Answer>
  );
}

function OwnAmount({ day: { money } }: { readonly day: LastDay }) {
  if (money.own === undefined) return <></>;
  const { figure, address } = money.own;
  return (
    <>
      {LAST_DAYS.atStake} <AmountLink figure={figure} grain={KRONA} href={amountHref(address)} /> (
      {certaintyWordInSentence(figure.certainty)}).
    </>
  );
}

/** Nothing is ahead: the agreements can be read as they were, each on its own day. */
function NothingComing({ view, query }: Pick<LastDaysPageProps, "view" | "query">) {
  const days = view.entries.map(({ agreement }) => agreement.readingDay);
  const distinct = [...new Map(days.map((day) => [formatDayNumeric(day), day])).values()];
  return (
    <EmptyState>
      {nothingComing(view.on)} {LAST_DAYS.readThen}{" "}
      {distinct.map((day, index) => (
        <>
          {index > 0 && ", "}
          <a href={withQuery(LAST_DAYS_PATH, { ...query, dag: formatDayNumeric(day) })}>{formatDay(day)}</a>
        </>
      ))}
    </EmptyState>
  );
}

function NothingFound({ view: { choice } }: { readonly view: LastDaysView }) {
  const near = choice.kind === "none-such" ? choice.near : [];
  return (
    <EmptyState>
      {near.length > 0 && (
        <>
          {LAST_DAYS.didYouMean}{" "}
          {near.map(({ name, slug }, index) => (
            <>
              {index > 0 && ", "}
              <a href={withQuery(LAST_DAYS_PATH, { organisation: slug })}>{name}</a>
            </>
          ))}
          ?{" "}
        </>
      )}
      {choice.kind === "none-such" ? "" : LAST_DAYS.noneMatch}{" "}
      <a href={LAST_DAYS_PATH}>{LAST_DAYS.showAll}</a>
    </EmptyState>
  );
}
