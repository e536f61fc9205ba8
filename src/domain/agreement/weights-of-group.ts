import type { Weight, Weights } from "#domain/allocation";
import {
  countyOf,
  groupOfCode,
  jointCode,
  municipalitiesOf,
  type OrganisationRegister,
  type RecipientCode,
} from "#domain/organisation";
import { populationOf, type PopulationSeries } from "#domain/population";
import type { RecipientGroup } from "./agreement.ts";

/** The codes of a group's recipients, in code order; Gotland is "0980" among municipalities and "09" among regions. */
export function recipientsOfGroup(
  group: RecipientGroup,
  register: OrganisationRegister,
): readonly RecipientCode[] {
  switch (group.kind) {
    case "municipalities":
      return [...register.municipalities.keys()];
    case "regions":
      return [...register.regions.keys()];
    case "counties-jointly":
      return [...register.counties.keys()].map(jointCode);
    case "named":
      return group.recipients.map(({ code }) => code);
  }
}

/** The municipalities whose inhabitants are counted for a recipient: itself, or all of its county. */
export function municipalitiesBehind(code: RecipientCode, register: OrganisationRegister): readonly string[] {
  if (groupOfCode(code) === "municipalities") return [code];
  return municipalitiesOf(countyOf(code) ?? "", register).map((municipality) => municipality.code);
}

/** The inhabitants of each recipient of a group on the day of a series; a region's are those of its county. */
export function weightsOf(
  recipients: readonly RecipientCode[],
  series: PopulationSeries,
  register: OrganisationRegister,
): Weights {
  return new Map(
    recipients.flatMap((code): readonly (readonly [RecipientCode, Weight])[] => {
      const persons = populationOf(code, series, (county) => municipalitiesOf(county, register));
      return persons === undefined
        ? []
        : [[code, { value: persons, unit: "persons", source: series.source }]];
    }),
  );
}
