import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { municipalitiesOf, organisationsOfHealthcareRegion } from "#domain/organisation";
import { readOrganisations } from "../../src/documents/organisation/read-organisations.ts";
import { fileProblemSentence } from "../../src/texts/file-problems.ts";
import { organisationProblemSentence } from "../../src/texts/organisation-problems.ts";
import { REFERENCE, shippedRegister } from "./read-reference.ts";

const register = shippedRegister();
const municipalities = [...register.municipalities.values()];
const regions = [...register.regions.values()];
const counties = [...register.counties.values()];

/** Statistics Sweden's number of municipalities in each county. */
const MUNICIPALITIES_IN_COUNTY = {
  "01": 26, "03": 8, "04": 9, "05": 13, "06": 13, "07": 8, "08": 12, "09": 1, "10": 5, "12": 33, "13": 6,
  "14": 49, "17": 16, "18": 12, "19": 10, "20": 15, "21": 10, "22": 7, "23": 8, "24": 15, "25": 14,
} as const; // prettier-ignore

describe("everybody is there", () => {
  test("290 municipalities in 21 counties, each county with its number", () => {
    expect(municipalities.length).toBe(290);
    expect(
      Object.fromEntries(counties.map(({ code }) => [code, municipalitiesOf(code, register).length])),
    ).toEqual(MUNICIPALITIES_IN_COUNTY);
  });

  test("a region for each county; the numbers 02, 11, 15 and 16 are not used", () => {
    expect(regions.map(({ code }) => code)).toEqual(counties.map(({ code }) => code));
    for (const unused of ["02", "11", "15", "16"]) expect(register.counties.has(unused)).toBe(false);
  });

  test("Gotland is one organisation with two codes", () => {
    expect(register.regions.get("09")?.alsoMunicipality).toBe("0980");
    expect(register.municipalities.get("0980")?.county).toBe("09");
    expect(regions.filter(({ alsoMunicipality }) => alsoMunicipality !== undefined)).toHaveLength(1);
  });
});

describe("who is told apart from whom", () => {
  test("Håbo in Uppsala and Habo in Jönköping have addresses of their own", () => {
    expect(register.municipalities.get("0305")).toMatchObject({ name: "Håbo", slug: "habo-uppsala" });
    expect(register.municipalities.get("0643")).toMatchObject({ name: "Habo", slug: "habo-jonkoping" });
  });

  test("Upplands Väsby and Upplands-Bro have theirs", () => {
    expect(register.municipalities.get("0114")).toMatchObject({
      name: "Upplands Väsby",
      slug: "upplands-vasby",
    });
    expect(register.municipalities.get("0139")).toMatchObject({ name: "Upplands-Bro", slug: "upplands-bro" });
  });

  test("an address is the name without å, ä and ö; where two would be equal, both end with their county", () => {
    const plain = (name: string): string =>
      name.toLowerCase().replaceAll(/[åä]/g, "a").replaceAll("ö", "o").replaceAll(" ", "-");
    for (const { name, slug, county } of municipalities) {
      const namesakes = municipalities.filter((other) => plain(other.name) === plain(name));
      const end = namesakes.length > 1 ? `-${register.counties.get(county)?.slug}` : "";
      expect(slug).toBe(plain(name) + end);
    }
    for (const { name, slug } of regions) expect(slug).toBe(plain(name));
    for (const { shortName, slug } of counties) expect(slug).toBe(plain(shortName));
  });
});

test("a county's short name is its name without län", () => {
  for (const { name, shortName } of counties)
    expect([`${shortName} län`, `${shortName}s län`]).toContain(name);
});

describe("identity over time", () => {
  test("Knivsta is known from 2003", () => {
    expect(register.municipalities.get("0330")?.since?.toString()).toBe("2003-01-01");
  });

  test("Heby belonged to Västmanland as 1917 and is 0331 in Uppsala from 2007", () => {
    expect(register.municipalities.get("0331")).toMatchObject({
      name: "Heby",
      county: "03",
      formerCode: "1917",
    });
    expect(register.municipalities.get("0331")?.since?.toString()).toBe("2007-01-01");
    expect(register.municipalities.has("1917")).toBe(false);
  });

  test("every name of a region has a source, and a day that no source gives is unknown", () => {
    const names = regions.flatMap(({ code, names: own }) => own.map((name) => ({ code, ...name })));
    expect(names.filter(({ source }) => source === undefined)).toEqual([]);
    expect(
      names.filter(({ from, to }) => from === "unknown" && to === "in-use").map(({ code }) => code),
    ).toEqual(["03", "14", "22"]);
  });

  test("each region bears today's name, the last of its names", () => {
    for (const { name, names } of regions) expect(names.at(-1)).toMatchObject({ text: name, to: "in-use" });
  });
});

describe("the six healthcare regions", () => {
  test("cover every county, Halland in two parts", () => {
    expect(register.healthcareRegions).toHaveLength(6);
    const parts = register.healthcareRegions.flatMap(({ id, parts: own }) =>
      own.map((part) => ({ id, ...part })),
    );
    const whole = parts
      .filter(({ municipalities: members }) => members === "all")
      .map(({ county }) => county);
    expect(whole.toSorted()).toEqual(counties.map(({ code }) => code).filter((code) => code !== "13"));
    expect(parts.filter(({ county }) => county === "13")).toEqual([
      { id: "vastra", county: "13", municipalities: ["1382", "1383", "1384"] },
      { id: "sodra", county: "13", municipalities: ["1315", "1380", "1381"] },
    ]);
  });

  test("the northern one has four regions and 44 municipalities", () => {
    const northern = register.healthcareRegions.find(({ id }) => id === "norra")?.parts ?? [];
    expect(northern.map(({ county }) => county)).toEqual(["22", "23", "24", "25"]);
    expect(northern.flatMap(({ county }) => municipalitiesOf(county, register))).toHaveLength(44);
  });
});

describe("a broken file of organisations", () => {
  const text = readFileSync(new URL("organisations.json", REFERENCE), "utf8");
  const sentences = (broken: string): readonly string[] => {
    const read = readOrganisations(new TextEncoder().encode(broken));
    if (read.ok) return [];
    return read.problems.map((problem) =>
      "at" in problem ? fileProblemSentence(problem) : organisationProblemSentence(problem),
    );
  };

  test("that is not JSON", () => {
    expect(sentences(text.slice(0, -10))).toEqual([
      "Filen är inte giltig JSON. Kontrollera citattecken, kommatecken och klamrar.",
    ]);
  });

  test("with a field of the wrong form, an unknown field and a day that does not exist", () => {
    const broken = text
      .replace('"code": "0114"', '"code": 114')
      .replace('"letter": "AB"', '"letter": "AB", "bokstav": "AB"')
      .replace('"since": "2003-01-01"', '"since": "2003-02-30"');
    expect(sentences(broken)).toEqual([
      "Fältet counties/0/bokstav finns inte i formatet. Rätta stavningen eller ta bort det.",
      "Fältet municipalities/0/code är av fel slag. Skriv en text inom citattecken.",
      "Fältet municipalities/28/since är inte skrivet som det ska. Rätta det efter formatets beskrivning.",
    ]);
  });

  test("with a name whose source is not in the list", () => {
    expect(sentences(text.replace('"source": "skane-1999"', '"source": "nobody"'))).toEqual([
      "Fältet regions/12/names/nobody följer inte formatet, regeln source. Rätta fältet.",
    ]);
  });

  test("with contradictions", () => {
    const broken = text
      .replace('"slug": "upplands-vasby"', '"slug": "upplands-bro"')
      .replace('"alsoMunicipality": "0980"', '"alsoMunicipality": "0981"')
      .replace('{"code": "0115"', '{"code": "0117"')
      .replace('"county": "25", "slug": "region-norrbotten"', '"county": "26", "slug": "region-norrbotten"')
      .replace(
        '"county": "24", "slug": "region-vasterbotten"',
        '"county": "25", "slug": "region-vasterbotten"',
      );
    expect(sentences(broken)).toEqual([
      "Koden 0117 finns två gånger. Ta bort en av raderna.",
      "0139 har adressen upplands-bro, som redan används. Lägg länets namn sist i båda.",
      "24 hör till länet 25, men koden börjar inte så. Rätta den ena.",
      "25 hör till länet 26, som inte finns. Rätta länskoden.",
      "09 nämner kommunen 0981, som inte finns. Rätta kommunkoden.",
    ]);
  });
});

test("the northern healthcare region is 4 regions and 44 municipalities, and Halland is split between two", () => {
  const of = (id: string) => {
    const region = register.healthcareRegions.find((each) => each.id === id);
    return region === undefined ? [] : organisationsOfHealthcareRegion(region, register);
  };
  // 7 in Västernorrland, 8 in Jämtland, 15 in Västerbotten and 14 in Norrbotten.
  expect(of("norra").filter((code) => code.length === 4)).toHaveLength(7 + 8 + 15 + 14);
  expect(of("norra").filter((code) => code.length === 2)).toEqual(["22", "23", "24", "25"]);
  const halland = (id: string) => of(id).filter((code) => code.startsWith("13"));
  expect(halland("sodra")).toEqual(["1315", "1380", "1381", "13"]);
  expect(halland("vastra")).toEqual(["1382", "1383", "1384", "13"]);
  const all = register.healthcareRegions.flatMap(({ id }) => of(id).filter((code) => code.length === 4));
  expect(new Set(all).size).toBe(290);
  expect(all).toHaveLength(290);
});
