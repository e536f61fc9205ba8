import type { Agreement } from "#domain/agreement";
import {
  bodiesCovering,
  contactsOn,
  type BodyKind,
  type County,
  type OrganisationRegister,
} from "#domain/organisation";
import type { OrganisationId } from "#domain/rights";
import type { Day } from "#domain/time";
import type { RecordStore } from "./ports.ts";
import { principalsOf, viewRequirements, type AnsweredRequirement } from "./view-county-bodies.ts";
import { readWrittenDown, type WrittenBody, type WrittenContact } from "./written-down.ts";

/** The local leadership groups that are looked for in each municipality. */
const LOCAL_GROUPS = ["local-group-children", "local-group-adults"] as const satisfies readonly BodyKind[];

/** One municipality or region: who answers for the agreement there, and its local groups; empty where nobody has said. */
export type AnswerableRow = {
  readonly organisation: OrganisationId;
  readonly contacts: readonly WrittenContact[];
  /** None for a region, which has no local groups of its own. */
  readonly groups: Readonly<Record<(typeof LOCAL_GROUPS)[number], readonly WrittenBody[]>> | undefined;
};

/** Who answers for an agreement in a county on a day, as everybody may see it: functions, never names. */
export type AnswerableView = {
  readonly county: County;
  readonly rows: readonly AnswerableRow[];
  /** Who has no contact, in the order of the rows. */
  readonly without: readonly OrganisationId[];
  readonly requirements: readonly AnsweredRequirement[];
};

/** Who answers for an agreement's requirements in a county (vem ansvarar för kraven), as published. */
export async function viewAnswerable(
  { agreement, county, on }: { readonly agreement: Agreement; readonly county: County; readonly on: Day },
  {
    records,
    register,
  }: { readonly records: RecordStore | undefined; readonly register: OrganisationRegister },
): Promise<AnswerableView> {
  const written = records && (await readWrittenDown(records, "everybody"));
  const principals = principalsOf(county.code, register);
  const isHere = new Set(principals);
  const contacts = contactsOn(agreement.slug, written?.contacts ?? [], on).filter(({ contact }) =>
    isHere.has(contact.organisation),
  );
  const rows = principals.map((organisation): AnswerableRow => {
    const covering = bodiesCovering(organisation, written?.bodies ?? [], on);
    const ofKind = (kind: BodyKind) => covering.filter(({ body }) => body.kind === kind);
    return {
      organisation,
      contacts: contacts.filter(({ contact }) => contact.organisation === organisation),
      groups: register.municipalities.has(organisation)
        ? {
            "local-group-children": ofKind("local-group-children"),
            "local-group-adults": ofKind("local-group-adults"),
          }
        : undefined,
    };
  });
  return {
    county,
    rows,
    without: rows.filter((row) => row.contacts.length === 0).map(({ organisation }) => organisation),
    requirements: viewRequirements(agreement, contacts, on),
  };
}
