import { valueOf, type Computed, type ShownAmount, type ShownSum } from "../application/amount-figure.ts";
import { countyOf, type CatalogueEntry } from "../application/open-catalogue.ts";
import { KRONA } from "#domain/money";
import type { OrganisationRegister } from "#domain/organisation";
import { explainInSwedish } from "../texts/explain.ts";
import { recipientName } from "../texts/recipient-name.ts";
import { componentTitle } from "../texts/component-title.ts";
import { stageName } from "../texts/rules.ts";
import { handledByNobody, otherStageTitle, sumTitle } from "../texts/trace-titles.ts";
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
  const trace = wordShareIn(shown, computed, explained(entry, register), addressesIn(entry));
  if (!entry.components.some(({ otherStage }) => otherStage?.result === computed)) return trace;
  const { rule, shares } = computed.allocation;
  return { ...trace, title: otherStageTitle(trace.title, stageName(rule.stage, shares.length)) };
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
    title: titleOfSum(sum, name, entry),
    amount: valueOf(sum),
    grain: KRONA,
    certainty: sum.figure.certainty,
    recipient: first?.recipient ?? "",
    marked: [],
    closing: [handledByNobody()],
  });
}

/** A sum within one component names it, and the stage when it is not the one that is used. */
function titleOfSum(
  { parts }: ShownSum,
  name: string | undefined,
  { agreement, components }: CatalogueEntry,
): string {
  const [id, ...others] = new Set(parts.map(({ component }) => component));
  const only = others.length > 0 ? undefined : components.find(({ result }) => result.component.id === id);
  const component = only && componentTitle(only.result.component);
  const title = sumTitle(name, parts.length, agreement.title, component);
  const other = only?.otherStage;
  if (other === undefined || !other.amounts.some(({ address }) => address === parts[0]?.address))
    return title;
  return otherStageTitle(title, stageName(other.result.allocation.rule.stage, other.amounts.length));
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
