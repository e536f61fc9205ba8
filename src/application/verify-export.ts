import { allocateComponent, readComponents, RULE_VERSION, type ReadComponent } from "#domain/agreement";
import { allocate } from "#domain/allocation";
import type {
  AgreementExport,
  ExportDifference,
  ExportedAllocation,
  ExportedComponent,
  ExportVerdict,
} from "#domain/export";
import { jointCode, type OrganisationRegister } from "#domain/organisation";
import { seriesHash } from "#domain/population";
import { compareInputs, compareOutcomes, compareText } from "./compare-exports.ts";
import { exportComponent, exportOutcome } from "./export-component.ts";
import { publishedDifferences } from "./verify-published.ts";

/**
 * Computes everything in an export again from the export alone, and says where it differs.
 *
 * First what the amounts rest on: the agreement's text and each series against their hashes, then each component's
 * total, key and rule against what text and series give. Then every amount, address and hash, and what the payer has
 * published against the payer's tables. When text or series
 * does not give its hash, nobody knows which is right: the amounts are then tried on the key in the component itself,
 * so that the verdict names what was changed and not everything that follows from it.
 */
export function verifyExport(exported: AgreementExport): ExportVerdict {
  const { agreement, components } = exported;
  const ofBasis = basisDifferences(exported);
  const isVouched = !ofBasis.some(({ field }) => field === "agreement-version" || field === "series-hash");
  const register = registerOf(exported.organisations);
  const basis = { register, series: exported.series.map(({ series }) => series) };
  const read = new Map(readComponents(agreement).map((component) => [component.id, component]));
  const outcomes: ExportedComponent[] = [];
  const ofComponents = components.flatMap((stated) => {
    const component = read.get(stated.id);
    if (component === undefined) return [onlyInExport(stated)];
    const result = allocateComponent(component, agreement, basis);
    const again = bySameName(exportComponent(result, exported.version, register), stated, exported);
    const outcome = isVouched ? again : recompute(stated, component, exported);
    outcomes.push(outcome);
    return [...compareInputs(stated, again), ...compareOutcomes(stated, outcome)];
  });
  const isSameRule = exported.ruleVersion === RULE_VERSION;
  const differences = [
    ...ofBasis,
    ...listDifferences(components, [...read.keys()]),
    // The version is a part of every address: of another version all are others, and that is said once.
    ...ofComponents.filter(({ field }) => isSameRule || field !== "address"),
    ...publishedDifferences(exported, outcomes),
  ];
  const computed = components.flatMap((component) => (component.status === "computed" ? [component] : []));
  return {
    title: exported.title,
    version: exported.version,
    components: computed.length,
    amounts: computed.reduce((sum, { rows }) => sum + rows.length, 0),
    published: exported.published.length,
    differences: withNames(differences, exported),
  };
}

/** Identity, versions and series: what every component rests on. */
function basisDifferences({
  id,
  title,
  version,
  ruleVersion,
  agreement,
  series,
}: AgreementExport): readonly ExportDifference[] {
  return [
    ...compareText({ field: "agreement-id" }, id, agreement.id),
    ...compareText({ field: "agreement-title" }, title, agreement.title),
    ...compareText({ field: "agreement-version" }, version, agreement.version),
    ...compareText({ field: "rule-version" }, String(ruleVersion), String(RULE_VERSION)),
    ...series.flatMap((each) =>
      compareText(
        { field: "series-hash", code: each.series.date.toString() },
        each.hash,
        seriesHash(each.series),
      ),
    ),
  ];
}

/** Components that the agreement has and the export lacks, or that stand in another order. */
function listDifferences(
  components: readonly ExportedComponent[],
  ids: readonly string[],
): readonly ExportDifference[] {
  const stated = components.map(({ id }) => id);
  const lacking = ids.filter((id) => !stated.includes(id));
  if (lacking.length > 0) {
    return lacking.map((id) => ({ field: "component" as const, component: id, recomputed: id }));
  }
  const known = stated.filter((id) => ids.includes(id));
  return compareText({ field: "component-order" }, known.join(", "), ids.join(", "));
}

function onlyInExport({ id }: ExportedComponent): ExportDifference {
  return { field: "component", component: id, inExport: id };
}

/** A series that does not give its hash is said once; a component may point at it by either of the two. */
function bySameName(
  again: ExportedComponent,
  stated: ExportedComponent,
  { series }: AgreementExport,
): ExportedComponent {
  if (again.status !== "computed" || again.basis === undefined) return again;
  if (stated.status !== "computed" || stated.basis === undefined) return again;
  const { basis } = again;
  const used = series.find((each) => seriesHash(each.series) === basis.series);
  return used?.hash === stated.basis.series
    ? { ...again, basis: { ...basis, series: stated.basis.series } }
    : again;
}

/** The outcome of a component's own total, key and rule, whatever the agreement says. */
function recompute(
  stated: ExportedComponent,
  component: ReadComponent,
  exported: AgreementExport,
): ExportedComponent {
  if (stated.status !== "computed") return stated;
  const result = allocate(stated.total, stated.key, stated.rule);
  if (!result.ok) {
    const problems = result.problems.map(({ kind }) => kind);
    return { ...stated, status: "impossible", amount: component.amount, problems };
  }
  const outcomeOf = (agreement: string) =>
    exportOutcome(
      result.value,
      { agreement, component: stated.id, series: stated.basis?.series ?? "none" },
      statedNames(stated),
    );
  // The addresses tell which version they were made from: the one that the export states, or that of its text.
  const ofText = outcomeOf(exported.agreement.version);
  const isOfText = ofText.rows[0]?.address === stated.rows[0]?.address;
  return { ...stated, ...(isOfText ? ofText : outcomeOf(exported.version)) };
}

/** Names as the export gives them: they are no part of the arithmetic. */
function statedNames({ rows, counties = [] }: ExportedAllocation) {
  const nameIn = (named: readonly { readonly code: string; readonly name: string }[]) => {
    const names = new Map(named.map(({ code, name }) => [code, name]));
    return (code: string) => names.get(code) ?? code;
  };
  return { recipient: nameIn(rows), county: nameIn(counties) };
}

/** The same differences, each recipient with the name that the export gives it. */
function withNames(
  differences: readonly ExportDifference[],
  { organisations, components }: AgreementExport,
): readonly ExportDifference[] {
  const rows = components.flatMap((component) => (component.status === "computed" ? component.rows : []));
  const names = new Map([
    ...organisations.counties.map(({ code, name }) => [jointCode(code), name] as const),
    ...[...organisations.regions, ...organisations.municipalities, ...rows].map(
      ({ code, name }) => [code, name] as const,
    ),
  ]);
  return differences.map((difference) => {
    const name = difference.code === undefined ? undefined : names.get(difference.code);
    return name === undefined ? difference : { ...difference, name };
  });
}

/** A register of just what an export carries: codes and names, each municipality in the county of its code. */
export function registerOf(organisations: AgreementExport["organisations"]): OrganisationRegister {
  const byCode = <T extends { readonly code: string }>(list: readonly T[]) =>
    new Map(list.map((organisation) => [organisation.code, organisation]));
  return {
    municipalities: byCode(
      organisations.municipalities.map(({ code, name }) => ({
        code,
        name,
        officialName: name,
        county: code.slice(0, 2),
        slug: code,
      })),
    ),
    regions: byCode(
      organisations.regions.map(({ code, name }) => ({ code, name, county: code, slug: code, names: [] })),
    ),
    counties: byCode(
      organisations.counties.map(({ code, name }) => ({
        code,
        name,
        letter: code,
        shortName: name,
        slug: code,
      })),
    ),
    healthcareRegions: [],
  };
}
