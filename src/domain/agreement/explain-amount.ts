import { explainShare, type Share } from "#domain/allocation";
import { assert } from "#domain/result";
import { nameOf, type OrganisationRegister } from "#domain/organisation";
import type { BasisRow, ExplanationStep, Passage, Reading } from "#domain/source";
import type { Agreement, Interpretation } from "./agreement.ts";
import { RULE_VERSION } from "./amount-address.ts";
import type { ComponentAllocation } from "./component-allocation.ts";
import { municipalitiesBehind } from "./weights-of-group.ts";

type Computed = ComponentAllocation & { readonly status: "computed" };

/**
 * The four fixed steps behind one recipient's amount (så räknades det): what the agreement says, the key,
 * the base data with file and row, the calculation down to the rounding. A key of named amounts has no base data.
 */
export function explainAmount(
  share: Share,
  computed: Computed,
  agreement: Agreement,
  register: OrganisationRegister,
): readonly ExplanationStep[] {
  const { component, allocation, basis } = computed;
  const form = component.key;
  assert(form !== "unknown", "a computed component has a key");
  const isOfAmount = ({ effect }: Interpretation) =>
    effect.kind === "amount-to-each-group" ||
    effect.kind === "jointly-per-county" ||
    effect.kind === "figures-as-read";
  const key: ExplanationStep = {
    kind: "key",
    rule: { name: form.kind, version: RULE_VERSION },
    form: form.kind,
    stage: allocation.rule.stage,
    grain: allocation.rule.grain,
    rest: allocation.rule.rest,
    recipients: allocation.shares.length,
    ...(basis === undefined ? {} : { keyDate: basis.keyDate, usedDate: basis.series.date }),
    passages: passages(component.written.keyClauses, agreement),
    readings: component.interpretations.filter((each) => !isOfAmount(each)).map(reading),
  };
  return [
    {
      kind: "agreement",
      passages: passages(component.written.clauses, agreement),
      readings: component.interpretations.filter(isOfAmount).map(reading),
    },
    key,
    ...(basis === undefined ? [] : [basisStep(share, computed, register)]),
    explainShare(share, allocation),
  ];
}

function basisStep(
  share: Share,
  { allocation, basis }: Computed,
  register: OrganisationRegister,
): ExplanationStep {
  assert(basis !== undefined, "a base-data step has a series");
  const { series } = basis;
  const behind = municipalitiesBehind(share.recipient, register);
  const rows: readonly BasisRow[] = behind.flatMap((code) => {
    const row = series.rows.get(code);
    return row === undefined
      ? []
      : [{ code, name: nameOf(code, register), value: row.persons, unit: "persons" as const, row: row.row }];
  });
  const everyone = new Set(
    allocation.shares.flatMap(({ recipient }) => municipalitiesBehind(recipient, register)),
  );
  let total = 0n;
  for (const code of everyone) total += series.rows.get(code)?.persons ?? 0n;
  return {
    kind: "basis",
    rows,
    total: { code: "", name: "", value: total, unit: "persons" },
    source: series.source,
    asOf: series.date,
  };
}

function passages(ids: readonly string[], agreement: Agreement): readonly Passage[] {
  return ids.flatMap((id) => {
    const clause = agreement.clauses.find((candidate) => candidate.id === id);
    const document = agreement.documents.find((candidate) => candidate.id === clause?.document);
    if (clause === undefined || clause.reading === "unread") return [];
    return [
      {
        clause: clause.id,
        text: clause.text,
        isQuote: clause.reading === "quote",
        source: { document: document?.title ?? clause.document, place: clause.place },
      },
    ];
  });
}

function reading({ id, reading: text, by, why }: Interpretation): Reading {
  return { interpretation: id, text, by, evidence: why };
}
