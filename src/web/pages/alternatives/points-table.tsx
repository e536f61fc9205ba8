import type { Saying } from "#domain/alternatives";
import type { Child } from "hono/jsx";
import { KRONA } from "#domain/money";
import type { AlternativesView, ShownColumn } from "../../../application/view-alternatives.ts";
import { ALTERNATIVES, columnTitle, onlyDiffering } from "../../../texts/alternatives-page.ts";
import { formatOre } from "../../../texts/format.ts";
import { alternativesHref } from "../../addresses.ts";
import { CertaintyMark } from "../../ui/certainty-mark.tsx";
import { Openable } from "../../ui/amount-link.tsx";
import { LedgerTable, type LedgerRow } from "../../ui/ledger-table.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { KeptQuestion } from "./kept-question.tsx";
import { PassageLinks } from "./passage-links.tsx";
import { reckoningHref } from "./how-counted.tsx";

/** Row by row what is said of each alternative, and whether A and B differ; the filter stands in the address. */
export function PointsTable({ view }: { readonly view: AlternativesView }) {
  const { alternatives, question, columns, points, differing, moneyDiffers } = view;
  const isShown = (differs: boolean) => differs || !question.onlyDiffering;
  const rows: readonly LedgerRow<string>[] = [
    ...(isShown(moneyDiffers)
      ? [
          {
            heading: <Heading title={ALTERNATIVES.moneyPoint} differs={moneyDiffers} />,
            cells: cellsOf(columns, (shown) => <MoneyCell shown={shown} />),
          },
        ]
      : []),
    ...points
      .filter(({ differs }) => isShown(differs))
      .map(({ point, differs }) => ({
        id: `punkt-${point.id}`,
        heading: <Heading title={point.title} differs={differs} />,
        cells: cellsOf(columns, ({ column }) => {
          const saying = point.sayings[column.id];
          return saying === undefined ? "" : <SayingCell saying={saying} view={view} />;
        }),
      })),
  ];
  return (
    <section aria-labelledby="punkter">
      <h2 id="punkter">{ALTERNATIVES.byPoint}</h2>
      <form class="choice" method="get" action={`${alternativesHref(alternatives.slug)}#punkter`}>
        <KeptQuestion question={question} except="skiljer" />
        <div class="field">
          <input id="skiljer" type="checkbox" name="skiljer" value="1" checked={question.onlyDiffering} />{" "}
          <label class="beside" for="skiljer">
            {onlyDiffering(differing)}
          </label>
        </div>
        <SubmitButton isSecondary>{ALTERNATIVES.showPoints}</SubmitButton>
      </form>
      <div class="compared">
        <LedgerTable
          caption={ALTERNATIVES.pointsCaption}
          rowHeading={{ label: ALTERNATIVES.point }}
          columns={columns.map(({ column }) => ({ key: column.id, label: columnTitle(column) }))}
          rows={rows}
        />
      </div>
    </section>
  );
}

function cellsOf(columns: readonly ShownColumn[], cellOf: (shown: ShownColumn) => Child) {
  return Object.fromEntries(columns.map((shown) => [shown.column.id, cellOf(shown)]));
}

function Heading({ title, differs }: { readonly title: string; readonly differs: boolean }) {
  return (
    <>
      <b>{title}</b>
      <span class="place">{differs ? ALTERNATIVES.differs : ALTERNATIVES.same}</span>
    </>
  );
}

function SayingCell({ saying, view }: { readonly saying: Saying; readonly view: AlternativesView }) {
  return (
    <>
      {saying.text} <CertaintyMark certainty={saying.certainty} />
      <PassageLinks alternatives={view.alternatives} passages={saying.passages} />
    </>
  );
}

function MoneyCell({ shown: { money } }: { readonly shown: ShownColumn }) {
  if (money === "unknown")
    return (
      <>
        {ALTERNATIVES.moneyUnknown} <CertaintyMark certainty="missing" />
      </>
    );
  return (
    <ul class="plain">
      {money.map(({ use, amount, given, gap }) => (
        <li>
          <Openable text={formatOre(given ?? amount, KRONA)} href={reckoningHref(use.id)} of={use.title} />{" "}
          {use.title}
          {gap !== 0n && (
            <>
              .{" "}
              <Openable
                text={formatOre(gap, KRONA)}
                href={reckoningHref(use.id)}
                of={ALTERNATIVES.difference}
              />{" "}
              {ALTERNATIVES.noRecipient.toLowerCase()}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
