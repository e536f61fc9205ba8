import { KRONA } from "#domain/money";
import type { AgreementView } from "../../../application/view-agreement.ts";
import type { ShownSum } from "../../../application/amount-figure.ts";
import { unknownSentence } from "../../../texts/missing.ts";
import { numberWord, paymentSentence } from "../../../texts/agreement-page.ts";
import { basisDeviation } from "../../../texts/explain.ts";
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
      <Answer explanation={<Explanation view={view} />}>
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
  const shared = view.totals.flatMap(({ sum }) => (sum === undefined ? [] : [sum]));
  if (shared.length === 0) {
    const waiting = entry.components.flatMap(({ result }) =>
      result.status === "awaiting-basis" ? result.missing : [],
    );
    const kinds = [...new Map(waiting.map((missing) => [missing.kind, missing])).values()];
    return (
      <Answer explanation={<Explanation view={view} />}>
        Hur mycket var och en får är okänt. {unknownSentence(kinds)}
      </Answer>
    );
  }
  return (
    <Answer explanation={<Explanation view={view} />}>
      {shared.length === 1 ? "En del är uträknad" : `${numberWord(shared.length)} delar är uträknade`}:{" "}
      {view.totals
        .flatMap(({ component, sum }) =>
          sum === undefined
            ? []
            : [
                <>
                  {amount(sum)} ({component.written.title.toLowerCase()})
                </>,
              ],
        )
        .map((part, index) => (
          <>
            {index === 0 ? "" : ", "}
            {part}
          </>
        ))}
      .
    </Answer>
  );
}

function Explanation({ view }: { readonly view: AgreementView }) {
  const { entry } = view;
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
  return (
    <>
      {paymentSentence(paid?.claim, paid?.payment?.window)} {deviation}
    </>
  );
}

function amount(sum: ShownSum) {
  return <AmountLink figure={sum.figure} grain={KRONA} href={amountHref(sum.address)} />;
}
