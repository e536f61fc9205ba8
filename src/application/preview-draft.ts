import { sumAmount, type ShownSum } from "./amount-figure.ts";
import type { Draft } from "./draft-record.ts";
import {
  buildEntry,
  nameInRegister,
  type Catalogue,
  type CatalogueComponent,
  type CatalogueEntry,
} from "./open-catalogue.ts";
import { recipientName } from "./view-agreement.ts";
import { viewComparison, type ComparisonView } from "./view-comparison.ts";

/** One component of a draft with what every recipient would get. */
export type PreviewedPart = {
  readonly component: CatalogueComponent;
  /** Absent where nothing can be computed. */
  readonly sum: ShownSum | undefined;
  readonly rows: readonly { readonly recipient: string; readonly name: string; readonly sum: ShownSum }[];
};

/** A draft as it would be shown (förhandsvisning). Its amounts are kept nowhere and have no address yet. */
export type DraftPreview = {
  readonly entry: CatalogueEntry;
  readonly parts: readonly PreviewedPart[];
  /** Beside the one it was copied from; absent where there is none, or where it has gone. */
  readonly comparison: ComparisonView | undefined;
};

/** Computes a draft on what is known now; undefined while its text has faults. */
export function previewDraft(
  { reading, text, copiedFrom }: Draft,
  { basis, register, entries }: Catalogue,
): DraftPreview | undefined {
  if (!reading.ok) return undefined;
  const entry = buildEntry(reading.value, text, basis);
  const former = entries.find(({ agreement }) => agreement.slug === copiedFrom?.slug);
  return {
    entry,
    // What other components share between them has recipients there.
    parts: entry.components
      .filter(({ result }) => !result.component.isDivided)
      .map((component) => ({
        component,
        sum: sumAmount(component.amounts),
        rows: component.amounts.flatMap((amount) => {
          const sum = sumAmount([amount]);
          if (sum === undefined) return [];
          const { recipient } = amount;
          const own = recipientName(recipient, component.result.component, register);
          return [{ recipient, name: own === recipient ? nameInRegister(recipient, register) : own, sum }];
        }),
      })),
    comparison:
      former === undefined ? undefined : { ...viewComparison(former, entry, basis), county: undefined },
  };
}
