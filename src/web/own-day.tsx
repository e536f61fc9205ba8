import type { Day } from "#domain/time";
import { formatDay } from "../texts/format.ts";
import { OWN_DAY } from "../texts/post-reading.ts";

/** Why a page is read on the day that it is, and the ways to its matter's own day and to today. */
export function OwnDay(props: {
  readonly shown: Day;
  readonly own: Day;
  readonly today: Day;
  /** The page on a day; on the matter's own where none is named. */
  readonly hrefOn: (day?: Day) => string;
}) {
  const { shown, own, today, hrefOn } = props;
  const isOwn = shown.equals(own);
  const isToday = shown.equals(today);
  return (
    <>
      {isOwn ? OWN_DAY.why : <a href={hrefOn()}>{OWN_DAY.show(formatDay(own))}</a>}
      {!isOwn && !isToday && " ·"} {!isToday && <a href={hrefOn(today)}>{OWN_DAY.today}</a>}
    </>
  );
}
