import type { MovedDay } from "#domain/draft";
import { dayOff } from "#domain/time";
import { draftFieldLabel } from "../../../texts/draft-fields.ts";
import { DRAFTS } from "../../../texts/drafts.ts";
import {
  dayAndWeekday,
  leapDaySentence,
  MOVED_DAYS,
  moveDaysHeading,
  placesCount,
} from "../../../texts/moved-days.ts";
import { MY_PAGE } from "../../../texts/my-page.ts";
import { DRAFTS_PATH, MY_PATH } from "../../addresses.ts";
import { ButtonRow } from "../../ui/button-link.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { StatusMark } from "../../ui/status-mark.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";

/** The name of the boxes, one for each day. */
export const MOVED_DAY_FIELD = "dag";

/** What the page of days to move is made of. */
export type MoveDaysPageProps = {
  /** The title of the agreement that is copied. */
  readonly from: string;
  readonly years: number;
  readonly days: readonly MovedDay[];
  /** What the form before this one said. */
  readonly given: { readonly from: string; readonly year: string; readonly key: string };
};

/** Every day that a copy takes to its own year, old and new, each with a box that is ticked until somebody unticks it. */
export function MoveDaysPage({ from, years, days, given }: MoveDaysPageProps) {
  return (
    <PageLayout
      title={MOVED_DAYS.title}
      under="mine"
      crumbs={[
        { label: MY_PAGE.title, href: MY_PATH },
        { label: DRAFTS.title, href: DRAFTS_PATH },
        { label: MOVED_DAYS.title },
      ]}
    >
      <h1>{moveDaysHeading(years)}</h1>
      <p>{MOVED_DAYS.lead}</p>
      <form method="post" action={DRAFTS_PATH}>
        <input type="hidden" name="nyckel" value={given.key} />
        <input type="hidden" name="utgangspunkt" value={given.from} />
        <input type="hidden" name="ar" value={given.year} />
        <input type="hidden" name="flytta" value="valda" />
        <LedgerTable
          caption={from}
          rowHeading={{ label: MOVED_DAYS.what }}
          columns={[
            { key: "from", label: MOVED_DAYS.before },
            { key: "to", label: MOVED_DAYS.after },
          ]}
          rows={days.map((day, index) => ({
            heading: (
              <>
                <input type="checkbox" id={`dag-${index}`} name={MOVED_DAY_FIELD} value={day.id} checked />{" "}
                <label for={`dag-${index}`}>{draftFieldLabel(day.field)}</label>
                {day.places.length > 1 && (
                  <>
                    {" "}
                    <span class="small">{placesCount(day.places.length)}</span>
                  </>
                )}
              </>
            ),
            cells: { from: dayAndWeekday(day.from), to: <NewDay day={day} /> },
          }))}
        />
        <ButtonRow>
          <SubmitButton>{DRAFTS.start}</SubmitButton>
        </ButtonRow>
      </form>
    </PageLayout>
  );
}

function NewDay({ day }: { readonly day: MovedDay }) {
  const { to, from, isLeapDay, words } = day;
  return (
    <>
      <b>{dayAndWeekday(to)}</b>
      {dayOff(to) !== undefined && (
        <>
          {" "}
          <StatusMark tone="wait">{MOVED_DAYS.off}</StatusMark>
        </>
      )}
      {isLeapDay && <p class="small">{leapDaySentence(from, to)}</p>}
      {[...new Set(words.map((each) => each.to))].map((each) => (
        <p class="small">”{each}”</p>
      ))}
    </>
  );
}
