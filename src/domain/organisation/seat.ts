import type { Day } from "#domain/time";
import { isInForce } from "./body.ts";
import type { RecipientCode } from "./organisation.ts";
import type { Origin, Span } from "./written.ts";

/** What somebody sits for (funktion), never who. */
export type SeatFunction =
  /** Socialtjänst, where its parts are not told apart. */
  | "social-services"
  /** Individ- och familjeomsorg. */
  | "individual-and-family-care"
  /** Funktionsstöd. */
  | "disability-support"
  /** Äldreomsorg. */
  | "elderly-care"
  /** Skola. */
  | "school"
  /** Öppenvårdspsykiatri. */
  | "outpatient-psychiatry"
  /** Familjeläkare i regionens regi. */
  | "family-doctors"
  /** Familjeläkare i privat regi. */
  | "private-family-doctors"
  /** Brukar-, patient- och anhörigorganisation. */
  | "user-organisation"
  /** Socialchef. */
  | "director-of-social-services"
  /** Chef i hälso- och sjukvården. */
  | "healthcare-director"
  /** Förtroendevald. */
  | "elected-representative"
  /** Sekretariat. */
  | "secretariat";

/** Every function, in the order they are shown. */
export const SEAT_FUNCTIONS: readonly SeatFunction[] = [
  "social-services",
  "individual-and-family-care",
  "disability-support",
  "elderly-care",
  "school",
  "outpatient-psychiatry",
  "family-doctors",
  "private-family-doctors",
  "user-organisation",
  "director-of-social-services",
  "healthcare-director",
  "elected-representative",
  "secretariat",
];

/** What a seat has to do (uppgift): ordförande, sekreterare, ledamot, ersättare. */
export type SeatDuty = "chair" | "secretary" | "member" | "deputy";

/** Every duty, in the order they are shown. */
export const SEAT_DUTIES: readonly SeatDuty[] = ["chair", "secretary", "member", "deputy"];

/** That somebody holds a seat (innehavare). Who is not written here: a person's name can be erased, a record cannot. */
export type Holding = Span;

/** A seat (plats) in a body, by function. It outlives whoever holds it. */
export type Seat = Span & {
  /** The body, by its id. */
  readonly body: string;
  /** Who fills it. */
  readonly organisation: RecipientCode;
  readonly function: SeatFunction;
  readonly duty: SeatDuty;
  readonly holdings: readonly Holding[];
  readonly origin: Origin;
};

/** The seats of a body on a day (platser den dagen). */
export function seatsOn<S extends { readonly seat: Seat }>(
  body: string,
  seats: readonly S[],
  on: Day,
): readonly S[] {
  return seats.filter(({ seat }) => seat.body === body && isInForce(seat, on));
}

/** Whether nobody holds a seat on a day (vakant). */
export function isVacant(seat: Seat, on: Day): boolean {
  return !seat.holdings.some((holding) => isInForce(holding, on));
}

/** The seats in force on a day that nobody holds (funktioner utan innehavare). */
export function vacantSeats<S extends { readonly seat: Seat }>(seats: readonly S[], on: Day): readonly S[] {
  return seats.filter(({ seat }) => isInForce(seat, on) && isVacant(seat, on));
}
