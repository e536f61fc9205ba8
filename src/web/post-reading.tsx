import type { PostReading } from "../application/told-by-day.ts";
import type { Day } from "#domain/time";
import { laterText, POST_READING } from "../texts/post-reading.ts";
import { TRIAL_WORDS } from "../texts/trial-words.ts";
import { withQuery } from "./addresses.ts";
import { OwnDay } from "./own-day.tsx";
import { Notice } from "./ui/notice.tsx";
import type { ReadingDayProps } from "./ui/reading-day.tsx";

/** What else stands in the address of a page, by word. */
type Query = Readonly<Record<string, string | undefined>>;

/**
 * The day that a page of a joint post is read on, and what of later days it holds.
 * @param path the page @param query what its address asks besides the day
 */
export function postReading(reading: PostReading, path: string, query: Query = {}): ReadingDayProps {
  const { day, own, today, isAsked, later } = reading;
  const isAnyLater = later.answers + later.notices > 0;
  const hrefOn = (on?: Day) => withQuery(path, { ...query, [TRIAL_WORDS.day]: on?.toString() });
  // The own day is read with all that has come since, or without it where the day is asked for.
  const isOwn = day.equals(own);
  return {
    day,
    help: POST_READING.means,
    note: (
      <>
        {laterText(later, isAsked)}{" "}
        {isOwn && isAnyLater && (
          <>
            <a href={hrefOn(isAsked ? undefined : own)}>
              {isAsked ? POST_READING.withLater : POST_READING.withoutLater}
            </a>
            {" · "}
          </>
        )}
        <OwnDay shown={day} {...{ own, today, hrefOn }} />
      </>
    ),
    kept: Object.entries(query).flatMap(([name, value]) =>
      name === TRIAL_WORDS.day || value === undefined ? [] : [{ name, value }],
    ),
  };
}

/** The word of an address that keeps the day that has been asked for, where one has. */
export function dayQuery({ isAsked, day }: PostReading): Readonly<Record<string, string>> {
  return isAsked ? { [TRIAL_WORDS.day]: day.toString() } : {};
}

/** Says that what an address asks for is no day; nothing where there is nothing to say. */
export function UnreadableDay({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <>
      {sentences.map((sentence) => (
        <Notice tone="wait">{sentence}</Notice>
      ))}
    </>
  );
}
