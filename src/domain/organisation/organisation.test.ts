import { describe, expect, test } from "vitest";
import {
  buildRegister,
  countyOfMunicipality,
  municipalitiesOf,
  nameOf,
  type Municipality,
  type Region,
} from "#domain/organisation";

type Lists = Parameters<typeof buildRegister>[0];

function municipality(code: string, name: string, slug = name.toLowerCase()): Municipality {
  return { code, name, officialName: `${name} kommun`, county: code.slice(0, 2), slug };
}

const dalarna: Region = {
  code: "20",
  name: "Region Dalarna",
  county: "20",
  slug: "region-dalarna",
  names: [],
};

const lists: Lists = {
  municipalities: [
    municipality("2080", "Falun"),
    municipality("1981", "Sala"),
    municipality("2021", "Vansbro"),
  ],
  counties: [
    { code: "20", letter: "W", name: "Dalarnas län", shortName: "Dalarna", slug: "dalarna" },
    { code: "19", letter: "U", name: "Västmanlands län", shortName: "Västmanland", slug: "vastmanland" },
  ],
  regions: [dalarna],
  healthcareRegions: [
    {
      id: "mellansverige",
      name: "Sjukvårdsregion Mellansverige",
      parts: [{ county: "20", municipalities: "all" }],
    },
  ],
};

function problemsIn(changed: Partial<Lists>): readonly unknown[] {
  const built = buildRegister({ ...lists, ...changed });
  return built.ok ? [] : built.problems;
}

describe("a register", () => {
  const built = buildRegister(lists);
  if (!built.ok) throw new Error("the lists of this test agree");
  const register = built.value;

  test("lists organisations in code order, whatever order they came in", () => {
    expect([...register.municipalities.keys()]).toEqual(["1981", "2021", "2080"]);
    expect([...register.counties.keys()]).toEqual(["19", "20"]);
    expect([...register.regions.values()]).toEqual([dalarna]);
  });

  test("knows the municipalities of a county by their codes", () => {
    expect(municipalitiesOf("20", register).map(({ name }) => name)).toEqual(["Vansbro", "Falun"]);
    expect(municipalitiesOf("01", register)).toEqual([]);
    expect(countyOfMunicipality("1981")).toBe("19");
  });

  test("names municipalities, regions and counties' principals, and gives back a code it does not know", () => {
    expect(nameOf("1981", register)).toBe("Sala");
    expect(nameOf("20", register)).toBe("Region Dalarna");
    expect(nameOf("lan-19", register)).toBe("Västmanlands län");
    expect(nameOf("skr", register)).toBe("skr");
  });
});

describe("a contradiction in the register is found", () => {
  test("a code that stands twice", () => {
    expect(
      problemsIn({ municipalities: [...lists.municipalities, municipality("1981", "Sala", "sala-2")] }),
    ).toEqual([{ kind: "duplicate-code", code: "1981" }]);
  });

  test("two municipalities with one address, as Håbo and Habo would have", () => {
    expect(
      problemsIn({
        municipalities: [municipality("2080", "Falun", "habo"), municipality("2081", "X", "habo")],
      }),
    ).toEqual([{ kind: "duplicate-slug", code: "2081", slug: "habo" }]);
  });

  test("a county that nobody knows, and a code that does not begin with its county's", () => {
    const wrong = [municipality("0114", "Upplands Väsby"), { ...municipality("1917", "Heby"), county: "20" }];
    expect(problemsIn({ municipalities: wrong })).toEqual([
      { kind: "unknown-county", code: "0114", county: "01" },
      { kind: "county-and-code-differ", code: "1917", county: "20" },
    ]);
  });

  test("a region or healthcare region that names a municipality or county nobody knows", () => {
    expect(
      problemsIn({
        regions: [{ ...dalarna, alsoMunicipality: "0980" }],
        healthcareRegions: [
          {
            id: "vastra",
            name: "Västra",
            parts: [
              { county: "13", municipalities: "all" },
              { county: "19", municipalities: ["1981", "1384"] },
            ],
          },
        ],
      }),
    ).toEqual([
      { kind: "unknown-municipality", code: "20", municipality: "0980" },
      { kind: "unknown-county", code: "vastra", county: "13" },
      { kind: "unknown-municipality", code: "vastra", municipality: "1384" },
    ]);
  });

  test("all of them at once, not only the first", () => {
    expect(
      problemsIn({ municipalities: [municipality("0114", "A"), municipality("0139", "B")] }),
    ).toHaveLength(2);
  });
});
