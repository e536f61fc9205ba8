import { KRONA } from "#domain/money";
import type { AgreementView } from "../../../application/view-agreement.ts";
import { isPublished } from "../../../application/published-figure.ts";
import type { ShownSum } from "../../../application/amount-figure.ts";
import { AGREEMENT_ANSWER, preliminaryBasis, toMunicipalities } from "../../../texts/agreement-answer.ts";
import { AGREEMENT_PAGE, paymentSentence } from "../../../texts/agreement-page.ts";
import { ANSWERS } from "../../../texts/answers.ts";
import { componentTitle, lowerFirst } from "../../../texts/component-title.ts";
import { listSeparator } from "../../../texts/joined.ts";
import { unknownSharing } from "../../../texts/missing.ts";
import { LOAD_ANNEX } from "../../../texts/annex-pages.ts";
import { amountHref, annexFormHref } from "../../addresses.ts";
import { AmountLink } from "../../ui/amount-link.tsx";
import { Answer } from "../../ui/answer.tsx";

/** The first sentence of an agreement's page: what the county, or everybody, gets; or that nobody has said it. */
export function AgreementAnswer({ view }: { readonly view: AgreementView }) {
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
      <Answer explanation={explanation(view)}>
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
    result.status === "awaiting-basis" && result.component.written.isOfWhich !== true ? [result] : [],
  );
  const known = view.totals.flatMap(({ component, sum }) => (sum === undefined ? [] : [{ component, sum }]));
  return (
    <Answer explanation={explanation(view)}>
      {entry.components.length === 0 && AGREEMENT_PAGE.nothingKnown}
      {waiting.length > 0 && `${unknownSharing(waiting)} `}
      {known.length > 0 && (
        <>
          {known.length === 1 ? AGREEMENT_PAGE.computedOne : AGREEMENT_PAGE.computedMany}{" "}
          {known.map(({ component, sum }, index) => (
            <>
              {listSeparator(index, known.length)}
              {amount(sum)} ({lowerFirst(componentTitle(component))})
            </>
          ))}
          .
        </>
      )}
    </Answer>
  );
}

/**
 * How it is paid and what it was counted on, and where the payer's table is read in as long as an amount waits for it;
 * nothing where nobody has said the one and the other is as agreed.
 */
function explanation({ entry }: AgreementView) {
  const { components } = entry.agreement;
  const paid = components.find(({ payment, claim }) => payment !== undefined || claim !== undefined);
  const preliminary = entry.components.find(
    ({ result, amounts }) =>
      result.status === "computed" && result.basis?.isExact === false && !amounts.every(isPublished),
  )?.result;
  const deviation =
    preliminary?.status === "computed" && preliminary.basis !== undefined
      ? preliminaryBasis(
          preliminary.basis.keyDate,
          preliminary.basis.series.date,
          !preliminary.component.interpretations.some(({ effect }) => effect.kind === "key"),
        )
      : "";
  const words = `${paymentSentence(paid?.claim, paid?.payment?.window)} ${deviation}`.trim();
  if (words === "") return undefined;
  if (deviation === "") return words;
  return (
    <>
      {words} <a href={annexFormHref(entry.agreement.slug)}>{LOAD_ANNEX}</a>
    </>
  );
}

function amount(sum: ShownSum) {
  return <AmountLink figure={sum.figure} grain={KRONA} href={amountHref(sum.address)} />;
}
