import type { WrittenRisk } from "#domain/risk-analysis";
import { formatDay } from "../../../texts/format.ts";
import { RISK_ANALYSIS, RISK_FIELDS } from "../../../texts/risk-analysis.ts";
import { LedgerTable } from "../../ui/ledger-table.tsx";

/** The rows of a risk analysis as they stand, for whoever may not change them or was not first. */
export function AnalysisTable({
  rows,
}: {
  readonly rows: readonly (WrittenRisk & { readonly weight: number | undefined })[];
}) {
  const said = (value: string | number | undefined) =>
    value === undefined ? RISK_ANALYSIS.noneSaid : String(value);
  return (
    <LedgerTable
      caption={RISK_ANALYSIS.caption}
      rowHeading={{ label: RISK_FIELDS.risk.label }}
      columns={[
        { key: "cause", label: RISK_FIELDS.orsak.label },
        { key: "weight", label: RISK_ANALYSIS.weight, isNumber: true },
        { key: "measure", label: RISK_FIELDS.atgard.label },
        { key: "owner", label: RISK_FIELDS.ansvarig.label },
        { key: "due", label: RISK_FIELDS.klar.label },
      ]}
      rows={rows.map(({ risk, cause, weight, measure, owner, due }) => ({
        heading: risk,
        cells: {
          cause: said(cause),
          weight: said(weight),
          measure: said(measure),
          owner: said(owner),
          due: due === undefined ? RISK_ANALYSIS.noneSaid : formatDay(due),
        },
      }))}
    />
  );
}
