import { KRONA } from "#domain/money";
import type { ShownSum } from "../../../application/amount-figure.ts";
import { isExample } from "../../../application/open-catalogue.ts";
import type { RecipientAgreement } from "../../../application/view-recipient.ts";
import { unknownSentence } from "../../../texts/missing.ts";
import { duties, RECIPIENT_PAGE } from "../../../texts/recipient-page.ts";
import { agreementHref, amountHref } from "../../addresses.ts";
import { AmountLink } from "../../ui/amount-link.tsx";
import { CertaintyMark } from "../../ui/certainty-mark.tsx";
import { LedgerTable, type LedgerRow } from "../../ui/ledger-table.tsx";

/** Where the agreements whose amounts are okänt stand on the page. */
export const UNKNOWN_ID = "okanda";

/** Whether some amount of an agreement is known, the recipient's own or the county's joint one. */
export function givesSomething({ own, jointly }: RecipientAgreement): boolean {
  return own.length + jointly.length > 0;
}

/** Whether an agreement without a known amount says more than the table's row does: several parts, or something to do. */
function saysMore(each: RecipientAgreement): boolean {
  return each.unknown.length > 1 || dutiesIn(each).length > 0;
}

/** Those that are told part by part though no amount of them is known. */
export function toldAsUnknown(agreements: readonly RecipientAgreement[]): readonly RecipientAgreement[] {
  return agreements.filter((each) => !isExample(each.entry) && !givesSomething(each) && saysMore(each));
}

/** What the recipient has to do by an agreement, in sentences. */
export function dutiesIn({ entry, conditions, reports }: RecipientAgreement): readonly string[] {
  return duties(entry.agreement, conditions, reports);
}

type Key = "own" | "jointly" | "certainty";

/** All agreements of a recipient in one table, newest first, and what the alternative is, said once. */
export function AgreementsInShort({
  agreements,
  county,
}: {
  readonly agreements: readonly RecipientAgreement[];
  /** The slug of the recipient's county. */
  readonly county: string;
}) {
  if (agreements.length === 0) return <></>;
  const hasJoint = agreements.some(({ jointSum, unknownTo }) => jointSum !== undefined || unknownTo.jointly);
  return (
    <section aria-labelledby="overenskommelser">
      <h2 id="overenskommelser">{RECIPIENT_PAGE.allAgreements}</h2>
      <LedgerTable<Key>
        caption={RECIPIENT_PAGE.allCaption}
        rowHeading={{ label: RECIPIENT_PAGE.agreement }}
        columns={[
          { key: "own", label: RECIPIENT_PAGE.own, isNumber: true },
          ...(hasJoint ? ([{ key: "jointly", label: RECIPIENT_PAGE.jointly, isNumber: true }] as const) : []),
          { key: "certainty", label: RECIPIENT_PAGE.certainty },
        ]}
        rows={agreements.map((each) => rowOf(each, county))}
      />
      <h3>{RECIPIENT_PAGE.ifNot}</h3>
      <p>{RECIPIENT_PAGE.alternativeSilent}</p>
    </section>
  );
}

function rowOf(each: RecipientAgreement, county: string): LedgerRow<Key> {
  const { entry, ownSum, jointSum, unknown, unknownTo } = each;
  const { slug, title } = entry.agreement;
  const sum = ownSum ?? jointSum;
  const why = unknown.length === 0 ? undefined : unknownSentence(unknown[0]?.missing ?? []);
  const hasSection = givesSomething(each) || saysMore(each);
  return {
    // Where the agreement has no section of its own further down, its row is its place in the page.
    id: hasSection ? undefined : slug,
    heading: <a href={hasSection ? `#${slug}` : agreementHref(slug, county)}>{title}</a>,
    cells: {
      own: <Sum sum={ownSum} isUnknown={unknownTo.own} />,
      jointly: <Sum sum={jointSum} isUnknown={unknownTo.jointly} />,
      certainty:
        sum === undefined ? (
          why
        ) : (
          <>
            <CertaintyMark certainty={sum.figure.certainty} />
            {why !== undefined && ` ${RECIPIENT_PAGE.partUnknown}`}
          </>
        ),
    },
  };
}

function Sum({ sum, isUnknown }: { readonly sum: ShownSum | undefined; readonly isUnknown: boolean }) {
  if (sum === undefined) return <>{isUnknown ? RECIPIENT_PAGE.unknown : RECIPIENT_PAGE.nothing}</>;
  return <AmountLink figure={sum.figure} grain={KRONA} href={amountHref(sum.address)} />;
}
