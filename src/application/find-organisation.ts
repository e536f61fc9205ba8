import type { OrganisationRegister, RecipientCode } from "#domain/organisation";
import { search } from "./search.ts";

/** A municipality or a region as an address and a heading name it. */
export type Organisation = {
  readonly code: RecipientCode;
  /** "Halmstad", "Region Halland". */
  readonly name: string;
  /** "Halmstads kommun", "Region Halland". */
  readonly officialName: string;
  readonly slug: string;
  /** The path of its page. */
  readonly path: string;
};

/** What somebody wrote in the field for an organisation: nothing, one that exists, or words that name none. */
export type OrganisationChoice =
  | { readonly kind: "all" }
  | { readonly kind: "chosen"; readonly organisation: Organisation }
  | { readonly kind: "none-such"; readonly text: string; readonly near: readonly Organisation[] };

/** At most this many are suggested. */
const MOST_SUGGESTED = 8;

/**
 * The municipality or region that an address or a person names: by slug, by code or by its whole name.
 * Part of a name only suggests: Habo is not Håbo.
 */
export function findOrganisation(register: OrganisationRegister, text = ""): OrganisationChoice {
  const words = text.trim().toLocaleLowerCase("sv");
  if (words === "") return { kind: "all" };
  const all = organisationsIn(register);
  const organisation = all.find(
    ({ code, slug, name, officialName }) =>
      words === slug || words === code || [name, officialName].some((each) => isSame(each, words)),
  );
  if (organisation !== undefined) return { kind: "chosen", organisation };
  const found = search({ basis: { register, series: [] }, register, entries: [] }, text);
  const codes = [...found.municipalities, ...found.regions, ...found.nearly].map(({ code }) => code);
  const near = codes.flatMap((code) => all.find((each) => each.code === code) ?? []);
  return { kind: "none-such", text: text.trim(), near: near.slice(0, MOST_SUGGESTED) };
}

function organisationsIn({ municipalities, regions }: OrganisationRegister): readonly Organisation[] {
  return [
    ...[...municipalities.values()].map(({ code, name, officialName, slug }) => ({
      code,
      name,
      officialName,
      slug,
      path: `/kommuner/${slug}`,
    })),
    ...[...regions.values()].map(({ code, name, slug }) => ({
      code,
      name,
      officialName: name,
      slug,
      path: `/regioner/${slug}`,
    })),
  ];
}

function isSame(name: string, words: string): boolean {
  return name.toLocaleLowerCase("sv") === words;
}
