import type { Child } from "hono/jsx";
import { KRONA } from "#domain/money";
import { isExample } from "../../../application/open-catalogue.ts";
import type { RecipientAgreement } from "../../../application/view-recipient.ts";
import type { ShownSum } from "../../../application/amount-figure.ts";
import { ANSWERS } from "../../../texts/answers.ts";
import { certaintyWordInSentence } from "../../../texts/certainty.ts";
import { listSeparator } from "../../../texts/joined.ts";
import { howMuchIsUnknown, RECIPIENT_PAGE, unknownIn } from "../../../texts/recipient-page.ts";
import { agreementHref, amountHref } from "../../addresses.ts";
import { AmountLink } from "../../ui/amount-link.tsx";
import { Answer } from "../../ui/answer.tsx";
import { ExamplesToo } from "./examples-too.tsx";

type RecipientAnswerProps = {
  readonly name: string;
  /** The slug of its county, which an agreement is opened at. */
  readonly county: string;
  readonly agreements: readonly RecipientAgreement[];
  /** What it is asked to pay together with others, in sentences. */
  readonly asked?: Child;
};

/**
 * The first sentence of a recipient's page: what it gets by each agreement where an amount is known, what it is asked
 * to pay together with others, and in how many agreements the amount is okänt. What is made up is told after it, apart.
 */
export function RecipientAnswer({ name, county, agreements, asked }: RecipientAnswerProps) {
  const examples = agreements.filter(({ entry }) => isExample(entry));
  const real = agreements.filter(({ entry }) => !isExample(entry));
  return (
    <>
      <RealAnswer name={name} county={county} agreements={real} asked={asked} />
      <ExamplesToo examples={examples.map(({ entry, ownSum }) => ({ entry, sum: ownSum }))} />
    </>
  );
}

function RealAnswer({ name, county, agreements, asked }: RecipientAnswerProps) {
  const known = agreements.flatMap((each) =>
    each.ownSum === undefined ? [] : [{ ...each, sum: each.ownSum }],
  );
  const unknown = agreements.filter((each) => each.unknown.length > 0);
  const joint = agreements.flatMap(({ entry, jointSum: sum }) => (sum === undefined ? [] : [{ entry, sum }]));
  if (known.length === 0 && unknown.length === 0) return <Answer>{RECIPIENT_PAGE.noneGets}</Answer>;
  return (
    <Answer explanation={<Unknowns agreements={unknown} />} before={asked}>
      {known.length === 0 ? (
        <>{howMuchIsUnknown(name)}</>
      ) : (
        <>
          {name} {ANSWERS.isToGet}{" "}
          <Amounts of={known.map(({ entry, sum }) => ({ entry, sum }))} county={county} />.
          {joint.length > 0 && (
            <>
              {" "}
              {RECIPIENT_PAGE.jointlyGets} <Amounts of={joint} county={county} />.
            </>
          )}
        </>
      )}
    </Answer>
  );
}

/** How the amounts came about, and in how many agreements they are okänt; why stands at each. */
function Unknowns({ agreements }: { readonly agreements: readonly RecipientAgreement[] }) {
  return (
    <>
      {RECIPIENT_PAGE.computed}
      {agreements.length > 0 && (
        <>
          {" "}
          {unknownIn(agreements.map(({ entry }) => entry.agreement.title))}{" "}
          <a href="#overenskommelser">{RECIPIENT_PAGE.whyUnknown}</a>
        </>
      )}
    </>
  );
}

type AmountByAgreement = { readonly entry: RecipientAgreement["entry"]; readonly sum: ShownSum };

/** "559 096 kr av Psykisk hälsa 2017 och 448 867 kr av Psykisk hälsa 2016 (preliminärt)"; how sure, once where all are alike. */
function Amounts({ of, county }: { readonly of: readonly AmountByAgreement[]; readonly county: string }) {
  const certainties = new Set(of.map(({ sum }) => sum.figure.certainty));
  return (
    <>
      {of.map(({ entry: { agreement }, sum }, index) => (
        <>
          {listSeparator(index, of.length)}
          <AmountLink figure={sum.figure} grain={KRONA} href={amountHref(sum.address)} /> {ANSWERS.by}{" "}
          <a href={agreementHref(agreement.slug, county)}>{agreement.title}</a>
          {(certainties.size > 1 || index === of.length - 1) &&
            ` (${certaintyWordInSentence(sum.figure.certainty)})`}
        </>
      ))}
    </>
  );
}
