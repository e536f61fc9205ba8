import type { ReadComponent } from "#domain/agreement";
import { ore, sumOre, type Ore } from "#domain/money";
import {
  annexHash,
  type Annex,
  type DifferenceCause,
  type PublishedComparison,
  type PublishedGroup,
} from "#domain/published";
import type { RecipientCode } from "#domain/organisation";
import type { Recovery } from "#domain/recovery";
import { valueOf, type ShownAmount } from "./amount-figure.ts";
import { compareAnnex } from "./compare-annex.ts";
import type { Standing } from "./current-catalogue.ts";
import { recipientName } from "./view-agreement.ts";
import type { Catalogue, CatalogueComponent, CatalogueEntry } from "./open-catalogue.ts";
import { recoverAnnex, withRecoveredCauses } from "./recover-annex.ts";
import { countPublished } from "./view-published.ts";
import { withPublished } from "./with-published.ts";

/** A part of an agreement that a payer's table can be read in for. */
export type AnnexTarget = {
  readonly entry: CatalogueEntry;
  readonly component: CatalogueComponent;
  readonly group: PublishedGroup;
};

/** The parts of an agreement that have recipients of a kind that tables are published for, in its order. */
export function annexTargets(entry: CatalogueEntry): readonly AnnexTarget[] {
  return entry.components.flatMap((component) => {
    if (component.result.status === "divided") return [];
    return component.result.component.groups.flatMap(({ kind }) =>
      kind === "named" ? [] : [{ entry, component, group: kind }],
    );
  });
}

/** An amount that another takes the place of. */
export type AmountChange = {
  readonly recipient: RecipientCode;
  readonly name: string;
  /** Undefined where nothing was known before, or where nothing remains. */
  readonly before: ShownAmount | undefined;
  readonly after: ShownAmount | undefined;
  /** Why the annex has another amount than our computation; undefined where it has none of this recipient. */
  readonly cause: DifferenceCause | undefined;
};

/** What reading an annex in does, or what taking it back does: amounts, certainty, and the sum of the part. */
export type AnnexEffect = {
  /** Amounts whose kronor change, the largest change first. */
  readonly changes: readonly AmountChange[];
  /** How many amounts of the part are published afterwards, and how many there are. */
  readonly published: number;
  readonly ofAll: number;
  /** How many amounts nobody knows afterwards, because the key is unknown and no annex names them. */
  readonly unknown: number;
  readonly sum: Ore;
  /** The sum minus the part; undefined where the part's amount or another is unknown. */
  readonly difference: Ore | undefined;
};

/** An annex beside what we compute, before anybody has decided anything. */
export type AnnexPreview = {
  readonly target: AnnexTarget;
  readonly annex: Annex;
  readonly hash: string;
  readonly comparison: PublishedComparison;
  /** What the table says of its own key, where no population at hand gives it. */
  readonly recovery: Recovery | undefined;
  readonly effect: AnnexEffect;
  /** Whether the very same annex is in force already. */
  readonly isInForce: boolean;
  readonly nameOf: (code: RecipientCode) => string;
};

/** What a payer's table says beside ours, and what would change if it were read in. Nothing is saved. */
export function previewAnnex(
  annex: Annex,
  target: AnnexTarget,
  { catalogue, annexes }: Pick<Standing, "catalogue" | "annexes">,
): AnnexPreview {
  const { entry, component } = target;
  const hash = annexHash(annex);
  const compared = compareAnnex(annex.table, component.result, entry.agreement, catalogue.basis);
  const recovery = recoverAnnex(annex.table, compared, component.result.component, catalogue.basis);
  const comparison = recovery === undefined ? compared : withRecoveredCauses(compared, recovery);
  return {
    target,
    annex,
    hash,
    comparison,
    recovery,
    effect: effectOf(target, [...component.annexes, annex], comparison, catalogue),
    isInForce: annexes.has(hash),
    nameOf: nameIn(component.result.component, catalogue),
  };
}

/** What taking an annex back would do. */
export function previewWithdrawal(
  { hash, target, comparison }: Pick<AnnexPreview, "hash" | "target" | "comparison">,
  catalogue: Catalogue,
): AnnexEffect {
  const left = target.component.annexes.filter((annex) => annexHash(annex) !== hash);
  return effectOf(target, left, comparison, catalogue);
}

function effectOf(
  { entry, component }: AnnexTarget,
  annexes: readonly Annex[],
  comparison: PublishedComparison,
  catalogue: Catalogue,
): AnnexEffect {
  const { result, computedAmounts, amounts } = component;
  const surroundings = { result, agreement: entry.agreement, basis: catalogue.basis };
  const after = withPublished(computedAmounts, annexes, surroundings);
  const { amount } = result.component;
  const sum = sumOre(after.map(valueOf));
  const count = countPublished({ result, amounts: after }, catalogue.register);
  return {
    changes: changesBetween(amounts, after, comparison, nameIn(result.component, catalogue)),
    ...count,
    sum,
    difference: amount === "unknown" || count.unknown > 0 ? undefined : ore(sum - amount),
  };
}

function changesBetween(
  before: readonly ShownAmount[],
  after: readonly ShownAmount[],
  comparison: PublishedComparison,
  nameOf: (code: RecipientCode) => string,
): readonly AmountChange[] {
  const causes = new Map(comparison.rows.map(({ recipient, cause }) => [recipient, cause]));
  const former = new Map(before.map((amount) => [amount.recipient, amount]));
  const next = new Map(after.map((amount) => [amount.recipient, amount]));
  const recipients = [...new Set([...next.keys(), ...former.keys()])];
  return recipients
    .map((recipient): AmountChange => ({
      recipient,
      name: nameOf(recipient),
      before: former.get(recipient),
      after: next.get(recipient),
      cause: causes.get(recipient),
    }))
    .filter((change) => change.before?.figure.value !== change.after?.figure.value)
    .toSorted((left, right) => compareSizes(sizeOf(left), sizeOf(right)));
}

/** How many öre an amount changes by, without sign. */
function sizeOf({ before, after }: AmountChange): bigint {
  const change = (after === undefined ? 0n : valueOf(after)) - (before === undefined ? 0n : valueOf(before));
  return change < 0n ? -change : change;
}

function compareSizes(left: bigint, right: bigint): number {
  return left > right ? -1 : left < right ? 1 : 0;
}

function nameIn(component: ReadComponent, { register }: Catalogue) {
  return (code: RecipientCode) => recipientName(code, component, register);
}
