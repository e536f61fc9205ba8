import { KRONA } from "#domain/money";
import type { Day } from "#domain/time";
import type { LastDay } from "../../../application/view-last-days.ts";
import type { ShownSum } from "../../../application/amount-figure.ts";
import { daysAway } from "../../../texts/agreement-page.ts";
import { certaintyWordInSentence, UNKNOWN } from "../../../texts/certainty.ts";
import { notMoved, weekdayName } from "../../../texts/days-off.ts";
import { formatDay, formatDayNumeric } from "../../../texts/format.ts";
import {
  dutyConcerns,
  dutyConsequence,
  dutyReach,
  dutyTask,
  LAST_DAYS,
  unknownAtStake,
} from "../../../texts/last-days.ts";
import { unconfirmed } from "../../../texts/text-of-year.ts";
import { agreementHref, amountHref, clauseHref, lastDayAnchor } from "../../addresses.ts";
import { AmountLink } from "../../ui/amount-link.tsx";

/** What the list of last days is made of. */
export type LastDayListProps = {
  readonly days: readonly LastDay[];
  /** The day the page is read on. */
  readonly on: Day;
  /** Whether the amounts are one organisation's, and not everybody's together. */
  readonly isOwn: boolean;
};

/** Last days under each other: the day, how far away it is, the task, what follows, what hangs on it. */
export function LastDayList({ days, on, isOwn }: LastDayListProps) {
  return (
    <ol class="deadlines">
      {days.map((each) => (
        <li id={lastDayAnchor(each.name)}>
          <DayCell last={each.last} on={on} />
          <div>
            <h3>{dutyTask(each.duty)}</h3>
            <p>
              <a href={agreementHref(each.entry.agreement.slug)}>{each.entry.agreement.title}</a>
              {isOwn ? "" : `. ${dutyConcerns(each.duty)}`}
            </p>
            <Consequence day={each} />
            <AtStake day={each} isOwn={isOwn} />
            <Reach day={each} />
            <Unsure day={each} />
            {each.last !== undefined && each.dayOff !== undefined && (
              <p>{notMoved(each.last, each.dayOff)}</p>
            )}
            {each.duty.clauses.length > 0 && (
              <p>
                <Clauses day={each} />
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

function DayCell({ last, on }: { readonly last: Day | undefined; readonly on: Day }) {
  if (last === undefined) return <div class="day">{UNKNOWN}</div>;
  return (
    <div class="day">
      <time datetime={formatDayNumeric(last)}>{formatDay(last)}</time>
      <span>
        {weekdayName(last)}, {daysAway(on, last)}
      </span>
    </div>
  );
}

function Consequence({ day: { duty } }: { readonly day: LastDay }) {
  const sentence = dutyConsequence(duty);
  return sentence === "" ? <></> : <p>{sentence}</p>;
}

function Reach({ day: { duty } }: { readonly day: LastDay }) {
  const sentence = dutyReach(duty);
  return sentence === "" ? <></> : <p>{sentence}</p>;
}

/** That nobody knows it of this year, where the words are another year's. */
function Unsure({ day: { duty, entry } }: { readonly day: LastDay }) {
  const sentence = unconfirmed(duty.clauses, entry.agreement).trim();
  return sentence === "" ? <></> : <p>{sentence}</p>;
}

function AtStake({ day, isOwn }: { readonly day: LastDay; readonly isOwn: boolean }) {
  const { own, jointly, unknown } = day.money;
  if (own === undefined && jointly === undefined && unknown.length === 0) return <></>;
  return (
    <p>
      {own !== undefined && (
        <>
          {LAST_DAYS.atStake} <Amount sum={own} />. {isOwn ? "" : `${LAST_DAYS.allTogether} `}
        </>
      )}
      {jointly !== undefined && (
        <>
          {LAST_DAYS.jointly} <Amount sum={jointly} />.{" "}
        </>
      )}
      {unknownAtStake(unknown)}
    </p>
  );
}

function Amount({ sum }: { readonly sum: ShownSum }) {
  return (
    <>
      <AmountLink figure={sum.figure} grain={KRONA} href={amountHref(sum.address)} /> (
      {certaintyWordInSentence(sum.figure.certainty)})
    </>
  );
}

/** Links to the clauses that say it. */
export function Clauses({ day: { duty, entry } }: { readonly day: LastDay }) {
  return (
    <>
      {duty.clauses.map((clause, index) => (
        <>
          {" "}
          <a class="small" href={clauseHref(entry.agreement.slug, clause)}>
            {index === 0 ? LAST_DAYS.clause : `(${index + 1})`}
          </a>
        </>
      ))}
    </>
  );
}
