import type { JointPost } from "#domain/financing";
import type { PartyPlan, PlanView } from "../../../application/view-plan.ts";
import { monthText, postAmount } from "../../../texts/joint-post-words.ts";
import { moneyMonthText, monthsOfYear, mostOutText, ownOutText, PLAN } from "../../../texts/plan.ts";
import { CertaintyMark } from "../../ui/certainty-mark.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { PlannedAmount } from "./planned-amount.tsx";

/** When money comes, who lies out and with how much, and the first year of the plan month by month. */
export function CashSection(props: {
  readonly post: JointPost;
  readonly employer: string;
  readonly plan: PlanView;
  readonly party?: PartyPlan | undefined;
}) {
  const { post, employer, plan, party } = props;
  const { money, cash, first } = plan;
  const most = cash?.most;
  const own = party?.most?.own;
  return (
    <>
      <h3 id="likviditet">{PLAN.cash}</h3>
      {money === undefined || cash === undefined ? (
        <p>{PLAN.unknownMonth}</p>
      ) : (
        <>
          <p>
            <CertaintyMark certainty="assumption" /> {PLAN.money(employer)} {moneyMonthText(money)}
            {most === undefined
              ? ""
              : ` ${mostOutText(employer, postAmount(most.outstanding, post), most.month)}`}
            {party === undefined || own === undefined
              ? ""
              : ` ${ownOutText(party.name, postAmount(own, post))}`}
          </p>
          <details>
            <summary>{PLAN.cashByMonth}</summary>
            <LedgerTable
              caption={PLAN.cashCaption(first)}
              rowHeading={{ label: PLAN.month }}
              columns={[
                { key: "cost", label: PLAN.cost, isNumber: true },
                { key: "comes", label: PLAN.comes, isNumber: true },
                { key: "outstanding", label: PLAN.outstanding, isNumber: true },
              ]}
              rows={monthsOfYear(cash.months, first).map(({ month, cost, comes, outstanding }) => ({
                heading: monthText(month),
                cells: {
                  cost: <PlannedAmount post={post} amount={cost} rule="likviditet" of={monthText(month)} />,
                  comes: <PlannedAmount post={post} amount={comes} rule="likviditet" of={monthText(month)} />,
                  outstanding: (
                    <PlannedAmount post={post} amount={outstanding} rule="likviditet" of={monthText(month)} />
                  ),
                },
              }))}
              certainty="assumption"
              isCompact
            />
          </details>
        </>
      )}
    </>
  );
}
