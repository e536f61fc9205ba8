import type { JointPost } from "#domain/financing";
import { BUDGET_ORDER, type PartyPlan } from "../../../application/view-plan.ts";
import { formatPersons } from "../../../texts/format.ts";
import { caseWord, PLAN, sharedByText } from "../../../texts/plan.ts";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { PlannedAmount } from "./planned-amount.tsx";

/** How a party's first line came about in each case: what the post costs, and by whom it is shared. */
export function BudgetCounted({ post, plan }: { readonly post: JointPost; readonly plan: PartyPlan }) {
  const [first] = plan.line.years;
  const { inhabitants } = plan;
  if (first === undefined || first.months === 0) return undefined;
  return (
    <details>
      <summary>{PLAN.counted}</summary>
      <LedgerTable
        caption={PLAN.countedCaption(first.year)}
        rowHeading={{ label: PLAN.case }}
        columns={[
          { key: "cost", label: PLAN.postCosts, isNumber: true },
          ...(inhabitants === undefined
            ? []
            : [{ key: "among" as const, label: PLAN.sharedBy, isNumber: true }]),
          { key: "part", label: PLAN.part, isNumber: true },
        ]}
        rows={BUDGET_ORDER.map((each) => ({
          heading: caseWord(each),
          cells: {
            cost: <PlannedAmount post={post} amount={first.costs[each]} rule="budget" of={caseWord(each)} />,
            among:
              inhabitants === undefined
                ? ""
                : sharedByText(formatPersons(inhabitants.own), formatPersons(inhabitants.all[each])),
            part: (
              <PlannedAmount post={post} amount={first.amounts[each]} rule="budget" of={caseWord(each)} />
            ),
          },
        }))}
        certainty="assumption"
      />
    </details>
  );
}
