import { KRONA } from "#domain/money";
import type { JointPostView, PostParty } from "../../../application/view-joint-post.ts";
import { partYearsCaption, JOINT_POST } from "../../../texts/joint-post-page.ts";
import { monthsText, postAmount } from "../../../texts/joint-post-words.ts";
import { genitive } from "../../../texts/trace-titles.ts";
import { amountHref } from "../../addresses.ts";
import { AmountLink } from "../../ui/amount-link.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { AnswerLink, AnswerMark } from "./answer-mark.tsx";
import { PartAmount } from "./part-amount.tsx";
import { PostAmount } from "./post-amount.tsx";

/** A party's part year by year, the grant that is to carry it, and how sure it is. */
export function PartyYears(props: {
  readonly view: JointPostView;
  readonly party: PostParty;
  /** Whether somebody can sign in here and answer. */
  readonly canAnswer: boolean;
}) {
  const { view, party, canAnswer } = props;
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
      rows={party.years.map((inYear) => ({
        id: `ar-${inYear.year}`,
        heading: (
          <>
            {inYear.year}
            <div class="tiny">{monthsText(inYear.months)}</div>
          </>
        ),
        cells: {
          cost: <PostAmount {...common} amount={inYear.cost} year={inYear.year} />,
          part: party.isIn ? <PartAmount {...common} inYear={inYear} party={party.code} /> : JOINT_POST.none0,
          grant:
            inYear.grant === undefined ? (
              <>
                <span class="unknown">{JOINT_POST.unknown}</span>
                {view.grants
                  .filter((each) => each.year === inYear.year)
                  .map(
                    ({ amount }) =>
                      amount !== "unknown" && (
                        <div class="tiny">
                          {postAmount(amount, post)} {JOINT_POST.toAllTogether}
                        </div>
                      ),
                  )}
              </>
            ) : (
              <AmountLink
                figure={inYear.grant.figure}
                grain={KRONA}
                href={amountHref(inYear.grant.address)}
              />
            ),
          sure: (
            <>
              <AnswerMark said={inYear} party={party.code} />
              {canAnswer && <AnswerLink party={party} post={post.slug} year={inYear.year} />}
            </>
          ),
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
