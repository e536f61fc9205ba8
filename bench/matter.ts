import {
  readComponents,
  weightsOf,
  type Agreement,
  type ComponentAllocation,
  type ReadComponent,
} from "#domain/agreement";
import {
  allocate,
  proportional,
  type Allocation,
  type AllocationRule,
  type Weights,
} from "#domain/allocation";
import { KRONA, type Ore } from "#domain/money";
import type { OrganisationRegister } from "#domain/organisation";
import type { ChosenSeries, PopulationSeries } from "#domain/population";
import { assert } from "#domain/result";
import { day, type Day } from "#domain/time";
import type { Library } from "../src/application/ports.ts";
import { loadLibrary } from "../src/documents/load-library.ts";

/** What is shared in every measurement: one component of a real agreement over 290 municipalities and 21 regions. */
export type Matter = {
  readonly library: Library;
  readonly register: OrganisationRegister;
  readonly agreement: Agreement;
  /** All components of the agreement as it is read, for the names of recipients. */
  readonly components: readonly ReadComponent[];
  readonly component: ReadComponent;
  readonly total: Ore;
  readonly weights: Weights;
  readonly rule: AllocationRule;
  readonly basis: ChosenSeries & { readonly keyDate: Day };
};

export type Computed = ComponentAllocation & { readonly status: "computed" };

/**
 * The 130 million for youth clinics in the agreement of 2017, by the population of 31 December 2016.
 *
 * The agreement names regions and municipalities together, and is read as an amount for each county jointly. Here it is
 * shared over all 311 by population instead, which nobody has decided: it makes one component of the largest size.
 * @param root the folder of the repository
 */
export async function readMatter(root: string): Promise<Matter> {
  const loaded = await loadLibrary(root);
  assert(loaded.ok, "the shipped files can be read");
  const { library } = loaded.value;
  const { register } = library;
  const agreement = library.agreements.find(
    (each) => each.agreement.slug === "psykisk-halsa-2017",
  )?.agreement;
  const series = library.series.find(({ date }) => date.equals(day("2016-12-31")));
  assert(agreement !== undefined && series !== undefined, "the agreement and the population are shipped");
  const others = agreement.interpretations.filter(({ effect }) => effect.kind !== "jointly-per-county");
  const component = readComponents(agreement, others).find(({ id }) => id === "ungdomsmottagningar");
  assert(component !== undefined && component.amount !== "unknown", "the youth clinics have an amount");
  return {
    library,
    register,
    agreement,
    components: readComponents(agreement),
    component,
    total: component.amount,
    weights: weightsOfAll(register, series),
    rule: { grain: KRONA, stage: "direct", rest: "largest-remainder" },
    basis: { series, isExact: false, keyDate: day("2016-11-01") },
  };
}

function weightsOfAll(register: OrganisationRegister, series: PopulationSeries): Weights {
  return weightsOf([...register.regions.keys(), ...register.municipalities.keys()], series, register);
}

/** Our allocation of a total over any weights. */
export function allocateAll(total: Ore, weights: Weights, rule: AllocationRule): Allocation {
  const result = allocate(total, proportional(weights), rule);
  assert(result.ok, "the total can be shared");
  return result.value;
}

/** Our allocation of the component, as `explainAmounts` and the Swedish words take it. */
export function computeComponent({ component, total, weights, rule, basis }: Matter): Computed {
  const allocation = allocateAll(total, weights, rule);
  return { status: "computed", component, allocation, basis, certainty: "preliminary" };
}
