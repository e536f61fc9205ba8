import { readFields, type WrittenProblem } from "#domain/organisation";
import { okUnless, type Result } from "#domain/result";
import type { Day } from "#domain/time";
import { RISK_NAMES, type RiskName } from "./computed-risks.ts";
import { SCALE, type Step } from "./scale.ts";

/** More rows than this are no analysis that anybody reads. */
const MOST_RISKS = 30;

const LONGEST_TEXT = 400;

/** One row as it is written. What nobody has said yet is absent: an analysis can be saved before it is whole. */
export type WrittenRisk = {
  /** What it was prefilled from; absent for a row of one's own. */
  readonly basis?: RiskName;
  readonly risk: string;
  readonly cause?: string;
  readonly probability?: Step;
  readonly consequence?: Step;
  readonly measure?: string;
  /** A function, never a person's name. */
  readonly owner?: string;
  /** The day by which the measure is done. */
  readonly due?: Day;
};

/** A risk analysis as it is written down (riskanalys), of one organisation for one joint post. */
export type WrittenRiskAnalysis = {
  /** The post by its slug. */
  readonly post: string;
  readonly rows: readonly WrittenRisk[];
  /** Made up, to show how it works. */
  readonly isExample: boolean;
};

/**
 * Reads a risk analysis as it is written down, or as a form gives it.
 * @returns the analysis, or every problem with its field: "rows[2].due"
 */
export function readRiskAnalysis(json: string): Result<WrittenRiskAnalysis, WrittenProblem> {
  const read = readFields(json, (fields): WrittenRiskAnalysis => ({
    post: fields.text("post"),
    rows: fields.neededList("rows", (row): WrittenRisk => {
      const [basis, cause] = [row.optional("basis", nameIn), row.optionalText("cause")];
      const [probability, consequence] = [
        row.optional("probability", stepIn),
        row.optional("consequence", stepIn),
      ];
      const [measure, owner, due] = [
        row.optionalText("measure"),
        row.optionalText("owner"),
        row.optionalDay("due"),
      ];
      return {
        risk: row.shortText("risk", LONGEST_TEXT),
        ...(basis && { basis }),
        ...(cause && { cause }),
        ...(probability && { probability }),
        ...(consequence && { consequence }),
        ...(measure && { measure }),
        ...(owner && { owner }),
        ...(due && { due }),
      };
    }),
    isExample: fields.isTrue("isExample"),
  }));
  if (!read.ok) return read;
  const { rows } = read.value;
  const tooMany: readonly WrittenProblem[] =
    rows.length > MOST_RISKS ? [{ kind: "field-wrong", field: "rows", value: String(rows.length) }] : [];
  return okUnless(tooMany, () => read.value);
}

function stepIn(text: string): Step | undefined {
  return SCALE.find((step) => String(step) === text);
}

function nameIn(text: string): RiskName | undefined {
  return RISK_NAMES.find((name) => name === text);
}
