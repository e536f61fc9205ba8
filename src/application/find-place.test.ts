import { describe, expect, test } from "vitest";
import { shipped } from "../../tests/worked-cases/shipped.ts";
import { findPlace, type FoundPlace, type PlaceKind } from "./find-place.ts";

const { register } = shipped;
const meant = (slug: string): FoundPlace => ({ kind: "meant", slug });

describe("an address that is not written as ours", () => {
  test.each<readonly [written: string, kind: PlaceKind, slug: string]>([
    ["Älmhult", "municipalities", "almhult"],
    ["Älmhult".normalize("NFD"), "municipalities", "almhult"],
    ["ÄLMHULT", "municipalities", "almhult"],
    ["Upplands Väsby", "municipalities", "upplands-vasby"],
    ["upplands_väsby", "municipalities", "upplands-vasby"],
    ["Sala kommun", "municipalities", "sala"],
    ["Malung-Sälen", "municipalities", "malung-salen"],
    ["Håbo", "municipalities", "habo-uppsala"],
    ["Västmanland", "counties", "vastmanland"],
    ["västmanlands-län", "counties", "vastmanland"],
    ["Region Västmanland", "regions", "region-vastmanland"],
  ])("%s of the %s is the place at %s", (written, kind, slug) => {
    expect(findPlace(written, kind, register)).toEqual(meant(slug));
  });

  test("Habo without a ring may be Håbo too, and is asked about", () => {
    expect(nearly("habo")).toEqual(["Håbo", "Habo"]);
    expect(nearly("Habo")).toEqual(["Håbo", "Habo"]);
  });

  test("a misspelt name is asked about, and what is nothing like a name is not", () => {
    expect(nearly("almhlt")).toEqual(["Älmhult"]);
    expect(nearly("vestmanland", "counties")).toEqual(["Västmanland"]);
    expect(nearly("finns-inte-alls")).toEqual([]);
    expect(nearly("")).toEqual([]);
    expect(nearly("å".repeat(100_000))).toEqual([]);
  });
});

describe("every place of the register", () => {
  const places: readonly (readonly [PlaceKind, string, string])[] = [
    ...[...register.municipalities.values()].map(({ name, slug }) => ["municipalities", name, slug] as const),
    ...[...register.counties.values()].map(({ name, slug }) => ["counties", name, slug] as const),
    ...[...register.regions.values()].map(({ name, slug }) => ["regions", name, slug] as const),
  ];
  /** Those that a way of finding leads to another place than their own. */
  const misled = (find: (written: string, kind: PlaceKind) => FoundPlace) =>
    places.flatMap(([kind, name, slug]) => {
      const found = find(name.toUpperCase(), kind);
      return found.kind === "meant" && found.slug !== slug ? [name] : [];
    });

  test("is found by its name in upper case, except Habo, and none is led to another's page", () => {
    expect(misled((written, kind) => findPlace(written, kind, register))).toEqual([]);
    const unfound = places.filter(
      ([kind, name]) => findPlace(name.toUpperCase(), kind, register).kind !== "meant",
    );
    expect(unfound.map(([, name]) => name)).toEqual(["Habo"]);
  });

  test("a way that takes the first name without its marks would mislead, and is seen", () => {
    const bare = (text: string) => text.toLowerCase().normalize("NFD").replaceAll(/\p{M}/gu, "");
    const first = (written: string, kind: PlaceKind): FoundPlace => {
      const same = places.find(([of, name]) => of === kind && bare(name) === bare(written));
      return same === undefined ? { kind: "unknown", nearly: [] } : meant(same[2]);
    };
    expect(misled(first)).toEqual(["Habo"]);
  });
});

function nearly(written: string, kind: PlaceKind = "municipalities"): readonly string[] {
  const found = findPlace(written, kind, register);
  return found.kind === "unknown" ? found.nearly.map(({ name }) => name) : [`meant ${found.slug}`];
}
