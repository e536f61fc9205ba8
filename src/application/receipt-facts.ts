import { addressOf, addressOfSum, RULE_VERSION } from "#domain/agreement";
import { ore, sumOre, type Ore } from "#domain/money";
import type { OrganisationRegister } from "#domain/organisation";
import { seriesHash } from "#domain/population";
import type { FactComponent, FactRow, ReceiptFacts, ReceiptKind } from "#domain/receipt";
import { resultHash, type Computed, type ShownAmount } from "./amount-figure.ts";
import type { CatalogueEntry } from "./open-catalogue.ts";
import type { AmountView } from "./view-amount.ts";
import { recipientName } from "./view-agreement.ts";

/**
 * What a receipt of an opened amount or sum is made of. Undefined where no receipt can be true: the amount that was
 * kept is another than the recomputed one, or a part of the sum can no longer be computed.
 */
export function receiptOfAmount(view: AmountView, register: OrganisationRegister): ReceiptFacts | undefined {
  const { entry } = view;
  if (view.kind === "share") {
    if (view.keptDiffers !== undefined) return undefined;
    const asked = [{ computed: view.computed, code: view.amount.recipient }];
    return facts("amount", entry, [view.computed], asked, register);
  }
  if (view.kind === "published") return undefined;
  const asked = view.sum.parts.flatMap((part) => placed(part, entry));
  if (asked.length < view.sum.parts.length) return undefined;
  return facts("table", entry, [...new Set(asked.map(({ computed }) => computed))], asked, register);
}

/** Whether an opened amount can be saved as a receipt. What a payer has published is not computed, so it has none. */
export function hasReceipt(view: AmountView): boolean {
  switch (view.kind) {
    case "share":
      return view.keptDiffers === undefined;
    case "sum":
      return view.sum.parts.every(({ address }) => view.entry.byAddress.has(address));
    case "published":
      return false;
  }
}

/** What a receipt of a whole component is made of: every recipient, by the stage in use or by both side by side. */
export function receiptOfComponent(
  entry: CatalogueEntry,
  id: string,
  stages: "used" | "both",
  register: OrganisationRegister,
): ReceiptFacts | undefined {
  const own = entry.components.find(({ result }) => result.component.id === id);
  if (own?.result.status !== "computed") return undefined;
  const { result, otherStage } = own;
  const asked = result.allocation.shares.map(({ recipient }) => ({ computed: result, code: recipient }));
  if (stages === "used") return facts("table", entry, [result], asked, register);
  return otherStage && facts("comparison", entry, [result, otherStage.result], asked, register);
}

/** A recipient's amount in a computed component. */
type Asked = { readonly computed: Computed; readonly code: string };

function placed({ address, recipient }: ShownAmount, entry: CatalogueEntry): readonly Asked[] {
  const found = entry.byAddress.get(address);
  return found === undefined ? [] : [{ computed: found.computed, code: recipient }];
}

function facts(
  kind: ReceiptKind,
  entry: CatalogueEntry,
  computed: readonly Computed[],
  asked: readonly Asked[],
  register: OrganisationRegister,
): ReceiptFacts {
  const [first, second] = computed.map(sharesByCode);
  const rows = asked.flatMap((each): readonly FactRow[] => {
    const component = computed.indexOf(each.computed);
    const share = (kind === "comparison" ? first : sharesByCode(each.computed))?.get(each.code);
    if (share === undefined) return [];
    const name = recipientName(each.code, each.computed.component, register);
    const other = kind === "comparison" ? second?.get(each.code) : undefined;
    return [
      {
        component,
        code: each.code,
        name,
        share,
        ...(other === undefined ? {} : { other: { share: other, change: ore(other.amount - share.amount) } }),
      },
    ];
  });
  return {
    kind,
    agreement: entry.agreement,
    text: entry.text,
    ruleVersion: RULE_VERSION,
    components: computed.map((each) => factComponent(each, entry, kind, asked)),
    series: seriesOf(computed),
    rows,
    sums: sumsOf(rows, kind === "comparison" || computed.length === 1),
    addresses: addressesOf(kind, entry, computed, asked),
    bound: boundIn(asked, entry),
  };
}

function factComponent(
  computed: Computed,
  { components }: CatalogueEntry,
  kind: ReceiptKind,
  asked: readonly Asked[],
): FactComponent {
  const shown = kind === "comparison" ? asked : asked.filter((each) => each.computed === computed);
  const own = components.find(({ result }) => result.component.id === computed.component.id)?.result;
  return {
    computed,
    isAlternative: own?.status === "computed" && own.allocation.rule.stage !== computed.allocation.rule.stage,
    result: resultHash(computed),
    isWholeShown: kind !== "amount" && shown.length === computed.allocation.shares.length,
  };
}

/** How many of the amounts are controls beside what the payer has published. */
function boundIn(asked: readonly Asked[], { components }: CatalogueEntry): number {
  return asked.filter(({ computed, code }) =>
    components.some(
      ({ result, amounts }) =>
        result.component.id === computed.component.id &&
        amounts.some(({ recipient, published }) => recipient === code && published !== undefined),
    ),
  ).length;
}

function seriesOf(computed: readonly Computed[]): ReceiptFacts["series"] {
  const used = computed.flatMap(({ basis }) => (basis === undefined ? [] : [basis.series]));
  return [...new Map(used.map((series) => [seriesHash(series), series]))].map(([hash, series]) => ({
    hash,
    series,
  }));
}

function sumsOf(rows: readonly FactRow[], isOneComponent: boolean): ReceiptFacts["sums"] {
  const weights = rows.flatMap(({ share }) => (share.weight === undefined ? [] : [share.weight.value]));
  const amount: Ore = sumOre(rows.map(({ share }) => share.amount));
  const others = rows.flatMap(({ other }) => (other === undefined ? [] : [other.share.amount]));
  const other = sumOre(others);
  return {
    amount,
    ...(isOneComponent && weights.length > 0
      ? { weight: weights.reduce((sum, weight) => sum + weight, 0n) }
      : {}),
    ...(others.length === 0 ? {} : { other: { amount: other, change: ore(other - amount) } }),
  };
}

function addressesOf(
  kind: ReceiptKind,
  { agreement }: CatalogueEntry,
  computed: readonly Computed[],
  asked: readonly Asked[],
): readonly string[] {
  const address = ({ component, basis, allocation }: Computed, recipient: string) =>
    addressOf({
      agreement: agreement.version,
      component: component.id,
      recipient,
      series: basis === undefined ? "none" : seriesHash(basis.series),
      rule: allocation.rule,
    });
  const together = (parts: readonly string[]) => (parts.length === 1 ? parts : [addressOfSum(parts)]);
  return kind === "comparison"
    ? computed.flatMap((each) => together(asked.map(({ code }) => address(each, code))))
    : together(asked.map((each) => address(each.computed, each.code)));
}

const shareMaps = new WeakMap<Computed, ReadonlyMap<string, Computed["allocation"]["shares"][number]>>();

function sharesByCode(computed: Computed): ReadonlyMap<string, Computed["allocation"]["shares"][number]> {
  const known = shareMaps.get(computed);
  if (known !== undefined) return known;
  const shares = new Map(computed.allocation.shares.map((share) => [share.recipient, share]));
  shareMaps.set(computed, shares);
  return shares;
}
