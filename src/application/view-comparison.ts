import {
  compareAgreements,
  sumOfChanges,
  type AgreementComparison,
  type ComparedAgreement,
  type RecipientChange,
  type SumOfChanges,
} from "#domain/comparison";
import type { AllocationBasis } from "#domain/agreement";
import { countyOf, type County } from "#domain/organisation";
import { sumAmount, valueOf, type ShownSum } from "./amount-figure.ts";
import { isPublished } from "./published-figure.ts";
import type { Catalogue, CatalogueEntry } from "./open-catalogue.ts";
import { amountsByRecipient } from "./sums-of-entry.ts";
import { recipientName } from "./view-agreement.ts";

/** One recipient on both sides of a comparison: the change, and the sums that each side's amount is opened by. */
export type ComparisonRow = {
  readonly recipient: string;
  readonly name: string;
  readonly change: RecipientChange;
  /** Absent where the side has no amount to the recipient; it may still be known to be none. */
  readonly before: ShownSum | undefined;
  readonly after: ShownSum | undefined;
};

/** Two agreements compared, the earlier one first, for a county or for all. */
export type ComparisonView = {
  readonly before: CatalogueEntry;
  readonly after: CatalogueEntry;
  readonly comparison: AgreementComparison;
  readonly rows: readonly ComparisonRow[];
  readonly sum: SumOfChanges | undefined;
  /** The sums that the rows' amounts of each side are opened by. */
  readonly sumBefore: ShownSum | undefined;
  readonly sumAfter: ShownSum | undefined;
  /** Whether what a payer has published takes part in some difference. */
  readonly hasPublished: boolean;
  readonly county: County | undefined;
};

/** Compares two entries: the same for a page and for the command line. Names come from the later one first. */
export function viewComparison(
  before: CatalogueEntry,
  after: CatalogueEntry,
  basis: AllocationBasis,
  isWanted: (recipient: string) => boolean = () => true,
): Omit<ComparisonView, "county"> {
  const comparison = compareAgreements(sideOf(before), sideOf(after), basis);
  const [start, end] = [amountsByRecipient(before), amountsByRecipient(after)];
  const rows = comparison.changes
    .filter(({ recipient }) => isWanted(recipient))
    .map((change): ComparisonRow => {
      const { recipient } = change;
      return {
        recipient,
        name: nameIn([after, before], recipient, basis),
        change,
        before: sumAmount(start.get(recipient) ?? []),
        after: sumAmount(end.get(recipient) ?? []),
      };
    });
  const changes = rows.map(({ change }) => change);
  return {
    before,
    after,
    comparison,
    rows,
    sum: sumOfChanges(changes),
    sumBefore: sumAmount(rows.flatMap((row) => row.before?.parts ?? [])),
    sumAfter: sumAmount(rows.flatMap((row) => row.after?.parts ?? [])),
    hasPublished: changes.some(({ effects }) => effects !== "unknown" && effects.published !== 0n),
  };
}

/** The word of the address for every county. */
export const EVERY_COUNTY = "alla";

/**
 * Compares the agreement at one address with the one at another; undefined when either is not here.
 * @param county a county's slug, or "alla"; else the county whose document one of them was read in
 */
export function compareInCatalogue(
  { entries, register, basis }: Catalogue,
  slug: string,
  other: string,
  county?: string,
): ComparisonView | undefined {
  const own = entries.find(({ agreement }) => agreement.slug === slug);
  const beside = entries.find(({ agreement }) => agreement.slug === other);
  if (own === undefined || beside === undefined) return undefined;
  const [before, after] = inOrder(own, beside);
  const documented = [after, before]
    .flatMap(({ agreement }) => agreement.documents)
    .find((document) => document.county !== undefined)?.county;
  const chosen = [...register.counties.values()].find((each) =>
    county === undefined ? each.code === documented : each.slug === county,
  );
  const isWanted = (recipient: string) => chosen === undefined || countyOf(recipient) === chosen.code;
  return { ...viewComparison(before, after, basis, isWanted), county: chosen };
}

/** The agreement that a reader most likely wants to compare with: of the same field, the year before, else the nearest. */
export function nearestToCompare(
  { entries }: Catalogue,
  { agreement }: CatalogueEntry,
): CatalogueEntry | undefined {
  const distance = (entry: CatalogueEntry) => {
    const years = agreement.year - entry.agreement.year;
    return years > 0 ? years : 100 - years;
  };
  return entries
    .filter((entry) => entry.agreement !== agreement && entry.agreement.field === agreement.field)
    .toSorted((a, b) => distance(a) - distance(b))[0];
}

/** The one address of a comparison: the later agreement's, with the earlier one beside it. */
export function comparisonSlugs(
  own: CatalogueEntry,
  beside: CatalogueEntry,
): { readonly slug: string; readonly other: string } {
  const [before, after] = inOrder(own, beside);
  return { slug: after.agreement.slug, other: before.agreement.slug };
}

/** The earlier year first; of one year, the one that is compared with first. */
function inOrder(own: CatalogueEntry, beside: CatalogueEntry): readonly [CatalogueEntry, CatalogueEntry] {
  return own.agreement.year < beside.agreement.year ? [own, beside] : [beside, own];
}

function sideOf({ agreement, components }: CatalogueEntry): ComparedAgreement {
  return {
    agreement,
    parts: components.map(({ result, amounts }) => ({
      result,
      published: new Map(amounts.filter(isPublished).map((amount) => [amount.recipient, valueOf(amount)])),
    })),
  };
}

function nameIn(entries: readonly CatalogueEntry[], code: string, { register }: AllocationBasis): string {
  const own = entries
    .flatMap(({ components }) => components)
    .find(({ amounts }) => amounts.some(({ recipient }) => recipient === code));
  return own === undefined ? code : recipientName(code, own.result.component, register);
}
