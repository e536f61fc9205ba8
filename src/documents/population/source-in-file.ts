import type { Source } from "#domain/source";
import { readTable } from "../csv/read-table.ts";
import { readExcelSheets } from "../workbook/read-excel-sheets.ts";
import { titlesAbove } from "./find-columns.ts";
import { readDataset, type Dataset } from "./json-stat-dataset.ts";
import { formOf } from "./read-population-file.ts";

/**
 * What a file of inhabitants says of where it comes from: a proposal for whoever loads it, who may know better.
 * @returns the table's own title, with its number and day where it has them; undefined when the file says nothing
 */
export function sourceInFile(bytes: Uint8Array, file: string): Source | undefined {
  switch (formOf(bytes)) {
    case "json": {
      const dataset = readDataset(bytes, file);
      return dataset.ok && dataset.value.label !== "" ? sourceOfDataset(dataset.value) : undefined;
    }
    case "workbook": {
      const sheets = readExcelSheets(bytes, file);
      const shown = sheets.ok ? sheets.value.filter(({ isHidden }) => !isHidden) : [];
      return sourceOfTitle(
        shown.map(({ rows }) => titlesAbove(rows)[0]).find((title) => title !== undefined),
      );
    }
    case "text": {
      const table = readTable(bytes, file);
      return table.ok ? sourceOfTitle(titlesAbove(table.value.rows)[0]) : undefined;
    }
  }
}

/** The source of a table in JSON-stat: who gives it and its title, its number and when it was last changed. */
export function sourceOfDataset({ label, table, updated, givenBy }: Dataset): Source {
  const place = [
    ...(table === undefined ? [] : [`tabell ${table}`]),
    ...(updated === undefined ? [] : [`uppdaterad ${updated.slice(0, 10)}`]),
  ].join(", ");
  return {
    document: givenBy === undefined ? label : `${givenBy}, ${label}`,
    ...(place === "" ? {} : { place }),
  };
}

function sourceOfTitle(title: string | undefined): Source | undefined {
  return title === undefined ? undefined : { document: title };
}
