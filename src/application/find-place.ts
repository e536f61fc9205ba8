import type { OrganisationRegister } from "#domain/organisation";
import { nearestNames } from "./nearest-names.ts";

/** What an address can be about: municipalities (kommuner), counties (län) or regions. */
export type PlaceKind = "municipalities" | "counties" | "regions";

/** A place by the word that stands for it in addresses. */
export type NamedPlace = { readonly slug: string; readonly name: string };

/** Which place an address means, or whom to ask about. */
export type FoundPlace =
  | { readonly kind: "meant"; readonly slug: string }
  | { readonly kind: "unknown"; readonly nearly: readonly NamedPlace[] };

/**
 * The place that an address means which is not written as ours: with å, ä and ö, in upper case, with spaces, or with
 * "kommun" or "län" after the name. Habo is not Håbo: what may be either is asked about, never chosen.
 * @param written the word of the address, decoded
 * @example findPlace("Älmhult", "municipalities", register) // { kind: "meant", slug: "almhult" }
 * @example findPlace("habo", "municipalities", register) // unknown; nearly Håbo and Habo
 */
export function findPlace(written: string, kind: PlaceKind, register: OrganisationRegister): FoundPlace {
  const places = placesOf(kind, register);
  const words = inAddress(written);
  const plain = withoutMarks(words);
  const possible = places.filter(({ writings }) => writings.some((each) => withoutMarks(each) === plain));
  const exact = words === plain ? [] : possible.filter(({ writings }) => writings.includes(words));
  const [meant, ...others] = exact.length > 0 ? exact : possible;
  if (meant !== undefined && others.length === 0) return { kind: "meant", slug: meant.slug };
  const nearly = nearestNames(plain, places, ({ name }) => withoutMarks(inAddress(name)));
  return { kind: "unknown", nearly: nearly.map(({ slug, name }) => ({ slug, name })) };
}

type Place = NamedPlace & { readonly writings: readonly string[] };

function placesOf(kind: PlaceKind, register: OrganisationRegister): readonly Place[] {
  switch (kind) {
    case "municipalities":
      return [...register.municipalities.values()].map(({ slug, name, officialName }) =>
        place(slug, name, officialName),
      );
    case "counties":
      return [...register.counties.values()].map(({ slug, name, shortName }) => place(slug, shortName, name));
    case "regions":
      return [...register.regions.values()].map(({ slug, name }) => place(slug, name));
  }
}

function place(slug: string, name: string, ...others: readonly string[]): Place {
  return { slug, name, writings: [slug, name, ...others].map(inAddress) };
}

/** As a word of an address, with its marks kept. @example inAddress(" Upplands Väsby") // "upplands-väsby" */
function inAddress(text: string): string {
  return text
    .normalize("NFC")
    .trim()
    .toLocaleLowerCase("sv")
    .replaceAll(/[\s_]+/g, "-");
}

/** @example withoutMarks("älmhult") // "almhult" */
function withoutMarks(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "");
}
