import type { Agreement } from "#domain/agreement";
import { viewPublication } from "../application/view-publication.ts";
import type { WordedPublication } from "../texts/entered-amount.ts";
import { formatDayOf } from "../texts/format.ts";
import type { House } from "./house.ts";

/** Which organisation published an agreement here and on which day, as pages show it; undefined for one that came with Samnytta. */
export async function publicationOf(
  { version }: Pick<Agreement, "version">,
  { trust, catalogue }: House,
): Promise<WordedPublication | undefined> {
  if (trust === undefined) return undefined;
  const found = await viewPublication(version, catalogue.register, trust);
  return found && { by: found.name, on: formatDayOf(found.moment) };
}
