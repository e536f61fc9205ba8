import type { Agreement } from "#domain/agreement";
import {
  answeringFor,
  bodiesCovering,
  contactsOn,
  isInForce,
  isVacant,
  municipalitiesOf,
  seatsOn,
  vacantSeats,
  withoutContact,
  type BodyKind,
  type County,
  type OrganisationRegister,
} from "#domain/organisation";
import { mayDo, type Acting, type OrganisationId } from "#domain/rights";
import type { Day } from "#domain/time";
import type { RecordStore, ShownName } from "./ports.ts";
import {
  readWrittenDown,
  type WrittenBody,
  type WrittenContact,
  type WrittenDown,
  type WrittenSeat,
} from "./written-down.ts";

/** What every municipality usually has; where it is not written down it is told as missing. */
const USUAL_BODIES = [
  "committee",
  "local-group-children",
  "local-group-adults",
] as const satisfies readonly BodyKind[];

/** What an organisation lacks on the day. */
export type Lacking = {
  readonly bodies: readonly BodyKind[];
  readonly hasNoContact: boolean;
  readonly vacantSeats: number;
};

/** One municipality or region in the county's list. */
export type OrganisationRow = {
  readonly organisation: OrganisationId;
  /**
   * Whether the reader sees all that is written down of it. Of others one sees what is published: that something is lacking
   * cannot be known then, only that it is not to be seen.
   */
  readonly isKnown: boolean;
  readonly bodies: readonly WrittenBody[];
  readonly contacts: readonly WrittenContact[];
  readonly unconfirmed: number;
  readonly lacking: Lacking;
};

/** A body with its seats of the day. */
export type SeatedBody = WrittenBody & {
  readonly seats: readonly (WrittenSeat & {
    readonly isVacant: boolean;
    /** Names that are shown with consent; none where nobody has asked for them. */
    readonly names?: readonly ShownName[];
  })[];
};

/** A county's bodies and contacts at a glance, on a day. */
export type CountyBodiesView = {
  readonly county: County;
  readonly rows: readonly OrganisationRow[];
  /** Bodies of more than one organisation. */
  readonly joint: readonly WrittenBody[];
  /** The seats of each body that has any, and of each that is more than one organisation's. */
  readonly seated: readonly SeatedBody[];
  readonly contacts: readonly WrittenContact[];
  /** How many things are written down in the county, and how many of them nobody has confirmed. */
  readonly counts: {
    readonly bodies: number;
    readonly seats: number;
    readonly contacts: number;
    readonly unconfirmed: number;
  };
  /** Who has no contact: those that the reader sees all of, and those of whom none is to be seen. */
  readonly withoutContact: {
    readonly known: readonly OrganisationId[];
    readonly unseen: readonly OrganisationId[];
  };
};

/** The counties that somebody works in: their own organisation's, and those they host. */
export function countiesOf(acting: Acting, register: OrganisationRegister): readonly County[] {
  const codes = [acting.organisation, ...acting.hosts].filter((id) => /^\d{2}(\d{2})?$/.test(id));
  return [...new Set(codes.map((code) => code.slice(0, 2)))].flatMap(
    (code) => register.counties.get(code) ?? [],
  );
}

/** The municipalities and the region of a county, in code order with the region last. */
export function principalsOf(county: string, register: OrganisationRegister): readonly OrganisationId[] {
  const region = register.regions.get(county);
  return [
    ...municipalitiesOf(county, register).map(({ code }) => code),
    ...(region === undefined ? [] : [region.code]),
  ];
}

/** A county's bodies and contacts as somebody sees them (länet på en gång). @param agreement whose contacts are asked for */
export async function viewCountyBodies(
  asked: { readonly county: County; readonly agreement: string; readonly on: Day },
  { organisation: reader, hosts }: Pick<Acting, "organisation" | "hosts">,
  { records, register }: { readonly records: RecordStore; readonly register: OrganisationRegister },
): Promise<CountyBodiesView> {
  const { county, agreement, on } = asked;
  const isKnown = (organisation: OrganisationId) => organisation === reader || hosts.includes(organisation);
  const principals = principalsOf(county.code, register);
  const written = await readWrittenDown(records, reader);
  const isHere = new Set(principals);
  const bodies = written.bodies.filter(({ body }) =>
    body.covers.some(({ organisation }) => isHere.has(organisation)),
  );
  const bodiesHere = new Set(bodies.map(({ entry }) => entry.object));
  // A user organisation's seat stands in the county's body, and the organisation in no county.
  const seats = written.seats.filter(
    ({ seat }) => isHere.has(seat.organisation) || bodiesHere.has(seat.body),
  );
  const contacts = written.contacts.filter(({ contact }) => isHere.has(contact.organisation));
  const all = [...bodies, ...seats, ...contacts];
  const lacking = withoutContact(principals, contacts, { agreement, on });
  return {
    county,
    rows: principals.map((organisation) => ({
      ...rowOf(organisation, { bodies, seats, contacts }, { agreement, on }),
      isKnown: isKnown(organisation),
    })),
    joint: bodies.filter(({ body }) => isInForce(body, on) && body.covers.length > 1),
    seated: bodies
      .filter(({ body }) => isInForce(body, on))
      .map((each) => ({ ...each, seats: seatsOfBody(each.entry.object, seats, on) }))
      .filter((each) => each.seats.length > 0 || each.body.covers.length > 1),
    contacts,
    counts: {
      bodies: bodies.length,
      seats: seats.length,
      contacts: contacts.length,
      unconfirmed: all.filter(({ entry }) => entry.state === "unconfirmed").length,
    },
    withoutContact: { known: lacking.filter(isKnown), unseen: lacking.filter((each) => !isKnown(each)) },
  };
}

/** The seats of a body on a day, each with whether somebody holds it. */
export function seatsOfBody(body: string, seats: readonly WrittenSeat[], on: Day): SeatedBody["seats"] {
  return seatsOn(body, seats, on).map((each) => ({ ...each, isVacant: isVacant(each.seat, on) }));
}

function rowOf(
  organisation: OrganisationId,
  { bodies, seats, contacts }: WrittenDown,
  { agreement, on }: { readonly agreement: string; readonly on: Day },
): Omit<OrganisationRow, "isKnown"> {
  const covering = bodiesCovering(organisation, bodies, on);
  const kinds = new Set(covering.map(({ body }) => body.kind));
  const own = contactsOn(agreement, contacts, on).filter(
    ({ contact }) => contact.organisation === organisation,
  );
  const isMunicipality = organisation.length === 4;
  return {
    organisation,
    bodies: covering.filter(({ body }) => body.covers.length === 1),
    contacts: own,
    unconfirmed: [...bodies, ...seats, ...contacts].filter(
      ({ entry }) => entry.owner === organisation && entry.state === "unconfirmed",
    ).length,
    lacking: {
      bodies: isMunicipality ? USUAL_BODIES.filter((kind) => !kinds.has(kind)) : [],
      hasNoContact: own.length === 0,
      vacantSeats: vacantSeats(
        seats.filter(({ seat }) => seat.organisation === organisation),
        on,
      ).length,
    },
  };
}

/** A requirement of an agreement (krav), numbered as its file lists them, and who answers for it. */
export type AnsweredRequirement = {
  readonly number: number;
  readonly id: string;
  readonly text: string;
  readonly contacts: readonly WrittenContact[];
};

/** Who answers for what in an agreement on a day (vem ansvarar för krav 7?). @param contacts those of the county */
export function viewRequirements(
  agreement: Agreement,
  contacts: readonly WrittenContact[],
  on: Day,
): readonly AnsweredRequirement[] {
  return requirementsOf(agreement).map(({ id, text }, place) => ({
    number: place + 1,
    id,
    text,
    contacts: answeringFor(id, contacts, { agreement: agreement.slug, on }),
  }));
}

/** The requirements of an agreement in the order of its file. */
export function requirementsOf({ components }: Agreement): Agreement["components"][number]["conditions"] {
  return components.flatMap(({ conditions }) => conditions);
}

/** Whether somebody may set a county up: as host of its region or of one of its municipalities. */
export function mayHost(acting: Acting | undefined, { code }: County): boolean {
  const owner = acting?.hosts.find((hosted) => hosted.startsWith(code));
  return owner !== undefined && mayDo("write-body", { owner, state: "new" }, acting).may;
}

/** Whether somebody may write a body down at all: their own, or that of somebody they host. */
export function mayWriteSomewhere(acting: Acting): boolean {
  return [acting.organisation, ...acting.hosts].some(
    (owner) => mayDo("write-body", { owner, state: "new" }, acting).may,
  );
}
