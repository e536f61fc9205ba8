import type { LastDay } from "../../../application/view-last-days.ts";
import { dutyConsequence, dutyTask } from "../../../texts/last-days.ts";
import { unconfirmed } from "../../../texts/text-of-year.ts";
import { agreementHref } from "../../addresses.ts";
import { Clauses } from "./last-day-list.tsx";

/** Duties whose day nobody has given, agreement by agreement. @param days those of one agreement beside each other */
export function UndatedList({ days }: { readonly days: readonly LastDay[] }) {
  const entries = [...new Set(days.map(({ entry }) => entry))];
  return (
    <>
      {entries.map((entry) => (
        <>
          <h3>
            <a href={agreementHref(entry.agreement.slug)}>{entry.agreement.title}</a>
          </h3>
          <ul>
            {days
              .filter((each) => each.entry === entry)
              .map((each) => (
                <li>
                  {dutyTask(each.duty)} {dutyConsequence(each.duty)}
                  {unconfirmed(each.duty.clauses, entry.agreement)}
                  <Clauses day={each} />
                </li>
              ))}
          </ul>
        </>
      ))}
    </>
  );
}
