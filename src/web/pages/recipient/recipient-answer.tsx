import { KRONA } from "#domain/money";
import type { RecipientAgreement } from "../../../application/view-recipient.ts";
import type { ShownSum } from "../../../application/amount-figure.ts";
import { certaintyWordInSentence } from "../../../texts/certainty.ts";
import { unknownSentence } from "../../../texts/missing.ts";
import { RECIPIENT_PAGE } from "../../../texts/recipient-page.ts";
import { agreementHref, amountHref } from "../../addresses.ts";
import { AmountLink } from "../../ui/amount-link.tsx";
import { Answer } from "../../ui/answer.tsx";

/**
 * The first sentence of a recipient's page: what it gets by each agreement where an amount is known,
 * then what is okänt and why.
 */
export function RecipientAnswer({
  name,
  agreements,
}: {
  readonly name: string;
  readonly agreements: readonly RecipientAgreement[];
}) {
  const known = agreements.flatMap((each) =>
    each.ownSum === undefined ? [] : [{ ...each, sum: each.ownSum }],
  );
  const unknown = agreements.filter((each) => each.unknown.length > 0);
  const [first, ...others] = known;
  if (first === undefined && unknown.length === 0) return <Answer>{RECIPIENT_PAGE.noneGets}</Answer>;
  return (
    <Answer explanation={<Unknowns name={name} agreements={unknown} />}>
      {first === undefined ? (
        <>Hur mycket {name} får är okänt.</>
      ) : (
        <>
          {name} beräknas få <Amount sum={first.sum} /> av <Title each={first} />
          {others.map((each) => (
            <>
              {" "}
              och <Amount sum={each.sum} /> av <Title each={each} />
            </>
          ))}
          .
          {first.jointSum !== undefined && (
            <>
              {" "}
              Länets huvudmän får dessutom <Amount sum={first.jointSum} /> gemensamt.
            </>
          )}
        </>
      )}
    </Answer>
  );
}

function Unknowns({
  name,
  agreements,
}: {
  readonly name: string;
  readonly agreements: readonly RecipientAgreement[];
}) {
  return (
    <>
      Beloppen är uträknade av Samnytta, inte utbetalda.
      {agreements.map(({ entry, unknown }) => (
        <>
          {" "}
          {entry.agreement.title} till {name}:{" "}
          {unknownSentence(unknown[0]?.missing ?? []).replace(/^Okänt/, RECIPIENT_PAGE.unknown)}
        </>
      ))}
    </>
  );
}

function Amount({ sum }: { readonly sum: ShownSum }) {
  return (
    <>
      <AmountLink figure={sum.figure} grain={KRONA} href={amountHref(sum.address)} /> (
      {certaintyWordInSentence(sum.figure.certainty)})
    </>
  );
}

function Title({ each }: { readonly each: RecipientAgreement }) {
  const { slug, title } = each.entry.agreement;
  return <a href={agreementHref(slug)}>{title}</a>;
}
