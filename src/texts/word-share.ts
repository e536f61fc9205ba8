import type { Agreement, ComponentAllocation, ReadComponent } from "#domain/agreement";
import type { Ore } from "#domain/money";
import type { OrganisationRegister } from "#domain/organisation";
import type { Figure } from "#domain/source";
import { componentTitle } from "./component-title.ts";
import { swedishExplainer, type TraceContext } from "./explain.ts";
import { formatDay, formatMillions } from "./format.ts";
import { recipientNames } from "./recipient-name.ts";
import { keyName } from "./rules.ts";
import { amountTitle, handledByNobody, ruleClosing } from "./trace-titles.ts";
import type { WordedTrace } from "./worded-trace.ts";

type Computed = ComponentAllocation & { readonly status: "computed" };

/** Where the words of an explanation lead: pages on the web, nothing in a terminal. */
export type TraceAddresses = Pick<
  TraceContext,
  "clauseHref" | "rowHref" | "amountHref" | "annexHref" | "checkHref" | "publication"
>;

/** The agreement that an explained amount belongs to. */
export type ExplainedAgreement = {
  readonly agreement: Agreement;
  readonly components: readonly ReadComponent[];
  readonly register: OrganisationRegister;
};

/** One recipient's amount with the figure it is shown as. */
export type ShownShare = {
  readonly recipient: string;
  readonly figure: Pick<Figure<Ore>, "rule" | "certainty" | "steps">;
  readonly amount: Ore;
};

/** One recipient's amount, explained in Swedish: the same words on page, print and in a terminal. */
export function wordShare(
  shown: ShownShare,
  computed: Computed,
  explained: ExplainedAgreement,
  addresses: TraceAddresses,
): WordedTrace {
  return wordShares(computed, explained, addresses)(shown);
}

/** Any amount of a component, explained in Swedish: what the explanations have in common is put into words once. */
export function wordShares(
  { component, basis, allocation }: Computed,
  explained: ExplainedAgreement,
  addresses: TraceAddresses,
): (shown: ShownShare) => WordedTrace {
  const { agreement, register } = explained;
  const { stated } = component.written;
  const { key } = component;
  const names = namesIn(explained);
  const whole = component.amount === "unknown" ? componentTitle(component) : formatMillions(component.amount);
  const explain = swedishExplainer({
    ...addresses,
    ...names,
    grain: allocation.rule.grain,
    marked: [
      ...(stated === "unknown" ? [] : [stated.asWritten]),
      ...(basis === undefined ? [] : [formatDay(basis.keyDate)]),
    ],
  });
  return ({ recipient, figure, amount }) => {
    const { rule } = figure;
    const isEntered = figure.steps.some((step) => step.kind === "agreement" && step.entered !== undefined);
    const nobody = handledByNobody(isEntered);
    const name = register.municipalities.get(recipient)?.officialName ?? names.nameOf(recipient);
    return explain(figure.steps, {
      title: amountTitle(name, whole, agreement.title),
      amount,
      certainty: figure.certainty,
      recipient,
      closing:
        rule === undefined || key === "unknown"
          ? [nobody]
          : [ruleClosing(keyName(key.kind), rule.version), nobody],
    });
  };
}

/** The names that an explanation needs. */
export function namesIn({
  components,
  register,
}: ExplainedAgreement): Pick<TraceContext, "nameOf" | "componentTitle"> {
  return {
    nameOf: recipientNames(components, register),
    componentTitle: (id) => {
      const component = components.find((each) => each.id === id);
      return component === undefined ? id : componentTitle(component);
    },
  };
}
