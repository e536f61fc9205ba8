import { sumOre } from "#domain/money";
import type {
  AgreementExport,
  ExportDifference,
  ExportedAnnex,
  ExportedComponent,
  ExportedPublished,
  ExportField,
} from "#domain/export";
import { addressOfPublished, hashOfAnnex } from "#domain/published";
import { annexSource, placeOfRow } from "./published-figure.ts";
import { compareText } from "./compare-exports.ts";

/**
 * Judges what an export says that the payer has published: each annex against its hash and its sum, and each published
 * amount against the row of the last annex that names it, with its source, its address and our computation beside it.
 * @param again the components as they are computed again
 */
export function publishedDifferences(
  exported: AgreementExport,
  again: readonly ExportedComponent[],
): readonly ExportDifference[] {
  const binding = bindingRows(exported.annexes);
  const stated = new Set(exported.published.map(placeOf));
  const lacking = [...binding].filter(([place]) => !stated.has(place)).map(([, row]) => row);
  return [
    ...exported.annexes.flatMap((annex) => annexDifferences(annex, exported.id)),
    ...exported.published.flatMap((each) =>
      publishedDifference(each, binding.get(placeOf(each)), exported, again),
    ),
    ...lacking.map(({ annex, code, amount }): ExportDifference => ({
      field: "published",
      component: annex.component,
      code,
      recomputed: String(amount),
    })),
  ];
}

/** A row of an annex, with the annex. */
type AnnexRow = ExportedAnnex["rows"][number] & { readonly annex: ExportedAnnex };

/** For every recipient of a component the row of the last annex that names it. */
function bindingRows(annexes: readonly ExportedAnnex[]): ReadonlyMap<string, AnnexRow> {
  return new Map(
    annexes.flatMap((annex) =>
      annex.rows.map((row) => [placeOf({ component: annex.component, code: row.code }), { ...row, annex }]),
    ),
  );
}

function placeOf({ component, code }: Pick<ExportedPublished, "component" | "code">): string {
  return `${component} ${code}`;
}

function annexDifferences(annex: ExportedAnnex, agreement: string): readonly ExportDifference[] {
  const { hash, component, title, publisher, published, group, unit, rows, sum } = annex;
  const computed = hashOfAnnex({
    agreement,
    component,
    title,
    publisher,
    published: published.toString(),
    group,
    unit,
    rows: rows.map(({ code, amount, asWritten }) => [code, amount, asWritten]),
  });
  const together = sumOre(rows.map(({ amount }) => amount));
  return [
    ...compareText({ component, field: "annex-hash" }, hash, computed),
    ...compareText({ component, field: "annex-sum" }, String(sum), String(together)),
  ];
}

function publishedDifference(
  { component, code, name, amount, asWritten, annex, source, address, computed }: ExportedPublished,
  row: AnnexRow | undefined,
  { version, agreement, components }: AgreementExport,
  again: readonly ExportedComponent[],
): readonly ExportDifference[] {
  const compare = (field: ExportField, inExport: string | undefined, recomputed: string | undefined) =>
    compareText({ component, code, field }, inExport, recomputed);
  if (row === undefined) return compare("published", String(amount), undefined);
  const placed = annexSource(row.annex);
  const addressBy = (of: string) => addressOfPublished({ agreement: of, component, recipient: code, annex });
  // A version that is not that of the text is said once; the address may be made from either.
  const isOfText = address === addressBy(agreement.version);
  const ours = rowOf(again, component, code);
  return [
    ...compare("published-amount", String(amount), String(row.amount)),
    ...compare("published-writing", asWritten, row.asWritten),
    ...compare("published-annex", annex, row.annex.hash),
    ...compare(
      "published-source",
      [source.document, source.place, source.published?.toString()].join(", "),
      [placed.document, placeOfRow(row.row), placed.published?.toString()].join(", "),
    ),
    ...(isOfText ? [] : compare("published-address", address, addressBy(version))),
    ...compare(
      "published-control",
      computed === undefined ? undefined : String(computed),
      ours === undefined ? undefined : String(ours.amount),
    ),
    ...compare("name", name, rowOf(components, component, code)?.name ?? name),
  ];
}

function rowOf(components: readonly ExportedComponent[], component: string, code: string) {
  const own = components.find(({ id }) => id === component);
  return own?.status === "computed" ? own.rows.find((row) => row.code === code) : undefined;
}
