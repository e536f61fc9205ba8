import {
  isInForce,
  readMandate,
  readMembership,
  readRegistered,
  type Membership,
  type OrganisationRegister,
  type RegisteredOrganisation,
} from "#domain/organisation";
import type { Acting, HostMandate, OrganisationId } from "#domain/rights";
import { compareDays, type Day } from "#domain/time";
import { mandatesOf } from "./give-mandate.ts";
import type { People, RecordStore, RecordVersion } from "./ports.ts";
import { countiesOf, principalsOf } from "./view-county-bodies.ts";

/** How something that lasts stands on a day. */
export type Standing = "in-force" | "over" | "to-come";

/** A mandate with how it stands, and the record that it is written in, where it has one. */
export type ShownMandate = {
  readonly mandate: HostMandate;
  readonly standing: Standing;
  readonly entry?: RecordVersion;
};

/** What is written down of an organisation itself: what it is, its memberships, and who registers for whom. */
export type OrganisationView = {
  readonly organisation: OrganisationId;
  /** Absent where it is a municipality or a region, or nobody has written it down. */
  readonly registered?: { readonly entry: RecordVersion; readonly value: RegisteredOrganisation };
  /** Its name comes from the register of municipalities and regions. */
  readonly isInRegister: boolean;
  readonly memberships: readonly {
    readonly entry: RecordVersion;
    readonly membership: Membership;
    readonly standing: Standing;
  }[];
  readonly given: readonly ShownMandate[];
  readonly received: readonly ShownMandate[];
  /** County by county, of those where somebody has given it a mandate: who has one in force, and who has not. */
  readonly counties: readonly {
    readonly county: string;
    readonly given: readonly OrganisationId[];
    readonly without: readonly OrganisationId[];
  }[];
};

/** What is written down of the organisation that somebody acts for. */
export async function viewOrganisation(
  acting: Acting,
  on: Day,
  {
    records,
    people,
    register,
  }: {
    readonly records: RecordStore;
    readonly people: Pick<People, "mandates">;
    readonly register: OrganisationRegister;
  },
): Promise<OrganisationView> {
  const { organisation } = acting;
  const [own, memberships, written, mandates] = await Promise.all([
    records.history(organisation, "organisation", organisation),
    records.current(organisation, "membership"),
    records.current(organisation, "mandate"),
    mandatesOf(organisation, { people }),
  ]);
  const entry = own.at(-1);
  const read = entry && readRegistered(entry.body);
  const entries = new Map(
    written.flatMap((each): readonly (readonly [string, RecordVersion])[] => {
      const mandate = readMandate(each.body);
      return mandate.ok ? [[placeOf(mandate.value), each]] : [];
    }),
  );
  const shown = (mandate: HostMandate): ShownMandate => {
    const found = entries.get(placeOf(mandate));
    const standing = standingOn(mandate, on);
    return { mandate, standing, ...(found === undefined ? {} : { entry: found }) };
  };
  const inForce = new Set(
    mandates.received.filter((each) => isInForce(each, on)).map((each) => each.organisation),
  );
  return {
    organisation,
    ...(entry === undefined || read?.ok !== true ? {} : { registered: { entry, value: read.value } }),
    isInRegister: register.municipalities.has(organisation) || register.regions.has(organisation),
    memberships: memberships.flatMap((each) => {
      const membership = readMembership(each.body);
      if (!membership.ok || ![membership.value.member, membership.value.in].includes(organisation)) return [];
      return [{ entry: each, membership: membership.value, standing: standingOn(membership.value, on) }];
    }),
    given: mandates.given.map(shown),
    received: mandates.received.map(shown),
    counties: countiesOf({ ...acting, hosts: [...inForce] }, register)
      .map(({ code }) => ({ county: code, principals: principalsOf(code, register) }))
      .filter(({ principals }) => principals.some((each) => inForce.has(each)))
      .map(({ county, principals }) => ({
        county,
        given: principals.filter((each) => inForce.has(each)),
        without: principals.filter((each) => !inForce.has(each) && each !== organisation),
      })),
  };
}

function placeOf({ host, organisation, from }: Pick<HostMandate, "host" | "organisation" | "from">): string {
  return `${host} ${organisation} ${from.toString()}`;
}

function standingOn(span: { readonly from?: Day; readonly to?: Day }, on: Day): Standing {
  if (span.from !== undefined && compareDays(on, span.from) < 0) return "to-come";
  return span.to !== undefined && compareDays(span.to, on) < 0 ? "over" : "in-force";
}
