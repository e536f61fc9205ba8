import type { ExportFile, FileKey, SourceIndex } from "./export-file.ts";
import type { FieldFault } from "./match-schema.ts";

/** Codes that stand twice in one list, and places in the list of sources that do not exist. */
export function referenceFaults(file: ExportFile): readonly FieldFault[] {
  const count = file.sources.length;
  const { municipalities, regions, counties } = file.organisations;
  return [
    ...twice(municipalities, "organisations.municipalities"),
    ...twice(regions, "organisations.regions"),
    ...twice(counties, "organisations.counties"),
    ...file.series.flatMap((series, index) => [
      ...missing(series.source, count, `series[${index}].source`),
      ...twice(series.rows, `series[${index}].rows`),
    ]),
    ...(file.published ?? []).flatMap(({ source }, index) =>
      missing(source, count, `published[${index}].source`),
    ),
    ...(file.annexes ?? []).flatMap(({ rows }, index) => twice(rows, `annexes[${index}].rows`)),
    ...twice(
      file.components.map(({ id }) => ({ code: id })),
      "components",
    ),
    ...file.components.flatMap((component, index) => {
      if (component.status !== "computed") return [];
      const at = `components[${index}]`;
      const { rows, counties: ofCounties = [], key } = component;
      return [
        ...keyFaults(key, count, `${at}.key`),
        ...twice(rows, `${at}.rows`),
        ...twice(ofCounties, `${at}.counties`),
        ...rows.flatMap(({ source }, row) => missing(source, count, `${at}.rows[${row}].source`)),
        ...ofCounties.flatMap(({ source }, row) => missing(source, count, `${at}.counties[${row}].source`)),
      ];
    }),
  ];
}

function keyFaults(key: FileKey, count: number, at: string): readonly FieldFault[] {
  switch (key.kind) {
    case "proportional":
      return [
        ...twice(key.weights, `${at}.weights`),
        ...key.weights.flatMap(({ source }, row) => missing(source, count, `${at}.weights[${row}].source`)),
      ];
    case "table":
      return [...twice(key.amounts, `${at}.amounts`), ...missing(key.decision, count, `${at}.decision`)];
    case "fixed":
      return [
        ...twice(key.amounts, `${at}.amounts`),
        ...(key.rest === undefined ? [] : keyFaults(key.rest, count, `${at}.rest`)),
      ];
    case "split":
      return key.parts.flatMap(({ by }, index) => keyFaults(by, count, `${at}.parts[${index}].by`));
    case "bounded":
      return keyFaults(key.by, count, `${at}.by`);
    case "participants":
      return [
        ...twice(
          key.only.map((code) => ({ code })),
          `${at}.only`,
        ),
        ...keyFaults(key.by, count, `${at}.by`),
      ];
  }
}

function twice(rows: readonly { readonly code: string }[], at: string): readonly FieldFault[] {
  const seen = new Set<string>();
  return rows.flatMap(({ code }, index) => {
    if (seen.has(code)) return [{ field: `${at}[${index}]`, fault: { kind: "code-twice", code } as const }];
    seen.add(code);
    return [];
  });
}

function missing(source: SourceIndex | undefined, count: number, field: string): readonly FieldFault[] {
  return source === undefined || source < count ? [] : [{ field, fault: { kind: "source-missing", source } }];
}
