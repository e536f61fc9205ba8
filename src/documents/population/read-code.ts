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

const TOTAL = /^(?:summa|totalt?|riket|hela (?:riket|landet)|sverige|(?:samtliga|alla) kommuner)\b/i;

/**
 * Reads whom a row is about by its code, never by its name: a municipality "0114" (a name may follow the code,
 * as in SCB's own tables), a county "01" or the country "00" as sums, or a word for a sum.
 * @example readCode("114", "Upplands Väsby", register).kind // "leading-zero-lost"
 */
export function readCode(code: string, name: string, register: OrganisationRegister): RowSubject {
  if (TOTAL.test(code) || (code === "" && TOTAL.test(name))) return { kind: "total", of: "all" };
  if (code === "") return { kind: "missing" };
  const digits = /^'?(\d+)(?:\s+\D.*)?$/.exec(code)?.[1] ?? "";
  if (digits === "00" || digits === "0000") return { kind: "total", of: "all" };
  const municipality = register.municipalities.get(digits);
  if (municipality !== undefined) return { kind: "municipality", municipality };
  const county = register.counties.get(digits);
  if (county !== undefined) return { kind: "total", of: { code: county.code, name: county.name } };
  const meant = digits.length === 3 ? register.municipalities.get(`0${digits}`) : undefined;
  if (meant !== undefined) return { kind: "leading-zero-lost", meant };
  const now = [...register.municipalities.values()].find(({ formerCode }) => formerCode === digits);
  return now === undefined ? { kind: "unknown" } : { kind: "replaced", now };
}

/**
 * The other municipality whose name stands beside a code, where the two disagree: the sign of rows that have
 * changed places, as when Upplands Väsby and Upplands-Bro did. A name that nobody has is no proof of anything.
 */
export function otherMunicipalityNamed(
  name: string,
  code: string,
  register: OrganisationRegister,
): NamedMunicipality | undefined {
  const written = comparable(name);
  const own = register.municipalities.get(code);
  if (written === "" || own === undefined || isNamed(own, written)) return undefined;
  return [...register.municipalities.values()].find((municipality) => isNamed(municipality, written));
}

function isNamed(
  municipality: { readonly name: string; readonly officialName: string },
  written: string,
): boolean {
  return written === comparable(municipality.name) || written === comparable(municipality.officialName);
}

/** Capitals, spaces and hyphens do not tell names apart, å and a do (Håbo and Habo). */
function comparable(name: string): string {
  return name.toLowerCase().replaceAll(/[\s\-\u2013]/g, "");
}
