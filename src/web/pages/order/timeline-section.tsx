import type { DecidedView } from "../../../application/told-order.ts";
import type { OrderView } from "../../../application/view-order.ts";
import { beyondMoneySentence, ORDER, timelineCaption, turnText } from "../../../texts/order-page.ts";
import { halfYearText } from "../../../texts/order-words.ts";
import { alternativesHref } from "../../addresses.ts";
import { LedgerTable } from "../../ui/ledger-table.tsx";

/** When everybody gets what: half-year by half-year, and municipality by municipality. */
export function TimelineSection({
  view,
  decided,
}: {
  readonly view: OrderView;
  readonly decided: DecidedView;
}) {
  const { order, terms, asked, certainty } = view;
  const { turns, municipalities, taught, beyondMoney } = decided;
  const halves = [...new Set(turns.map(({ when }) => halfYearText(when)))];
  return (
    <section aria-labelledby="tidslinje">
      <h2 id="tidslinje">{ORDER.timeline}</h2>
      {beyondMoney !== undefined && (
        <p>
          {beyondMoneySentence(beyondMoney.from, beyondMoney.educations, turns.length)}{" "}
          <a href={`${alternativesHref(order.belongsTo.slug)}#senare`}>{ORDER.later}</a>
        </p>
      )}
      <LedgerTable
        caption={timelineCaption(terms.capacity)}
        certainty={certainty}
        rowHeading={{ label: ORDER.halfYear }}
        columns={[{ key: "educations", label: ORDER.educations }]}
        rows={halves.map((half) => ({
          heading: half,
          cells: {
            educations: (
              <ul class="plain">
                {turns
                  .filter(({ when }) => halfYearText(when) === half)
                  .map((turn) => (
                    <li>{turnText(turn.told.title, turn.groupTitle)}</li>
                  ))}
              </ul>
            ),
          },
        }))}
      />
      <h3>{ORDER.byMunicipality}</h3>
      <LedgerTable
        caption={ORDER.municipalityCaption}
        certainty={certainty}
        isCompact
        rowHeading={{ label: ORDER.municipality }}
        columns={[
          { key: GROUP, label: ORDER.group },
          ...taught.map(({ code, title }) => ({ key: code, label: title })),
        ]}
        rows={municipalities.map(({ code, name, group, turns: own }) => ({
          id: `kommun-${code}`,
          tone: code === asked.part ? ("own" as const) : undefined,
          heading: name,
          cells: {
            [GROUP]: group,
            ...Object.fromEntries(own.map(({ programme, when }) => [programme.code, halfYearText(when)])),
          },
        }))}
      />
    </section>
  );
}

const GROUP = "grupp";
