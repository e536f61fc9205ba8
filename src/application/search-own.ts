import type { SeatFunction } from "#domain/organisation";
import type { Acting } from "#domain/rights";
import { listDrafts, titleIn, type DraftReading } from "./draft-record.ts";
import { nameBodies } from "./name-bodies.ts";
import { readWrittenDown, type WrittenBody, type WrittenContact, type WrittenSeat } from "./written-down.ts";

/** An agreement of one's own that was found: a draft, or one that is published. */
export type FoundOwnAgreement = {
  readonly object: string;
  readonly title: string;
  readonly isDraft: boolean;
};

/** What was found of all that somebody who is signed in may see. */
export type OwnSearch = {
  readonly query: string;
  readonly bodies: readonly WrittenBody[];
  readonly seats: readonly (WrittenSeat & { readonly body?: string })[];
  readonly contacts: readonly WrittenContact[];
  readonly agreements: readonly FoundOwnAgreement[];
};

/**
 * Looks through the bodies, seats and contacts that somebody sees and their organisation's own agreements (sök på Min sida).
 * Every word must stand in what is found, in any order, as the name of the thing, of its body or of whose it is.
 * @param words what a function is called, and an organisation by its id
 */
export async function searchOwn(
  query: string,
  acting: Acting,
  parts: DraftReading & {
    readonly words: {
      readonly seat: (of: SeatFunction) => string;
      readonly organisation: (id: string) => string;
    };
  },
): Promise<OwnSearch> {
  const { seat: seatWord, organisation } = parts.words;
  const asked = plain(query)
    .split(" ")
    .filter((word) => word !== "");
  const holds = (...texts: readonly (string | undefined)[]) => {
    const text = plain(texts.join(" "));
    return asked.length > 0 && asked.every((word) => text.includes(word));
  };
  const written = await readWrittenDown(parts.records, acting.organisation);
  const bodyName = await nameBodies(
    written.seats.map(({ entry }) => entry),
    parts.records,
  );
  const drafts = await listDrafts(acting, parts);
  return {
    query: query.trim(),
    bodies: written.bodies.filter(({ entry, body }) => holds(body.name, organisation(entry.owner))),
    seats: written.seats.flatMap((each) => {
      const body = bodyName(each.seat.body);
      if (!holds(seatWord(each.seat.function), body, organisation(each.seat.organisation))) return [];
      return [{ ...each, ...(body === undefined ? {} : { body }) }];
    }),
    contacts: written.contacts.filter(({ contact }) =>
      holds(contact.function, organisation(contact.organisation)),
    ),
    agreements: drafts.flatMap(({ version, text }) => {
      const title = titleIn(text) ?? version.object;
      return holds(title) ? [{ object: version.object, title, isDraft: version.state === "draft" }] : [];
    }),
  };
}

function plain(text: string): string {
  return text.toLocaleLowerCase("sv").replaceAll(/\s+/g, " ").trim();
}
