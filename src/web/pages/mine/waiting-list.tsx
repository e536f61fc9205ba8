import type { Waiting } from "../../../application/find-waiting.ts";
import type { UnansweredYears } from "../../../application/unanswered-years.ts";
import type { DraftUnderWay } from "../../../application/drafts-under-way.ts";
import type { WaitingDraft } from "../../../application/find-waiting-drafts.ts";
import { objectionsWaiting } from "../../../texts/confirm-page.ts";
import { waitingSentence } from "../../../texts/digest.ts";
import { DRAFTS } from "../../../texts/drafts.ts";
import { formatMoment } from "../../../texts/format.ts";
import {
  draftLeft,
  MY_PAGE,
  remarksWaiting,
  toPublish,
  unconfirmedWaiting,
  yearsWaiting,
} from "../../../texts/my-page.ts";
import { failedLetters } from "../../../texts/outbox.ts";
import {
  CONFIRM_PATH,
  COUNTY_PATH,
  draftHref,
  LAST_DAYS_PATH,
  OUTBOX_PATH,
  OWN_POSTS_PATH,
  PEOPLE_PATH,
} from "../../addresses.ts";

/** One thing that waits, as the way to it. */
export type WaitingLink = { readonly href: string; readonly label: string };

/** What waits on whoever looks, the gravest first: letters that did not get through, entries, drafts, remarks. */
export function waitingOf(props: {
  readonly failedLetters: number;
  readonly unconfirmed: number;
  readonly objections: number;
  readonly drafts: readonly WaitingDraft[];
  /** What the morning's letter tells of besides. */
  readonly others: readonly Waiting[];
  /** Years of joint posts that nobody has answered. */
  readonly unanswered: readonly UnansweredYears[];
}): readonly WaitingLink[] {
  const { failedLetters: failed, unconfirmed, objections, drafts, others, unanswered } = props;
  return [
    ...(failed > 0 ? [{ href: OUTBOX_PATH, label: failedLetters(failed) }] : []),
    ...(unconfirmed > 0 ? [{ href: CONFIRM_PATH, label: unconfirmedWaiting(unconfirmed) }] : []),
    ...(objections > 0
      ? [{ href: `${COUNTY_PATH}#invandningar`, label: objectionsWaiting(objections) }]
      : []),
    ...drafts.flatMap((each): readonly WaitingLink[] => {
      switch (each.kind) {
        case "publish":
          return [{ href: `${draftHref(each.draft, "granska")}#publicera`, label: toPublish(each.title) }];
        case "remarks":
          return [
            { href: draftHref(each.draft, "synpunkter"), label: remarksWaiting(each.count, each.title) },
          ];
        case "sent":
          return [];
      }
    }),
    ...others.flatMap((each): readonly WaitingLink[] => {
      const href = placeOf(each);
      return href === undefined ? [] : [{ href, label: waitingSentence(each) }];
    }),
    ...unanswered.map(({ title, years }) => ({ href: OWN_POSTS_PATH, label: yearsWaiting(title, years) })),
  ];
}

/** Where something is done about what the letter tells of; undefined for what stands here with a link of its own. */
function placeOf(waiting: Waiting): string | undefined {
  switch (waiting.kind) {
    case "link-ends":
    case "deputy-ends":
      return PEOPLE_PATH;
    case "vacant-seats":
      return COUNTY_PATH;
    case "last-day":
      return LAST_DAYS_PATH;
    case "answer-post":
      return OWN_POSTS_PATH;
    case "confirm":
    case "publish":
    case "remarks":
    case "failed-letters":
      return undefined;
  }
}

/** Everything that waits, each a link. */
export function WaitingList({ waiting }: { readonly waiting: readonly WaitingLink[] }) {
  if (waiting.length === 0) return <></>;
  return (
    <section aria-labelledby="vantar">
      <h2 id="vantar">{MY_PAGE.waitingHeading}</h2>
      <ul class="choices">
        {waiting.map(({ href, label }) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What one's own organisation has sent to be published, and can take back on the draft's page. */
export function SentDrafts({ drafts }: { readonly drafts: readonly WaitingDraft[] }) {
  const sent = drafts.filter((each) => each.kind === "sent");
  if (sent.length === 0) return <></>;
  return (
    <section aria-labelledby="skickat">
      <h2 id="skickat">{MY_PAGE.sentHeading}</h2>
      <p class="small">{MY_PAGE.sentLead}</p>
      <ul class="choices">
        {sent.map(({ draft, title, submission }) => (
          <li>
            <a href={`${draftHref(draft, "granska")}#publicera`}>{title}</a>{" "}
            <span class="small">{formatMoment(submission.moment)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The organisation's drafts that are being written, each with what is left to do and whose turn it is. */
export function DraftsBeingWritten({ drafts }: { readonly drafts: readonly DraftUnderWay[] }) {
  if (drafts.length === 0) return <></>;
  return (
    <section aria-labelledby="utkast">
      <h2 id="utkast">{MY_PAGE.draftsHeading}</h2>
      <ul class="choices">
        {drafts.map((each) => (
          <li>
            <a href={draftHref(each.draft)}>{each.title === "" ? DRAFTS.newTitle : each.title}</a>{" "}
            <span class="small">{draftLeft(each)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
