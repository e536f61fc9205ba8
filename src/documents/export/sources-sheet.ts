import type { AgreementExport, ExportedComponent } from "#domain/export";
import { KRONA } from "#domain/money";
import { certaintyMeaning, UNKNOWN } from "../../texts/certainty.ts";
import { componentRemark, exportedCertainty, exportedTitle, sourceWords } from "../../texts/exports.ts";
import { formatOre } from "../../texts/format.ts";
import { readByWords } from "../../texts/other-year.ts";
import { keyName } from "../../texts/rules.ts";
import { daySealWords } from "../../texts/seals.ts";
import { ruleSentence, SOURCES_SHEET, WORKBOOK } from "../../texts/workbook.ts";
import type { ExcelCell, ExcelSheet } from "../excel.ts";
import { EMPTY, textCell } from "./cells.ts";
import { sourcesOfComponent } from "./sources-of-component.ts";

type Row = readonly ExcelCell[];

/** The sheet that says where everything comes from: documents, populations, readings, and each component's key and rule. */
export function sourcesSheet(exported: AgreementExport): ExcelSheet {
  const { agreement, version, title, series, components, sealed } = exported;
  return {
    name: WORKBOOK.sources,
    widths: [34, 100],
    rows: [
      [textCell(title, "title")],
      line(SOURCES_SHEET.version, version),
      line(SOURCES_SHEET.addresses, SOURCES_SHEET.addressBase),
      line(SOURCES_SHEET.verify, SOURCES_SHEET.howToVerify),
      ...(sealed === undefined ? [] : [line(SOURCES_SHEET.sealed, daySealWords(sealed))]),
      ...section(
        SOURCES_SHEET.documents,
        agreement.documents.map(({ title: name, publisher, reference }) =>
          line(publisher, reference === "unknown" ? name : `${name} (${reference})`),
        ),
      ),
      ...section(
        SOURCES_SHEET.populations,
        series.map(({ hash, series: { date, source } }) =>
          line(date.toString(), `${sourceWords(source)}. ${SOURCES_SHEET.hash} ${hash}`),
        ),
      ),
      ...section(
        SOURCES_SHEET.readings,
        agreement.interpretations.map(({ id, reading, on, why, ...read }) =>
          line(`${id}, ${readByWords(read)}, ${on.toString()}`, `${reading} ${why}`),
        ),
      ),
      ...components.flatMap((component) =>
        section(exportedTitle(component), componentLines(component, exported)),
      ),
    ],
  };
}

function componentLines(component: ExportedComponent, exported: AgreementExport): readonly Row[] {
  const remark = componentRemark(component, exported);
  const amount = component.status === "computed" ? component.total : component.amount;
  return [
    line(SOURCES_SHEET.amount, amount === "unknown" ? UNKNOWN : formatOre(amount, KRONA)),
    line(SOURCES_SHEET.key, component.form === "unknown" ? UNKNOWN : keyName(component.form)),
    ...(remark === "" ? [] : [line(SOURCES_SHEET.remark, remark)]),
    ...allocationLines(component),
    ...sourcesOfComponent(component, exported).map((source) =>
      line(SOURCES_SHEET.source, sourceWords(source)),
    ),
    ...(component.interpretations.length === 0
      ? []
      : [line(SOURCES_SHEET.reading, component.interpretations.join(", "))]),
  ];
}

function allocationLines(component: ExportedComponent): readonly Row[] {
  if (component.status !== "computed") return [];
  const { rule, rows, basis, certainty, result } = component;
  return [
    line(SOURCES_SHEET.rule, ruleSentence(rule, rows.length)),
    ...(basis === undefined
      ? []
      : [
          line(SOURCES_SHEET.keyDate, basis.keyDate.toString()),
          line(SOURCES_SHEET.usedDate, basis.usedDate.toString()),
        ]),
    line(SOURCES_SHEET.certainty, `${exportedCertainty(component)}. ${certaintyMeaning(certainty)}`),
    line(SOURCES_SHEET.result, result),
  ];
}

function section(heading: string, lines: readonly Row[]): readonly Row[] {
  return lines.length === 0 ? [] : [[EMPTY], [textCell(heading, "heading")], ...lines];
}

function line(label: string, value: string): Row {
  return [textCell(label), textCell(value)];
}
