import { valueOf, type Computed, type ShownAmount, type ShownSum } from "../application/amount-figure.ts";
import { countyOf, type CatalogueEntry } from "../application/open-catalogue.ts";
import { KRONA } from "#domain/money";
import type { OrganisationRegister } from "#domain/organisation";
import { explainInSwedish } from "../texts/explain.ts";
import { recipientName } from "../texts/recipient-name.ts";
import { handledByNobody, sumTitle } from "../texts/trace-titles.ts";
import {
  namesIn,
  wordShare as wordShareIn,
  type ExplainedAgreement,
  type TraceAddresses,
} from "../texts/word-share.ts";
import type { WordedTrace } from "../texts/worded-trace.ts";
import { agreementHref, amountHref, clauseHref, populationHref } from "./addresses.ts";

/** The explanation of one share in Swedish, with every address it leads to. */
export function wordShare(
  amount: ShownAmount,
  computed: Computed,
  entry: CatalogueEntry,
  register: OrganisationRegister,
): WordedTrace {
  const shown = { recipient: amount.recipient, figure: amount.figure, amount: valueOf(amount) };
  return wordShareIn(shown, computed, explained(entry, register), addressesIn(entry));
}

/** The explanation of a sum: its parts, each of which can be opened. */
export function wordSum(sum: ShownSum, entry: CatalogueEntry, register: OrganisationRegister): WordedTrace {
  const [first] = sum.parts;
  const recipients = new Set(sum.parts.map(({ recipient }) => recipient));
  const counties = new Set(sum.parts.map(({ recipient }) => countyOf(recipient)));
  const [county] = counties;
  const { components } = explained(entry, register);
  const name =
    recipients.size === 1 && first !== undefined
      ? recipientName(first.recipient, components, register)
      : counties.size === 1 && county !== undefined
        ? (register.counties.get(county)?.name ?? county)
        : undefined;
  return explainInSwedish(sum.figure.steps, {
    ...addressesIn(entry),
    ...namesIn(explained(entry, register)),
    title: sumTitle(name, sum.parts.length, entry.agreement.title),
    amount: valueOf(sum),
    grain: KRONA,
    certainty: sum.figure.certainty,
    recipient: first?.recipient ?? "",
    marked: [],
    closing: [handledByNobody()],
  });
}

function explained(
  { agreement, components }: CatalogueEntry,
  register: OrganisationRegister,
): ExplainedAgreement {
  return { agreement, components: components.map(({ result }) => result.component), register };
}

function addressesIn({ agreement: { slug } }: CatalogueEntry): TraceAddresses {
  return {
    clauseHref: (clause) => clauseHref(slug, clause),
    rowHref: populationHref,
    amountHref,
    checkHref: `${agreementHref(slug)}#kontroll`,
  };
}
