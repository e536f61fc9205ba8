import type { JointPostView } from "../../../application/view-joint-post.ts";
import { BUDGET_ORDER, type PlanView } from "../../../application/view-plan.ts";
import { caseWord, PLAN, planAdvice } from "../../../texts/plan.ts";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { BudgetCounted } from "./budget-counted.tsx";
import { BudgetTable } from "./budget-table.tsx";
import { CashSection } from "./cash-section.tsx";
import { PlannedAmount } from "./planned-amount.tsx";

/**
 * What can be put in next year's budget and the three-year plan before the notice, and cash by month: of the whole post,
 * or of one party.
 */
export function PlanSection(props: {
  readonly view: Pick<JointPostView, "asWritten" | "employer">;
  readonly plan: PlanView | undefined;
  readonly party?: string | undefined;
}) {
  const { view, plan } = props;
  const { post } = view.asWritten;
  if (plan === undefined) return undefined;
  const party = plan.parties.find(({ code }) => code === props.party);
  const [first] = party?.line.years ?? [];
  const nameOf = (code: string) => plan.parties.find((each) => each.code === code)?.name ?? code;
  return (
    <section aria-labelledby="budget">
      <h2 id="budget">{PLAN.heading(plan.first)}</h2>
      {party !== undefined && first !== undefined && first.months > 0 && !first.isDecided && (
        <p>{planAdvice(first.year)}</p>
      )}
      <BudgetTable post={post} line={party?.line ?? plan.post} party={party} nameOf={nameOf} />
      {party === undefined ? <EveryParty {...{ view, plan }} /> : <BudgetCounted post={post} plan={party} />}
      <CashSection post={post} employer={view.employer} plan={plan} party={party} />
    </section>
  );
}

function EveryParty({
  view,
  plan,
}: {
  readonly view: Pick<JointPostView, "asWritten">;
  readonly plan: PlanView;
}) {
  const { post } = view.asWritten;
  return (
    <details>
      <summary>{PLAN.parties(plan.first)}</summary>
      <LedgerTable
        caption={PLAN.parties(plan.first)}
        rowHeading={{ label: PLAN.party }}
        columns={BUDGET_ORDER.map((each) => ({ key: each, label: caseWord(each), isNumber: true }))}
        rows={plan.parties.flatMap(({ name, line }) =>
          line.years.slice(0, 1).map(({ amounts }) => ({
            heading: name,
            cells: {
              low: <PlannedAmount post={post} amount={amounts.low} rule="budget" of={name} />,
              expected: <PlannedAmount post={post} amount={amounts.expected} rule="budget" of={name} />,
              high: <PlannedAmount post={post} amount={amounts.high} rule="budget" of={name} />,
            },
          })),
        )}
        certainty="assumption"
        isCompact
      />
    </details>
  );
}
