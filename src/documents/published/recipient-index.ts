import type { NamedRecipient, PublishedGroup } from "#domain/published";
import type { County, Municipality, OrganisationRegister, Region } from "#domain/organisation";

/** The recipients of a group, by code and by every way in which tables write their names. */
export type RecipientIndex = {
  readonly group: PublishedGroup;
  readonly byCode: ReadonlyMap<string, NamedRecipient>;
  /** Codes that are no longer used, with who has taken over. */
  readonly byFormerCode: ReadonlyMap<string, NamedRecipient>;
  /** By name as `comparableName` writes it. */
  readonly byName: ReadonlyMap<string, readonly NamedRecipient[]>;
  /** By name without the dots and rings of å, ä and ö. */
  readonly byFoldedName: ReadonlyMap<string, readonly NamedRecipient[]>;
  /** By name without its å, ä and ö, for the names that have them. */
  readonly byRestOfName: ReadonlyMap<string, readonly NamedRecipient[]>;
  /** Comparable names by what is left of them without vowels and signs: few names share it. */
  readonly namesBySkeleton: ReadonlyMap<string, readonly string[]>;
  /** Counties whose municipalities a table may sum, by the names and codes that cannot be a municipality. */
  readonly counties: ReadonlyMap<string, County>;
};

const built = new WeakMap<OrganisationRegister, Map<PublishedGroup, RecipientIndex>>();

/** The index of a group, built once for each register. */
export function recipientIndex(group: PublishedGroup, register: OrganisationRegister): RecipientIndex {
  const ofRegister = built.get(register) ?? new Map<PublishedGroup, RecipientIndex>();
  built.set(register, ofRegister);
  const known = ofRegister.get(group);
  if (known !== undefined) return known;
  const index = buildIndex(group, register);
  ofRegister.set(group, index);
  return index;
}

/** A number that leads to a note: "Knivsta1)", "Knivsta (1)". */
const NOTE_NUMBER = /\s*\(?\d{1,2}\)\s*$/;

/** A name without what does not tell names apart: capitals, spaces, hyphens, points and note marks. Å and a do (Håbo, Habo). */
export function comparableName(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(NOTE_NUMBER, "")
    .replaceAll(/[\s\-\u2010-\u2014_.,:;'"()/*¹²³\u2070-\u2079]/g, "");
}

/** A comparable name without dots, rings and accents. @example foldedName("håbo") // "habo" */
export function foldedName(comparable: string): string {
  return comparable.normalize("NFD").replaceAll(/\p{M}/gu, "");
}

/** What is left of a name whatever letters were lost or lost their dots. @example skeletonOf("västerås") // "vstrs" */
export function skeletonOf(comparable: string): string {
  return comparable.replaceAll(/[^\da-z]|[aeou]/g, "");
}

type Naming = {
  readonly recipient: NamedRecipient;
  readonly own: readonly string[];
  readonly also: readonly string[];
};

function buildIndex(group: PublishedGroup, register: OrganisationRegister): RecipientIndex {
  const namings =
    group === "municipalities"
      ? [...register.municipalities.values()].map(municipalityNaming)
      : [...register.regions.values()].flatMap((region) => regionNaming(region, group, register));
  const byName = new Map<string, NamedRecipient[]>();
  for (const { recipient, own } of namings)
    for (const name of own) add(byName, comparableName(name), recipient);
  const ownNames = new Set(byName.keys());
  for (const { recipient, also } of namings) {
    for (const name of also.map(comparableName)) if (!ownNames.has(name)) add(byName, name, recipient);
  }
  const byFoldedName = new Map<string, NamedRecipient[]>();
  const byRestOfName = new Map<string, NamedRecipient[]>();
  for (const [name, recipients] of byName) {
    for (const recipient of recipients) {
      add(byFoldedName, foldedName(name), recipient);
      const rest = name.replaceAll(/[^\da-z]/g, "");
      if (rest !== name && rest.length > 1) add(byRestOfName, rest, recipient);
    }
  }
  const namesBySkeleton = new Map<string, string[]>();
  for (const name of byName.keys()) {
    const skeleton = skeletonOf(name);
    const others = namesBySkeleton.get(skeleton);
    if (others === undefined) namesBySkeleton.set(skeleton, [name]);
    else others.push(name);
  }
  const formerly = group === "municipalities" ? [...register.municipalities.values()] : [];
  return {
    group,
    byCode: new Map(namings.map(({ recipient }) => [recipient.code, recipient])),
    byFormerCode: new Map(
      formerly.flatMap(({ code, name, formerCode }) =>
        formerCode === undefined ? [] : [[formerCode, { code, name }] as const],
      ),
    ),
    byName,
    byFoldedName,
    byRestOfName,
    namesBySkeleton,
    counties: group === "municipalities" ? countiesByName(register, byName) : new Map(),
  };
}

function add(names: Map<string, NamedRecipient[]>, name: string, recipient: NamedRecipient): void {
  const others = names.get(name);
  if (others === undefined) names.set(name, [recipient]);
  else if (!others.some(({ code }) => code === recipient.code)) others.push(recipient);
}

/** "Falun", "Falu kommun", "Falu", "Stockholms stad"; Gotland's municipality calls itself a region. */
function municipalityNaming({ code, name, officialName, county }: Municipality): Naming {
  const genitive = officialName.replace(/ kommun$/, "");
  return {
    recipient: { code, name },
    own: [name, officialName],
    also: [
      genitive,
      ...[name, `${name}s`, genitive].flatMap((each) => [`${each} kommun`, `${each} stad`]),
      ...[name, genitive].map((each) => `Kommunen ${each}`),
      ...(county === code.slice(0, 2) && name === "Gotland" ? ["Region Gotland"] : []),
    ],
  };
}

/** Names that follow no pattern. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  "01": ["SLL"],
  "04": ["Sörmland", "Sörmlands län"],
  "14": ["VGR", "VG-regionen", "Västra Götalandsregionen"],
  "23": ["Jämtland Härjedalen", "Jämtlands och Härjedalens län"],
};

/** Names of all times, which a region and its county share: "Landstinget i Uppsala län", "Region Uppsala", "Uppsala". */
function regionNaming(
  region: Region,
  group: PublishedGroup,
  register: OrganisationRegister,
): readonly Naming[] {
  const county = register.counties.get(region.county);
  if (county === undefined) return [];
  const genitive = county.name.replace(/ län$/, "");
  const places = [
    county.shortName,
    county.name,
    `${county.shortName} län`,
    genitive,
    ...(OTHER_NAMES[region.code] ?? []),
  ];
  const isJoint = group === "counties-jointly";
  return [
    {
      recipient: isJoint
        ? { code: `lan-${region.code}`, name: county.name }
        : { code: region.code, name: region.name },
      own: [region.name, county.name, county.shortName, ...region.names.map(({ text }) => text)],
      also: [
        ...places,
        ...["Region", "Regionen", "Landstinget", "Landstinget i"].flatMap((word) =>
          places.map((place) => `${word} ${place}`),
        ),
        ...[`${genitive} läns`, `${county.shortName}s läns`, genitive, `${county.shortName}s`].map(
          (each) => `${each} landsting`,
        ),
        `${county.shortName}regionen`,
      ],
    },
  ];
}

function countiesByName(
  register: OrganisationRegister,
  municipalities: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, County> {
  const names = [...register.counties.values()].flatMap((county) =>
    [county.name, `${county.shortName} län`, county.shortName]
      .map(comparableName)
      .filter((name) => !municipalities.has(name))
      .map((name) => [name, county] as const),
  );
  return new Map(names);
}
