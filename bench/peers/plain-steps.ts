import type { Agreement, AgreementDocument, Interpretation } from "#domain/agreement";
import { RULE_VERSION } from "#domain/agreement";
import { ore } from "#domain/money";
import type { ExplanationStep, Passage, Reading } from "#domain/source";
import { assert } from "#domain/result";
import type { Matter } from "../matter.ts";
import type { PlainShare } from "./plain-split.ts";

/** What the plain version is given ready-made: which municipalities stand behind each recipient, and all inhabitants. */
export type Behind = {
  readonly municipalities: ReadonlyMap<string, readonly string[]>;
  readonly persons: bigint;
};

/** Puts together what stands behind each recipient; the plain version does not pay for it. */
export function findBehind({ register, basis, weights }: Matter): Behind {
  const codes = [...register.municipalities.values()];
  const behind = [...weights.keys()].map((recipient): readonly [string, readonly string[]] => [
    recipient,
    codes.filter(({ code, county }) => code === recipient || county === recipient).map(({ code }) => code),
  ]);
  const persons = [...basis.series.rows.values()].reduce((sum, row) => sum + row.persons, 0n);
  return { municipalities: new Map(behind), persons };
}

/** The four steps behind one share, written row by row as they come. */
export function explainPlainly(
  share: PlainShare,
  matter: Matter,
  behind: Behind,
): readonly ExplanationStep[] {
  return [
    plainAgreement(matter),
    plainKey(matter),
    plainBasis(share, matter, behind),
    plainCalculation(share, matter),
  ];
}

/** What the agreement says. */
export function plainAgreement({ agreement, component }: Matter): ExplanationStep {
  return {
    kind: "agreement",
    passages: passagesOf(component.written.clauses, agreement),
    readings: component.interpretations.filter(isOfAmount).map(readingOf),
  };
}

/** The key and the rule. */
export function plainKey({ agreement, component, rule, basis, weights }: Matter): ExplanationStep {
  assert(component.key !== "unknown", "the component has a key");
  return {
    kind: "key",
    rule: { name: component.key.kind, version: RULE_VERSION },
    form: component.key.kind,
    stage: rule.stage,
    grain: rule.grain,
    rest: rule.rest,
    recipients: weights.size,
    keyDate: basis.keyDate,
    usedDate: basis.series.date,
    isReading: component.interpretations.some(({ effect }) => effect.kind === "key"),
    passages: passagesOf(component.written.keyClauses, agreement),
    readings: component.interpretations.filter((each) => !isOfAmount(each)).map(readingOf),
  };
}

/** The rows of the population file behind one recipient. */
export function plainBasis(
  { recipient }: PlainShare,
  { basis: { series }, register }: Matter,
  { municipalities, persons }: Behind,
): ExplanationStep {
  return {
    kind: "basis",
    rows: (municipalities.get(recipient) ?? []).map((code) => {
      const row = series.rows.get(code);
      assert(row !== undefined, "every municipality has a row");
      const name = register.municipalities.get(code)?.name ?? code;
      return { code, name, value: row.persons, unit: "persons", row: row.row };
    }),
    total: { code: "", name: "", value: persons, unit: "persons" },
    source: series.source,
    asOf: series.date,
  };
}

/** Total × weight ÷ sum, the rounding and the amount. */
export function plainCalculation(share: PlainShare, { total }: Matter): ExplanationStep {
  const { exact, weight, amount, rest } = share;
  const change = amount * exact.denominator - exact.numerator;
  const how = change === 0n ? "none" : rest !== "none" ? rest : change < 0n ? "down" : "up";
  return {
    kind: "calculation",
    lines: [
      {
        kind: "proportion",
        total: { numerator: total, denominator: 1n },
        weight: weight.value,
        unit: weight.unit,
        weightSum: exact.denominator,
        exact,
      },
      { kind: "rounding", how, change: { numerator: change, denominator: exact.denominator } },
      { kind: "result", amount: ore(amount) },
    ],
  };
}

function isOfAmount({ effect }: Interpretation): boolean {
  return ["amount-to-each-group", "jointly-per-county", "figures-as-read"].includes(effect.kind);
}

function passagesOf(ids: readonly string[], { clauses, documents }: Agreement): readonly Passage[] {
  return ids.flatMap((id) => {
    const clause = clauses.find((each) => each.id === id);
    if (clause === undefined || clause.reading === "unread") return [];
    const document = documents.find((each) => each.id === clause.document);
    return [
      {
        clause: clause.id,
        text: clause.text,
        isQuote: clause.reading === "quote",
        source: { document: titleOf(document, clause.document), place: clause.place },
      },
    ];
  });
}

function titleOf(document: AgreementDocument | undefined, id: string): string {
  return document === undefined ? id : `${document.publisher}, ${document.title}`;
}

function readingOf({ id, reading, by, why }: Interpretation): Reading {
  return { interpretation: id, text: reading, by, evidence: why };
}
