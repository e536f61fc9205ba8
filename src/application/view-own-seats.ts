import { isInForce, isVacant, mayShowName, type OrganisationRegister } from "#domain/organisation";
import type { Acting } from "#domain/rights";
import type { Day } from "#domain/time";
import { nameBodies } from "./name-bodies.ts";
import { viewConsents, type ConsentParts, type SeatConsent } from "./name-consent.ts";
import { readWrittenDown, type WrittenSeat } from "./written-down.ts";

/** A seat that an organisation fills, where it is, and what is agreed about its holder's name. */
export type OwnSeat = WrittenSeat & {
  /** The body by its name; absent where the organisation does not see it. */
  readonly body?: string;
  /** Whether everybody may read of the body. */
  readonly isPublicBody: boolean;
  /** The counties that the body works in, by name; none where nobody has said. */
  readonly counties: readonly string[];
  readonly isVacant: boolean;
  /** Absent where no name may be shown beside such a seat at all. */
  readonly consents?: readonly SeatConsent[];
};

/** The seats that an organisation fills on a day, whoever has entered them (platser där ni sitter). */
export async function viewOwnSeats(
  acting: Acting,
  on: Day,
  parts: ConsentParts & { readonly register: OrganisationRegister },
): Promise<readonly OwnSeat[]> {
  const { bodies, seats } = await readWrittenDown(parts.records, acting.organisation);
  const own = seats.filter(({ seat }) => seat.organisation === acting.organisation && isInForce(seat, on));
  const nameOf = await nameBodies(
    own.map(({ entry }) => entry),
    parts.records,
  );
  return Promise.all(
    own.map(async (each): Promise<OwnSeat> => {
      const { entry, seat } = each;
      const body = nameOf(seat.body);
      const found = bodies.find((one) => one.entry.object === seat.body);
      const codes = new Set(found?.body.covers.map(({ organisation }) => organisation.slice(0, 2)));
      const consents = mayShowName(seat)
        ? (await viewConsents(entry.object, acting, parts))?.consents
        : undefined;
      return {
        ...each,
        ...(body === undefined ? {} : { body }),
        isPublicBody: found?.entry.state === "published",
        counties: [...codes].flatMap((code) => parts.register.counties.get(code)?.name ?? []),
        isVacant: isVacant(seat, on),
        ...(consents === undefined ? {} : { consents }),
      };
    }),
  );
}
