import { resultHash, valueOf, type Computed, type ShownAmount } from "../application/amount-figure.ts";
import { suggestRecipients } from "../application/suggest-recipients.ts";
import { recipientAgreement, type RecipientAgreement } from "../application/view-recipient.ts";
import { nothingToRecipient, unknownRecipient } from "../texts/cli-explain.ts";
import { recipientName } from "../texts/recipient-name.ts";
import { wordShare, type TraceAddresses } from "../texts/word-share.ts";
import type { WordedTrace } from "../texts/worded-trace.ts";
import type { Tools } from "./documents.ts";
import { openAgreement, type OpenedAgreement } from "./open-agreement.ts";
import type { Words } from "./read-words.ts";
import { refuseComponent } from "./refuse-component.ts";
import { EXIT, refuse, type ExitCode } from "./terminal.ts";
import { writeExplanation } from "./write-explanation.ts";

/** A terminal leads nowhere. */
const NOWHERE: TraceAddresses = {
  clauseHref: () => "",
  rowHref: () => "",
  amountHref: () => "",
  annexHref: () => "",
  checkHref: "",
};

/** What a recipient gets of an agreement, with the words for how each amount was counted. */
export type Explanation = Pick<RecipientAgreement, "unknown" | "jointly"> & {
  readonly recipient: { readonly code: string; readonly name: string };
  readonly own: readonly {
    readonly amount: ShownAmount;
    readonly computed: Computed;
    readonly result: string;
    readonly trace: WordedTrace;
  }[];
};

/** Prints how a recipient's amounts were counted, in the four steps of the page, with the permanent addresses. */
export async function explain(words: Words, tools: Tools): Promise<ExitCode> {
  const opened = await openAgreement(words, tools.documents);
  if (!opened.ok) return refuse(tools.terminal, opened.problems);
  const component = words.option("component");
  const wrongComponent = refuseComponent(component, opened.value.entry);
  if (wrongComponent !== undefined) return refuse(tools.terminal, [wrongComponent]);
  const explanation = explanationOf(opened.value, words.option("recipient") ?? "", component);
  const { own, unknown, jointly } = explanation;
  if (own.length + unknown.length + jointly.length === 0) {
    return refuse(tools.terminal, [refusalOf(explanation.recipient, opened.value, component)]);
  }
  writeExplanation(explanation, opened.value, words, tools);
  return EXIT.done;
}

function explanationOf(opened: OpenedAgreement, code: string, component: string | undefined): Explanation {
  const { entry, register } = opened;
  const { own, jointly, unknown } = recipientAgreement(entry, code);
  const components = entry.components.map(({ result }) => result.component);
  const isChosen = (id: string) => component === undefined || component === id;
  return {
    recipient: {
      code,
      name: register.municipalities.get(code)?.officialName ?? recipientName(code, components, register),
    },
    unknown: unknown.filter((result) => isChosen(result.component.id)),
    jointly: jointly.filter((amount) => isChosen(amount.component)),
    own: own.flatMap((amount) => {
      const computed = entry.components.find(({ amounts }) => amounts.includes(amount))?.result;
      if (computed?.status !== "computed" || !isChosen(amount.component)) return [];
      const shown = { recipient: code, figure: amount.figure, amount: valueOf(amount) };
      const trace = wordShare(shown, computed, { agreement: entry.agreement, components, register }, NOWHERE);
      return [{ amount, computed, result: resultHash(computed), trace }];
    }),
  };
}

/** Why there is nothing to explain: no such recipient, or nothing for it in what was chosen. */
function refusalOf(
  { code, name }: Explanation["recipient"],
  { entry, register }: OpenedAgreement,
  component: string | undefined,
): string {
  if (name === code) return unknownRecipient(code, suggestRecipients(code, entry, register));
  const given = recipientAgreement(entry, code).own.map((amount) => amount.component);
  return nothingToRecipient({ code, name }, entry.agreement.title, component, given);
}
