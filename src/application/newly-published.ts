import type { Acting } from "#domain/rights";
import { dayOf, isWithin } from "#domain/time";
import { listDrafts, type DraftReading } from "./draft-record.ts";
import { textIn } from "./text-in.ts";
import type { Clock, People, Person } from "./ports.ts";

/** So many days somebody who sent an agreement is told that it is published. */
const TOLD_DAYS = 14;

/** An agreement that whoever acts sent to be published, and that somebody has published since (nyligen publicerad). */
export type NewlyPublished = {
  readonly slug: string;
  readonly title: string;
  /** UTC, ISO 8601. */
  readonly moment: string;
  readonly by: Person | undefined;
};

/** What whoever acts has sent and another has published in the last days, the last first. */
export async function newlyPublished(
  acting: Acting,
  parts: DraftReading & { readonly people: People; readonly clock: Clock },
): Promise<readonly NewlyPublished[]> {
  const today = parts.clock.today();
  const published = (await listDrafts(acting, parts)).filter(
    ({ version: { state, moment } }) =>
      state === "published" && isWithin(dayOf(moment), today.add({ days: -TOLD_DAYS }), today),
  );
  if (published.length === 0) return [];
  const sent = await parts.records.current(acting.organisation, "submission");
  const own = new Set(
    sent.flatMap(({ person, state, body }) =>
      person === acting.person && state === "confirmed" ? [textIn(JSON.parse(body), "draft")] : [],
    ),
  );
  return Promise.all(
    published.flatMap(({ reading, version: { object, moment, person } }) =>
      reading.ok && own.has(object)
        ? [
            (async () => {
              const { slug, title } = reading.value;
              const by = person === undefined ? undefined : await parts.people.findPerson(person);
              return { slug, title, moment, by };
            })(),
          ]
        : [],
    ),
  );
}
