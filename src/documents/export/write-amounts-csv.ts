import type { AgreementExport, ExportedComponent, ExportedPublished } from "#domain/export";
import { ore, toDecimalText, type Fraction, type Ore } from "#domain/money";
import {
  componentRemark,
  CSV_HEADINGS,
  DIFFERENCE,
  exampleWord,
  exportedCertainty,
  exportedTitle,
  sourceWords,
} from "../../texts/exports.ts";
import { certaintyWord, UNKNOWN } from "../../texts/certainty.ts";
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
    ...components.flatMap((component) =>
      componentRows(component, exported).map((row) => withPublished(row, component.id, exported.published)),
    ),
    ...exported.published
      .filter(({ computed }) => computed === undefined)
      .map((each) =>
        withPublished([each.code, each.name, ...namedIn(each, exported)], each.component, [each]),
      ),
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
  const after = [exampleWord(component), componentRemark(component, exported)];
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

/**
 * A row with the payer's amount in the place of ours where there is one: it counts, and ours stands beside it.
 * The amount is the eighth column, its certainty the ninth, source and address the twelfth and thirteenth.
 */
function withPublished(
  row: readonly CsvValue[],
  component: string,
  published: readonly ExportedPublished[],
): readonly CsvValue[] {
  const given = published.find((each) => each.component === component && each.code === row[0]);
  const [remark = ""] = row.slice(COLUMNS - 1);
  const filled = Array.from({ length: COLUMNS - 1 }, (_, column) => row[column] ?? "");
  if (given === undefined) return [...filled, "", "", remark];
  const { amount, computed, source, address } = given;
  const kronor = (value: Ore) => inKronor({ numerator: value, denominator: 1n }, 2);
  filled.splice(7, 2, kronor(amount), certaintyWord("published"));
  filled.splice(11, 2, sourceWords(source), address);
  return [
    ...filled,
    computed === undefined ? "" : kronor(computed),
    computed === undefined ? "" : kronor(ore(amount - computed)),
    remark,
  ];
}

/** How many columns a row has before the payer's amounts come into it. */
const COLUMNS = 15;

function namedIn({ component }: ExportedPublished, { components }: AgreementExport): readonly string[] {
  const own = components.find(({ id }) => id === component);
  return [component, own === undefined ? component : exportedTitle(own)];
}

/** Öre as kronor with a fixed number of decimals. */
function inKronor({ numerator, denominator }: Fraction, decimals: number): CsvNumber {
  return { number: toDecimalText({ numerator, denominator: denominator * ORE_PER_KRONA }, decimals) };
}
