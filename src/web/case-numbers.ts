import type { MatterKind } from "#domain/organisation";
import { caseNumbersOf } from "../application/case-numbers.ts";
import { nameOrganisations } from "../application/name-organisations.ts";
import type { House } from "./house.ts";
import type { ShownCaseNumber } from "./ui/case-numbers.tsx";

/** The association that is party to every agreement with the state. */
const PARTY_TO_ALL = "skr";

/** What the parties' diaries call a matter, with names; the party to every agreement stands there also where nobody has said its number. */
export async function caseNumbersOn(
  kind: MatterKind,
  matter: string,
  { trust, catalogue }: Pick<House, "trust" | "catalogue">,
): Promise<readonly ShownCaseNumber[]> {
  if (trust === undefined) return [];
  const found = await caseNumbersOf(kind, matter, trust.records);
  const nameOf = await nameOrganisations(catalogue.register, trust.records);
  const shown = found.map((caseNumber) => ({ party: nameOf(caseNumber.organisation).name, caseNumber }));
  const isSaid = found.some(({ organisation }) => organisation === PARTY_TO_ALL);
  return kind === "body" || isSaid ? shown : [{ party: "SKR", caseNumber: "unknown" }, ...shown];
}
