import { jointCode } from "#domain/organisation";
import { allocateComponent, readComponents, type Agreement, type AllocationBasis } from "#domain/agreement";
import type { ExportDifference } from "#domain/export";
import { persons } from "#domain/money";
import type { PopulationSeries } from "#domain/population";
import {
  checkReceipt,
  nameFinding,
  readCarried,
  type CarriedReceipt,
  type ReceiptContent,
  type ReceiptVerdict,
  type ShownReceipt,
} from "#domain/receipt";
import { parseDay } from "#domain/time";
import { compareText } from "./compare-exports.ts";
import { compareComponent } from "./compare-component.ts";
import { differencesInChanges } from "./verify-changes.ts";
import { registerOf } from "./verify-export.ts";

/** A receipt as its file states it: what it carries, what it shows, and the agreement inside, or both of them. */
export type ReadReceipt = CarriedReceipt & {
  readonly shown: ShownReceipt;
  readonly agreement: Agreement;
  readonly earlier?: Agreement;
};

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
export function verifyReceipt(read: ReadReceipt): VerifiedReceipt {
  const { content, marks, shown, agreement, earlier } = read;
  const basis = { register: registerOf(organisationsIn(content)), series: content.series.flatMap(seriesOf) };
  const verdict = checkReceipt(content, marks, shown);
  const differences =
    content.kind === "changes" && earlier !== undefined
      ? differencesInChanges(content, earlier, agreement, basis)
      : differencesInComponents(content, agreement, basis);
  return { ...verdict, differences };
}

function differencesInComponents(
  content: ReceiptContent,
  agreement: Agreement,
  basis: AllocationBasis,
): readonly ExportDifference[] {
  const read = new Map(readComponents(agreement).map((component) => [component.id, component]));
  return content.components.flatMap((stated): readonly ExportDifference[] => {
    const component = read.get(stated.id);
    if (component === undefined) return [{ field: "component", component: stated.id, inExport: stated.id }];
    const stage = stated.isAlternative ? stated.rule.stage : "as-read";
    const again = allocateComponent(component, agreement, basis, stage);
    return again.status === "computed"
      ? compareComponent(stated, again, content.series)
      : compareText({ component: stated.id, field: "status" }, "computed", again.status);
  });
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
    counties: counties.map((code) => named(code, jointCode(code))),
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
