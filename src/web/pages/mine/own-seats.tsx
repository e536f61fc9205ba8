import { dayOf } from "#domain/time";
import type { OwnSeat } from "../../../application/view-own-seats.ts";
import { SEAT_FUNCTION_WORDS } from "../../../texts/body-words.ts";
import { COUNTY_BODIES } from "../../../texts/county-bodies.ts";
import { formatDay } from "../../../texts/format.ts";
import { consentsWord, OWN_SEATS, seatsSummary } from "../../../texts/own-seats.ts";
import { bodyHref, consentHref, OWN_CONSENTS_PATH, recordFormHref } from "../../addresses.ts";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { UnconfirmedMark } from "../bodies/record-words.tsx";

/** More seats than this are folded. */
const MOST_OPEN = 10;

/** The seats that one's own organisation fills: where, since when, whether somebody holds them, and what is agreed of the name. */
export function OwnSeats({ seats }: { readonly seats: readonly OwnSeat[] }) {
  if (seats.length === 0) return <></>;
  return (
    <section aria-labelledby="platser">
      <h2 id="platser">{OWN_SEATS.heading}</h2>
      {seats.length > MOST_OPEN ? (
        <details>
          <summary>{seatsSummary(seats.length)}</summary>
          <SeatTable seats={seats} />
        </details>
      ) : (
        <SeatTable seats={seats} />
      )}
      {seats.some(({ consents }) => consents !== undefined) && (
        <p>
          <a href={OWN_CONSENTS_PATH}>{OWN_SEATS.consents}</a>
        </p>
      )}
    </section>
  );
}

function SeatTable({ seats }: { readonly seats: readonly OwnSeat[] }) {
  return (
    <LedgerTable
      caption={OWN_SEATS.heading}
      rowHeading={{ label: OWN_SEATS.body }}
      columns={[
        { key: "county", label: OWN_SEATS.county },
        { key: "function", label: OWN_SEATS.function },
        { key: "from", label: OWN_SEATS.from },
        { key: "holder", label: OWN_SEATS.holder },
        { key: "consent", label: OWN_SEATS.consent },
      ]}
      rows={seats.map((each) => ({
        heading:
          each.counties.length === 0 ? (
            (each.body ?? OWN_SEATS.unknownBody)
          ) : (
            <a href={each.isPublicBody ? bodyHref(each.seat.body) : recordFormHref("body", each.seat.body)}>
              {each.body ?? OWN_SEATS.unknownBody}
            </a>
          ),
        cells: {
          county: each.counties.length === 0 ? OWN_SEATS.unknown : each.counties.join(", "),
          function: (
            <>
              <a href={recordFormHref("seat", each.entry.object)}>
                {SEAT_FUNCTION_WORDS[each.seat.function]}
              </a>{" "}
              <UnconfirmedMark entry={each.entry} />
            </>
          ),
          from: each.seat.from === undefined ? OWN_SEATS.unknown : formatDay(each.seat.from),
          holder: each.isVacant ? COUNTY_BODIES.vacant : COUNTY_BODIES.filled,
          consent:
            each.consents === undefined ? (
              OWN_SEATS.notAsked
            ) : (
              <a href={consentHref(each.entry.object)}>{consentWords(each.consents)}</a>
            ),
        },
      }))}
    />
  );
}

function consentWords(consents: NonNullable<OwnSeat["consents"]>): string {
  const [last] = consents
    .flatMap(({ withdrawnAt }) => withdrawnAt ?? [])
    .toSorted()
    .toReversed();
  const shown = consents.filter(({ name }) => name !== undefined).length;
  return consentsWord(shown, last === undefined ? undefined : dayOf(last));
}
