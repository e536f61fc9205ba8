import type { EndingsAt, Swing } from "#domain/risk";
import { barOf, type RiskView } from "../../../application/view-risk.ts";
import { monthText } from "../../../texts/joint-post-words.ts";
import { aboveHeading, RISK_PAGE } from "../../../texts/risk-page.ts";
import {
  ENDING_TEXTS,
  foreseen,
  kronorAndOre,
  MEASURE_LABELS,
  outOf100,
  SWING_LABELS,
  swingValue,
} from "../../../texts/risk.ts";
import { Openable } from "../../ui/amount-link.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";

/** Where the page says how its amounts were counted. */
export const HOW_COUNTED = "sa-raknades-det";

/** An amount that leads to how it was counted. */
function Counted({ text, of }: { readonly text: string; readonly of: string }) {
  return <Openable text={text} href={`#${HOW_COUNTED}`} of={of} />;
}

/** The mean and what is enough, for whoever is asked about and for the employer. */
export function AmountsTable({ view }: { readonly view: RiskView }) {
  const { bearer, employer } = view;
  const shown = bearer.code === "employer" ? [employer] : [bearer, employer];
  return (
    <LedgerTable
      caption={RISK_PAGE.amountsMean}
      rowHeading={{ label: RISK_PAGE.who }}
      columns={[
        { key: "mean", label: RISK_PAGE.mean, isNumber: true },
        ...bearer.reserves.map(({ part }) => ({
          key: String(part),
          label: RISK_PAGE.reserveIn(part),
          isNumber: true,
        })),
      ]}
      rows={shown.map((each) => ({
        id: `belopp-${each.code}`,
        heading: each.name,
        cells: {
          mean: <Counted text={foreseen(each.mean)} of={each.name} />,
          ...Object.fromEntries(
            each.reserves.map(({ part, amount }) => [
              String(part),
              <Counted text={foreseen(amount)} of={each.name} />,
            ]),
          ),
        },
      }))}
      certainty="assumption"
    />
  );
}

/** What each assumption does to the answer, as words and as a bar from its low to its high end. */
export function SwingsTable({ swings, base }: { readonly swings: readonly Swing[]; readonly base: number }) {
  return (
    <LedgerTable
      caption={RISK_PAGE.decidingMeans}
      rowHeading={{ label: RISK_PAGE.assumption }}
      columns={[
        { key: "low", label: RISK_PAGE.ifLow },
        { key: "high", label: RISK_PAGE.ifHigh },
        { key: "picture", label: RISK_PAGE.picture },
      ]}
      rows={swings.map((swing) => ({
        id: `spann-${swing.name}`,
        heading: SWING_LABELS[swing.name],
        cells: {
          low: `${outOf100(swing.low.above)} (${swingValue(swing.name, swing.low.value)})`,
          high: `${outOf100(swing.high.above)} (${swingValue(swing.name, swing.high.value)})`,
          picture: <SwingBar swing={swing} base={base} />,
        },
      }))}
    />
  );
}

/** From the lower to the higher end out of 100 futures, with a stroke where the answer is now. The words say the same. */
function SwingBar({ swing, base }: { readonly swing: Swing; readonly base: number }) {
  const { from, width, now } = barOf(swing, base);
  return (
    <svg width="120" height="14" viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="14" fill="#e3eded" />
      <rect x={from} width={width} height="14" fill="#0a4b57" />
      <rect x={now} width="1" height="14" fill="#b97512" />
    </svg>
  );
}

/** What each measure does, side by side for whoever is asked about and for the employer. */
export function MeasuresTable({ view }: { readonly view: RiskView }) {
  const names = new Map([
    [view.bearer.code, view.bearer.name],
    ["employer", view.employer.name],
  ]);
  return (
    <LedgerTable
      caption={`${aboveHeading(view.threshold)}. ${RISK_PAGE.helpsMeans}`}
      rowHeading={{ label: RISK_PAGE.measure }}
      columns={[...names].flatMap(([code, name]) => [
        { key: `above-${code}`, label: name, isNumber: true },
        { key: `enough-${code}`, label: `${name}: ${RISK_PAGE.enough}`, isNumber: true },
      ])}
      rows={view.measures.map(({ name, bearers }) => ({
        id: `hjalper-${name}`,
        heading: MEASURE_LABELS[name],
        cells: Object.fromEntries(
          bearers.flatMap(({ code, above, enough }) => [
            [`above-${code}`, outOf100(above)],
            [`enough-${code}`, <Counted text={foreseen(enough)} of={names.get(code) ?? code} />],
          ]),
        ),
      }))}
    />
  );
}

/** Every party: how often above the amount, and what is enough in 95 of 100. */
export function PartiesRiskTable({ view }: { readonly view: RiskView }) {
  return (
    <LedgerTable
      caption={aboveHeading(view.threshold)}
      rowHeading={{ label: RISK_PAGE.who }}
      columns={[
        { key: "above", label: RISK_PAGE.above, isNumber: true },
        { key: "enough", label: RISK_PAGE.enough, isNumber: true },
      ]}
      rows={view.parties.map(({ code, name, above, enough }) => ({
        id: `part-${code}`,
        heading: name,
        cells: { above: outOf100(above), enough: <Counted text={foreseen(enough)} of={name} /> },
      }))}
      certainty="assumption"
    />
  );
}

/** What is left when the money ends, by form of employment, with the law it follows from. */
export function EndingsTable({
  at,
  caption,
  party,
}: {
  readonly at: EndingsAt;
  readonly caption: string;
  readonly party: string;
}) {
  return (
    <LedgerTable
      caption={caption}
      rowHeading={{ label: RISK_PAGE.form }}
      columns={[
        { key: "months", label: RISK_PAGE.months, isNumber: true },
        { key: "until", label: RISK_PAGE.until },
        { key: "left", label: RISK_PAGE.left, isNumber: true },
        { key: "part", label: RISK_PAGE.part(party), isNumber: true },
        { key: "source", label: RISK_PAGE.source },
      ]}
      rows={at.endings.map(({ name, months, until, amount, part }) => ({
        id: `slut-${at.passed}-${name}`,
        heading: ENDING_TEXTS[name].label,
        cells: {
          months: String(months),
          until: until === undefined ? RISK_PAGE.noMonth : monthText(until),
          left: <Counted text={kronorAndOre(amount)} of={RISK_PAGE.left} />,
          part: part === undefined ? RISK_PAGE.noMonth : <Counted text={kronorAndOre(part)} of={party} />,
          source: ENDING_TEXTS[name].source,
        },
      }))}
    />
  );
}
