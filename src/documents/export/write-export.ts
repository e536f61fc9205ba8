import type { AllocationKey } from "#domain/allocation";
import type {
  AgreementExport,
  ExportedAllocation,
  ExportedAnnex,
  ExportedComponent,
  ExportedSeries,
  ExportedShare,
} from "#domain/export";
import type { Fraction, Ore } from "#domain/money";
import { canonicalJson, type Source } from "#domain/source";
import type { Written } from "../agreement/agreement-file.ts";
import {
  EXPORT_FORMAT,
  type ExportFile,
  type FileAllocation,
  type FileComponent,
  type FileKey,
  type FileSeries,
  type FileShare,
  type SourceIndex,
} from "./export-file.ts";
import { writeLines } from "./write-lines.ts";

/** Writes an export as JSON in the format samnytta-export/1: UTF-8, no decimals, the same bytes every time. */
export function writeExport(exported: AgreementExport): string {
  return writeLines(fileOf(exported));
}

/** Gives each source its place in the file's list, the same place for the same source. */
type SourceList = { readonly list: Written<Source>[]; readonly indexOf: (source: Source) => SourceIndex };

function fileOf(exported: AgreementExport): ExportFile {
  const { id, title, version, content, sealed, enteredBy, ruleVersion, organisations } = exported;
  const sources = sourceList();
  const series = exported.series.map((each) => writtenSeries(each, sources));
  const components = exported.components.map((component) => writtenComponent(component, sources));
  const published = exported.published.map(({ source, amount, computed, ...each }) => ({
    ...each,
    amount: String(amount),
    ...(computed === undefined ? {} : { computed: String(computed) }),
    source: sources.indexOf(source),
  }));
  return {
    format: EXPORT_FORMAT,
    agreement: { id, title, version, content },
    ...(sealed === undefined ? {} : { sealed }),
    ...(enteredBy === undefined ? {} : { enteredBy }),
    ruleVersion,
    organisations,
    sources: sources.list,
    series,
    components,
    ...(published.length === 0 ? {} : { published }),
    ...(exported.annexes.length === 0 ? {} : { annexes: exported.annexes.map(writtenAnnex) }),
  };
}

function writtenAnnex({ published, unit, sum, rows, ...annex }: ExportedAnnex): Written<ExportedAnnex> {
  return {
    ...annex,
    published: published.toString(),
    unit: String(unit),
    sum: String(sum),
    rows: rows.map(({ amount, ...row }) => ({ ...row, amount: String(amount) })),
  };
}

function sourceList(): SourceList {
  const list: Written<Source>[] = [];
  const places = new Map<string, SourceIndex>();
  const known = new WeakMap<Source, SourceIndex>();
  const place = ({ document, place, published, readOn }: Source): SourceIndex => {
    const source = {
      document,
      ...(place === undefined ? {} : { place }),
      ...(published === undefined ? {} : { published: published.toString() }),
      ...(readOn === undefined ? {} : { readOn: readOn.toString() }),
    };
    const content = canonicalJson(source);
    const found = places.get(content);
    if (found !== undefined) return found;
    places.set(content, list.length);
    return list.push(source) - 1;
  };
  return {
    list,
    indexOf: (source) => {
      const index = known.get(source) ?? place(source);
      known.set(source, index);
      return index;
    },
  };
}

function writtenSeries({ hash, series }: ExportedSeries, { indexOf }: SourceList): FileSeries {
  return {
    hash,
    date: series.date.toString(),
    certainty: series.certainty,
    source: indexOf(series.source),
    rows: [...series.rows].map(([code, { persons, row }]) => ({ code, persons: String(persons), row })),
  };
}

function writtenComponent(component: ExportedComponent, sources: SourceList): FileComponent {
  if (component.status === "computed") return writtenAllocation(component, sources);
  if (component.status !== "awaiting-basis") return { ...component, amount: String(component.amount) };
  const { amount, missing, ...head } = component;
  return {
    ...head,
    amount: String(amount),
    missing: missing.map((each) => (each.kind === "series" ? { ...each, on: each.on.toString() } : each)),
  };
}

function writtenAllocation(component: ExportedAllocation, sources: SourceList): FileAllocation {
  const { total, key, rule, basis, certainty, rows, counties, difference, result, status, ...head } =
    component;
  return {
    ...head,
    status,
    total: String(total),
    key: writtenKey(key, sources),
    rule: { grain: String(rule.grain), stage: rule.stage, rest: rule.rest },
    ...(basis === undefined
      ? {}
      : {
          basis: {
            series: basis.series,
            keyDate: basis.keyDate.toString(),
            usedDate: basis.usedDate.toString(),
          },
        }),
    certainty,
    rows: rows.map((row) => ({ ...writtenShare(row, sources), address: row.address })),
    ...(counties === undefined ? {} : { counties: counties.map((county) => writtenShare(county, sources)) }),
    difference: String(difference),
    result,
  };
}

function writtenShare(
  { code, name, weight, exact, amount, rest }: ExportedShare,
  { indexOf }: SourceList,
): FileShare {
  return {
    code,
    name,
    ...(weight === undefined
      ? {}
      : { weight: String(weight.value), unit: weight.unit, source: indexOf(weight.source) }),
    exact: writtenFraction(exact),
    amount: String(amount),
    rest,
  };
}

function writtenKey(key: AllocationKey, sources: SourceList): FileKey {
  switch (key.kind) {
    case "proportional":
      return {
        kind: key.kind,
        weights: [...key.weights].map(([code, { value, unit, source }]) => ({
          code,
          value: String(value),
          unit,
          source: sources.indexOf(source),
        })),
      };
    case "table":
      return {
        kind: key.kind,
        amounts: writtenAmounts(key.amounts),
        decision: sources.indexOf(key.decision),
      };
    case "fixed":
      return {
        kind: key.kind,
        amounts: writtenAmounts(key.amounts),
        ...(key.rest === undefined ? {} : { rest: writtenKey(key.rest, sources) }),
      };
    case "split":
      return {
        kind: key.kind,
        parts: key.parts.map(({ fraction, by }) => ({
          fraction: writtenFraction(fraction),
          by: writtenKey(by, sources),
        })),
      };
    case "bounded":
      return {
        kind: key.kind,
        ...(key.floor === undefined ? {} : { floor: String(key.floor) }),
        ...(key.ceiling === undefined ? {} : { ceiling: String(key.ceiling) }),
        by: writtenKey(key.by, sources),
      };
    case "participants":
      return { kind: key.kind, only: [...key.only], by: writtenKey(key.by, sources) };
  }
}

function writtenAmounts(amounts: ReadonlyMap<string, Ore>) {
  return [...amounts].map(([code, amount]) => ({ code, amount: String(amount) }));
}

function writtenFraction({ numerator, denominator }: Fraction): string {
  return `${numerator}/${denominator}`;
}
