import {
  allocateComponent,
  seriesFor,
  type Agreement,
  type AllocationBasis,
  type ComponentAllocation,
  type ReadComponent,
} from "#domain/agreement";
import type { Ore } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import {
  previewSeries,
  seriesHash,
  withSeries,
  type NationalTotal,
  type PopulationSeries,
  type SeriesPreview,
} from "#domain/population";
import type { Certainty } from "#domain/source";
import type { Day } from "#domain/time";
import type { Catalogue, CatalogueComponent, CatalogueEntry } from "./open-catalogue.ts";

/** A new series beside what is at hand: what it holds, and what it changes. */
export type NewSeriesView = {
  readonly preview: SeriesPreview;
  readonly effect: SeriesEffect;
  /** Something that a person should look at: a sum, a figure or a pair that may be wrong. */
  readonly isSuspicious: boolean;
};

/** Looks at a new series before anybody keeps it; nothing is saved. */
export function viewNewSeries(
  catalogue: Pick<Catalogue, "basis" | "entries">,
  nationalTotals: readonly NationalTotal[],
  series: PopulationSeries,
): NewSeriesView {
  const { register, series: available } = catalogue.basis;
  const preview = previewSeries(series, { register, available, nationalTotals });
  const { national, comparison, unknown } = preview;
  const isOff = national !== undefined && national.difference !== 0n && !national.mayBeProtection;
  const found = [unknown, comparison?.suspicious ?? [], comparison?.swapped ?? []];
  return {
    preview,
    effect: changesBySeries(catalogue, series),
    isSuspicious: isOff || found.some((each) => each.length > 0),
  };
}

/** One amount before and after; `before` is absent where it was okänt. `difference` is after − before, in öre. */
export type AmountChange = {
  readonly recipient: RecipientCode;
  readonly before?: Ore;
  readonly after: Ore;
  readonly difference: bigint;
};

/** What becomes of one component with a new series at hand. */
export type ComponentChange = {
  readonly agreement: Pick<Agreement, "id" | "slug" | "title">;
  readonly component: ReadComponent;
  /** The day of the population it is computed on, where a population is used. */
  readonly before?: { readonly date?: Day; readonly certainty: Certainty };
  /** Absent where it can no longer be computed. */
  readonly after?: { readonly date?: Day; readonly certainty: Certainty };
  /** How many amounts the component has afterwards. */
  readonly amounts: number;
  /** Those that change, the largest difference first; equal ones in code order. */
  readonly changed: readonly AmountChange[];
  /** Our computations beside amounts that the payer has published, which stay as they are, in the same order. */
  readonly changedControls: readonly AmountChange[];
};

/** What a new series changes in the whole catalogue. */
export type SeriesEffect = {
  readonly changedAmounts: number;
  /** Those that take another population or another amount, the largest difference first, else in catalogue order. */
  readonly components: readonly ComponentChange[];
};

/**
 * What changes when a population series is added: every component that then takes another population, and each amount
 * that becomes another. Nothing is saved. Only agreements that the series concerns are computed again.
 * @example changesBySeries(catalogue, series).changedAmounts // 3
 */
export function changesBySeries(
  catalogue: Pick<Catalogue, "basis" | "entries">,
  series: PopulationSeries,
): SeriesEffect {
  return changesWith(withSeries(catalogue.basis.series, series), catalogue);
}

/** What changes when a catalogue is computed on these series instead of its own, told in the same way. */
export function changesWith(
  series: readonly PopulationSeries[],
  { basis, entries }: Pick<Catalogue, "basis" | "entries">,
): SeriesEffect {
  const renewed: AllocationBasis = { register: basis.register, series };
  const components = entries
    .filter((entry) => isConcerned(entry, renewed))
    .flatMap(({ agreement, components: each }) =>
      each.flatMap((component) => changeOf(component, agreement, renewed) ?? []),
    );
  return {
    changedAmounts: components.reduce((count, { changed }) => count + changed.length, 0),
    components: components.toSorted((a, b) => compareSizes(largestOf(b), largestOf(a))),
  };
}

/** The components of each agreement together, in the order of their largest change. */
export function changesByAgreement({ components }: SeriesEffect) {
  const agreements = new Map(components.map(({ agreement }) => [agreement.id, agreement]));
  return [...agreements.values()].map((agreement) => ({
    agreement,
    components: components.filter((each) => each.agreement.id === agreement.id),
  }));
}

/** Whether any part of an agreement would take another population, or get one where it has none. */
export function isConcerned({ components }: CatalogueEntry, renewed: AllocationBasis): boolean {
  return components.some(({ result }) => takesAnother(result, renewed));
}

/** Whether a component would take another population, or get one where it has none. */
function takesAnother(result: ComponentAllocation, renewed: AllocationBasis): boolean {
  switch (result.status) {
    case "computed":
    case "impossible": {
      const { basis, component } = result;
      return (
        basis !== undefined && seriesFor(basis.keyDate, component.groups, renewed)?.series !== basis.series
      );
    }
    case "awaiting-basis":
      return result.missing.some(({ kind }) => kind === "series");
    case "divided":
      return false;
  }
}

function changeOf(
  { result: before, amounts }: CatalogueComponent,
  agreement: Agreement,
  renewed: AllocationBasis,
): ComponentChange | undefined {
  const { component } = before;
  const after = allocateComponent(component, agreement, renewed);
  const all = changedAmounts(before, after);
  // What the payer has published is what is shown, whatever population we compute on.
  const published = new Set(
    amounts.flatMap((amount) => (amount.published === undefined ? [] : [amount.recipient])),
  );
  const changed = all.filter(({ recipient }) => !published.has(recipient));
  if (all.length === 0 && seriesOf(before) === seriesOf(after) && before.status === after.status) {
    return undefined;
  }
  return {
    agreement,
    component,
    ...(before.status === "computed" ? { before: standingOf(before) } : {}),
    ...(after.status === "computed" ? { after: standingOf(after) } : {}),
    amounts: after.status === "computed" ? after.allocation.shares.length : 0,
    changed,
    changedControls: all.filter(({ recipient }) => published.has(recipient)),
  };
}

function standingOf({ basis, certainty }: ComponentAllocation & { readonly status: "computed" }) {
  return { certainty, ...(basis === undefined ? {} : { date: basis.series.date }) };
}

/** The content of the population it is computed on: the same figures of the same day from another file change nothing. */
function seriesOf(result: ComponentAllocation): string | undefined {
  return "basis" in result && result.basis !== undefined ? seriesHash(result.basis.series) : undefined;
}

function changedAmounts(before: ComponentAllocation, after: ComponentAllocation): readonly AmountChange[] {
  if (after.status !== "computed") return [];
  const shares = before.status === "computed" ? before.allocation.shares : [];
  const known = new Map(shares.map(({ recipient, amount }) => [recipient, amount]));
  return after.allocation.shares
    .flatMap(({ recipient, amount }): readonly AmountChange[] => {
      const earlier = known.get(recipient);
      if (earlier === undefined) return [{ recipient, after: amount, difference: amount }];
      return earlier === amount
        ? []
        : [{ recipient, before: earlier, after: amount, difference: amount - earlier }];
    })
    .toSorted((a, b) => compareSizes(sizeOf(b), sizeOf(a)) || (a.recipient < b.recipient ? -1 : 1));
}

function largestOf({ changed }: ComponentChange): bigint {
  const [first] = changed;
  return first === undefined ? 0n : sizeOf(first);
}

function sizeOf({ difference }: AmountChange): bigint {
  return difference < 0n ? -difference : difference;
}

function compareSizes(left: bigint, right: bigint): number {
  return left === right ? 0 : left < right ? -1 : 1;
}
