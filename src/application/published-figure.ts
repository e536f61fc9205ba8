import { passagesOf, type Agreement, type ComponentAllocation } from "#domain/agreement";
import {
  addressOfPublished,
  annexHash,
  type Annex,
  type PublishedAmount,
  type PublishedDifference,
} from "#domain/published";
import type { ExplanationStep, Source } from "#domain/source";
import { valueOf, type ShownAmount } from "./amount-figure.ts";
import type { KeptAmount } from "./ports.ts";
import { whenAsked } from "./when-asked.ts";

/** What a published amount belongs to, and what we compute beside it where we can. */
export type PublishedSurroundings = {
  readonly agreement: Agreement;
  readonly result: ComponentAllocation;
  readonly control: ShownAmount | undefined;
  readonly difference: PublishedDifference;
};

/** What the payer has published for one recipient, as a figure: it binds, and ours stands beside it as control. */
export function publishedAmount(
  given: PublishedAmount,
  { agreement, result, control, difference }: PublishedSurroundings,
): ShownAmount {
  const { annex, recipient, amount } = given;
  const component = result.component.id;
  const source = sourceOf(given);
  const address = whenAsked(() =>
    addressOfPublished({ agreement: agreement.version, component, recipient, annex: annexHash(annex) }),
  );
  const steps = whenAsked((): readonly ExplanationStep[] => [
    { kind: "agreement", passages: passagesOf(result.component.written.clauses, agreement), readings: [] },
    {
      kind: "published",
      annex: annexHash(annex),
      source,
      published: annex.published,
      row: given.row,
      asWritten: given.asWritten,
      isProvenBySum: given.isProvenBySum,
      amount,
    },
    ...controlStep(control, difference),
  ]);
  return {
    get address(): string {
      return address();
    },
    agreement,
    component,
    recipient,
    figure: {
      value: amount,
      unit: "öre",
      sources: [source],
      asOf: annex.published === "unknown" ? agreement.readingDay : annex.published,
      certainty: "published",
      get steps(): readonly ExplanationStep[] {
        return steps();
      },
    },
    published: { annex, control, difference },
  };
}

/** A shown amount that the payer has published. */
export type PublishedShown = ShownAmount & Required<Pick<ShownAmount, "published">>;

/** The same amount as the archive keeps it. */
export function keptPublished(shown: PublishedShown): KeptAmount {
  return {
    kind: "published",
    address: shown.address,
    agreement: shown.agreement.version,
    component: shown.component,
    recipient: shown.recipient,
    annex: annexHash(shown.published.annex),
    amount: valueOf(shown),
  };
}

/** Whether an amount is one that the payer has published. */
export function isPublished(amount: ShownAmount): amount is PublishedShown {
  return amount.published !== undefined;
}

/** What we compute for the recipient of a shown amount: the amount itself, or what stands beside a published one. */
export function computedBeside(amount: ShownAmount): ShownAmount | undefined {
  return isPublished(amount) ? amount.published.control : amount;
}

/** Where the annex can be asked for. */
export function annexSource({
  title,
  publisher,
  published,
}: Pick<Annex, "title" | "publisher" | "published">): Source {
  return { document: `${publisher}, ${title}`, ...(published === "unknown" ? {} : { published }) };
}

function sourceOf({ annex, row }: PublishedAmount): Source {
  return { ...annexSource(annex), place: placeOfRow(row) };
}

/** Where in an annex a row stands, in the words of the field. */
export function placeOfRow(row: number): string {
  return `rad ${row}`;
}

function controlStep(
  control: ShownAmount | undefined,
  { published, computed, difference, cause }: PublishedDifference,
): readonly ExplanationStep[] {
  if (control === undefined || computed === undefined || difference === undefined) return [];
  return [{ kind: "control", published, computed, difference, address: control.address, cause }];
}
