import { ore } from "#domain/money";
import type { JointPostView } from "../../../application/view-joint-post.ts";
import { JOINT_POST, standingShort } from "../../../texts/joint-post-page.ts";
import { monthsText, postAmount } from "../../../texts/joint-post-words.ts";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { PostAmount } from "./post-amount.tsx";

const NOTHING = ore(0n);

/** What each operating year costs, what of it is secured, and who has answered. */
export function YearsTable({ view }: { readonly view: JointPostView }) {
  const { reckoned, standings, total, totalSecured, totalLeft, uncovered, totalUncovered } = view;
  const { post, trial } = reckoned;
  const common = { post, trial };
  return (
    <LedgerTable
      caption={JOINT_POST.yearsCaption}
      rowHeading={{ label: JOINT_POST.year }}
      columns={[
        { key: "months", label: JOINT_POST.months, isNumber: true },
        { key: "cost", label: JOINT_POST.cost, isNumber: true },
        { key: "secured", label: JOINT_POST.secured, isNumber: true },
        { key: "left", label: JOINT_POST.left, isNumber: true },
        ...(uncovered.length === 0
          ? []
          : [{ key: "uncovered" as const, label: JOINT_POST.uncovered, isNumber: true }]),
        { key: "standing", label: JOINT_POST.standing },
      ]}
      rows={standings.map((standing) => {
        const { year, secured, left } = standing;
        const operating = reckoned.years.find((each) => each.year === year);
        return {
          id: `ar-${year}`,
          heading: String(year),
          cells: {
            months: String(operating?.months.length ?? ""),
            cost:
              operating === undefined ? "" : <PostAmount {...common} amount={operating.amount} year={year} />,
            secured: <PostAmount {...common} amount={secured} year={year} isStanding />,
            left: <PostAmount {...common} amount={left} year={year} isStanding />,
            uncovered: postAmount(uncovered.find((each) => each.year === year)?.amount ?? NOTHING, post),
            standing: standingShort(standing),
          },
        };
      })}
      sum={{
        heading: monthsText(post.period.months),
        cells: {
          months: String(post.period.months),
          cost: <PostAmount {...common} amount={total} />,
          secured: <PostAmount {...common} amount={totalSecured} isStanding />,
          left: <PostAmount {...common} amount={totalLeft} isStanding />,
          uncovered: postAmount(totalUncovered, post),
          standing: "",
        },
      }}
      certainty={view.certainty}
    />
  );
}
