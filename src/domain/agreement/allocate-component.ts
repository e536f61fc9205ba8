import {
  allocate,
  table,
  type Allocation,
  type AllocationKey,
  type AllocationRule,
  type Weights,
} from "#domain/allocation";
import { isWholeIn, KRONA, ore, type Ore } from "#domain/money";
import type { OrganisationRegister, RecipientCode } from "#domain/organisation";
import { chooseSeries, type ChosenSeries, type PopulationSeries } from "#domain/population";
import { weakestCertainty, type Certainty, type Source } from "#domain/source";
import type { Day } from "#domain/time";
import type { Agreement, KeyForm, Known, RecipientGroup, Stage } from "./agreement.ts";
import type { ComponentAllocation, Missing } from "./component-allocation.ts";
import { decidesTotal, keyDateOf, keyOfForm, lacksParticipants } from "./key-of-form.ts";
import { hasStages, readComponents, type ReadComponent } from "./read-components.ts";
import { municipalitiesBehind, recipientsOfGroup, weightsOf } from "./weights-of-group.ts";

/** What an agreement is computed on: who exists, and every population series at hand. */
export type AllocationBasis = {
  readonly register: OrganisationRegister;
  readonly series: readonly PopulationSeries[];
};

/** The stage of the agreement's own reading, or the other one, to show both. */
export type StageChoice = "as-read" | Stage;

/**
 * What every recipient of one component gets, as the agreement is read.
 *
 * Each component is shared by itself. An amount is never surer than its inputs: read by an interpretation it is
 * "interpreted", by inhabitants it is "preliminary" until the payer has published. What nobody has said is listed
 * in `missing`, and no amount is built on it.
 */
export function allocateComponent(
  component: ReadComponent,
  agreement: Agreement,
  basis: AllocationBasis,
  stage: StageChoice = "as-read",
): ComponentAllocation {
  if (component.isDivided) return { status: "divided", component };
  const ready = readyToShare(component, basis, stage);
  if ("missing" in ready) return { status: "awaiting-basis", component, missing: ready.missing };
  const { form, rule, dated } = ready;
  const composed = composeKey(form, component, agreement, basis, dated?.series);
  if ("kind" in composed) return { status: "awaiting-basis", component, missing: [composed] };
  const amongAll = allocate(composed.total, composed.key, rule);
  const { lostBy } = composed;
  const result =
    lostBy === undefined || !amongAll.ok
      ? amongAll
      : allocate(composed.total, withoutShares(amongAll.value, lostBy, sourceOf(component, agreement)), rule);
  const used = dated === undefined ? {} : { basis: dated };
  if (!result.ok) return { status: "impossible", component, problems: result.problems, ...used };
  return {
    status: "computed",
    component,
    allocation: result.value,
    ...(lostBy === undefined || !amongAll.ok ? {} : { amongAll: amongAll.value }),
    ...used,
    certainty: certaintyOf(component, agreement, dated),
  };
}

/** What a component can be shared by: its key, the rule, and the series of the key's day where it names one. */
type ReadyToShare = {
  readonly form: KeyForm;
  readonly rule: AllocationRule;
  readonly dated: (ChosenSeries & { readonly keyDate: Day }) | undefined;
};

/** Everything that a component needs before it can be shared, or everything of it that nobody has said. */
function readyToShare(
  component: ReadComponent,
  basis: AllocationBasis,
  stage: StageChoice,
): ReadyToShare | { readonly missing: readonly Missing[] } {
  const { key: form } = component;
  const recipients: readonly Missing[] =
    component.groups.length === 0 && !namesRecipients(form) ? [{ kind: "recipients" }] : [];
  // Without a key there is nothing to stage or to round yet.
  if (form === "unknown") return { missing: withAmount(component, form, [...recipients, { kind: "key" }]) };
  const participants: readonly Missing[] = lacksParticipants(form) ? [{ kind: "participants" }] : [];
  const rule = ruleOf(component, stage);
  const dated = datedBasis(form, component, basis);
  const missing = [
    ...recipients,
    ...participants,
    ...("grain" in rule ? [] : rule.missing),
    ...(dated !== undefined && "kind" in dated ? [dated] : []),
  ];
  return missing.length > 0 || !("grain" in rule) || (dated !== undefined && "kind" in dated)
    ? { missing: withAmount(component, form, missing) }
    : { form, rule, dated };
}

/** The amounts that stand when some have lost theirs: nobody else's changes, and what is lost is the difference. */
function withoutShares(
  { shares }: Allocation,
  lostBy: ReadonlySet<RecipientCode>,
  decision: Source,
): AllocationKey {
  const kept = shares.filter(({ recipient }) => !lostBy.has(recipient));
  return table(new Map(kept.map(({ recipient, amount }) => [recipient, amount])), decision);
}

function composeKey(
  form: KeyForm,
  component: ReadComponent,
  agreement: Agreement,
  basis: AllocationBasis,
  series: PopulationSeries | undefined,
) {
  const recipients = component.groups.flatMap((group) => recipientsOfGroup(group, basis.register));
  const everyone: Weights = series === undefined ? new Map() : weightsOf(recipients, series, basis.register);
  const named = component.groups.flatMap((group) => (group.kind === "named" ? group.recipients : []));
  return keyOfForm(form, {
    groups: component.groups,
    uncounted: new Set(named.map(({ code }) => code).filter((code) => !everyone.has(code))),
    amount: component.amount,
    source: sourceOf(component, agreement),
    everyone,
    amountsOf: (id) => amountsOfOther(id, component, agreement, basis),
  });
}

function amountsOfOther(
  id: string,
  asking: ReadComponent,
  agreement: Agreement,
  basis: AllocationBasis,
): ReadonlyMap<RecipientCode, Ore> | undefined {
  const other = readComponents(agreement).find((candidate) => candidate.id === id);
  if (other === undefined || other.id === asking.id) return undefined;
  const result = allocateComponent(other, agreement, basis);
  return result.status === "computed"
    ? new Map(result.allocation.shares.map(({ recipient, amount }) => [recipient, amount]))
    : undefined;
}

function datedBasis(
  form: KeyForm,
  component: ReadComponent,
  basis: AllocationBasis,
): (ChosenSeries & { readonly keyDate: Day }) | Missing | undefined {
  const keyDate = keyDateOf(form);
  if (keyDate === undefined) return undefined;
  if (keyDate === "unknown") return { kind: "key-date" };
  const chosen = seriesFor(keyDate, component.groups, basis);
  return chosen === undefined ? { kind: "series", on: keyDate } : { ...chosen, keyDate };
}

/**
 * The series that a key of a day is computed on for some groups: the one of that day, else the nearest that holds
 * every municipality behind their recipients; undefined when none does.
 */
export function seriesFor(
  keyDate: Day,
  groups: readonly RecipientGroup[],
  { register, series }: AllocationBasis,
): ChosenSeries | undefined {
  const needed = groups
    .flatMap((group) => recipientsOfGroup(group, register))
    .flatMap((code) => municipalitiesBehind(code, register));
  return chooseSeries(keyDate, series, new Set(needed));
}

const GIVEN = { stage: "direct", rest: "largest-remainder" } as const;

/** Amounts that are given in whole kronor are shown in whole kronor. */
function givenGrain({ key, amount }: ReadComponent): Ore {
  const given = key !== "unknown" && key.kind === "table" ? key.amounts.map((row) => row.ore) : [];
  const whole = amount === "unknown" ? given : [...given, amount];
  return whole.every((each) => isWholeIn(each, KRONA)) ? KRONA : ore(1n);
}

/** A named table or one named recipient needs neither stage nor rounding: its amounts are given. */
function ruleOf(
  component: ReadComponent,
  stage: StageChoice,
): AllocationRule | { readonly missing: readonly Missing[] } {
  const { key, grain, rest } = component;
  const isGiven = key !== "unknown" && (key.kind === "table" || key.kind === "whole");
  const wanted: Known<Stage> = stage === "as-read" ? component.stage : stage;
  if (isGiven) return { grain: grain === "unknown" ? givenGrain(component) : grain, ...GIVEN };
  if (wanted === "unknown" || grain === "unknown" || rest === "unknown") {
    return {
      missing: [
        ...(wanted === "unknown" ? [{ kind: "stage" as const }] : []),
        ...(grain === "unknown" || rest === "unknown" ? [{ kind: "rounding" as const }] : []),
      ],
    };
  }
  return { grain, rest, stage: hasStages(component.groups) ? wanted : "direct" };
}

/** An agreement whose day of decision nobody has found is not shown as decided. */
function certaintyOf(
  component: ReadComponent,
  agreement: Agreement,
  basis: ChosenSeries | undefined,
): Certainty {
  const { decided } = agreement;
  return weakestCertainty([
    decided === "unknown" ? "preliminary" : "decided",
    ...(restsOnOtherYear(component, agreement) ? ["preliminary" as const] : []),
    ...(component.interpretations.length > 0 ? ["interpreted" as const] : []),
    // What we compute by a key binds nobody: it is preliminary until the payer has published, on whatever day's people.
    ...(basis === undefined ? [] : [basis.series.certainty, "preliminary" as const]),
    ...(isApproximate(component) ? ["preliminary" as const] : []),
  ]);
}

/** Whether amount or key stands in words of another year's document: this year's have not been seen. */
function restsOnOtherYear({ written }: ReadComponent, { clauses, documents }: Agreement): boolean {
  const { stated, percentage, clauses: own, keyClauses } = written;
  const cited = new Set([
    stated === "unknown" ? undefined : stated.clause,
    percentage?.clause,
    ...own,
    ...keyClauses,
  ]);
  const others = new Set(documents.flatMap(({ id, ofYear }) => (ofYear === undefined ? [] : [id])));
  return clauses.some(({ id, document }) => cited.has(id) && others.has(document));
}

function isApproximate({ written }: ReadComponent): boolean {
  return written.stated !== "unknown" && written.stated.precision !== "exact";
}

function namesRecipients(form: Known<KeyForm>): boolean {
  return form !== "unknown" && (form.kind === "table" || form.kind === "fixed");
}

function withAmount(
  component: ReadComponent,
  form: Known<KeyForm>,
  missing: readonly Missing[],
): readonly Missing[] {
  const hasTotal = form !== "unknown" && decidesTotal(form);
  return component.amount === "unknown" && !hasTotal ? [{ kind: "amount" }, ...missing] : missing;
}

function sourceOf(component: ReadComponent, agreement: Agreement): Source {
  const clause = agreement.clauses.find(({ id }) => component.written.clauses.includes(id));
  const document = agreement.documents.find(({ id }) => id === clause?.document);
  return {
    document: document?.title ?? agreement.title,
    ...(clause === undefined ? {} : { place: clause.place }),
  };
}
