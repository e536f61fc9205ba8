import type { Acting, OrganisationId, PersonId } from "#domain/rights";
import { dayOf, isWithin } from "#domain/time";
import { listDrafts, type DraftReading } from "./draft-record.ts";
import { textIn } from "./text-in.ts";
import type { Clock, People, Person } from "./ports.ts";

/** So many days somebody who sent an agreement is told that it is published. */
const TOLD_DAYS = 14;

/** An agreement that whoever acts sent to be published, and that somebody has published since (nyligen publicerad). */
export type NewlyPublished = {
  readonly draft: string;
  readonly slug: string;
  readonly title: string;
  /** UTC, ISO 8601. */
  readonly moment: string;
  readonly by: Person | undefined;
};

/** What whoever acts has sent and somebody has published in the last days, the last first. @param days how many */
export async function newlyPublished(
  acting: Acting,
  parts: DraftReading & { readonly people: People; readonly clock: Clock },
  days = TOLD_DAYS,
): Promise<readonly NewlyPublished[]> {
  const today = parts.clock.today();
  const published = (await listDrafts(acting, parts)).filter(
    ({ version: { state, moment } }) =>
      state === "published" && isWithin(dayOf(moment), today.add({ days: -days }), today),
  );
  if (published.length === 0) return [];
  const senders = await sendersIn(acting.organisation, parts);
  return Promise.all(
    published.flatMap(({ reading, version: { object, moment, person } }) =>
      reading.ok && senders.get(object) === acting.person
        ? [
            (async () => {
              const { slug, title } = reading.value;
              const by = person === undefined ? undefined : await parts.people.findPerson(person);
              return { draft: object, slug, title, moment, by };
            })(),
          ]
        : [],
    ),
  );
}

/** Who sent a draft to be published last; undefined where nobody has, or it was taken back. */
export async function senderOf(
  draft: string,
  organisation: OrganisationId,
  parts: Pick<DraftReading, "records">,
): Promise<PersonId | undefined> {
  return (await sendersIn(organisation, parts)).get(draft);
}

async function sendersIn(
  organisation: OrganisationId,
  { records }: Pick<DraftReading, "records">,
): Promise<ReadonlyMap<string, PersonId>> {
  const sent = await records.current(organisation, "submission");
  return new Map(
    sent.flatMap(({ person, state, body }) => {
      const draft = textIn(JSON.parse(body), "draft");
      return person === undefined || draft === undefined || state !== "confirmed"
        ? []
        : [[draft, person] as const];
    }),
  );
}
