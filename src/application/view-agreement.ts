import type { ReadComponent } from "#domain/agreement";
import { fraction, persons, type Fraction, type Persons } from "#domain/money";
import { jointCounty, countyOf, nameOf, type County, type OrganisationRegister } from "#domain/organisation";
import type { ToldWay } from "#domain/published";
import type { Figure } from "#domain/source";
import { findByName, type Named } from "./find-by-name.ts";
import type { Catalogue, CatalogueComponent, CatalogueEntry } from "./open-catalogue.ts";
import { countyAmounts, type CountyAmounts } from "./sums-of-entry.ts";
import { viewTotals, type RecipientTotals } from "./view-totals.ts";
import { computedBeside } from "./published-figure.ts";
import { sumAmount, valueOf, type ShownAmount, type ShownSum } from "./amount-figure.ts";

/** What a reader asks of an agreement: a county or all, one component, an order, a filter, both stages. */
export type AgreementQuestion = {
  readonly county?: string | undefined;
  readonly component?: string | undefined;
  readonly sort: AllocationSort;
  readonly isDescending: boolean;
  readonly filter: string;
  readonly showsBothStages: boolean;
  /** Only the rows that the other stage changes. */
  readonly onlyDiffering?: boolean | undefined;
};

/** The columns an allocation can be sorted by. */
export type AllocationSort = "name" | "persons" | "amount";

/** One recipient's row of an allocation. */
export type AllocationRow = {
  readonly recipient: string;
  readonly name: string;
  readonly persons: Figure<Persons> | undefined;
  /** Part of all recipients' weight. */
  readonly share: Fraction | undefined;
  readonly amount: ShownAmount;
  /** The amount by the stage that is not used. */
  readonly otherStage?: ShownAmount | undefined;
};

/** How many rows the other stage changes, and how much one county's rows become. */
export type StageComparison = {
  readonly used: "direct" | "county-first";
  readonly differing: number;
  readonly ofRows: number;
  readonly example: { readonly used: ShownAmount; readonly other: ShownAmount } | undefined;
  /** The payer's last table of the component: how many rows it has, and the computation that they follow, if any. */
  readonly table: { readonly rows: number; readonly way: ToldWay | undefined } | undefined;
};

/** A component's allocation as a table. */
export type AllocationTable = {
  readonly component: CatalogueComponent;
  readonly rows: readonly AllocationRow[];
  readonly sum: ShownSum | undefined;
  readonly sumOfOtherStage: ShownSum | undefined;
  readonly sumOfPersons: Persons | undefined;
  /** The rows' part of all recipients' weight. */
  readonly sumOfShares: Fraction | undefined;
  readonly stages: StageComparison | undefined;
  /** How many recipients the component has in all. */
  readonly ofAll: number;
  /** Whether the rows are a whole county or a whole component, whose sum has an address; a filtered list has none. */
  readonly isWholeSelection: boolean;
};

/** One agreement as a reader sees it. */
export type AgreementView = {
  readonly entry: CatalogueEntry;
  readonly county: County | undefined;
  readonly amounts: CountyAmounts | undefined;
  readonly municipalityCount: number;
  /** Sums of each component over all its recipients. */
  readonly totals: readonly { readonly component: ReadComponent; readonly sum: ShownSum | undefined }[];
  readonly table: AllocationTable | undefined;
  /** Every recipient with all components together, when the question asks for that instead of one component. */
  readonly together: RecipientTotals | undefined;
  /** Words of the address that name nothing here; the page shows its usual choice and says so. */
  readonly unknownWords: readonly { readonly kind: "county" | "component"; readonly text: string }[];
};

/** The word of the address for all components together. */
export const ALL_COMPONENTS = "alla";

/** Answers a question about one agreement; undefined when there is none at that address. */
export function viewAgreement(
  catalogue: Catalogue,
  slug: string,
  question: AgreementQuestion,
): AgreementView | undefined {
  const entry = catalogue.entries.find(({ agreement }) => agreement.slug === slug);
  if (entry === undefined) return undefined;
  const county = chosenCounty(entry, question.county, catalogue.register);
  const isTogether = question.component === ALL_COMPONENTS;
  const component = isTogether ? undefined : chosenComponent(entry, question.component);
  return {
    entry,
    county,
    amounts: county && countyAmounts(entry, county.code),
    municipalityCount: [...catalogue.register.municipalities.values()].filter(
      (each) => each.county === county?.code,
    ).length,
    totals: entry.components.map(({ result, amounts }) => ({
      component: result.component,
      sum: sumAmount(amounts),
    })),
    table: component && tableOf(component, county, question, catalogue.register),
    together: isTogether
      ? viewTotals(entry, county, question, (code) =>
          namesOf(code, nameIn(entry, code, catalogue.register), catalogue.register),
        )
      : undefined,
    unknownWords: [
      ...(question.county !== undefined && question.county !== "alla" && county === undefined
        ? [{ kind: "county" as const, text: question.county }]
        : []),
      ...(question.component !== undefined &&
      !isTogether &&
      component?.result.component.id !== question.component
        ? [{ kind: "component" as const, text: question.component }]
        : []),
    ],
  };
}

/** The county in the address, else the county whose document the agreement was read in, else all. */
function chosenCounty(
  { agreement }: CatalogueEntry,
  asked: string | undefined,
  register: OrganisationRegister,
): County | undefined {
  if (asked === "alla") return undefined;
  const counties = [...register.counties.values()];
  const own = counties.find(({ slug, code }) => slug === asked || code === asked);
  if (own !== undefined || asked !== undefined) return own;
  const documented = agreement.documents.find(({ county }) => county !== undefined)?.county;
  return documented === undefined ? undefined : register.counties.get(documented);
}

/** The component in the address, else the municipalities' first, else the first with amounts. */
function chosenComponent(
  { components }: CatalogueEntry,
  asked: string | undefined,
): CatalogueComponent | undefined {
  const shared = components.filter(({ amounts }) => amounts.length > 1);
  return (
    components.find(({ result }) => result.component.id === asked) ??
    shared.find(({ result }) => result.component.groups[0]?.kind === "municipalities") ??
    shared[0]
  );
}

function tableOf(
  component: CatalogueComponent,
  county: County | undefined,
  question: AgreementQuestion,
  register: OrganisationRegister,
): AllocationTable {
  const all = rowsOf(component, register);
  const inCounty = all
    .filter(
      ({ recipient }) =>
        county === undefined || countyOf(recipient) === county.code || countyOf(recipient) === undefined,
    )
    .filter((row) => question.onlyDiffering !== true || differsByStage(row));
  const own = findByName(
    inCounty.map((thing) => ({ thing, names: namesOf(thing.recipient, thing.name, register) })),
    question.filter,
    question,
  );
  const sum = sumAmount(own.map(({ amount }) => amount));
  const counted = own.flatMap((row) =>
    row.persons === undefined || row.persons.value === "unknown" ? [] : [row.persons.value],
  );
  const weightOfAll = weightSum(all);
  const sumOfPersons =
    counted.length === 0 ? undefined : persons(counted.reduce((total, count) => total + count, 0n));
  const others = own.flatMap(({ otherStage }) => otherStage ?? []);
  return {
    component,
    rows: sortRows(own, question).map((row) =>
      question.showsBothStages ? row : { ...row, otherStage: undefined },
    ),
    sum,
    sumOfOtherStage: question.showsBothStages ? sumAmount(others) : undefined,
    sumOfPersons,
    sumOfShares:
      sumOfPersons === undefined || weightOfAll === 0n ? undefined : fraction(sumOfPersons, weightOfAll),
    stages: compareStages(component, all),
    ofAll: all.length,
    isWholeSelection: question.filter.trim() === "" && question.onlyDiffering !== true,
  };
}

function rowsOf(
  { result, amounts, otherStage }: CatalogueComponent,
  register: OrganisationRegister,
): readonly AllocationRow[] {
  const others = new Map(otherStage?.amounts.map((amount) => [amount.recipient, amount]));
  const shares = result.status === "computed" ? result.allocation.shares : [];
  const basis = result.status === "computed" ? result.basis : undefined;
  const weightOf = new Map(shares.map(({ recipient, weight }) => [recipient, weight]));
  const weights = shares.reduce((sum, { weight }) => sum + (weight?.value ?? 0n), 0n);
  return amounts.map((amount): AllocationRow => {
    const { recipient } = amount;
    const weight = weightOf.get(recipient);
    const isCounted = weight?.unit === "persons" && basis !== undefined;
    return {
      recipient,
      name: recipientName(recipient, result.component, register),
      persons: isCounted
        ? {
            value: persons(weight.value),
            unit: "persons",
            sources: [basis.series.source],
            asOf: basis.series.date,
            certainty: basis.series.certainty,
            steps: [],
          }
        : undefined,
      share: weight === undefined || weights === 0n ? undefined : fraction(weight.value, weights),
      amount,
      otherStage: others.get(recipient),
    };
  });
}

/** A recipient's name: from the register, else as the agreement names it. */
export function recipientName(
  code: string,
  component: ReadComponent,
  register: OrganisationRegister,
): string {
  const named = component.groups.flatMap((group) => (group.kind === "named" ? group.recipients : []));
  return named.find((recipient) => recipient.code === code)?.name ?? nameOf(code, register);
}

/** What a recipient may be looked for as: the name in its row, and what it is called in full or in short. */
function namesOf(code: string, name: string, register: OrganisationRegister): Named<unknown>["names"] {
  const county = jointCounty(code, register);
  const others = [register.municipalities.get(code)?.officialName, county?.shortName];
  return [name, ...others.filter((other) => other !== undefined)];
}

function nameIn({ components }: CatalogueEntry, code: string, register: OrganisationRegister): string {
  const own = components.find(({ amounts }) => amounts.some(({ recipient }) => recipient === code));
  return own === undefined ? nameOf(code, register) : recipientName(code, own.result.component, register);
}

function compareStages(
  { otherStage, result, annexes, told }: CatalogueComponent,
  rows: readonly AllocationRow[],
): StageComparison | undefined {
  if (otherStage === undefined || result.status !== "computed") return undefined;
  const differing = rows.flatMap((row) => {
    const used = computedBeside(row.amount);
    return row.otherStage !== undefined && used !== undefined && differsByStage(row)
      ? [{ used, other: row.otherStage }]
      : [];
  });
  const annex = annexes.at(-1);
  return {
    table: annex && { rows: annex.table.rows.size, way: told.get(annex) },
    used: result.allocation.rule.stage,
    differing: differing.length,
    ofRows: rows.length,
    example: differing[0],
  };
}

/** Whether the stage that is not used gives the recipient another amount than we compute. */
export function differsByStage({ amount, otherStage }: AllocationRow): boolean {
  return otherStage !== undefined && otherStage.figure.value !== computedBeside(amount)?.figure.value;
}

/** @param rows in the order of their names, which those that are equal keep */
function sortRows(
  rows: readonly AllocationRow[],
  { sort, isDescending }: AgreementQuestion,
): readonly AllocationRow[] {
  const direction = isDescending ? -1 : 1;
  switch (sort) {
    case "name":
      return rows;
    case "persons":
      return rows.toSorted((a, b) => direction * compareBig(personsOf(a), personsOf(b)));
    case "amount":
      return rows.toSorted((a, b) => direction * compareBig(valueOf(a.amount), valueOf(b.amount)));
  }
}

function personsOf({ persons: figure }: AllocationRow): bigint {
  return figure === undefined || figure.value === "unknown" ? 0n : figure.value;
}

function compareBig(left: bigint, right: bigint): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function weightSum(rows: readonly AllocationRow[]): bigint {
  return rows.reduce((sum, row) => sum + personsOf(row), 0n);
}
