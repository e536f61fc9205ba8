import type { Agreement } from "#domain/agreement";
import { viewPublications } from "../application/view-publication.ts";
import type { WordedPublication } from "../texts/entered-amount.ts";
import { formatDayOf } from "../texts/format.ts";
import { textOfYear } from "../texts/text-of-year.ts";
import type { House } from "./house.ts";

/** Which organisation published an agreement here and on which day, as pages show it; undefined for one that came with Samnytta. */
export async function publicationOf(
  { version }: Pick<Agreement, "version">,
  { trust, catalogue }: House,
): Promise<WordedPublication | undefined> {
  if (trust === undefined) return undefined;
  const found = (await viewPublications(catalogue.register, trust)).get(version);
  return found && { by: found.name, on: formatDayOf(found.moment) };
}

/** Who wrote the amounts of an agreement whose year's text nobody has read; undefined for every other. */
export type EnteredBy = (agreement: Pick<Agreement, "version">) => string | undefined;

/** Who wrote the amounts in, for every agreement of the house whose year's text nobody has read. */
export async function enteredByIn({ trust, catalogue }: House): Promise<EnteredBy> {
  const copies = new Set(
    catalogue.entries.flatMap(({ agreement }) =>
      textOfYear(agreement) === undefined ? [] : [agreement.version],
    ),
  );
  if (trust === undefined || copies.size === 0) return () => undefined;
  const found = await viewPublications(catalogue.register, trust);
  return ({ version }) => (copies.has(version) ? found.get(version)?.name : undefined);
}
