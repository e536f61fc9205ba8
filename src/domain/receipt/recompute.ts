import { addressOf } from "#domain/agreement";
import { allocate, allocationHash, type Allocation, type Share } from "#domain/allocation";
import { ore } from "#domain/money";
import { hashOfRows } from "#domain/population";
import type { ReceiptFinding } from "./finding.ts";
import type { ReceiptComponent, ReceiptContent, ReceiptSeries } from "./receipt-content.ts";
import { keyOfWritten, personsIn } from "./written-key.ts";

/** A component of a receipt computed again. */
export type Recomputed = {
  readonly component: ReceiptComponent;
  readonly allocation: Allocation;
  readonly shares: ReadonlyMap<string, Share>;
  readonly series: ReceiptSeries | undefined;
  readonly result: string;
  /** The permanent address of a recipient's amount. */
  readonly addressOf: (code: string) => string;
};

/** Computes a component from its own total, key and rule; undefined when they cannot be shared. */
export function recompute(component: ReceiptComponent, content: ReceiptContent): Recomputed | undefined {
  const rule = { ...component.rule, grain: ore(BigInt(component.rule.grain)) };
  const shared = allocate(ore(BigInt(component.total)), keyOfWritten(component.key, content.series), rule);
  if (!shared.ok) return undefined;
  const allocation = shared.value;
  const series = component.basis?.series;
  const agreement = component.side === "before" ? (content.earlier ?? content.agreement) : content.agreement;
  return {
    component,
    allocation,
    shares: new Map(allocation.shares.map((share) => [share.recipient, share])),
    series: content.series.find(({ hash }) => hash === series),
    result: allocationHash(allocation),
    addressOf: (recipient) =>
      addressOf({
        agreement: agreement.version,
        component: component.id,
        recipient,
        series: series ?? "none",
        rule,
      }),
  };
}

/** Where a component's stated basis and result are other than series and computation give. */
export function findingsOf({ component, series, result }: Recomputed): readonly ReceiptFinding[] {
  const { id, basis } = component;
  return [
    ...(basis === undefined
      ? []
      : series === undefined || series.date !== basis.usedDate
        ? [{ kind: "series-missing" as const, component: id }]
        : weightFindings(component, series)),
    ...(result === component.result
      ? []
      : [{ kind: "result-differs" as const, component: id, stated: component.result, computed: result }]),
  ];
}

/** A series against the hash that it is known by. */
export function seriesFindings({ hash, date, rows }: ReceiptSeries): readonly ReceiptFinding[] {
  const computed = hashOfRows(
    date,
    rows.map(([code, persons]) => [code, BigInt(persons)]),
  );
  return computed === hash ? [] : [{ kind: "series-differs", date, stated: hash, computed }];
}

/** Rows of a series by their own code, and by their county. */
type SeriesIndex = {
  readonly byCode: ReadonlyMap<string, ReceiptSeries["rows"]>;
  readonly byCounty: ReadonlyMap<string, ReceiptSeries["rows"]>;
};

const indexes = new WeakMap<ReceiptSeries, SeriesIndex>();

/** The rows of a series that a recipient's inhabitants are the sum of: its own, or those of its county. */
export function rowsBehind(code: string, series: ReceiptSeries): ReceiptSeries["rows"] {
  const { byCode, byCounty } = indexOf(series);
  return (/^\d{4}$/.test(code) ? byCode.get(code) : byCounty.get(code.replace(/^lan-/, ""))) ?? [];
}

function indexOf(series: ReceiptSeries): SeriesIndex {
  const known = indexes.get(series);
  if (known !== undefined) return known;
  const byCounty = new Map<string, ReceiptSeries["rows"][number][]>();
  for (const row of series.rows) {
    const county = row[0].slice(0, 2);
    const own = byCounty.get(county);
    if (own === undefined) byCounty.set(county, [row]);
    else own.push(row);
  }
  const index = { byCode: new Map(series.rows.map((row) => [row[0], [row]])), byCounty };
  indexes.set(series, index);
  return index;
}

/** The inhabitants of all rows together. */
export function personsOf(rows: ReceiptSeries["rows"]): bigint {
  return rows.reduce((sum, [, persons]) => sum + BigInt(persons), 0n);
}

function weightFindings({ id, key }: ReceiptComponent, series: ReceiptSeries): readonly ReceiptFinding[] {
  return personsIn(key).flatMap(([code, stated]) => {
    const computed = personsOf(rowsBehind(code, series));
    return computed === stated
      ? []
      : [{ kind: "weight-differs" as const, component: id, code, stated, computed }];
  });
}
