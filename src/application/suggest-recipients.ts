import { jointCode, type OrganisationRegister } from "#domain/organisation";
import type { CatalogueEntry } from "./open-catalogue.ts";
import { search } from "./search.ts";

/** A recipient that somebody may have meant. */
export type SuggestedRecipient = { readonly code: string; readonly name: string };

/** At most this many are suggested. */
const MOST_SUGGESTED = 5;

/**
 * Recipients of an agreement that a text, which is no code, may have meant: by name, by part of a name, by a code that
 * lost its first zero, or by a name that is nearly the same. To be shown, never to be used: Habo is not Håbo.
 */
export function suggestRecipients(
  text: string,
  entry: CatalogueEntry,
  register: OrganisationRegister,
): readonly SuggestedRecipient[] {
  const words = text.trim().toLocaleLowerCase("sv");
  const found = search({ basis: { register, series: [] }, register, entries: [] }, text);
  const named: readonly SuggestedRecipient[] = [
    ...[...register.municipalities.values(), ...register.regions.values()].filter(
      ({ code }) => code === `0${words}` || code === words,
    ),
    ...found.municipalities,
    ...found.regions,
    ...found.counties.map(({ code, name }) => ({ code: jointCode(code), name })),
    ...[...register.counties.values()]
      .filter(({ code }) => words === `lan${code}` || words === `lan-${code}` || words === `län-${code}`)
      .map(({ code, name }) => ({ code: jointCode(code), name })),
    ...found.nearly,
  ];
  const recipients = new Set(
    entry.components.flatMap(({ amounts }) => amounts.map(({ recipient }) => recipient)),
  );
  const possible = new Map(
    named.filter(({ code }) => recipients.has(code)).map(({ code, name }) => [code, { code, name }]),
  );
  const whole = [...possible.values()].filter(({ name }) => name.toLocaleLowerCase("sv") === words);
  return (whole.length > 0 ? whole : [...possible.values()]).slice(0, MOST_SUGGESTED);
}
