import { bodiesCovering, contactsOn, mayShowName, type RecipientCode } from "#domain/organisation";
import type { Day } from "#domain/time";
import type { People, RecordStore } from "./ports.ts";
import { seatsOfBody, type SeatedBody } from "./view-county-bodies.ts";
import { readWrittenDown, type WrittenContact, type WrittenDown } from "./written-down.ts";

/** What everybody may see of an organisation's or a county's bodies and contacts on a day: functions, never names. */
export type PublishedBodies = {
  readonly bodies: readonly SeatedBody[];
  readonly contacts: readonly WrittenContact[];
};

/** The published bodies that work for any of some organisations, and their contacts, for a public page. */
export async function viewPublishedBodies(
  organisations: readonly RecipientCode[],
  on: Day,
  records: RecordStore,
): Promise<PublishedBodies> {
  const written = await readWrittenDown(records, "everybody");
  const covering = new Set(organisations.flatMap((code) => bodiesCovering(code, written.bodies, on)));
  const agreements = new Set(written.contacts.map(({ contact }) => contact.agreement));
  return {
    bodies: written.bodies.filter((each) => covering.has(each)).map((each) => seated(each, written, on)),
    contacts: [...agreements]
      .flatMap((agreement) => contactsOn(agreement, written.contacts, on))
      .filter(({ contact }) => organisations.includes(contact.organisation)),
  };
}

/** One published body with its seats on a day, and the names that are shown with consent; undefined where nothing of that name is published. */
export async function viewPublishedBody(
  object: string,
  on: Day,
  { records, people }: { readonly records: RecordStore; readonly people: Pick<People, "shownNames"> },
): Promise<SeatedBody | undefined> {
  const [written, shown] = await Promise.all([readWrittenDown(records, "everybody"), people.shownNames()]);
  const found = written.bodies.find(({ entry }) => entry.object === object);
  if (found === undefined) return undefined;
  const body = seated(found, written, on);
  return {
    ...body,
    seats: body.seats.map((each) => ({
      ...each,
      names: mayShowName(each.seat) ? shown.filter(({ seat }) => seat === each.entry.object) : [],
    })),
  };
}

function seated(body: WrittenDown["bodies"][number], { seats }: WrittenDown, on: Day): SeatedBody {
  return { ...body, seats: seatsOfBody(body.entry.object, seats, on) };
}
