import type { Agreement, Missing } from "#domain/agreement";
import type { AllocationKey, Weight } from "#domain/allocation";
import type { AgreementExport, ExportedComponent, ExportedSeries, ExportedShare } from "#domain/export";
import { persons, type Fraction, type Ore } from "#domain/money";
import { assert } from "#domain/result";
import type { Source } from "#domain/source";
import { day } from "#domain/time";
import { known, optional, oreOfText } from "../agreement/written-values.ts";
import type { ExportFile, FileAmount, FileComponent, FileKey, FileSeries, FileShare } from "./export-file.ts";

/** The export in a file that follows the schema. @param agreement as read from the file's content */
export function exportOf(file: ExportFile, agreement: Agreement): AgreementExport {
  const sources = file.sources.map(({ published, readOn, ...source }): Source => ({
    ...source,
    ...optional("published", published, day),
    ...optional("readOn", readOn, day),
  }));
  const sourceAt: SourceAt = (index) => {
    const source = sources[index];
    assert(source !== undefined, "a source that is pointed at is in the list");
    return source;
  };
  const { id, title, version, content } = file.agreement;
  return {
    id,
    title,
    version,
    agreement,
    content,
    ...(file.sealed === undefined ? {} : { sealed: file.sealed }),
    ...(file.enteredBy === undefined ? {} : { enteredBy: file.enteredBy }),
    ruleVersion: file.ruleVersion,
    organisations: file.organisations,
    series: file.series.map((series) => seriesOf(series, sourceAt)),
    published: (file.published ?? []).map(({ source, amount, computed, ...each }) => ({
      ...each,
      amount: oreOfText(amount),
      ...optional("computed", computed, oreOfText),
      source: sourceAt(source),
    })),
    annexes: (file.annexes ?? []).map(({ published: on, unit, sum, rows, ...annex }) => ({
      ...annex,
      published: known(on, day),
      unit: oreOfText(unit),
      sum: oreOfText(sum),
      rows: rows.map(({ amount, ...row }) => ({ ...row, amount: oreOfText(amount) })),
    })),
    components: file.components.map((component) => componentOf(component, sourceAt)),
  };
}

type SourceAt = (index: number) => Source;

function seriesOf({ hash, date, certainty, source, rows }: FileSeries, sourceAt: SourceAt): ExportedSeries {
  return {
    hash,
    series: {
      date: day(date),
      certainty,
      source: sourceAt(source),
      rows: new Map(
        rows.map(({ code, persons: count, row }) => [code, { persons: persons(BigInt(count)), row }]),
      ),
    },
  };
}

function componentOf(component: FileComponent, sourceAt: SourceAt): ExportedComponent {
  switch (component.status) {
    case "computed": {
      const { basis, counties, rule, ...allocation } = component;
      return {
        ...allocation,
        total: oreOfText(component.total),
        key: keyOf(component.key, sourceAt),
        rule: { ...rule, grain: oreOfText(rule.grain) },
        ...optional("basis", basis, ({ series, keyDate, usedDate }) => ({
          series,
          keyDate: day(keyDate),
          usedDate: day(usedDate),
        })),
        rows: component.rows.map((row) => ({ ...shareOf(row, sourceAt), address: row.address })),
        ...optional("counties", counties, (shares) => shares.map((share) => shareOf(share, sourceAt))),
        difference: oreOfText(component.difference),
      };
    }
    case "awaiting-basis":
      return {
        ...component,
        amount: known(component.amount, oreOfText),
        missing: component.missing.map((missing): Missing =>
          missing.kind === "series" ? { ...missing, on: day(missing.on) } : missing,
        ),
      };
    case "divided":
      return { ...component, amount: known(component.amount, oreOfText) };
    case "impossible":
      return { ...component, amount: known(component.amount, oreOfText) };
  }
}

function shareOf(
  { code, name, weight, unit, source, exact, amount, rest }: FileShare,
  sourceAt: SourceAt,
): ExportedShare {
  return {
    code,
    name,
    ...(weight === undefined || unit === undefined || source === undefined
      ? {}
      : { weight: { value: BigInt(weight), unit, source: sourceAt(source) } }),
    exact: fractionOf(exact),
    amount: oreOfText(amount),
    rest,
  };
}

function keyOf(key: FileKey, sourceAt: SourceAt): AllocationKey {
  switch (key.kind) {
    case "proportional":
      return {
        kind: key.kind,
        weights: new Map(
          key.weights.map(({ code, value, unit, source }): readonly [string, Weight] => [
            code,
            { value: BigInt(value), unit, source: sourceAt(source) },
          ]),
        ),
      };
    case "table":
      return { kind: key.kind, amounts: amountsOf(key.amounts), decision: sourceAt(key.decision) };
    case "fixed":
      return {
        kind: key.kind,
        amounts: amountsOf(key.amounts),
        ...optional("rest", key.rest, (rest) => keyOf(rest, sourceAt)),
      };
    case "split":
      return {
        kind: key.kind,
        parts: key.parts.map(({ fraction, by }) => ({
          fraction: fractionOf(fraction),
          by: keyOf(by, sourceAt),
        })),
      };
    case "bounded":
      return {
        kind: key.kind,
        by: keyOf(key.by, sourceAt),
        ...optional("floor", key.floor, oreOfText),
        ...optional("ceiling", key.ceiling, oreOfText),
      };
    case "participants":
      return { kind: key.kind, only: new Set(key.only), by: keyOf(key.by, sourceAt) };
  }
}

function amountsOf(rows: readonly FileAmount[]): ReadonlyMap<string, Ore> {
  return new Map(rows.map(({ code, amount }) => [code, oreOfText(amount)]));
}

/** "3/10" as it stands: what is not reduced stays so, and is then another writing than the recomputed one. */
function fractionOf(text: string): Fraction {
  const [numerator = "", denominator = ""] = text.split("/");
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
}
