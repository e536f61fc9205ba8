import { KRONA, type Ore } from "#domain/money";
import { isExample } from "../../../application/open-catalogue.ts";
import type { RecipientAgreement } from "../../../application/view-recipient.ts";
import type { ShownAmount } from "../../../application/amount-figure.ts";
import { componentTitle } from "../../../texts/component-title.ts";
import { unknownSentence } from "../../../texts/missing.ts";
import { jointPurpose, partByPart, RECIPIENT_PAGE, whatChangedSince } from "../../../texts/recipient-page.ts";
import { agreementHref, amountHref, clauseHref, comparisonHref, componentOf } from "../../addresses.ts";
import { AmountLink } from "../../ui/amount-link.tsx";
import { CertaintyMark } from "../../ui/certainty-mark.tsx";
import { Examples } from "../../ui/examples.tsx";
import { LedgerTable, type LedgerRow } from "../../ui/ledger-table.tsx";
import { unconfirmed } from "../../../texts/text-of-year.ts";
import type { EnteredBy } from "../../publication.ts";
import { NoTextOfYear } from "../../ui/text-of-year-notice.tsx";
import {
  AgreementsInShort,
  dutiesIn,
  givesSomething,
  toldAsUnknown,
  UNKNOWN_ID,
} from "./agreements-in-short.tsx";

type Key = "amount" | "certainty";

/**
 * Every agreement of a recipient: all of them in one table, then those that give something one by one, with what must
 * be done, and last what is okänt part by part.
 */
export function RecipientAgreements({
  agreements,
  county,
  enteredBy,
}: {
  readonly agreements: readonly RecipientAgreement[];
  readonly enteredBy: EnteredBy;
  /** The slug of the recipient's county, which an agreement or a comparison is opened at. */
  readonly county: string;
}) {
  const examples = agreements.filter(({ entry }) => isExample(entry));
  const real = agreements.filter(({ entry }) => !isExample(entry));
  const silent = toldAsUnknown(agreements);
  return (
    <>
      <AgreementsInShort agreements={real} county={county} />
      {real.filter(givesSomething).map((each) => (
        <OneAgreement each={each} county={county} enteredBy={enteredBy} />
      ))}
      {silent.length > 0 && (
        <section aria-labelledby={UNKNOWN_ID}>
          <h2 id={UNKNOWN_ID}>{RECIPIENT_PAGE.whereUnknown}</h2>
          {silent.map((each) => (
            <UnknownAgreement each={each} county={county} enteredBy={enteredBy} />
          ))}
        </section>
      )}
      {examples.length > 0 && (
        <Examples>
          {examples.map((each) => (
            <OneAgreement each={each} county={county} enteredBy={enteredBy} />
          ))}
        </Examples>
      )}
    </>
  );
}

function OneAgreement({
  each,
  county,
  enteredBy,
}: {
  readonly each: RecipientAgreement;
  readonly county: string;
  readonly enteredBy: EnteredBy;
}) {
  const { slug, title } = each.entry.agreement;
  return (
    <section aria-labelledby={slug}>
      <h2 id={slug}>
        <a href={agreementHref(slug, county)}>{title}</a>
      </h2>
      <NoTextOfYear agreement={each.entry.agreement} enteredBy={enteredBy(each.entry.agreement)} />
      <Ledger each={each} />
      <Jointly each={each} />
      <div class="thirds pairs">
        <div>
          <h3>{RECIPIENT_PAGE.youGet}</h3>
          <Purposes each={each} />
        </div>
        <div>
          <h3>{RECIPIENT_PAGE.youDo}</h3>
          <Duties each={each} />
        </div>
      </div>
      {each.before !== undefined && (
        <p>
          <a href={comparisonHref(slug, each.before.agreement.slug, county)}>
            {whatChangedSince(each.before.agreement.title)}
          </a>
        </p>
      )}
    </section>
  );
}

/** An agreement whose amounts are all okänt: which parts and why, and what must be done all the same. */
function UnknownAgreement({
  each,
  county,
  enteredBy,
}: {
  readonly each: RecipientAgreement;
  readonly county: string;
  readonly enteredBy: EnteredBy;
}) {
  const { slug, title } = each.entry.agreement;
  return (
    <section aria-labelledby={slug}>
      <h3 id={slug}>
        <a href={agreementHref(slug, county)}>{title}</a>
      </h3>
      <NoTextOfYear agreement={each.entry.agreement} enteredBy={enteredBy(each.entry.agreement)} />
      {each.unknown.length > 1 && <Ledger each={each} />}
      <Duties each={each} />
    </section>
  );
}

function Ledger({ each }: { readonly each: RecipientAgreement }) {
  const { entry, own, ownSum, unknown } = each;
  if (own.length + unknown.length === 0) return <></>;
  const amountRow = (amount: ShownAmount): LedgerRow<Key> => {
    const component = componentOf(entry, amount.component);
    return {
      heading: component === undefined ? amount.component : componentTitle(component),
      cells: {
        amount: (
          <AmountLink
            figure={amount.figure}
            grain={grainOf(entry, amount)}
            href={amountHref(amount.address)}
          />
        ),
        certainty: <CertaintyMark certainty={amount.figure.certainty} />,
      },
    };
  };
  return (
    <LedgerTable<Key>
      caption={partByPart(entry.agreement.title)}
      rowHeading={{ label: RECIPIENT_PAGE.part }}
      columns={[
        { key: "amount", label: RECIPIENT_PAGE.amount, isNumber: true },
        { key: "certainty", label: RECIPIENT_PAGE.certainty },
      ]}
      rows={[
        ...own.map(amountRow),
        ...unknown.map(({ component, missing }): LedgerRow<Key> => ({
          heading: componentTitle(component),
          cells: { amount: RECIPIENT_PAGE.unknown, certainty: unknownSentence(missing) },
        })),
      ]}
      sum={
        own.length > 1 && ownSum !== undefined
          ? {
              heading: RECIPIENT_PAGE.own,
              cells: {
                amount: <AmountLink figure={ownSum.figure} grain={KRONA} href={amountHref(ownSum.address)} />,
                certainty: <CertaintyMark certainty={ownSum.figure.certainty} />,
              },
            }
          : undefined
      }
    />
  );
}

/** What the county's principals get together is no part of the recipient's own sum, and stands beside it. */
function Jointly({ each: { entry, jointly } }: { readonly each: RecipientAgreement }) {
  return (
    <>
      {jointly.map((amount) => {
        const component = componentOf(entry, amount.component);
        return (
          <p>
            {RECIPIENT_PAGE.jointlyGets}{" "}
            <AmountLink
              figure={amount.figure}
              grain={grainOf(entry, amount)}
              href={amountHref(amount.address)}
            />{" "}
            {component === undefined ? "" : jointPurpose(component.written.title)}.{" "}
            <CertaintyMark certainty={amount.figure.certainty} />
          </p>
        );
      })}
    </>
  );
}

function Duties({ each }: { readonly each: RecipientAgreement }) {
  const { agreement } = each.entry;
  const clause = each.conditions.find((condition) => condition.clause !== undefined)?.clause;
  const todo = dutiesIn(each);
  if (todo.length === 0) return <p>{RECIPIENT_PAGE.unknownDuties}</p>;
  return (
    <>
      {todo.map((sentence) => (
        <p>{sentence}</p>
      ))}
      {clause !== undefined && (
        <p>
          <a href={clauseHref(agreement.slug, clause)}>{RECIPIENT_PAGE.whereItStands}</a>
        </p>
      )}
    </>
  );
}

/** What the money is for, as it is written: the recipient's own, else the agreement's; and what is the county's together. */
function Purposes({ each: { entry, own, jointly } }: { readonly each: RecipientAgreement }) {
  if (own.length + jointly.length === 0) return <p>{RECIPIENT_PAGE.unknownAmount}</p>;
  const purposesOf = (amounts: readonly ShownAmount[]) => [
    ...new Set(amounts.flatMap(({ component }) => componentOf(entry, component)?.written.purpose ?? [])),
  ];
  const { purpose } = entry.agreement;
  const whole = purpose === "unknown" ? RECIPIENT_PAGE.unknownPurpose : purpose.text;
  const unsure = unconfirmed([], entry.agreement);
  const [ours, joint] = [purposesOf(own), purposesOf(jointly)];
  return (
    <>
      {own.length > 0 && (
        <p>
          {ours.length > 0 ? ours.join(" ") : whole}
          {unsure}
        </p>
      )}
      {joint.length > 0 && (
        <p>
          {RECIPIENT_PAGE.jointlyFor} {joint.join(" ")}
          {unsure}
        </p>
      )}
    </>
  );
}

function grainOf(entry: RecipientAgreement["entry"], { component }: ShownAmount): Ore {
  const result = entry.components.find((each) => each.result.component.id === component)?.result;
  return result?.status === "computed" ? result.allocation.rule.grain : KRONA;
}
