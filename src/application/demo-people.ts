import { municipalitiesOf, type OrganisationRegister } from "#domain/organisation";
import type { OrganisationId, PersonId, Role } from "#domain/rights";
import { canonicalJson, hashOf } from "#domain/source";
import { day } from "#domain/time";
import type { RecordStore } from "./ports.ts";
import type { SignInParts } from "./sign-in.ts";
import { stableId } from "./stable-id.ts";

/** Who one may be in the demonstration (Exempel): a part that somebody plays, never a person. */
export type DemoPart =
  | "strategist"
  | "economist"
  | "social-services-chief"
  | "grants-controller"
  | "payment-officer"
  | "publisher"
  | "host-publisher"
  | "group-chair"
  | "representative"
  | "politician"
  | "auditor";

/** A part with its organisation and roles. */
export type DemoPerson = {
  readonly part: DemoPart;
  readonly organisation: OrganisationId;
  readonly roles: readonly Role[];
};

/** The parts of the demonstration, in the order they are offered. A citizen needs no part: reading is open. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  { part: "strategist", organisation: "rss-dalarna", roles: ["county-host", "editor", "administrator"] },
  { part: "economist", organisation: "2029", roles: ["economist", "editor"] },
  { part: "social-services-chief", organisation: "2034", roles: ["editor", "registrar", "administrator"] },
  { part: "grants-controller", organisation: "20", roles: ["economist", "approver", "registrar"] },
  { part: "payment-officer", organisation: "skr", roles: ["payer", "editor", "publisher", "administrator"] },
  { part: "publisher", organisation: "skr", roles: ["reader", "publisher"] },
  { part: "host-publisher", organisation: "rss-dalarna", roles: ["reader", "publisher"] },
  { part: "group-chair", organisation: "1981", roles: ["editor"] },
  { part: "representative", organisation: "nsph-dalarna", roles: ["reader", "registrar"] },
  { part: "politician", organisation: "2084", roles: ["reader"] },
  { part: "auditor", organisation: "2029", roles: ["auditor"] },
];

/** Organisations beside municipalities and regions that the demonstration needs. */
const DEMO_ORGANISATIONS = [
  { id: "rss-dalarna", name: "RSS Dalarna", form: "support-structure", county: "20" },
  { id: "skr", name: "Sveriges Kommuner och Regioner", form: "association" },
  { id: "nsph-dalarna", name: "NSPH i Dalarna", form: "user-organisation", county: "20" },
] as const;

const FROM = "2026-01-01";
/** Dalarna: the county that the demonstration's host runs. */
const HOSTED_COUNTY = "20";

/** What the demonstration needs. */
export type DemoParts = SignInParts & {
  readonly records: RecordStore;
  readonly register: OrganisationRegister;
};

/** The id of a part's person: the same in every installation. */
export function demoPersonId(part: DemoPart): PersonId {
  return stableId({ demo: part });
}

/**
 * Makes sure that the demonstration's people, organisations and mandates are there, all marked as examples. What is there
 * stays.
 */
export async function prepareDemo({ people, records, register, clock }: DemoParts): Promise<void> {
  const now = clock.moment();
  for (const { part, organisation, roles } of DEMO_PEOPLE) {
    const id = demoPersonId(part);
    if ((await people.findPerson(id)) !== undefined) continue;
    await people.addPerson({ id, name: part, isExample: true }, now, { issuer: "demo", subject: part });
    for (const role of roles) {
      const assignment = demoPersonId(part).replace(/^.{8}/, hashOf({ role }).slice(0, 8));
      await people.giveRole({ id: assignment, person: id, organisation, role, from: day(FROM) }, now);
    }
  }
  const hosted = [
    ...municipalitiesOf(HOSTED_COUNTY, register).map(({ code }) => code),
    HOSTED_COUNTY,
    "nsph-dalarna",
  ];
  for (const organisation of hosted)
    await people.recordMandate(
      { host: "rss-dalarna", organisation, from: day(FROM), source: "Exempel" },
      now,
    );
  for (const { id, ...organisation } of DEMO_ORGANISATIONS) {
    const writer = { person: demoPersonId("strategist"), organisation: id, role: "administrator" };
    const body = canonicalJson({ ...organisation, isExample: true });
    const change = {
      kind: "organisation",
      object: id,
      owner: id,
      state: "published",
      body,
      basedOn: 0,
    } as const;
    await records.write(writer, { ...change, deed: "write-organisation", key: `demo ${id}` }, now);
  }
}
