import type { OrganisationRegister } from "#domain/organisation";
import type { OrganisationId } from "#domain/rights";
import type { RecordStore } from "./ports.ts";

/** What an organisation is called. */
export type NamedOrganisation = {
  readonly id: OrganisationId;
  /** In full: "Falu kommun", "Region Dalarna", "RSS Dalarna". */
  readonly name: string;
  readonly isExample: boolean;
};

/** Names organisations: those of the register by their official names, others as they have been registered. */
export type NameOrganisation = (id: OrganisationId) => NamedOrganisation;

/** Reads the registered organisations once, for naming many. The id itself stands for one that nobody has registered. */
export async function nameOrganisations(
  register: OrganisationRegister,
  records: Pick<RecordStore, "current">,
): Promise<NameOrganisation> {
  const registered = new Map(
    (await records.current("everybody", "organisation")).map(({ object, body }) => [object, readName(body)]),
  );
  return (id) => {
    const name = register.municipalities.get(id)?.officialName ?? register.regions.get(id)?.name;
    if (name !== undefined) return { id, name, isExample: false };
    return { id, ...(registered.get(id) ?? { name: id, isExample: false }) };
  };
}

/** The organisations that have been written down beside municipalities and regions, in order of their short names. */
export async function registeredOrganisations(records: RecordStore): Promise<readonly OrganisationId[]> {
  return (await records.current("everybody", "organisation")).map(({ object }) => object);
}

function readName(body: string): { readonly name: string; readonly isExample: boolean } {
  const read: unknown = JSON.parse(body);
  const isNamed =
    typeof read === "object" && read !== null && "name" in read && typeof read.name === "string";
  return {
    name: isNamed ? String(read.name) : "",
    isExample: typeof read === "object" && read !== null && "isExample" in read && read.isExample === true,
  };
}
