import {
  allocateComponent,
  readComponents,
  RULE_VERSION,
  type Agreement,
  type AllocationBasis,
  type ComponentAllocation,
} from "#domain/agreement";
import { isMarkedAsExample } from "#domain/source";
import { checkAgreement, type AgreementCheck } from "#domain/check";
import { countyOf, nameOf, type OrganisationRegister } from "#domain/organisation";
import { seriesHash } from "#domain/population";
import { annexHash, type Annex, type ToldWay } from "#domain/published";
import { keptShare, shareAmounts, valueOf, type Computed, type ShownAmount } from "./amount-figure.ts";
import { shownSums } from "./sums-of-entry.ts";
import type { AmountArchive, Clock, KeptAmount, Library } from "./ports.ts";
import { isPublished, keptPublished } from "./published-figure.ts";
import { toldWay } from "./told-way.ts";
import { whenAsked } from "./when-asked.ts";
import { withPublished } from "./with-published.ts";

/** One component as it is shown: what became of it, every amount, and the amounts by the other stage. */
export type CatalogueComponent = {
  readonly result: ComponentAllocation;
  /** What is shown and counts: published by the payer where it is known, else computed. */
  readonly amounts: readonly ShownAmount[];
  /** What we compute, in the order of the allocation; the control where the payer has published. */
  readonly computedAmounts: readonly ShownAmount[];
  /** The payer's tables of this component, in the order they were read in. */
  readonly annexes: readonly Annex[];
  /** How each of those tables is computed, where it tells that. */
  readonly told: ReadonlyMap<Annex, ToldWay>;
  /** Present where a choice of stage exists: the same component by the stage that is not used. */
  readonly otherStage?: { readonly result: Computed; readonly amounts: readonly ShownAmount[] } | undefined;
};

/** One agreement of the catalogue with everything that is computed from it. */
export type CatalogueEntry = {
  readonly agreement: Agreement;
  readonly text: string;
  readonly components: readonly CatalogueComponent[];
  readonly check: AgreementCheck;
  /** Every share that we compute, by either stage, by its permanent address. */
  readonly byAddress: ReadonlyMap<string, { readonly amount: ShownAmount; readonly computed: Computed }>;
};

/** Every agreement at hand, newest year first, with the basis it is computed on. */
export type Catalogue = {
  readonly basis: AllocationBasis;
  readonly register: OrganisationRegister;
  readonly entries: readonly CatalogueEntry[];
};

/**
 * Computes the whole catalogue; the same files give the same catalogue on any machine.
 * @param before a former one: agreements that nothing has changed for are taken over from it
 */
export function buildCatalogue(library: Library, before?: Catalogue): Catalogue {
  const isSameBasis = before !== undefined && isSameList(library.series, before.basis.series);
  const entries = library.agreements.map(({ agreement, text }) => {
    const annexes = annexesOf(agreement, library);
    const former = before?.entries.find((entry) => entry.agreement === agreement);
    const isSame =
      isSameBasis &&
      former !== undefined &&
      isSameList(
        annexes,
        former.components.flatMap((each) => each.annexes),
      );
    return isSame ? former : buildEntry(agreement, text, library, annexes);
  });
  return {
    basis: library,
    register: library.register,
    // What is made up comes last, wherever the agreements are listed.
    entries: entries.toSorted(
      (a, b) =>
        Number(isExample(a)) - Number(isExample(b)) ||
        b.agreement.year - a.agreement.year ||
        (a.agreement.slug < b.agreement.slug ? -1 : 1),
    ),
  };
}

/** Whether an agreement is made up to try things with (Exempel): never beside what is real without its own heading. */
export function isExample({ agreement }: Pick<CatalogueEntry, "agreement">): boolean {
  return isMarkedAsExample(agreement.title);
}

/** The payer's tables of parts that the agreement has, part by part, in the order they were read in. */
function annexesOf(agreement: Agreement, { annexes = [] }: Library): readonly Annex[] {
  return readComponents(agreement).flatMap(({ id }) =>
    annexes.filter((annex) => annex.agreement === agreement.id && annex.component === id),
  );
}

function isSameList(left: readonly unknown[], right: readonly unknown[]): boolean {
  return left.length === right.length && left.every((each, index) => each === right[index]);
}

/**
 * Computes one agreement. The other stage, the check and the index of addresses wait until somebody asks for them.
 * @param annexes the payer's tables of this agreement, in the order they were read in
 */
export function buildEntry(
  agreement: Agreement,
  text: string,
  basis: AllocationBasis,
  annexes: readonly Annex[] = [],
): CatalogueEntry {
  const components = readComponents(agreement).map((component): CatalogueComponent => {
    const result = allocateComponent(component, agreement, basis);
    const otherStage = whenAsked(() => byOtherStage(result, agreement, basis));
    const computedAmounts = result.status === "computed" ? amountsOf(result, agreement, basis) : [];
    const own = annexes.filter((annex) => annex.component === component.id);
    const told = whenAsked(
      () =>
        new Map(
          own.flatMap((annex): [Annex, ToldWay][] => {
            const way = toldWay(annex.table, result, agreement, basis);
            return way === undefined ? [] : [[annex, way]];
          }),
        ),
    );
    return {
      result,
      amounts: withPublished(computedAmounts, own, { result, agreement, basis }),
      computedAmounts,
      annexes: own,
      get told() {
        return told();
      },
      get otherStage() {
        return otherStage();
      },
    };
  });
  const check = whenAsked(() => checkAgreement(agreement, basis));
  const byAddress = whenAsked(() => indexOf(components));
  return {
    agreement,
    text,
    components,
    get check() {
      return check();
    },
    get byAddress() {
      return byAddress();
    },
  };
}

function byOtherStage(
  result: ComponentAllocation,
  agreement: Agreement,
  basis: AllocationBasis,
): CatalogueComponent["otherStage"] {
  const { component } = result;
  const isStaged = component.groups[0]?.kind === "municipalities";
  if (result.status !== "computed" || !isStaged || result.basis === undefined) return undefined;
  const stage = result.allocation.rule.stage === "direct" ? "county-first" : "direct";
  const other = allocateComponent(component, agreement, basis, stage);
  return other.status === "computed"
    ? { result: other, amounts: amountsOf(other, agreement, basis) }
    : undefined;
}

function indexOf(components: readonly CatalogueComponent[]): CatalogueEntry["byAddress"] {
  const shown = components.flatMap(({ result, computedAmounts, otherStage }) => [
    ...(result.status === "computed" ? computedAmounts.map((amount) => ({ amount, computed: result })) : []),
    ...(otherStage === undefined
      ? []
      : otherStage.amounts.map((amount) => ({ amount, computed: otherStage.result }))),
  ]);
  return new Map(shown.map((each) => [each.amount.address, each]));
}

/**
 * Keeps every amount of the catalogue that a page can show, so that its address resolves for ever:
 * shares by both stages, and the sums per county and per recipient, also by the stage that is not used.
 * @param before a former catalogue that is kept already: what was taken over from it is left as it is
 */
export async function keepCatalogue(
  catalogue: Catalogue,
  archive: AmountArchive,
  clock: Clock,
  before?: Catalogue,
): Promise<void> {
  const moment = clock.moment();
  for (const series of catalogue.basis.series.filter((each) => before?.basis.series.includes(each) !== true))
    await archive.keepSeries(seriesHash(series), series, moment);
  for (const entry of catalogue.entries.filter((each) => before?.entries.includes(each) !== true)) {
    await archive.keepAgreement(entry.agreement.version, entry.text, moment);
    for (const annex of entry.components.flatMap(({ annexes }) => annexes))
      await archive.keepAnnex(annexHash(annex), annex, moment);
    const published = entry.components
      .flatMap(({ amounts }) => amounts.filter(isPublished))
      .map(keptPublished);
    const kept = [...keptShares(entry), ...published, ...keptSums(entry, catalogue.register)];
    await archive.keepAmounts(kept, moment);
  }
}

/** The version of the rules that every amount is computed by. */
export { RULE_VERSION };

/** A recipient's short name, or its code when the register does not know it. */
export function nameInRegister(code: string, register: OrganisationRegister): string {
  return nameOf(code, register);
}

/** The county that a recipient belongs to; undefined for one outside the counties. */
export function countyOfRecipient(code: string): string | undefined {
  return countyOf(code);
}

function amountsOf(
  result: Computed,
  agreement: Agreement,
  { register }: AllocationBasis,
): readonly ShownAmount[] {
  return result.allocation.shares.map(shareAmounts(result, agreement, register));
}

function keptShares({ agreement, components }: CatalogueEntry): readonly KeptAmount[] {
  const results = components.flatMap(({ result, otherStage }) => [
    ...(result.status === "computed" ? [result] : []),
    ...(otherStage === undefined ? [] : [otherStage.result]),
  ]);
  return results.flatMap((result) =>
    result.allocation.shares.map((share) => keptShare(share, result, agreement)),
  );
}

function keptSums(entry: CatalogueEntry, register: OrganisationRegister): readonly KeptAmount[] {
  return shownSums(entry, register).map((sum) => ({
    kind: "sum",
    address: sum.address,
    agreement: entry.agreement.version,
    parts: sum.parts.map(({ address }) => address),
    amount: valueOf(sum),
  }));
}
