import type { OrganisationRegister } from "#domain/organisation";
import type { OrderFileProblem } from "#domain/priority";
import type { OrderFile } from "./order-file.ts";

/** What the schema cannot say: programmes and parties that are not there or stand twice, who is taught, and the room. */
export function findOrderFaults(
  written: OrderFile,
  parties: readonly string[],
  file: string,
  register: OrganisationRegister,
): readonly OrderFileProblem[] {
  const at = (field: string) => ({ file, field });
  return [
    ...programmeFaults(written, at),
    ...partyFaults(written, at, register),
    ...ballotFaults(written, parties, at),
    ...groupFaults(written, parties, at),
    ...(written.rollout.capacity < 1
      ? [{ kind: "capacity-too-small" as const, at: at("rollout/capacity") }]
      : []),
  ];
}

type At = (field: string) => { readonly file: string; readonly field: string };

function programmeFaults({ programmes }: OrderFile, at: At): readonly OrderFileProblem[] {
  const codes = programmes.map(({ code }) => code);
  return codes.flatMap((programme, index): readonly OrderFileProblem[] =>
    codes.indexOf(programme) < index
      ? [{ kind: "programme-listed-twice", at: at(`programmes/${index}/code`), programme }]
      : [],
  );
}

function partyFaults(
  { parties }: OrderFile,
  at: At,
  { municipalities, regions, healthcareRegions }: OrganisationRegister,
): readonly OrderFileProblem[] {
  if ("healthcareRegion" in parties) {
    const region = parties.healthcareRegion;
    return healthcareRegions.some(({ id }) => id === region)
      ? []
      : [{ kind: "healthcare-region-unknown", at: at("parties/healthcareRegion"), region }];
  }
  return parties.codes.flatMap((code, index): readonly OrderFileProblem[] => [
    ...(municipalities.has(code) || regions.has(code)
      ? []
      : [{ kind: "code-unknown" as const, at: at(`parties/codes/${index}`), code }]),
    ...(parties.codes.indexOf(code) < index
      ? [{ kind: "party-twice" as const, at: at(`parties/codes/${index}`), party: code }]
      : []),
  ]);
}

function ballotFaults(
  { ballots, programmes: listed }: OrderFile,
  parties: readonly string[],
  at: At,
): readonly OrderFileProblem[] {
  const programmes = listed.map(({ code }) => code);
  const voters = ballots.map(({ party }) => party);
  return ballots.flatMap(({ party, places }, index): readonly OrderFileProblem[] => {
    const named = places.flatMap((equal, place) => equal.map((programme) => ({ programme, place })));
    return [
      ...(parties.includes(party)
        ? []
        : [{ kind: "party-unknown" as const, at: at(`ballots/${index}/party`), party }]),
      ...(voters.indexOf(party) < index
        ? [{ kind: "party-twice" as const, at: at(`ballots/${index}/party`), party }]
        : []),
      ...named.flatMap(({ programme, place }, turn): readonly OrderFileProblem[] => {
        const where = at(`ballots/${index}/places/${place}`);
        if (!programmes.includes(programme))
          return [{ kind: "programme-unknown", at: where, programme, programmes }];
        const first = named.findIndex((each) => each.programme === programme);
        return first < turn ? [{ kind: "programme-twice", at: where, programme }] : [];
      }),
    ];
  });
}

function groupFaults(
  { rollout: { groups } }: OrderFile,
  parties: readonly string[],
  at: At,
): readonly OrderFileProblem[] {
  const seen = new Set<string>();
  return groups.flatMap(({ municipalities }, index) =>
    municipalities.flatMap((municipality, place): readonly OrderFileProblem[] => {
      const where = at(`rollout/groups/${index}/municipalities/${place}`);
      if (!parties.includes(municipality)) return [{ kind: "not-taught", at: where, code: municipality }];
      if (seen.has(municipality)) return [{ kind: "municipality-twice", at: where, municipality }];
      seen.add(municipality);
      return [];
    }),
  );
}
