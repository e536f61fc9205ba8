import { KRONA } from "#domain/money";
import type { AgreementView } from "../../../application/view-agreement.ts";
import type { ShownSum } from "../../../application/amount-figure.ts";
import { AGREEMENT_PAGE, numberWord, paymentSentence } from "../../../texts/agreement-page.ts";
import { componentTitle, lowerFirst } from "../../../texts/component-title.ts";
import { basisDeviation } from "../../../texts/explain.ts";
import { unknownSharing } from "../../../texts/missing.ts";
import { amountHref } from "../../addresses.ts";
import { AmountLink } from "../../ui/amount-link.tsx";
import { Answer } from "../../ui/answer.tsx";

/** The first sentence of an agreement's page: what the county, or everybody, gets; or that nobody has said it. */
export function AgreementAnswer({ view }: { readonly view: AgreementView }) {
  const { county, amounts, entry } = view;
  if (county !== undefined && amounts?.total !== undefined) {
    const parts = [
      amounts.region && <>{amount(amounts.region)} till regionen</>,
      amounts.municipalities && (
        <>
          {amount(amounts.municipalities)} till{" "}
          {view.municipalityCount === 1 ? "kommunen" : `de ${numberWord(view.municipalityCount)} kommunerna`}
        </>
      ),
      amounts.jointly && <>{amount(amounts.jointly)} till länets huvudmän gemensamt</>,
    ].filter((part) => part !== undefined);
    return (
      <Answer explanation={explanation(view)}>
        {county.shortName} beräknas få {amount(amounts.total)}
        {parts.length > 1 ? ": " : ". Det är "}
        {parts.map((part, index) => (
          <>
            {index === 0 ? "" : index === parts.length - 1 ? " och " : ", "}
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
      {waiting.length > 0 && `${unknownSharing(waiting)} `}
      {known.length > 0 && (
        <>
          {known.length === 1 ? AGREEMENT_PAGE.computedOne : AGREEMENT_PAGE.computedMany}{" "}
          {known.map(({ component, sum }, index) => (
            <>
              {index === 0 ? "" : index === known.length - 1 ? " och " : ", "}
              {amount(sum)} ({lowerFirst(componentTitle(component))})
            </>
          ))}
          .
        </>
      )}
    </Answer>
  );
}

/** How it is paid and what it was counted on; nothing where nobody has said the one and the other is as agreed. */
function explanation({ entry }: AgreementView): string | undefined {
  const { components } = entry.agreement;
  const paid = components.find(({ payment, claim }) => payment !== undefined || claim !== undefined);
  const preliminary = entry.components.find(
    ({ result }) => result.status === "computed" && result.basis?.isExact === false,
  )?.result;
  const deviation =
    preliminary?.status === "computed" && preliminary.basis !== undefined
      ? `Preliminärt. ${basisDeviation(
          preliminary.basis.keyDate,
          preliminary.basis.series.date,
          !preliminary.component.interpretations.some(({ effect }) => effect.kind === "key"),
        )} När betalarens tabell är inläst gäller tabellens belopp.`
      : "";
  const words = `${paymentSentence(paid?.claim, paid?.payment?.window)} ${deviation}`.trim();
  return words === "" ? undefined : words;
}

function amount(sum: ShownSum) {
  return <AmountLink figure={sum.figure} grain={KRONA} href={amountHref(sum.address)} />;
}
