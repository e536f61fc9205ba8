import {
  municipalitiesOf,
  writtenText,
  type Body,
  type BodyKind,
  type OrganisationRegister,
  type Origin,
  type Seat,
  type SeatDuty,
  type SeatFunction,
} from "#domain/organisation";
import type { Acting, OrganisationId, Refusal } from "#domain/rights";
import { writeOn, type Change, type RecordParts } from "./write-record.ts";
import { BODY_RECORDS } from "./written-down.ts";

/** What is set up for a whole county in one deed. */
export type CountySetUp = {
  /** Two digits. */
  readonly county: string;
  /** The agreement that everybody gets a contact for, by its short name; none where absent. */
  readonly agreement?: string | undefined;
  /** Assumed by habit, or invented to show how it works. */
  readonly origin: Exclude<Origin, "stated">;
  /** From the form. */
  readonly key: string;
};

/** The words that bodies and contacts are given until somebody knows better. */
export type SetUpWords = {
  /** "BUS-gruppen i Orsa". @param of the municipality, region or county, by its short name */
  readonly bodyName: (kind: BodyKind, of: string, isRegion: boolean) => string;
  readonly contactFunction: (isRegion: boolean) => string;
};

/** What came of it: how many things are new, how many were there, and why some could not be written. */
export type SetUpDone = {
  readonly written: number;
  readonly alreadyThere: number;
  readonly refused: readonly Refusal[];
};

type Usual = { readonly kind: BodyKind; readonly mandate: Body["mandate"] };

const OF_MUNICIPALITY: readonly Usual[] = [
  { kind: "council", mandate: "decides" },
  { kind: "executive-board", mandate: "decides" },
  { kind: "committee", mandate: "decides" },
  { kind: "local-group-children", mandate: "prepares" },
  { kind: "local-group-adults", mandate: "prepares" },
];
const OF_REGION: readonly Usual[] = [
  { kind: "council", mandate: "decides" },
  { kind: "executive-board", mandate: "decides" },
  { kind: "committee", mandate: "decides" },
];
const OF_COUNTY: readonly Usual[] = [
  { kind: "political-council", mandate: "recommends" },
  { kind: "system-leadership", mandate: "recommends" },
  { kind: "directors-network", mandate: "prepares" },
];

type UsualSeat = {
  readonly function: SeatFunction;
  readonly duty: SeatDuty;
  readonly by: "municipality" | "region";
};

/** Västmanland's agreement of 2015: social services, school, outpatient psychiatry and family doctors develop it together. */
const SEATS: Partial<Readonly<Record<BodyKind, readonly UsualSeat[]>>> = {
  "local-group-children": [
    { function: "social-services", duty: "chair", by: "municipality" },
    { function: "school", duty: "member", by: "municipality" },
    { function: "outpatient-psychiatry", duty: "member", by: "region" },
    { function: "family-doctors", duty: "member", by: "region" },
  ],
  "local-group-adults": [
    { function: "social-services", duty: "chair", by: "municipality" },
    { function: "outpatient-psychiatry", duty: "member", by: "region" },
    { function: "family-doctors", duty: "member", by: "region" },
    { function: "private-family-doctors", duty: "member", by: "region" },
  ],
};

/**
 * Sets the usual bodies, seats and contacts of a whole county up (lägger upp ett helt län): for every municipality and the
 * region, in their names, unconfirmed. What is there already stays as it is, so it can be done again.
 */
export async function setUpCounty(
  setUp: CountySetUp,
  acting: Acting,
  parts: RecordParts & { readonly register: OrganisationRegister; readonly words: SetUpWords },
): Promise<SetUpDone> {
  const kinds = await Promise.all(
    BODY_RECORDS.map((kind) => parts.records.current(acting.organisation, kind)),
  );
  const there = new Set(kinds.flat().map(({ kind, object }) => `${kind} ${object}`));
  const wanted = usualOf(setUp, acting.organisation, parts);
  const missing = wanted.filter(({ kind, object }) => !there.has(`${kind} ${object}`));
  const refused: Refusal[] = [];
  let written = 0;
  // One after the other: each is one line of the same log.
  for (const change of missing) {
    const outcome = await writeOn(undefined, change, acting, parts);
    if (outcome.kind === "refused") refused.push(outcome.why);
    if (outcome.kind === "written" || outcome.kind === "already-written") written += 1;
  }
  return { written, alreadyThere: wanted.length - missing.length, refused };
}

function usualOf(
  { county, agreement, origin, key }: CountySetUp,
  host: OrganisationId,
  { register, words }: { readonly register: OrganisationRegister; readonly words: SetUpWords },
): readonly Change[] {
  const municipalities = municipalitiesOf(county, register);
  const region = register.regions.get(county);
  const everybody = [
    ...municipalities.map(({ code, name }) => ({ code, name, isRegion: false })),
    ...(region === undefined ? [] : [{ code: region.code, name: region.name, isRegion: true }]),
  ];
  const countyName = register.counties.get(county)?.shortName ?? county;
  const change = (kind: Change["kind"], object: string, owner: OrganisationId, body: string): Change => ({
    kind,
    object,
    owner,
    body,
    basedOn: 0,
    key: `${key} ${kind} ${object}`,
  });
  const bodyOf = (
    usual: Usual,
    owner: { readonly code: OrganisationId; readonly name: string },
    place: Pick<Body, "level" | "covers">,
  ) =>
    change(
      "body",
      `${place.level === "county" && owner.code === host ? `lan-${county}` : owner.code}-${usual.kind}`,
      owner.code,
      writtenText({
        ...usual,
        ...place,
        name: words.bodyName(usual.kind, owner.name, owner.code === county),
        origin,
      }),
    );
  const seatsOf = (kind: BodyKind, municipality: string) =>
    (SEATS[kind] ?? []).map(({ by, ...usual }) => {
      const owner = by === "municipality" ? municipality : county;
      const body = `${municipality}-${kind}`;
      const seat: Seat = { ...usual, body, organisation: owner, holdings: [], origin };
      return change("seat", `${body}-${usual.function}`, owner, writtenText(seat));
    });
  return [
    ...OF_COUNTY.map((usual) =>
      bodyOf(
        usual,
        { code: host, name: countyName },
        { level: "county", covers: everybody.map(({ code }) => ({ organisation: code })) },
      ),
    ),
    ...everybody.flatMap(({ code, name, isRegion }) =>
      (isRegion ? OF_REGION : OF_MUNICIPALITY).map((usual) =>
        bodyOf(
          usual,
          { code, name },
          { level: isRegion ? "county" : "municipality", covers: [{ organisation: code }] },
        ),
      ),
    ),
    ...municipalities.flatMap(({ code }) => OF_MUNICIPALITY.flatMap(({ kind }) => seatsOf(kind, code))),
    ...(agreement === undefined ? [] : everybody).map(({ code, isRegion }) =>
      change(
        "contact",
        `${code}-${agreement ?? ""}`,
        code,
        writtenText({
          organisation: code,
          agreement: agreement ?? "",
          function: words.contactFunction(isRegion),
          answersFor: [],
          origin,
        }),
      ),
    ),
  ];
}
