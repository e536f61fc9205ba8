import type { CanonicalValue } from "#domain/source";
import { sumOre } from "#domain/money";
import { annexHash, type Annex } from "#domain/published";
import type {
  AgreementExport,
  ExportedAnnex,
  ExportedPublished,
  ExportedSeries,
  NamedCode,
} from "#domain/export";
import type { OrganisationRegister } from "#domain/organisation";
import { seriesHash } from "#domain/population";
import { RULE_VERSION, type ComponentAllocation, type ReadComponent } from "#domain/agreement";
import { valueOf } from "./amount-figure.ts";
import { exportComponent } from "./export-component.ts";
import { annexSource, isPublished, placeOfRow, type PublishedShown } from "./published-figure.ts";
import { recipientName } from "./view-agreement.ts";
import type { CatalogueComponent, CatalogueEntry } from "./open-catalogue.ts";

/**
 * One agreement with everything needed to compute its amounts again: its text, the organisations, the population
 * series, and each component's key, rule and amounts by the stage that is used.
 * @param register the one that the entry was computed on
 */
export function exportAgreement(
  {
    agreement,
    text,
    components,
  }: Pick<CatalogueEntry, "agreement" | "text"> & {
    readonly components: readonly (Pick<CatalogueComponent, "result"> &
      Partial<Pick<CatalogueComponent, "amounts" | "annexes">>)[];
  },
  register: OrganisationRegister,
): AgreementExport {
  const content: CanonicalValue = JSON.parse(text);
  const results = components.map(({ result }) => result);
  return {
    id: agreement.id,
    title: agreement.title,
    version: agreement.version,
    agreement,
    content,
    ruleVersion: RULE_VERSION,
    organisations: {
      municipalities: namedCodes(register.municipalities),
      regions: namedCodes(register.regions),
      counties: namedCodes(register.counties),
    },
    series: usedSeries(results),
    components: results.map((result) => exportComponent(result, agreement.version, register)),
    published: components.flatMap(({ result, amounts = [] }) =>
      amounts.filter(isPublished).map((amount) => exportPublished(amount, result.component, register)),
    ),
    annexes: components.flatMap(({ annexes = [] }) => annexes.map(exportAnnex)),
  };
}

function exportAnnex(annex: Annex): ExportedAnnex {
  const { component, title, publisher, published, table } = annex;
  const rows = [...table.rows].map(([code, { amount, asWritten, row }]) => ({
    code,
    amount,
    asWritten,
    row,
  }));
  return {
    hash: annexHash(annex),
    component,
    title,
    publisher,
    published,
    group: table.group,
    unit: table.unit,
    sum: sumOre(rows.map(({ amount }) => amount)),
    rows,
  };
}

function exportPublished(
  amount: PublishedShown,
  component: ReadComponent,
  register: OrganisationRegister,
): ExportedPublished {
  const { annex, difference } = amount.published;
  const { asWritten = "", row = 0 } = annex.table.rows.get(amount.recipient) ?? {};
  return {
    component: component.id,
    code: amount.recipient,
    name: recipientName(amount.recipient, component, register),
    amount: valueOf(amount),
    asWritten,
    annex: annexHash(annex),
    source: { ...annexSource(annex), place: placeOfRow(row) },
    address: amount.address,
    ...(difference.computed === undefined ? {} : { computed: difference.computed }),
  };
}

function namedCodes(organisations: ReadonlyMap<string, NamedCode>): readonly NamedCode[] {
  return [...organisations.values()].map(({ code, name }) => ({ code, name }));
}

/** Each series that a component is computed on, or was tried on, once, in the order they are first used. */
function usedSeries(results: readonly ComponentAllocation[]): readonly ExportedSeries[] {
  const used = results.flatMap((result) =>
    "basis" in result && result.basis !== undefined ? [result.basis.series] : [],
  );
  return [...new Set(used)].map((series) => ({ hash: seriesHash(series), series }));
}
