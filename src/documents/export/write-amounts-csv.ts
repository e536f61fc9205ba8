import type { AgreementExport, ExportedComponent } from "#domain/export";
import { toDecimalText, type Fraction } from "#domain/money";
import {
  componentRemark,
  CSV_HEADINGS,
  DIFFERENCE,
  exampleWord,
  exportedCertainty,
  exportedTitle,
  sourceWords,
} from "../../texts/exports.ts";
import { UNKNOWN } from "../../texts/certainty.ts";
import type { CsvNumber, CsvValue } from "../csv/write-csv.ts";
import { sourcesOfComponent } from "./sources-of-component.ts";
import { swedishCsv } from "./swedish-csv.ts";

const ORE_PER_KRONA = 100n;
/** The share before rounding is written with six decimals of a krona; JSON has it exactly. */
const EXACT_DECIMALS = 6;

/**
 * Every recipient's amount of every component, one on each row. A component without amounts has one row that says
 * "okänt" and why; a component that is divided into others stands in their rows. What a component's amounts leave of
 * its total, or exceed it by, is a row of its own.
 */
export function writeAmountsCsv(exported: AgreementExport): string {
  const components = exported.components.filter(({ status }) => status !== "divided");
  return swedishCsv([
    CSV_HEADINGS.amounts,
    ...components.flatMap((component) => componentRows(component, exported)),
  ]);
}

function componentRows(
  component: ExportedComponent,
  exported: AgreementExport,
): readonly (readonly CsvValue[])[] {
  const named = [component.id, exportedTitle(component)];
  const basis = component.status === "computed" ? component.basis : undefined;
  const before = [
    exportedCertainty(component),
    basis?.keyDate.toString() ?? "",
    basis?.usedDate.toString() ?? "",
    sourcesOfComponent(component, exported).map(sourceWords).join("; "),
  ];
  const after = [exampleWord(component), componentRemark(component, exported.agreement)];
  if (component.status !== "computed") {
    return [["", "", ...named, "", "", "", UNKNOWN, ...before, "", ...after]];
  }
  const shares = component.rows.map(({ code, name, weight, exact, amount, address }) => [
    code,
    name,
    ...named,
    weight?.unit === "persons" ? weight.value : "",
    weight?.unit === "parts" ? weight.value : "",
    inKronor(exact, EXACT_DECIMALS),
    inKronor({ numerator: amount, denominator: 1n }, 2),
    ...before,
    address,
    ...after,
  ]);
  if (component.difference === 0n) return shares;
  const difference = inKronor({ numerator: component.difference, denominator: 1n }, 2);
  return [...shares, ["", DIFFERENCE, ...named, "", "", "", difference, ...before, "", ...after]];
}

/** Öre as kronor with a fixed number of decimals. */
function inKronor({ numerator, denominator }: Fraction, decimals: number): CsvNumber {
  return { number: toDecimalText({ numerator, denominator: denominator * ORE_PER_KRONA }, decimals) };
}
