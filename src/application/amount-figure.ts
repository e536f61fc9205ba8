import { allocationHash, type Share } from "#domain/allocation";
import {
  addressOf,
  addressOfSum,
  explainAmounts,
  RULE_VERSION,
  type Agreement,
  type ComponentAllocation,
} from "#domain/agreement";
import { ore, sumOre, type Ore } from "#domain/money";
import { countyOf, jointCode, type OrganisationRegister, type RecipientCode } from "#domain/organisation";
import { seriesHash } from "#domain/population";
import type { Annex, PublishedDifference } from "#domain/published";
import {
  weakestCertainty,
  type Certainty,
  type ExplanationStep,
  type Figure,
  type Source,
  type SummedPart,
} from "#domain/source";
import type { KeptAmount } from "./ports.ts";
import { whenAsked } from "./when-asked.ts";

/** A component whose amounts are computed. */
export type Computed = ComponentAllocation & { readonly status: "computed" };

/** One amount as it is shown: the figure, and the permanent address that explains it. */
export type ShownAmount = {
  readonly address: string;
  readonly agreement: Agreement;
  readonly component: string;
  readonly recipient: RecipientCode;
  readonly figure: Figure<Ore>;
  /** Present where the payer has published the amount: the annex, and what we compute beside it. */
  readonly published?: {
    readonly annex: Annex;
    readonly control: ShownAmount | undefined;
    readonly difference: PublishedDifference;
  };
};

/** A sum of shown amounts, with its parts; the sum of none is absent, not 0. */
export type ShownSum = {
  readonly address: string;
  readonly parts: readonly ShownAmount[];
  readonly figure: Figure<Ore>;
};

/** One recipient's share as a figure. Its address and its steps are put together when somebody asks for them. */
export function shareAmount(
  share: Share,
  computed: Computed,
  agreement: Agreement,
  register: OrganisationRegister,
): ShownAmount {
  return shareAmounts(computed, agreement, register)(share);
}

/** Any share of a component as a figure: what the figures have in common is put together once. */
export function shareAmounts(
  computed: Computed,
  agreement: Agreement,
  register: OrganisationRegister,
): (share: Share) => ShownAmount {
  const { component, basis, certainty } = computed;
  const explain = whenAsked(() => explainAmounts(computed, agreement, register));
  const common = {
    unit: "öre" as const,
    sources: sourcesOf(computed, agreement),
    rule: { name: component.key === "unknown" ? "unknown" : component.key.kind, version: RULE_VERSION },
    asOf: basis?.series.date ?? agreement.readingDay,
    certainty,
  };
  return (share) => {
    const address = whenAsked(() => addressOf(inputsOf(share, computed, agreement)));
    const steps = whenAsked(() => explain()(share));
    return {
      get address(): string {
        return address();
      },
      agreement,
      component: component.id,
      recipient: share.recipient,
      figure: {
        ...common,
        value: share.amount,
        get steps(): readonly ExplanationStep[] {
          return steps();
        },
      },
    };
  };
}

/** The same share as the archive keeps it. */
export function keptShare(share: Share, computed: Computed, agreement: Agreement): KeptAmount {
  const inputs = inputsOf(share, computed, agreement);
  return {
    kind: "share",
    address: addressOf(inputs),
    ...inputs,
    amount: share.amount,
    result: resultHash(computed),
  };
}

/** Shown amounts together, never surer than the least sure of them. */
export function sumAmount(parts: readonly ShownAmount[]): ShownSum | undefined {
  const [first, ...others] = parts;
  if (first === undefined) return undefined;
  const amount = sumOre(parts.map(valueOf));
  const sumAddress = whenAsked(() =>
    others.length === 0 ? first.address : addressOfSum(parts.map(({ address }) => address)),
  );
  return {
    get address(): string {
      return sumAddress();
    },
    parts,
    figure: {
      value: amount,
      unit: "öre",
      sources: first.figure.sources,
      asOf: first.figure.asOf,
      certainty: weakestCertainty([first.figure.certainty, ...others.map(({ figure }) => figure.certainty)]),
      get steps(): readonly ExplanationStep[] {
        if (others.length === 0) return first.figure.steps;
        return [{ kind: "parts", parts: summedParts(parts) }];
      },
    },
  };
}

/** A sum of more parts than this is explained by sums of components, or of counties, that are explained in turn. */
const MOST_PARTS = 20;

function summedParts(parts: readonly ShownAmount[]): readonly SummedPart[] {
  const single = (part: ShownAmount): SummedPart => ({
    address: part.address,
    agreement: part.agreement.slug,
    component: part.component,
    recipient: part.recipient,
    amount: valueOf(part),
  });
  if (parts.length <= MOST_PARTS) return parts.map(single);
  const byComponent = grouped(parts, ({ component }) => component);
  const groups =
    byComponent.size > 1 ? byComponent : grouped(parts, ({ recipient }) => countyCode(recipient));
  if (groups.size < 2) return parts.map(single);
  return [...groups].flatMap(([name, own]) => {
    const sum = sumAmount(own);
    const [first] = own;
    if (sum === undefined || first === undefined) return [];
    if (own.length === 1) return [single(first)];
    const recipient = byComponent.size > 1 ? "" : jointCode(name);
    return [{ ...single(first), address: sum.address, recipient, amount: valueOf(sum) }];
  });
}

function grouped(
  parts: readonly ShownAmount[],
  nameOf: (part: ShownAmount) => string,
): ReadonlyMap<string, readonly ShownAmount[]> {
  const groups = new Map<string, ShownAmount[]>();
  for (const part of parts) {
    const name = nameOf(part);
    groups.set(name, [...(groups.get(name) ?? []), part]);
  }
  return groups;
}

/** The two digits of the county in a recipient's code. */
function countyCode(recipient: string): string {
  return countyOf(recipient) ?? recipient.slice(0, 2);
}

/** The certainty of a list where every row has the same one; undefined where they differ or the list is empty. */
export function commonCertainty(amounts: readonly ShownAmount[]): Certainty | undefined {
  const [first, ...others] = amounts.map(({ figure }) => figure.certainty);
  return others.every((certainty) => certainty === first) ? first : undefined;
}

/** What a component's recipients get together, in öre. */
export function totalOf({ amounts }: { readonly amounts: readonly ShownAmount[] }): Ore {
  return sumOre(amounts.map(valueOf));
}

/** The amount in öre of a shown share; a share always has one. */
export function valueOf({ figure }: { readonly figure: Figure<Ore> }): Ore {
  return figure.value === "unknown" ? ore(0n) : figure.value;
}

const hashes = new WeakMap<object, string>();

/** The hash of a whole allocation, reckoned once. */
export function resultHash({ allocation }: Computed): string {
  const known = hashes.get(allocation);
  if (known !== undefined) return known;
  const hash = allocationHash(allocation);
  hashes.set(allocation, hash);
  return hash;
}

function inputsOf(share: Share, { component, basis, allocation }: Computed, agreement: Agreement) {
  return {
    agreement: agreement.version,
    component: component.id,
    recipient: share.recipient,
    series: basis === undefined ? "none" : seriesHash(basis.series),
    rule: allocation.rule,
  };
}

function sourcesOf({ component, basis }: Computed, agreement: Agreement): readonly Source[] {
  const clauses = [...component.written.clauses, ...component.written.keyClauses];
  const documents = new Set(
    agreement.clauses.filter(({ id }) => clauses.includes(id)).map(({ document }) => document),
  );
  return [
    ...agreement.documents.filter(({ id }) => documents.has(id)).map(({ title }) => ({ document: title })),
    ...(basis === undefined ? [] : [basis.series.source]),
  ];
}
