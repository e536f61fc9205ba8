import type { Day } from "#domain/time";
import { compareRestRules, type RestComparison } from "./compare-rest-rules.ts";
import type { Catalogue, CatalogueEntry } from "./open-catalogue.ts";

/** What the page about our rules shows besides words: examples computed by the rules themselves. */
export type RulesView = {
  readonly restExamples: readonly RestComparison[];
  /** An agreement whose amounts can be shown by both stages. */
  readonly stageExample: CatalogueEntry | undefined;
  /** An agreement whose key date has no population series. */
  readonly seriesExample:
    | { readonly entry: CatalogueEntry; readonly keyDate: Day; readonly usedDate: Day }
    | undefined;
};

/** Ten kronor over 70, 16 and 14, where one share is exact; and over 52, 24 and 24, where the four rules part. */
const REST_EXAMPLES = [
  [70n, 16n, 14n],
  [52n, 24n, 24n],
] as const;

/** Gathers the examples of the page "Så räknar vi" from the rules and the catalogue. */
export function viewRules({ entries }: Catalogue): RulesView {
  const [seriesExample] = entries.flatMap((entry) =>
    entry.components.flatMap(({ result }) =>
      result.status === "computed" && result.basis?.isExact === false
        ? [{ entry, keyDate: result.basis.keyDate, usedDate: result.basis.series.date }]
        : [],
    ),
  );
  return {
    restExamples: REST_EXAMPLES.map((weights) => compareRestRules(10n, weights)),
    stageExample: entries.find(({ components }) =>
      components.some(({ otherStage }) => otherStage !== undefined),
    ),
    seriesExample,
  };
}
