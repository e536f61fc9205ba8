import { countyOf } from "#domain/organisation";
import { buildEntry, type Catalogue, type CatalogueEntry } from "./open-catalogue.ts";
import {
  keptShare,
  resultHash,
  shareAmount,
  sumAmount,
  valueOf,
  type Computed,
  type ShownAmount,
  type ShownSum,
} from "./amount-figure.ts";
import type { AmountArchive, KeptAmount } from "./ports.ts";
import { isPublished } from "./published-figure.ts";
import { withPublished } from "./with-published.ts";
import { seriesHash, type PopulationSeries } from "#domain/population";
import { allocateComponent, readComponents } from "#domain/agreement";
import type { AllocationRule } from "#domain/allocation";
import { ore, type Ore } from "#domain/money";

/** One amount opened: the agreement it belongs to, the figure with its steps, and whether it is still the current one. */
export type AmountView =
  | {
      readonly kind: "share";
      readonly entry: CatalogueEntry;
      readonly amount: ShownAmount;
      readonly computed: Computed;
      readonly resultHash: string;
      /** The amount that is used, where this one is computed by the stage that is not. */
      readonly usedInstead: ShownAmount | undefined;
      /** What it would be by the stage that is not used, where both can be computed and this one is used. */
      readonly otherStage: OtherStage | undefined;
      /** What counts instead: what the payer has published, which this amount is the control of, or today's computation. */
      readonly boundBy: ShownAmount | undefined;
      /** Whether it was computed on a basis that is no longer used, such as another population. */
      readonly isEarlierBasis: boolean;
      /** The version of the agreement that is shown today, where it is another one. */
      readonly isSuperseded: boolean;
      /** The amount that was kept, where recomputing gives another: the kept one is shown. */
      readonly keptDiffers: Ore | undefined;
    }
  | {
      readonly kind: "published";
      readonly entry: CatalogueEntry;
      readonly amount: ShownAmount & Required<Pick<ShownAmount, "published">>;
      /** What binds today, where the annex has been taken back or another one has come after it. */
      readonly boundBy: ShownAmount | undefined;
      readonly isSuperseded: boolean;
    }
  | {
      readonly kind: "sum";
      readonly entry: CatalogueEntry;
      readonly sum: ShownSum;
      readonly county: string | undefined;
      /** Whether any part of it was computed on a basis that is no longer used. */
      readonly isEarlierBasis: boolean;
      readonly isSuperseded: boolean;
    };

/** An amount by the stage that is not used, and that less the one in use. */
export type OtherStage = {
  readonly stage: AllocationRule["stage"];
  readonly address: string;
  readonly value: Ore;
  readonly difference: Ore;
};

/** What the address of an unknown amount would need to be known here. */
export type UnknownAmount = {
  readonly kind: "unknown";
  readonly address: string;
  readonly isWellFormed: boolean;
};

/**
 * Opens an amount by its permanent address (beständig adress). The kept inputs are read back and computed again;
 * an address that was never shown on this installation is answered with what would be needed.
 */
export async function viewAmount(
  address: string,
  catalogue: Catalogue,
  archive: AmountArchive,
): Promise<AmountView | UnknownAmount> {
  const unknown: UnknownAmount = { kind: "unknown", address, isWellFormed: /^[0-9a-f]{64}$/.test(address) };
  if (!unknown.isWellFormed) return unknown;
  const kept = await archive.findAmount(address);
  if (kept === undefined) return unknown;
  const current = catalogue.entries.find(({ agreement }) => agreement.version === kept.agreement);
  const entry = current ?? (await entryOf(kept.agreement, catalogue, archive));
  if (entry === undefined) return unknown;
  const isSuperseded = current === undefined;
  if (kept.kind === "share")
    return (await openShare(kept, entry, catalogue, archive, isSuperseded)) ?? unknown;
  if (kept.kind === "published")
    return (await openPublished(kept, entry, catalogue, archive, isSuperseded)) ?? unknown;
  const parts = await Promise.all(kept.parts.map((part) => viewAmount(part, catalogue, archive)));
  const sum = sumAmount(parts.flatMap((part) => ("amount" in part ? [part.amount] : [])));
  if (sum === undefined || valueOf(sum) !== kept.amount) return unknown;
  const counties = new Set(sum.parts.map(({ recipient }) => countyOf(recipient)));
  return {
    kind: "sum",
    entry,
    sum,
    county: counties.size === 1 ? [...counties][0] : undefined,
    isEarlierBasis: parts.some((part) => part.kind === "share" && part.isEarlierBasis),
    isSuperseded,
  };
}

async function openShare(
  kept: KeptAmount & { readonly kind: "share" },
  entry: CatalogueEntry,
  catalogue: Catalogue,
  archive: AmountArchive,
  isSuperseded: boolean,
): Promise<AmountView | undefined> {
  const shown = entry.byAddress.get(kept.address);
  if (shown !== undefined) return shareView(kept, entry, shown, { isSuperseded, isEarlierBasis: false });
  const series = await seriesOf(kept.series, catalogue, archive);
  const component = readComponents(entry.agreement).find(({ id }) => id === kept.component);
  if (component === undefined || (series === undefined && kept.series !== "none")) return undefined;
  const basis = { register: catalogue.register, series: series === undefined ? [] : [series] };
  const computed = allocateComponent(component, entry.agreement, basis, kept.rule.stage);
  if (computed.status !== "computed") return undefined;
  const share = computed.allocation.shares.find(({ recipient }) => recipient === kept.recipient);
  if (share === undefined || keptShare(share, computed, entry.agreement).address !== kept.address)
    return undefined;
  const amount = shareAmount(share, computed, entry.agreement, catalogue.register);
  // An address of today's agreement that is not among today's was computed on something that is no longer used.
  return shareView(kept, entry, { amount, computed }, { isSuperseded, isEarlierBasis: !isSuperseded });
}

function shareView(
  kept: KeptAmount,
  entry: CatalogueEntry,
  { amount, computed }: { readonly amount: ShownAmount; readonly computed: Computed },
  standing: { readonly isSuperseded: boolean; readonly isEarlierBasis: boolean },
): AmountView {
  return {
    kind: "share",
    entry,
    amount,
    computed,
    resultHash: resultHash(computed),
    usedInstead: standing.isEarlierBasis ? undefined : usedInstead(amount, computed, entry),
    otherStage: standing.isEarlierBasis ? undefined : otherStage(amount, computed, entry),
    boundBy: inUse(amount, entry, standing.isEarlierBasis ? () => true : isPublished),
    ...standing,
    keptDiffers: valueOf(amount) === kept.amount ? undefined : kept.amount,
  };
}

/** An amount by the other stage than the agreement is read with is an alternative: the one in use stands in its place. */
function usedInstead(
  amount: ShownAmount,
  computed: Computed,
  { components }: CatalogueEntry,
): ShownAmount | undefined {
  const own = components.find(({ result }) => result.component.id === computed.component.id);
  if (own?.result.status !== "computed") return undefined;
  if (own.result.allocation.rule.stage === computed.allocation.rule.stage) return undefined;
  return own.amounts.find(({ recipient }) => recipient === amount.recipient);
}

function otherStage(
  { recipient, figure }: ShownAmount,
  computed: Computed,
  { components }: CatalogueEntry,
): OtherStage | undefined {
  const own = components.find(({ result }) => result.component.id === computed.component.id);
  if (own?.otherStage === undefined || figure.value === "unknown") return undefined;
  const { amounts, result } = own.otherStage;
  const { stage } = result.allocation.rule;
  const other = amounts.find((amount) => amount.recipient === recipient);
  if (other === undefined || stage === computed.allocation.rule.stage) return undefined;
  const value = valueOf(other);
  return { stage, address: other.address, value, difference: ore(value - figure.value) };
}

/** The published amount at an address, with the annex as it was kept. */
async function openPublished(
  kept: KeptAmount & { readonly kind: "published" },
  entry: CatalogueEntry,
  { basis }: Catalogue,
  archive: AmountArchive,
  isSuperseded: boolean,
): Promise<AmountView | undefined> {
  const own = entry.components.find(({ result }) => result.component.id === kept.component);
  const annex = await archive.findAnnex(kept.annex);
  if (own === undefined || annex === undefined) return undefined;
  const { result, computedAmounts } = own;
  const shown = withPublished(computedAmounts, [annex], { result, agreement: entry.agreement, basis });
  const amount = shown.find(({ recipient }) => recipient === kept.recipient);
  if (amount === undefined || !isPublished(amount) || amount.address !== kept.address) return undefined;
  const current = inUse(amount, entry, () => true);
  const boundBy = current?.address === amount.address ? undefined : current;
  return { kind: "published", entry, amount, boundBy, isSuperseded };
}

/** The recipient's amount that counts today, where it is of the kind that is asked for. */
function inUse(
  { component, recipient }: ShownAmount,
  { components }: CatalogueEntry,
  isWanted: (amount: ShownAmount) => boolean,
): ShownAmount | undefined {
  return components
    .find(({ result }) => result.component.id === component)
    ?.amounts.find((amount) => amount.recipient === recipient && isWanted(amount));
}

async function entryOf(
  version: string,
  catalogue: Catalogue,
  archive: AmountArchive,
): Promise<CatalogueEntry | undefined> {
  const kept = await archive.findAgreement(version);
  return kept && buildEntry(kept.agreement, kept.text, catalogue.basis);
}

async function seriesOf(
  hash: string,
  { basis }: Catalogue,
  archive: AmountArchive,
): Promise<PopulationSeries | undefined> {
  return basis.series.find((series) => seriesHash(series) === hash) ?? (await archive.findSeries(hash));
}
