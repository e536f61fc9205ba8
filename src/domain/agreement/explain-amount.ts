import { explainShares, type Share } from "#domain/allocation";
import { amountsInText } from "#domain/money";
import { assert } from "#domain/result";
import { nameOf, type OrganisationRegister, type RecipientCode } from "#domain/organisation";
import type { PopulationRow, PopulationSeries } from "#domain/population";
import type { BasisRow, EnteredAmount, ExplanationStep, Passage, Reading } from "#domain/source";
import type { Agreement, Interpretation, KeyForm, Stage } from "./agreement.ts";
import { RULE_VERSION } from "./amount-address.ts";
import type { ComponentAllocation } from "./component-allocation.ts";
import type { ReadComponent } from "./read-components.ts";
import { municipalitiesBehind } from "./weights-of-group.ts";

type Computed = ComponentAllocation & { readonly status: "computed" };

/**
 * The four fixed steps behind any amount of a component (så räknades det): what the agreement says, the key, the base data
 * with file and row, the calculation down to the rounding. The first two are the same for all, and put together once. A
 * key of named amounts has no base data.
 */
export function explainAmounts(
  computed: Computed,
  agreement: Agreement,
  register: OrganisationRegister,
): (share: Share) => readonly ExplanationStep[] {
  const { component, basis } = computed;
  // Whose shares stay with the payer changes nobody else's: they are explained as they were shared among all.
  const allocation = computed.amongAll ?? computed.allocation;
  const said: ExplanationStep = {
    kind: "agreement",
    passages: passagesOf(component.written.clauses, agreement),
    readings: component.interpretations.filter(isOfAmount).map(reading),
    ...enteredIn(component, agreement),
  };
  const key = keyStep({ ...computed, allocation }, agreement);
  const shares = new Map(allocation.shares.map((each) => [each.recipient, each]));
  const linesOf = explainShares(allocation);
  const calculationOf = (share: Share) => linesOf(shares.get(share.recipient) ?? share);
  if (basis === undefined) return (share) => [said, key, calculationOf(share)];
  const basisOf = basisSteps(allocation.shares, basis.series, register);
  return (share) => [said, key, basisOf(share.recipient), calculationOf(share)];
}

/** That a stated amount was written for this year while its clause is another year's, and what that clause gives. */
function enteredIn(
  { amount, written: { stated, clauses } }: ReadComponent,
  agreement: Agreement,
): { readonly entered?: EnteredAmount } {
  if (amount === "unknown" || stated === "unknown") return {};
  const cited = stated.clause === undefined ? clauses : [stated.clause];
  const texts = agreement.clauses.flatMap(({ id, text, document }) => {
    const ofYear = agreement.documents.find((each) => each.id === document)?.ofYear;
    return ofYear === undefined || !cited.includes(id) ? [] : [{ text, ofYear }];
  });
  const [first] = texts;
  if (first === undefined) return {};
  const figures = texts.flatMap(({ text }) => amountsInText(text));
  const isSaid = figures.some(({ readings }) => readings.includes(stated.ore));
  const says = figures.flatMap(({ hasUnit, readings: [figure] }) =>
    isSaid || !hasUnit || figure === undefined ? [] : [figure],
  );
  return {
    entered: { amount, year: agreement.year, ofYear: first.ofYear, says: [...new Set(says)] },
  };
}

function keyStep({ component, allocation, basis }: Computed, agreement: Agreement): ExplanationStep {
  const form = component.key;
  assert(form !== "unknown", "a computed component has a key");
  return {
    kind: "key",
    rule: { name: form.kind, version: RULE_VERSION },
    form: form.kind,
    stage: allocation.rule.stage,
    grain: allocation.rule.grain,
    rest: allocation.rule.rest,
    recipients: allocation.shares.length,
    ...weighingOf(form),
    ...(basis === undefined ? {} : { keyDate: basis.keyDate, usedDate: basis.series.date }),
    isReading: component.interpretations.some(({ effect }) => effect.kind === "key"),
    passages: passagesOf(component.written.keyClauses, agreement),
    readings: component.interpretations
      .filter((each) => !isOfAmount(each) && !isOtherStage(each, allocation.rule.stage))
      .map(reading),
  };
}

/** What a key adds that its name does not say: whose inhabitants count by another factor, whose shares fall. */
function weighingOf(
  form: KeyForm,
): Pick<ExplanationStep & { readonly kind: "key" }, "factors" | "rebates" | "failed"> {
  switch (form.kind) {
    case "weighted-population":
      return { factors: form.factors };
    case "rate-with-rebate":
      return { rebates: form.rebates };
    case "conditional":
      return {
        ...weighingOf(form.by),
        ...(form.failed === "unknown" ? {} : { failed: { recipients: form.failed, share: form.share } }),
      };
    case "participants":
    case "bounded":
      return weighingOf(form.by);
    default:
      return {};
  }
}

function isOfAmount({ effect }: Interpretation): boolean {
  return (
    effect.kind === "amount-to-each-group" ||
    effect.kind === "jointly-per-county" ||
    effect.kind === "figures-as-read"
  );
}

/** A reading of the stage does not speak for an amount that is computed by the other one. */
function isOtherStage({ effect }: Interpretation, stage: Stage): boolean {
  return effect.kind === "stage" && effect.stage !== stage;
}

/** The base data of each recipient: its own rows, and the inhabitants of all recipients together, each counted once. */
function basisSteps(
  shares: readonly Share[],
  { rows, source, date }: PopulationSeries,
  register: OrganisationRegister,
): (recipient: RecipientCode) => ExplanationStep {
  const counted = new Map<string, BasisRow>();
  const rowsOf = new Map<RecipientCode, readonly BasisRow[]>();
  let value = 0n;
  for (const { recipient } of shares) {
    const own: BasisRow[] = [];
    for (const code of municipalitiesBehind(recipient, register)) {
      const known = counted.get(code);
      const row = known ?? basisRow(code, rows.get(code), register);
      if (row === undefined) continue;
      own.push(row);
      if (known !== undefined) continue;
      counted.set(code, row);
      value += row.value;
    }
    rowsOf.set(recipient, own);
  }
  const total: BasisRow = { code: "", name: "", value, unit: "persons" };
  return (recipient) => ({ kind: "basis", rows: rowsOf.get(recipient) ?? [], total, source, asOf: date });
}

function basisRow(
  code: string,
  row: PopulationRow | undefined,
  register: OrganisationRegister,
): BasisRow | undefined {
  if (row === undefined) return undefined;
  return { code, name: nameOf(code, register), value: row.persons, unit: "persons", row: row.row };
}

/** The passages of an agreement that stand in some clauses and have been read. */
export function passagesOf(ids: readonly string[], agreement: Agreement): readonly Passage[] {
  return ids.flatMap((id) => {
    const clause = agreement.clauses.find((candidate) => candidate.id === id);
    const document = agreement.documents.find((candidate) => candidate.id === clause?.document);
    if (clause === undefined || clause.reading === "unread") return [];
    return [
      {
        clause: clause.id,
        text: clause.text,
        isQuote: clause.reading === "quote",
        source: {
          document: document === undefined ? clause.document : `${document.publisher}, ${document.title}`,
          place: clause.place,
          ...(document?.ofYear === undefined ? {} : { ofYear: document.ofYear }),
        },
      },
    ];
  });
}

function reading({ id, reading: text, by, forYear, why }: Interpretation): Reading {
  return { interpretation: id, text, by, ...(forYear === undefined ? {} : { forYear }), evidence: why };
}
