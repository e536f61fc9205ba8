import type { Agreement, ComponentAllocation, ReadComponent } from "#domain/agreement";
import { KRONA } from "#domain/money";
import type { AgreementView } from "../../../application/view-agreement.ts";
import type { PublishedState } from "../../../application/view-published-state.ts";
import type { ShownSum } from "../../../application/amount-figure.ts";
import {
  AGREEMENT_ANSWER,
  preliminaryBasis,
  publishedAndWaiting,
  toMunicipalities,
} from "../../../texts/agreement-answer.ts";
import { AGREEMENT_PAGE, paymentSentence } from "../../../texts/agreement-page.ts";
import { ANSWERS } from "../../../texts/answers.ts";
import { componentTitle, lowerFirst } from "../../../texts/component-title.ts";
import { basisDeviation } from "../../../texts/explain.ts";
import { otherYearsWords } from "../../../texts/moved-key-day.ts";
import { paymentClauses, unconfirmed } from "../../../texts/text-of-year.ts";
import { listSeparator } from "../../../texts/joined.ts";
import { unknownSharing } from "../../../texts/missing.ts";
import { LOAD_ANNEX } from "../../../texts/annex-pages.ts";
import { amountHref, annexFormHref } from "../../addresses.ts";
import { AmountLink } from "../../ui/amount-link.tsx";
import { Answer } from "../../ui/answer.tsx";

type AgreementAnswerProps = { readonly view: AgreementView; readonly state: PublishedState };

/** The first sentence of an agreement's page: what the county, or everybody, gets; or that nobody has said it. */
export function AgreementAnswer({ view, state }: AgreementAnswerProps) {
  const { county, amounts, entry } = view;
  if (county !== undefined && amounts?.total !== undefined) {
    const parts = [
      amounts.region && (
        <>
          {amount(amounts.region)} {AGREEMENT_ANSWER.toRegion}
        </>
      ),
      amounts.municipalities && (
        <>
          {amount(amounts.municipalities)} {toMunicipalities(view.municipalityCount)}
        </>
      ),
      amounts.jointly && (
        <>
          {amount(amounts.jointly)} {AGREEMENT_ANSWER.jointly}
        </>
      ),
    ].filter((part) => part !== undefined);
    return (
      <Answer explanation={explanation(view, state)}>
        {county.shortName} {ANSWERS.isToGet} {amount(amounts.total)}
        {parts.length > 1 ? AGREEMENT_ANSWER.severalFollow : AGREEMENT_ANSWER.oneFollows}
        {parts.map((part, index) => (
          <>
            {listSeparator(index, parts.length)}
            {part}
          </>
        ))}
        .
      </Answer>
    );
  }
  const waiting = entry.components.flatMap(({ result }) =>
    result.status === "awaiting-basis" &&
    result.component.written.isOfWhich !== true &&
    !state.whole.includes(result.component)
      ? [result]
      : [],
  );
  const known = view.totals.flatMap(({ component, sum }) => (sum === undefined ? [] : [{ component, sum }]));
  const isFixed = ({ sum }: KnownTotal) => sum.figure.certainty === "published";
  return (
    <Answer explanation={explanation(view, state)}>
      {entry.components.length === 0 && AGREEMENT_PAGE.nothingKnown}
      {waiting.length > 0 && `${unknownSharing(waiting)} `}
      <KnownTotals
        words={[AGREEMENT_PAGE.computedOne, AGREEMENT_PAGE.computedMany]}
        totals={known.filter((total) => !isFixed(total))}
      />
      <KnownTotals
        words={[AGREEMENT_PAGE.publishedOne, AGREEMENT_PAGE.publishedMany]}
        totals={known.filter(isFixed)}
      />
    </Answer>
  );
}

type KnownTotal = { readonly component: ReadComponent; readonly sum: ShownSum };

/** Sums of components in a sentence. @param words how it begins, for one and for several */
function KnownTotals({
  words: [one, many],
  totals,
}: {
  readonly words: readonly [one: string, many: string];
  readonly totals: readonly KnownTotal[];
}) {
  if (totals.length === 0) return <></>;
  return (
    <>
      {totals.length === 1 ? one : many}{" "}
      {totals.map(({ component, sum }, index) => (
        <>
          {listSeparator(index, totals.length)}
          {amount(sum)} ({lowerFirst(componentTitle(component))})
        </>
      ))}
      .{" "}
    </>
  );
}

/**
 * How it is paid and what it was counted on, and where the payer's table is read in as long as an amount waits for it;
 * nothing where nobody has said the one and the other is as agreed.
 */
function explanation({ entry }: AgreementView, { readIn, whole, waiting }: PublishedState) {
  const { components } = entry.agreement;
  const paid = components.find(({ payment, claim }) => payment !== undefined || claim !== undefined);
  const preliminary = entry.components.find(
    ({ result: { component } }) => component === waiting[0]?.component,
  );
  const deviation = preliminary === undefined ? "" : deviationOf(preliminary.result, entry.agreement);
  const isRead = readIn.length > 0 || whole.length > 0;
  const certainty = isRead
    ? publishedAndWaiting(
        whole.map(componentTitle),
        waiting.map(({ component, ...count }) => ({ title: componentTitle(component), ...count })),
        deviation,
      )
    : deviation === ""
      ? ""
      : preliminaryBasis(deviation);
  const payment = paymentSentence(paid?.claim, paid?.payment?.window);
  const unsure = paid === undefined ? "" : unconfirmed(paymentClauses(paid), entry.agreement);
  const words = `${payment}${unsure} ${certainty}`.trim();
  if (words === "") return undefined;
  if (waiting.length === 0) return words;
  return (
    <>
      {words} <a href={annexFormHref(entry.agreement.slug)}>{LOAD_ANNEX}</a>
    </>
  );
}

/** On which day's population a component is counted, and which the agreement names. */
function deviationOf(result: ComponentAllocation, agreement: Agreement): string {
  if (result.status !== "computed" || result.basis === undefined) return "";
  const { keyDate, series } = result.basis;
  const isStated = !result.component.interpretations.some(({ effect }) => effect.kind === "key");
  return basisDeviation(
    keyDate,
    series.date,
    isStated,
    otherYearsWords(result.component.written.keyClauses, agreement),
  );
}

function amount(sum: ShownSum) {
  return <AmountLink figure={sum.figure} grain={KRONA} href={amountHref(sum.address)} />;
}
