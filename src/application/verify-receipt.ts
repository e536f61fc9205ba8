import { allocateComponent, readComponents, type Agreement } from "#domain/agreement";
import type { ExportDifference, ExportField } from "#domain/export";
import { persons } from "#domain/money";
import type { PopulationSeries } from "#domain/population";
import {
  checkReceipt,
  keyOfWritten,
  nameFinding,
  readCarried,
  type CarriedReceipt,
  type ReceiptComponent,
  type ReceiptContent,
  type ReceiptVerdict,
  type ShownReceipt,
} from "#domain/receipt";
import { parseDay } from "#domain/time";
import { compareText } from "./compare-exports.ts";
import { compareKeys } from "./compare-keys.ts";
import type { Computed } from "./amount-figure.ts";
import { registerOf } from "./verify-export.ts";

/** A receipt as its file states it: what it carries, what it shows, and the agreement inside. */
export type ReadReceipt = CarriedReceipt & { readonly shown: ShownReceipt; readonly agreement: Agreement };

/** The verdict that the receipt gives itself, and where its inputs are other than the agreement's text gives. */
export type VerifiedReceipt = ReceiptVerdict & { readonly differences: readonly ExportDifference[] };

/** Reads the block of values in a receipt's file. */
export const openReceipt: typeof readCarried = readCarried;

/** Which sentence tells a finding, and with what words. */
export const namedFinding: typeof nameFinding = nameFinding;

/**
 * Checks a receipt as its own program does, and goes one step further: total, key and rule of each component are
 * computed again from the text of the agreement and the series, with its interpretations.
 */
export function verifyReceipt({ content, marks, shown, agreement }: ReadReceipt): VerifiedReceipt {
  const verdict = checkReceipt(content, marks, shown);
  const basis = { register: registerOf(organisationsIn(content)), series: content.series.flatMap(seriesOf) };
  const read = new Map(readComponents(agreement).map((component) => [component.id, component]));
  const differences = content.components.flatMap((stated): readonly ExportDifference[] => {
    const component = read.get(stated.id);
    if (component === undefined) return [{ field: "component", component: stated.id, inExport: stated.id }];
    const stage = stated.isAlternative ? stated.rule.stage : "as-read";
    const again = allocateComponent(component, agreement, basis, stage);
    return again.status === "computed"
      ? compareComponent(stated, again)
      : compareText({ component: stated.id, field: "status" }, "computed", again.status);
  });
  return { ...verdict, differences };
}

function compareComponent(
  { id, title, total, rule, basis, certainty, key }: ReceiptComponent,
  { component, allocation, basis: used, certainty: sure }: Computed,
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
    ...compareKeys(id, keyOfWritten(key), allocation.key).filter(({ field }) => field !== "key-source"),
  ];
}

/** Who exists, by the codes of the series that the receipt carries. */
function organisationsIn({ series, names }: ReceiptContent) {
  const nameOf = new Map(names);
  const codes = [...new Set(series.flatMap(({ rows }) => rows.map(([code]) => code)))].toSorted();
  const counties = [...new Set(codes.map((code) => code.slice(0, 2)))];
  const named = (code: string, known = code) => ({ code, name: nameOf.get(known) ?? code });
  return {
    municipalities: codes.map((code) => named(code)),
    regions: counties.map((code) => named(code)),
    counties: counties.map((code) => named(code, `lan-${code}`)),
  };
}

function seriesOf({
  date,
  certainty,
  source,
  rows,
}: ReceiptContent["series"][number]): readonly PopulationSeries[] {
  const day = parseDay(date);
  if (!day.ok) return [];
  return [
    {
      date: day.value,
      certainty,
      source: { document: source.document },
      rows: new Map(rows.map(([code, count, row]) => [code, { persons: persons(BigInt(count)), row }])),
    },
  ];
}
