import type { Computed, ShownAmount, ShownSum } from "../application/amount-figure.ts";
import { valueOf } from "../application/amount-figure.ts";
import { countyOf, RULE_VERSION, type CatalogueEntry } from "../application/open-catalogue.ts";
import { recipientName } from "../application/view-agreement.ts";
import type { OrganisationRegister } from "#domain/organisation";
import { KRONA } from "#domain/money";
import { componentTitle } from "../texts/component-title.ts";
import { explainInSwedish, type TraceContext } from "../texts/explain.ts";
import { formatDay, formatMillions } from "../texts/format.ts";
import { amountTitle, handledByNobody, ruleClosing, sumTitle } from "../texts/trace-titles.ts";
import { keyName } from "../texts/rules.ts";
import type { WordedTrace } from "../texts/worded-trace.ts";
import { agreementHref, amountHref, clauseHref, componentOf, populationHref } from "./addresses.ts";

/** The explanation of one share in Swedish, with every address it leads to. */
export function wordShare(
  amount: ShownAmount,
  computed: Computed,
  entry: CatalogueEntry,
  register: OrganisationRegister,
): WordedTrace {
  const { component, basis } = computed;
  const name = recipientName(amount.recipient, component, register);
  const stated = component.written.stated;
  return explainInSwedish(amount.figure.steps, {
    ...contextOf(entry, register),
    title: amountTitle(
      register.municipalities.get(amount.recipient)?.officialName ?? name,
      component.amount === "unknown" ? componentTitle(component) : formatMillions(component.amount),
      entry.agreement.title,
    ),
    amount: valueOf(amount),
    grain: computed.allocation.rule.grain,
    certainty: amount.figure.certainty,
    recipient: amount.recipient,
    marked: [
      ...(stated === "unknown" ? [] : [stated.asWritten]),
      ...(basis === undefined ? [] : [formatDay(basis.keyDate)]),
    ],
    closing: [...ruleOf(computed), handledByNobody()],
  });
}

function ruleOf({ component: { key } }: Computed): readonly string[] {
  return key === "unknown" ? [] : [ruleClosing(keyName(key.kind), RULE_VERSION)];
}

/** The explanation of a sum: its parts, each of which can be opened. */
export function wordSum(sum: ShownSum, entry: CatalogueEntry, register: OrganisationRegister): WordedTrace {
  const [first] = sum.parts;
  const recipients = new Set(sum.parts.map(({ recipient }) => recipient));
  const counties = new Set(sum.parts.map(({ recipient }) => countyOf(recipient)));
  const [county] = counties;
  const name =
    recipients.size === 1 && first !== undefined
      ? recipientNameIn(entry, first, register)
      : counties.size === 1 && county !== undefined
        ? (register.counties.get(county)?.name ?? county)
        : undefined;
  return explainInSwedish(sum.figure.steps, {
    ...contextOf(entry, register),
    title: sumTitle(name, sum.parts.length, entry.agreement.title),
    amount: valueOf(sum),
    grain: KRONA,
    certainty: sum.figure.certainty,
    recipient: first?.recipient ?? "",
    marked: [],
    closing: [handledByNobody()],
  });
}

function recipientNameIn(entry: CatalogueEntry, amount: ShownAmount, register: OrganisationRegister): string {
  const component = componentOf(entry, amount.component);
  return component === undefined ? amount.recipient : recipientName(amount.recipient, component, register);
}

function contextOf(
  entry: CatalogueEntry,
  register: OrganisationRegister,
): Pick<TraceContext, "nameOf" | "componentTitle" | "clauseHref" | "rowHref" | "amountHref" | "checkHref"> {
  const { slug } = entry.agreement;
  return {
    nameOf: (code) => {
      const named = entry.components.find(({ amounts }) =>
        amounts.some(({ recipient }) => recipient === code),
      );
      return named === undefined ? code : recipientName(code, named.result.component, register);
    },
    componentTitle: (id) => {
      const component = componentOf(entry, id);
      return component === undefined ? id : componentTitle(component);
    },
    clauseHref: (clause) => clauseHref(slug, clause),
    rowHref: populationHref,
    amountHref,
    checkHref: `${agreementHref(slug)}#kontroll`,
  };
}
