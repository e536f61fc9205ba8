import { BUDGET_ORDER, type PartyPlan, type PlanView } from "../../../application/view-plan.ts";
import type { JointPost } from "#domain/financing";
import type { Ore } from "#domain/money";
import { postAmount } from "../../../texts/joint-post-words.ts";
import { caseWord, PLAN, planAmount, planRules, planYearText } from "../../../texts/plan.ts";
import { postAmountHref } from "../../addresses.ts";
import { Openable } from "../../ui/amount-link.tsx";
import { Facts } from "../../ui/facts.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";

/** Three years by low, expected and high, and the rule of each. The low one opens: it is the post as it is reckoned. */
export function BudgetTable(props: {
  readonly post: JointPost;
  readonly line: PlanView["post"] | PartyPlan["line"];
  /** Whose it is, and its code; the whole post without. */
  readonly party?: { readonly code: string; readonly name: string } | undefined;
  readonly nameOf: (code: string) => string;
}) {
  const { post, line, party, nameOf } = props;
  const write = (amount: Ore) => postAmount(amount, post);
  const { out } = line.rule;
  return (
    <>
      <LedgerTable
        caption={PLAN.caption(party?.name ?? PLAN.wholePost)}
        rowHeading={{ label: PLAN.year }}
        columns={BUDGET_ORDER.map((each) => ({ key: each, label: caseWord(each), isNumber: true }))}
        rows={line.years.map(({ year, months, isDecided, amounts }) => ({
          heading: (
            <>
              {year}
              <div class="tiny">{planYearText({ months, isDecided })}</div>
            </>
          ),
          cells: {
            low: (
              <Planned
                text={planAmount(amounts.low, months, write)}
                href={postAmountHref(post.slug, { year, party: party?.code }, {})}
              />
            ),
            expected: <Planned text={planAmount(amounts.expected, months, write)} />,
            high: <Planned text={planAmount(amounts.high, months, write)} />,
          },
        }))}
        certainty="assumption"
      />
      <Facts facts={planRules(line.rule, out && nameOf(out))} hasSentences />
      <p class="tiny">{PLAN.grossOfGrant}</p>
    </>
  );
}

/** An amount that the rule under the table gives; words and dashes lead nowhere. */
function Planned({ text, href = "#budget" }: { readonly text: string; readonly href?: string }) {
  return /\d/.test(text) ? <Openable text={text} href={href} /> : <>{text}</>;
}
