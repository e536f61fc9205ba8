import type { JointPost } from "#domain/financing";
import { BUDGET_ORDER, type PartyPlan } from "../../../application/view-plan.ts";
import { formatPersons } from "../../../texts/format.ts";
import { postAmount } from "../../../texts/joint-post-words.ts";
import { caseWord, PLAN, sharedByText } from "../../../texts/plan.ts";
import { LedgerTable } from "../../ui/ledger-table.tsx";

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
            cost: postAmount(first.costs[each], post),
            among:
              inhabitants === undefined
                ? ""
                : sharedByText(formatPersons(inhabitants.own), formatPersons(inhabitants.all[each])),
            part: postAmount(first.amounts[each], post),
          },
        }))}
        certainty="assumption"
      />
    </details>
  );
}
