import { jointCode } from "#domain/organisation";
import type {
  ExportDifference,
  ExportedAllocation,
  ExportedComponent,
  ExportedShare,
  ExportField,
} from "#domain/export";
import type { Fraction } from "#domain/money";
import { canonicalJson } from "#domain/source";
import { compareKeys } from "./compare-keys.ts";

/** Where two texts are compared. */
export type ComparedPlace = Pick<ExportDifference, "field" | "component" | "code">;

/** One difference when the texts are not the same, else none. */
export function compareText(
  place: ComparedPlace,
  inExport: string | undefined,
  recomputed: string | undefined,
): readonly ExportDifference[] {
  if (inExport === recomputed) return [];
  return [
    {
      ...place,
      ...(inExport === undefined ? {} : { inExport }),
      ...(recomputed === undefined ? {} : { recomputed }),
    },
  ];
}

/** Where a component rests on other things than the agreement's text and the series give it. */
export function compareInputs(
  stated: ExportedComponent,
  again: ExportedComponent,
): readonly ExportDifference[] {
  const compare = compareIn(stated.id);
  const ofHead = [
    ...compare("component-title", stated.title, again.title),
    ...compare("recipients", stated.recipients.join(", "), again.recipients.join(", ")),
    ...compare("form", stated.form, again.form),
    ...compare("clauses", stated.clauses.join(", "), again.clauses.join(", ")),
    ...compare("interpretations", stated.interpretations.join(", "), again.interpretations.join(", ")),
    ...compare("status", stated.status, again.status),
  ];
  if (stated.status === "computed" && again.status === "computed") {
    return [...ofHead, ...compareBasis(stated, again), ...compareKeys(stated.id, stated.key, again.key)];
  }
  return [
    ...ofHead,
    ...compare("stated-amount", amountText(stated), amountText(again)),
    ...compare("missing", missingText(stated), missingText(again)),
    ...compare("problems", problemsText(stated), problemsText(again)),
  ];
}

/** Where amounts, addresses or the hash of a computed component are other than its inputs give. */
export function compareOutcomes(
  stated: ExportedComponent,
  again: ExportedComponent,
): readonly ExportDifference[] {
  if (stated.status !== "computed" || again.status !== "computed") return [];
  const compare = compareIn(stated.id);
  const addresses = new Map(again.rows.map(({ code, address }) => [code, address]));
  return [
    ...compareShares(stated.id, "row", stated.rows, again.rows),
    ...stated.rows.flatMap(({ code, address }) =>
      addresses.has(code)
        ? compareText({ component: stated.id, code, field: "address" }, address, addresses.get(code))
        : [],
    ),
    ...compareShares(stated.id, "county", stated.counties ?? [], again.counties ?? []),
    ...compare("difference", String(stated.difference), String(again.difference)),
    ...compare("result", stated.result, again.result),
  ];
}

function compareIn(component: string) {
  return (field: ExportField, inExport: string | undefined, recomputed: string | undefined) =>
    compareText({ component, field }, inExport, recomputed);
}

function compareBasis(stated: ExportedAllocation, again: ExportedAllocation): readonly ExportDifference[] {
  const compare = compareIn(stated.id);
  return [
    ...compare("total", String(stated.total), String(again.total)),
    ...compare("grain", String(stated.rule.grain), String(again.rule.grain)),
    ...compare("stage", stated.rule.stage, again.rule.stage),
    ...compare("rest-rule", stated.rule.rest, again.rule.rest),
    ...compare("used-series", stated.basis?.series, again.basis?.series),
    ...compare("key-date", stated.basis?.keyDate.toString(), again.basis?.keyDate.toString()),
    ...compare("used-date", stated.basis?.usedDate.toString(), again.basis?.usedDate.toString()),
    ...compare("certainty", stated.certainty, again.certainty),
  ];
}

/** Rows are matched by code; a row on one side only is one difference, not one for each of its fields. */
function compareShares(
  component: string,
  kind: "row" | "county",
  stated: readonly ExportedShare[],
  again: readonly ExportedShare[],
): readonly ExportDifference[] {
  const place = (code: string) => ({ component, code: kind === "county" ? jointCode(code) : code });
  const known = new Map(again.map((share) => [share.code, share]));
  const listed = new Set(stated.map(({ code }) => code));
  const lacking = again.filter(({ code }) => !listed.has(code));
  const differences = [
    ...stated.flatMap((share) => {
      const other = known.get(share.code);
      return other === undefined
        ? [{ ...place(share.code), field: kind, inExport: String(share.amount) }]
        : compareShare(place(share.code), share, other);
    }),
    ...lacking.map(({ code, amount }) => ({ ...place(code), field: kind, recomputed: String(amount) })),
  ];
  const moved = stated.findIndex(({ code }, index) => code !== again[index]?.code);
  if (lacking.length > 0 || stated.length !== again.length || moved === -1) return differences;
  return [
    ...differences,
    ...compareText({ component, field: "row-order" }, stated[moved]?.code, again[moved]?.code),
  ];
}

function compareShare(
  place: Omit<ComparedPlace, "field">,
  stated: ExportedShare,
  again: ExportedShare,
): readonly ExportDifference[] {
  const compare = (field: ExportField, inExport: string | undefined, recomputed: string | undefined) =>
    compareText({ ...place, field }, inExport, recomputed);
  return [
    ...compare("name", stated.name, again.name),
    ...compare("weight", weightText(stated), weightText(again)),
    ...compare("exact", fractionText(stated.exact), fractionText(again.exact)),
    ...compare("amount", String(stated.amount), String(again.amount)),
    ...compare("rest", stated.rest, again.rest),
  ];
}

function weightText({ weight }: ExportedShare): string | undefined {
  return weight && `${weight.value} ${weight.unit}`;
}

function fractionText({ numerator, denominator }: Fraction): string {
  return `${numerator}/${denominator}`;
}

function amountText(component: ExportedComponent): string | undefined {
  return component.status === "computed" ? undefined : String(component.amount);
}

function missingText(component: ExportedComponent): string | undefined {
  if (component.status !== "awaiting-basis") return undefined;
  return component.missing
    .map((missing) => {
      switch (missing.kind) {
        case "series":
          return canonicalJson({ kind: missing.kind, on: missing.on.toString() });
        case "other-component":
          return canonicalJson({ kind: missing.kind, component: missing.component });
        default:
          return missing.kind;
      }
    })
    .join(", ");
}

function problemsText(component: ExportedComponent): string | undefined {
  return component.status === "impossible" ? component.problems.join(", ") : undefined;
}
