import {
  addressOf,
  addressOfSum,
  allocateComponent,
  readComponents,
  type Agreement,
} from "#domain/agreement";
import type { OrganisationRegister } from "#domain/organisation";
import { addressOfPublished } from "#domain/published";
import { keptShare } from "./amount-figure.ts";
import type { KeptAmount, KeptStore, StoredAmount } from "./ports.ts";
import { countCheck } from "./count-check.ts";
import type { StoreCheck, StoreFault } from "#domain/log";

type Share = Extract<KeptAmount, { readonly kind: "share" }>;
type Published = Extract<KeptAmount, { readonly kind: "published" }>;

/**
 * Every kept amount once more: its address from its inputs; a share by the calculation, a published amount by its annex,
 * a sum by its parts.
 * @param isWhole whether an agreement, series or annex is as its key says; what rests on another is passed over here,
 *   since that is told where it lies
 */
export async function recomputeAmounts(
  store: KeptStore,
  register: OrganisationRegister,
  isWhole: (key: string) => boolean,
): Promise<StoreCheck> {
  const check = countCheck("amounts");
  const computedShares = sharesOneByOne(store, register);
  for await (const stored of store.amounts()) {
    const { kept } = stored;
    const basis = inputsOf(kept).filter((key) => !isWhole(key));
    if (basis.length > 0) continue;
    const differs = await differenceOf(stored, store, computedShares);
    check.saw(differs && { kind: "amount", address: kept.address, differs });
  }
  return check.done();
}

function inputsOf(kept: KeptAmount): readonly string[] {
  switch (kept.kind) {
    case "share":
      return [kept.agreement, kept.series];
    case "published":
      return [kept.agreement, kept.annex];
    case "sum":
      return [kept.agreement];
  }
}

type Differs = Extract<StoreFault, { readonly kind: "amount" }>["differs"];

async function differenceOf(
  { kept, partsTogether }: StoredAmount,
  store: KeptStore,
  computedShare: (kept: Share) => Promise<KeptAmount | undefined>,
): Promise<Differs | undefined> {
  switch (kept.kind) {
    case "share": {
      if (addressOf(kept) !== kept.address) return "address";
      const again = await computedShare(kept);
      return again?.kind === "share" && again.amount === kept.amount && again.result === kept.result
        ? undefined
        : "amount";
    }
    case "published":
      if (addressOfPublished(publishedInputs(kept)) !== kept.address) return "address";
      return (await publishedAmount(kept, store)) === kept.amount ? undefined : "amount";
    case "sum":
      if (addressOfSum(kept.parts) !== kept.address) return "address";
      return partsTogether === kept.amount ? undefined : "amount";
  }
}

function publishedInputs({ agreement, component, recipient, annex }: Published) {
  return { agreement, component, recipient, annex };
}

async function publishedAmount({ annex, recipient }: Published, store: KeptStore) {
  return (await store.archive.findAnnex(annex))?.table.rows.get(recipient)?.amount;
}

/** Computes a share's whole component the first time one of its shares is asked for: they come after each other. */
function sharesOneByOne(store: KeptStore, register: OrganisationRegister) {
  let last: { readonly of: string; readonly shares: ReadonlyMap<string, KeptAmount> } | undefined;
  return async (kept: Share): Promise<KeptAmount | undefined> => {
    const of = [kept.agreement, kept.component, kept.series, kept.rule.stage].join(" ");
    if (last?.of !== of) last = { of, shares: await sharesOf(kept, store, register) };
    return last.shares.get(kept.address);
  };
}

async function sharesOf(
  kept: Share,
  store: KeptStore,
  register: OrganisationRegister,
): Promise<ReadonlyMap<string, KeptAmount>> {
  const found = await store.archive.findAgreement(kept.agreement);
  const series = kept.series === "none" ? undefined : await store.archive.findSeries(kept.series);
  const component = found && componentOf(found.agreement, kept.component);
  if (found === undefined || component === undefined) return new Map();
  const basis = { register, series: series === undefined ? [] : [series] };
  const computed = allocateComponent(component, found.agreement, basis, kept.rule.stage);
  if (computed.status !== "computed") return new Map();
  return new Map(
    computed.allocation.shares.map((share) => {
      const again = keptShare(share, computed, found.agreement);
      return [again.address, again];
    }),
  );
}

function componentOf(agreement: Agreement, id: string) {
  return readComponents(agreement).find((component) => component.id === id);
}
