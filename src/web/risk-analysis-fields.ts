import type { WrittenRisk } from "#domain/risk-analysis";
import { canonicalJson, type CanonicalValue } from "#domain/source";
import { suggestedTexts, type RISK_FIELDS } from "../texts/risk-analysis.ts";
import type { SuggestedRisk } from "../application/prefill-risk-analysis.ts";
import { fieldIn, type FormBody } from "./routes/given-file.ts";

/** The name of a field of a row, without its number. */
export type RiskField = keyof typeof RISK_FIELDS;

/** The fields of a row, in the order of the form. */
export const RISK_FIELD_NAMES = [
  "risk",
  "orsak",
  "sannolikhet",
  "konsekvens",
  "atgard",
  "ansvarig",
  "klar",
] as const;

/** A row as its fields have it; `grund` says what it was filled in from. */
export type RiskRowValues = Readonly<Record<RiskField | "grund", string>>;

/** Rows that are offered empty under the others. */
const EMPTY_ROWS = 2;

/** As many rows as a form has. */
const MOST_ROWS = 40;

const EMPTY: RiskRowValues = {
  risk: "",
  orsak: "",
  sannolikhet: "",
  konsekvens: "",
  atgard: "",
  ansvarig: "",
  klar: "",
  grund: "",
};

/** The rows of a new analysis: each computed risk, with proposals. */
export function suggestedRows(suggested: readonly SuggestedRisk[]): readonly RiskRowValues[] {
  return suggested.map(({ name, helps, probability, consequence, due }) => {
    const { risk, cause, measure, owner } = suggestedTexts(name, helps);
    return {
      risk,
      orsak: cause,
      sannolikhet: String(probability),
      konsekvens: consequence === undefined ? "" : String(consequence),
      atgard: measure,
      ansvarig: owner,
      klar: due === undefined ? "" : due.toString(),
      grund: name,
    };
  });
}

/** The rows of an analysis that is written down. */
export function writtenRows(rows: readonly WrittenRisk[]): readonly RiskRowValues[] {
  return rows.map(({ basis, risk, cause, probability, consequence, measure, owner, due }) => ({
    risk,
    orsak: cause ?? "",
    sannolikhet: probability === undefined ? "" : String(probability),
    konsekvens: consequence === undefined ? "" : String(consequence),
    atgard: measure ?? "",
    ansvarig: owner ?? "",
    klar: due === undefined ? "" : due.toString(),
    grund: basis ?? "",
  }));
}

/** The rows of the form, and some empty ones to write more in. */
export function withEmptyRows(rows: readonly RiskRowValues[]): readonly RiskRowValues[] {
  return [...rows, ...Array.from({ length: EMPTY_ROWS }, () => EMPTY)];
}

/** The rows that a form was sent with, each with its number; those that are empty or to go are left out. */
export function rowsIn(
  form: FormBody,
): readonly { readonly number: number; readonly values: RiskRowValues }[] {
  return Array.from({ length: MOST_ROWS }, (_, index) => index + 1).flatMap((number) => {
    const text = (name: RiskField | "grund" | "bort") => fieldIn(form, `${name}-${number}`);
    const isEmpty = RISK_FIELD_NAMES.every((name) => text(name).trim() === "");
    if (isEmpty || text("bort") !== "") return [];
    return [
      {
        number,
        values: {
          risk: text("risk"),
          orsak: text("orsak"),
          sannolikhet: text("sannolikhet"),
          konsekvens: text("konsekvens"),
          atgard: text("atgard"),
          ansvarig: text("ansvarig"),
          klar: text("klar"),
          grund: text("grund"),
        },
      },
    ];
  });
}

/** What the form says as the body of a record. */
export function analysisBody(post: string, rows: readonly RiskRowValues[], isExample: boolean): string {
  return canonicalJson({
    post,
    rows: rows.map((row): CanonicalValue => ({
      basis: row.grund,
      risk: row.risk,
      cause: row.orsak,
      probability: row.sannolikhet,
      consequence: row.konsekvens,
      measure: row.atgard,
      owner: row.ansvarig,
      due: row.klar,
    })),
    isExample,
  });
}
