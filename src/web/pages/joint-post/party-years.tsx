import { KRONA } from "#domain/money";
import type { JointPostView, PostParty } from "../../../application/view-joint-post.ts";
import { partYearsCaption, JOINT_POST } from "../../../texts/joint-post-page.ts";
import { monthsText } from "../../../texts/joint-post-words.ts";
import { genitive } from "../../../texts/trace-titles.ts";
import { amountHref } from "../../addresses.ts";
import { AmountLink } from "../../ui/amount-link.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { AnswerMark } from "./answer-mark.tsx";
import { PostAmount } from "./post-amount.tsx";

/** A party's part year by year, the grant that is to carry it, and how sure it is. */
export function PartyYears({ view, party }: { readonly view: JointPostView; readonly party: PostParty }) {
  const { reckoned, total } = view;
  const { post, trial } = reckoned;
  const common = { post, trial };
  return (
    <LedgerTable
      caption={partYearsCaption(party.name)}
      rowHeading={{ label: JOINT_POST.year }}
      columns={[
        { key: "cost", label: JOINT_POST.postCosts, isNumber: true },
        { key: "part", label: `${genitive(party.name)} ${JOINT_POST.part.toLowerCase()}`, isNumber: true },
        { key: "grant", label: JOINT_POST.grant, isNumber: true },
        { key: "sure", label: JOINT_POST.sure },
      ]}
      rows={party.years.map(({ year, months, cost, amount, grant, answer, evidence }) => ({
        id: `ar-${year}`,
        heading: (
          <>
            {year}
            <div class="tiny">{monthsText(months)}</div>
          </>
        ),
        cells: {
          cost: <PostAmount {...common} amount={cost} year={year} />,
          part: party.isIn ? (
            <PostAmount {...common} amount={amount} year={year} party={party.code} />
          ) : (
            JOINT_POST.none0
          ),
          grant:
            grant === undefined ? (
              <span class="unknown">{JOINT_POST.unknown}</span>
            ) : (
              <AmountLink figure={grant.figure} grain={KRONA} href={amountHref(grant.address)} />
            ),
          sure: <AnswerMark answer={answer} evidence={evidence} />,
        },
      }))}
      sum={{
        heading: monthsText(post.period.months),
        cells: {
          cost: <PostAmount {...common} amount={total} />,
          part: party.isIn ? (
            <PostAmount {...common} amount={party.total} party={party.code} />
          ) : (
            JOINT_POST.none0
          ),
          grant: "",
          sure: (
            <>
              {JOINT_POST.ofWhichDecided}{" "}
              <PostAmount {...common} amount={party.secured} party={party.code} isStanding />
            </>
          ),
        },
      }}
      certainty={view.certainty}
    />
  );
}
