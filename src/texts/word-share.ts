import type { Agreement, ComponentAllocation, ReadComponent } from "#domain/agreement";
import type { Ore } from "#domain/money";
import type { OrganisationRegister } from "#domain/organisation";
import type { Figure } from "#domain/source";
import { componentTitle } from "./component-title.ts";
import { explainInSwedish, type TraceContext } from "./explain.ts";
import { formatDay, formatMillions } from "./format.ts";
import { recipientName } from "./recipient-name.ts";
import { keyName } from "./rules.ts";
import { amountTitle, handledByNobody, ruleClosing } from "./trace-titles.ts";
import type { WordedTrace } from "./worded-trace.ts";

/** Where the words of an explanation lead: pages on the web, nothing in a terminal. */
export type TraceAddresses = Pick<TraceContext, "clauseHref" | "rowHref" | "amountHref" | "checkHref">;

/** The agreement that an explained amount belongs to. */
export type ExplainedAgreement = {
  readonly agreement: Agreement;
  readonly components: readonly ReadComponent[];
  readonly register: OrganisationRegister;
};

/** One recipient's amount, explained in Swedish: the same words on page, print and in a terminal. */
export function wordShare(
  shown: { readonly recipient: string; readonly figure: Figure<Ore>; readonly amount: Ore },
  computed: ComponentAllocation & { readonly status: "computed" },
  { agreement, components, register }: ExplainedAgreement,
  addresses: TraceAddresses,
): WordedTrace {
  const { component, basis, allocation } = computed;
  const { stated } = component.written;
  const { rule } = shown.figure;
  const name = recipientName(shown.recipient, components, register);
  return explainInSwedish(shown.figure.steps, {
    ...addresses,
    ...namesIn({ agreement, components, register }),
    title: amountTitle(
      register.municipalities.get(shown.recipient)?.officialName ?? name,
      component.amount === "unknown" ? componentTitle(component) : formatMillions(component.amount),
      agreement.title,
    ),
    amount: shown.amount,
    grain: allocation.rule.grain,
    certainty: shown.figure.certainty,
    recipient: shown.recipient,
    marked: [
      ...(stated === "unknown" ? [] : [stated.asWritten]),
      ...(basis === undefined ? [] : [formatDay(basis.keyDate)]),
    ],
    closing: [
      ...(rule === undefined || component.key === "unknown"
        ? []
        : [ruleClosing(keyName(component.key.kind), rule.version)]),
      handledByNobody(),
    ],
  });
}

/** The names that an explanation needs. */
export function namesIn({
  components,
  register,
}: ExplainedAgreement): Pick<TraceContext, "nameOf" | "componentTitle"> {
  return {
    nameOf: (code) => recipientName(code, components, register),
    componentTitle: (id) => {
      const component = components.find((each) => each.id === id);
      return component === undefined ? id : componentTitle(component);
    },
  };
}
