import { addressOf, addressOfSum, RULE_VERSION, type ReadComponent } from "#domain/agreement";
import { ore, sumOre, type Ore } from "#domain/money";
import type { OrganisationRegister } from "#domain/organisation";
import { seriesHash } from "#domain/population";
import { addressOfPublished, annexHash, type Annex } from "#domain/published";
import type { FactComponent, FactRow, ReceiptFacts, ReceiptKind } from "#domain/receipt";
import { resultHash, valueOf, type Computed, type ShownAmount } from "./amount-figure.ts";
import { computedBeside, isPublished } from "./published-figure.ts";
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
    const { recipient, component } = view.amount;
    const asked = [{ computed: view.computed, code: recipient, component }];
    return facts("amount", entry, [view.computed], asked, register);
  }
  const amounts = view.kind === "published" ? [view.amount] : view.sum.parts;
  const asked = amounts.flatMap((amount) => askedOf(amount, entry));
  if (asked.length < amounts.length || isMixed(asked)) return undefined;
  return facts(view.kind === "published" ? "amount" : "table", entry, computedOf(asked), asked, register);
}

/** Whether an opened amount can be saved as a receipt. */
export function hasReceipt(view: AmountView): boolean {
  switch (view.kind) {
    case "share":
      return view.keptDiffers === undefined;
    case "sum":
      return (
        view.sum.parts.every((part) => askedOf(part, view.entry).length > 0) &&
        !isMixed(view.sum.parts.flatMap((part) => askedOf(part, view.entry)))
      );
    case "published":
      return true;
  }
}

/**
 * What a receipt of a whole component is made of: every recipient, by the stage in use or by both side by side.
 * By the stage in use what the payer has published counts; two ways to compute are both ours.
 */
export function receiptOfComponent(
  entry: CatalogueEntry,
  id: string,
  stages: "used" | "both",
  register: OrganisationRegister,
): ReceiptFacts | undefined {
  const own = entry.components.find(({ result }) => result.component.id === id);
  if (own === undefined) return undefined;
  if (stages === "used") {
    const asked = own.amounts.flatMap((amount) => askedOf(amount, entry));
    return asked.length === 0 ? undefined : facts("table", entry, computedOf(asked), asked, register);
  }
  const { result, otherStage } = own;
  if (result.status !== "computed" || otherStage === undefined) return undefined;
  const asked = result.allocation.shares.map(({ recipient }) => ({
    computed: result,
    code: recipient,
    component: id,
  }));
  return facts("comparison", entry, [result, otherStage.result], asked, register);
}

/** A recipient's amount: what is computed of it, and what the payer has published where that counts. */
type Asked = {
  readonly computed?: Computed;
  readonly published?: { readonly annex: Annex; readonly amount: Ore };
  readonly component: string;
  readonly code: string;
};

/** What is published where nothing is computed stands in a receipt of its own component only. */
function isMixed(asked: readonly Asked[]): boolean {
  const components = new Set(asked.map(({ component }) => component));
  return components.size > 1 && asked.some(({ computed }) => computed === undefined);
}

/** The same amount with what it is computed from; none where that is no longer at hand. */
function askedOf(amount: ShownAmount, entry: CatalogueEntry): readonly Asked[] {
  const { component, recipient: code } = amount;
  const control = computedBeside(amount);
  const computed = control && entry.byAddress.get(control.address)?.computed;
  if (control !== undefined && computed === undefined) return [];
  return [
    {
      ...(computed === undefined ? {} : { computed }),
      ...(isPublished(amount)
        ? { published: { annex: amount.published.annex, amount: valueOf(amount) } }
        : {}),
      component,
      code,
    },
  ];
}

function computedOf(asked: readonly Asked[]): readonly Computed[] {
  return [...new Set(asked.flatMap(({ computed }) => computed ?? []))];
}

function facts(
  kind: ReceiptKind,
  entry: CatalogueEntry,
  computed: readonly Computed[],
  asked: readonly Asked[],
  register: OrganisationRegister,
): ReceiptFacts {
  const [first, second] = computed.map(sharesByCode);
  const annexes = annexesOf(asked, entry);
  const rows = asked.flatMap((each): readonly FactRow[] => {
    const own = each.computed;
    const share =
      own === undefined ? undefined : (kind === "comparison" ? first : sharesByCode(own))?.get(each.code);
    const counts = each.published?.amount ?? share?.amount;
    if (counts === undefined) return [];
    const other = kind === "comparison" ? second?.get(each.code) : undefined;
    const component = own === undefined ? undefined : computed.indexOf(own);
    const annex = each.published === undefined ? "" : annexHash(each.published.annex);
    return [
      {
        component: component ?? computed.length + annexes.findIndex(({ hash }) => hash === annex),
        code: each.code,
        name: nameOf(each, entry, register),
        counts,
        ...(share === undefined ? {} : { share }),
        ...(each.published === undefined ? {} : { published: each.published.amount }),
        ...(other === undefined || share === undefined
          ? {}
          : { other: { share: other, change: ore(other.amount - share.amount) } }),
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
    annexes,
    rows,
    sums: sumsOf(rows, kind === "comparison" || computed.length === 1),
    addresses: addressesOf(kind, entry, computed, asked),
    bound: boundIn(asked, entry),
  };
}

/** The tables that bind for the asked amounts, in the order they were read in: the last that names a recipient counts. */
function annexesOf(asked: readonly Asked[], { components }: CatalogueEntry): ReceiptFacts["annexes"] {
  const order = components.flatMap(({ annexes }) => annexes).map(annexHash);
  const bound = asked.flatMap(({ published }) => published?.annex ?? []);
  return [...new Map(bound.map((annex) => [annexHash(annex), annex]))]
    .map(([hash, annex]) => ({ hash, annex }))
    .toSorted((left, right) => order.indexOf(left.hash) - order.indexOf(right.hash));
}

function nameOf(
  { component, code }: Asked,
  { components }: CatalogueEntry,
  register: OrganisationRegister,
): string {
  const own: ReadComponent | undefined = components.find(({ result }) => result.component.id === component)
    ?.result.component;
  return own === undefined ? code : recipientName(code, own, register);
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

/** For how many of the recipients the payer has published an amount. */
function boundIn(asked: readonly Asked[], { components }: CatalogueEntry): number {
  return asked.filter((each) =>
    components.some(
      ({ result, amounts }) =>
        result.component.id === each.component &&
        amounts.some((amount) => amount.recipient === each.code && isPublished(amount)),
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
  const weights = rows.flatMap(({ share }) => share?.weight?.value ?? []);
  const amount = sumOre(rows.flatMap(({ share }) => share?.amount ?? []));
  const published = rows.flatMap((row) => row.published ?? []);
  const others = rows.flatMap(({ other }) => (other === undefined ? [] : [other.share.amount]));
  const other = sumOre(others);
  return {
    amount,
    ...(isOneComponent && weights.length > 0
      ? { weight: weights.reduce((sum, weight) => sum + weight, 0n) }
      : {}),
    ...(published.length === 0
      ? {}
      : { published: { amount: sumOre(published), counts: sumOre(rows.map(({ counts }) => counts)) } }),
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
  if (kind === "comparison")
    return computed.flatMap((each) => together(asked.map(({ code }) => address(each, code))));
  const controls = asked.map((each) => each.computed && address(each.computed, each.code));
  const counting = asked.flatMap(({ published, component, code }, row) =>
    published === undefined
      ? (controls[row] ?? [])
      : addressOfPublished({
          agreement: agreement.version,
          component,
          recipient: code,
          annex: annexHash(published.annex),
        }),
  );
  const [control] = controls;
  const [only] = asked;
  return kind === "amount" && only?.published !== undefined && control !== undefined
    ? [...counting, control]
    : together(counting);
}

const shareMaps = new WeakMap<Computed, ReadonlyMap<string, Computed["allocation"]["shares"][number]>>();

function sharesByCode(computed: Computed): ReadonlyMap<string, Computed["allocation"]["shares"][number]> {
  const known = shareMaps.get(computed);
  if (known !== undefined) return known;
  const shares = new Map(computed.allocation.shares.map((share) => [share.recipient, share]));
  shareMaps.set(computed, shares);
  return shares;
}
