import { valueOf, type Computed, type ShownAmount, type ShownSum } from "../application/amount-figure.ts";
import { countyOfRecipient, type CatalogueEntry } from "../application/open-catalogue.ts";
import { KRONA } from "#domain/money";
import { type OrganisationRegister } from "#domain/organisation";
import { explainInSwedish } from "../texts/explain.ts";
import type { WordedPublication } from "../texts/entered-amount.ts";
import { recipientName } from "../texts/recipient-name.ts";
import { componentTitle } from "../texts/component-title.ts";
import { stageName } from "../texts/rules.ts";
import { formatMillions } from "../texts/format.ts";
import {
  amountTitle,
  controlTitle,
  handledByNobody,
  otherStageTitle,
  publishedTitle,
  publishedClosing,
  sumTitle,
} from "../texts/trace-titles.ts";
import {
  namesIn,
  wordShare as wordShareIn,
  type ExplainedAgreement,
  type TraceAddresses,
} from "../texts/word-share.ts";
import type { WordedTrace } from "../texts/worded-trace.ts";
import { agreementHref, amountHref, annexHref, clauseHref, populationHref } from "./addresses.ts";

/** The explanation of one share in Swedish, with every address it leads to. */
export function wordShare(
  amount: ShownAmount,
  computed: Computed,
  entry: CatalogueEntry,
  register: OrganisationRegister,
  publication?: WordedPublication,
): WordedTrace {
  const shown = { recipient: amount.recipient, figure: amount.figure, amount: valueOf(amount) };
  const worded = wordShareIn(shown, computed, explained(entry, register), {
    ...addressesIn(entry),
    publication,
  });
  const trace = isControl(amount, entry) ? { ...worded, title: controlTitle(worded.title) } : worded;
  if (!entry.components.some(({ otherStage }) => otherStage?.result === computed)) return trace;
  const { rule, shares } = computed.allocation;
  return { ...trace, title: otherStageTitle(trace.title, stageName(rule.stage, shares.length)) };
}

/** Whether the payer has published another amount for the recipient, beside which this one is the control. */
function isControl({ component, recipient }: ShownAmount, { components }: CatalogueEntry): boolean {
  return components
    .filter(({ result }) => result.component.id === component)
    .some(({ amounts }) =>
      amounts.some((each) => each.recipient === recipient && each.published !== undefined),
    );
}

/** The explanation of a published amount: where the payer has written it, and what we compute beside it. */
export function wordPublished(
  amount: ShownAmount,
  entry: CatalogueEntry,
  register: OrganisationRegister,
  publication?: WordedPublication,
): WordedTrace {
  const names = namesIn(explained(entry, register));
  const own = entry.components.find(({ result }) => result.component.id === amount.component);
  const whole = own?.result.component.amount ?? "unknown";
  const recipient =
    register.municipalities.get(amount.recipient)?.officialName ?? names.nameOf(amount.recipient);
  const of = whole === "unknown" ? names.componentTitle(amount.component) : formatMillions(whole);
  const stated = own?.result.component.written.stated ?? "unknown";
  return explainInSwedish(amount.figure.steps, {
    ...addressesIn(entry),
    publication,
    ...names,
    title: publishedTitle(amountTitle(recipient, of, entry.agreement.title)),
    amount: valueOf(amount),
    grain: KRONA,
    certainty: amount.figure.certainty,
    recipient: amount.recipient,
    marked: stated === "unknown" ? [] : [stated.asWritten],
    closing: [publishedClosing()],
  });
}

/** The explanation of a sum: its parts, each of which can be opened. */
export function wordSum(sum: ShownSum, entry: CatalogueEntry, register: OrganisationRegister): WordedTrace {
  return explainInSwedish(sum.figure.steps, {
    ...addressesIn(entry),
    ...namesIn(explained(entry, register)),
    title: titleOfSum(sum, entry, register),
    amount: valueOf(sum),
    grain: KRONA,
    certainty: sum.figure.certainty,
    recipient: sum.parts[0]?.recipient ?? "",
    marked: [],
    closing: [handledByNobody(hasEntered(sum, entry))],
  });
}

/** Whether any part is computed from an amount that was written for a year whose text nobody has read. */
function hasEntered({ parts }: ShownSum, { agreement }: CatalogueEntry): boolean {
  if (!agreement.documents.some(({ ofYear }) => ofYear !== undefined)) return false;
  return parts.some(({ figure }) =>
    figure.steps.some((step) => step.kind === "agreement" && step.entered !== undefined),
  );
}

/** What a sum is: whose it is, the component when it lies within one, and the stage when that is not the one used. */
export function titleOfSum(
  { parts }: ShownSum,
  entry: CatalogueEntry,
  register: OrganisationRegister,
): string {
  const [id, ...others] = new Set(parts.map(({ component }) => component));
  const only =
    others.length > 0 ? undefined : entry.components.find(({ result }) => result.component.id === id);
  const component = only && componentTitle(only.result.component);
  const title = sumTitle(ownerOfSum(parts, entry, register), parts.length, entry.agreement.title, component);
  const other = only?.otherStage;
  if (other === undefined || !other.amounts.some(({ address }) => address === parts[0]?.address))
    return title;
  return otherStageTitle(title, stageName(other.result.allocation.rule.stage, other.amounts.length));
}

/** The recipient or the county that all parts belong to, where they belong to one. */
function ownerOfSum(
  parts: ShownSum["parts"],
  entry: CatalogueEntry,
  register: OrganisationRegister,
): string | undefined {
  const [recipient = "", ...others] = new Set(parts.map((part) => part.recipient));
  if (others.length === 0) return recipientName(recipient, explained(entry, register).components, register);
  const [county, ...counties] = new Set(parts.map((part) => countyOfRecipient(part.recipient)));
  return county === undefined || counties.length > 0
    ? undefined
    : (register.counties.get(county)?.name ?? county);
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
    annexHref,
    checkHref: `${agreementHref(slug)}#kontroll`,
  };
}
