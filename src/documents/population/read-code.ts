import type { OrganisationRegister } from "#domain/organisation";
import type { NamedMunicipality } from "#domain/population";

/** Whom a row of a table of inhabitants is about. */
export type RowSubject =
  | { readonly kind: "municipality"; readonly municipality: NamedMunicipality }
  | { readonly kind: "total"; readonly of: "all" | { readonly code: string; readonly name: string } }
  | { readonly kind: "leading-zero-lost"; readonly meant: NamedMunicipality }
  | { readonly kind: "replaced"; readonly now: NamedMunicipality }
  | { readonly kind: "missing" }
  | { readonly kind: "unknown" };

/** The register with the two other ways that files write a municipality: its former code and its name. */
export type MunicipalityIndex = {
  readonly register: OrganisationRegister;
  readonly byFormerCode: ReadonlyMap<string, NamedMunicipality>;
  readonly byName: ReadonlyMap<string, NamedMunicipality>;
};

const TOTAL = /^(?:summa|totalt?|riket|hela (?:riket|landet)|sverige|(?:samtliga|alla) kommuner)\b/i;
const CODE_AND_NAME = /^'?(?<code>\d+)(?:\s+(?<name>\D.*))?$/;

/** Prepares the register for the reading of many rows. */
export function indexMunicipalities(register: OrganisationRegister): MunicipalityIndex {
  const byFormerCode = new Map<string, NamedMunicipality>();
  const byName = new Map<string, NamedMunicipality>();
  for (const municipality of register.municipalities.values()) {
    if (municipality.formerCode !== undefined) byFormerCode.set(municipality.formerCode, municipality);
    byName.set(comparable(municipality.name), municipality);
    byName.set(comparable(municipality.officialName), municipality);
  }
  return { register, byFormerCode, byName };
}

/**
 * Reads whom a row is about by its code, never by its name: a municipality "0114" (a name may follow the code,
 * as in SCB's own tables), a county "01" or the country "00" as sums, or a word for a sum.
 */
export function readCode(written: string, name: string, index: MunicipalityIndex): RowSubject {
  if (TOTAL.test(written) || (written === "" && TOTAL.test(name))) return { kind: "total", of: "all" };
  if (written === "") return { kind: "missing" };
  const code = CODE_AND_NAME.exec(written)?.groups?.["code"] ?? "";
  if (code === "00" || code === "0000") return { kind: "total", of: "all" };
  const { municipalities, counties } = index.register;
  const municipality = municipalities.get(code);
  if (municipality !== undefined) return { kind: "municipality", municipality };
  const county = counties.get(code);
  if (county !== undefined) return { kind: "total", of: { code: county.code, name: county.name } };
  const meant = code.length === 3 ? municipalities.get(`0${code}`) : undefined;
  if (meant !== undefined) return { kind: "leading-zero-lost", meant };
  const now = index.byFormerCode.get(code);
  return now === undefined ? { kind: "unknown" } : { kind: "replaced", now };
}

/** The name that stands after the code in the same value, "0114 Upplands Väsby"; "" when none does. */
export function nameAfterCode(written: string): string {
  return CODE_AND_NAME.exec(written)?.groups?.["name"] ?? "";
}

/**
 * The other municipality whose name stands beside a code, where the two disagree: the sign of rows that have
 * changed places, as when Upplands Väsby and Upplands-Bro did. A name that nobody has is no proof of anything.
 */
export function otherMunicipalityNamed(
  name: string,
  code: string,
  index: MunicipalityIndex,
): NamedMunicipality | undefined {
  const named = index.byName.get(comparable(name));
  return named === undefined || named.code === code ? undefined : named;
}

/** Whether a name is a municipality's own. @param name as a file writes it */
export function isNamed(name: string, { code }: NamedMunicipality, { byName }: MunicipalityIndex): boolean {
  return byName.get(comparable(name))?.code === code;
}

/** Capitals, spaces and hyphens do not tell names apart; å and a do (Håbo and Habo). */
function comparable(name: string): string {
  return name.toLowerCase().replaceAll(/[\s\-\u2013]/g, "");
}
