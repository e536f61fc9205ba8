import type { ExportDifference, ExportField } from "#domain/export";
import { keyOfWritten, type ReceiptComponent, type ReceiptContent } from "#domain/receipt";
import type { Computed } from "./amount-figure.ts";
import { compareText } from "./compare-exports.ts";
import { compareKeys } from "./compare-keys.ts";

/** Where a carried component is other than the agreement's text and the series give. */
export function compareComponent(
  { id, title, total, rule, basis, certainty, key }: ReceiptComponent,
  { component, allocation, basis: used, certainty: sure }: Computed,
  series: ReceiptContent["series"],
): readonly ExportDifference[] {
  const compare = (field: ExportField, stated: string | undefined, again: string | undefined) =>
    compareText({ component: id, field }, stated, again);
  return [
    ...compare("component-title", title, component.written.title),
    ...compare("total", total, String(allocation.total)),
    ...compare("grain", rule.grain, String(allocation.rule.grain)),
    ...compare("stage", rule.stage, allocation.rule.stage),
    ...compare("rest-rule", rule.rest, allocation.rule.rest),
    ...compare("key-date", basis?.keyDate, used?.keyDate.toString()),
    ...compare("used-date", basis?.usedDate, used?.series.date.toString()),
    ...compare("certainty", certainty, sure),
    // A receipt carries the series itself, so its weights do not each name a source.
    ...compareKeys(id, keyOfWritten(key, series), allocation.key).filter(
      ({ field }) => field !== "key-source",
    ),
  ];
}
