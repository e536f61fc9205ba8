import { ore } from "#domain/money";
import type { PartyPostView } from "../../../application/view-party-post.ts";
import { NO_WAYS, noWays, YES_AND_NO, yesAndNoCaption, type NoWay } from "../../../texts/post-no-ways.ts";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { PostAmount } from "./post-amount.tsx";

/**
 * A party's yes and every way its no could go, beside each other: what it pays, what the others pay, what the work gets.
 * Absent while something is tried, since the table itself tries a no.
 */
export function PartyYesOrNo({ shown, officialName }: { shown: PartyPostView; officialName: string }) {
  const { view, party, others } = shown;
  const { post, trial } = view.reckoned;
  const { year } = view.shownYear.operating;
  const own = party.years.find((each) => each.year === year);
  if (own === undefined || !party.isIn || trial.without.length > 0) return null;
  const common = { post, year };
  const part = <PostAmount {...common} trial={trial} amount={own.amount} party={party.code} />;
  const whole = <PostAmount {...common} trial={trial} amount={own.cost} />;
  const rest = <PostAmount {...common} trial={trial} amount={others.amount} />;
  const out = { ...trial, without: [party.code] };
  const nothing = <PostAmount {...common} trial={out} amount={ore(0n)} />;
  const shared = <PostAmount {...common} trial={out} amount={own.cost} />;
  const cells: Readonly<Record<NoWay, { own: typeof part; others: typeof part; work: typeof part }>> = {
    "others-pay": { own: nothing, others: shared, work: shared },
    "work-shrinks": { own: nothing, others: rest, work: rest },
    "employer-pays": { own: nothing, others: rest, work: whole },
  };
  return (
    <LedgerTable
      caption={yesAndNoCaption(year)}
      rowHeading={{ label: YES_AND_NO.says(officialName) }}
      columns={[
        { key: "own", label: YES_AND_NO.own, isNumber: true },
        { key: "others", label: YES_AND_NO.others, isNumber: true },
        { key: "work", label: YES_AND_NO.work, isNumber: true },
      ]}
      rows={[
        { id: "vid-ja", heading: YES_AND_NO.yes, cells: { own: part, others: rest, work: whole } },
        ...noWays(post.sharing.gap).map((way) => ({
          id: `vid-nej-${way}`,
          heading: NO_WAYS[way],
          cells: cells[way],
        })),
      ]}
      certainty={view.certainty}
    />
  );
}
