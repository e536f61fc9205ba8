import { resultHash, valueOf } from "../application/amount-figure.ts";
import { CLI_PROBLEMS } from "../texts/cli.ts";
import { traceText } from "../texts/trace-text.ts";
import { wordShare, type TraceAddresses } from "../texts/word-share.ts";
import type { AgreementOrder, AgreementTools } from "./agreement-tools.ts";
import { EXIT, type ExitCode, type Format } from "./terminal.ts";
import { writeRows } from "./write-rows.ts";

const NOWHERE: TraceAddresses = {
  clauseHref: () => "",
  rowHref: () => "",
  amountHref: () => "",
  checkHref: "",
};

/** Prints how a recipient's amounts were counted, in the four steps of the page, with the permanent address. */
export async function explain(
  order: AgreementOrder & { readonly component: string | undefined; readonly recipient: string | undefined },
  format: Format,
  tools: AgreementTools,
): Promise<ExitCode> {
  const { terminal } = tools;
  if (order.recipient === undefined) {
    terminal.err(CLI_PROBLEMS.missing("--recipient"));
    return EXIT.unusable;
  }
  const opened = await tools.open(order);
  if (!opened.ok) {
    for (const sentence of opened.sentences) terminal.err(sentence);
    return EXIT.unusable;
  }
  const { entry, register } = opened;
  const components = entry.components.map(({ result }) => result.component);
  if (order.component !== undefined && !components.some(({ id }) => id === order.component)) {
    terminal.err(
      CLI_PROBLEMS.noComponent(
        order.component,
        components.map(({ id }) => id),
      ),
    );
    return EXIT.unusable;
  }
  const found = entry.components.flatMap(({ result, amounts }) =>
    result.status === "computed" && (order.component === undefined || order.component === result.component.id)
      ? amounts.filter(({ recipient }) => recipient === order.recipient).map((amount) => ({ amount, result }))
      : [],
  );
  if (found.length === 0) {
    terminal.err(CLI_PROBLEMS.noRecipient(order.recipient));
    return EXIT.unusable;
  }
  const worded = found.map(({ amount, result }) => ({
    component: amount.component,
    recipient: amount.recipient,
    amountOre: valueOf(amount).toString(),
    address: amount.address,
    hash: resultHash(result),
    trace: wordShare(
      { recipient: amount.recipient, figure: amount.figure, amount: valueOf(amount) },
      result,
      { agreement: entry.agreement, components, register },
      NOWHERE,
    ),
  }));
  if (format === "json") terminal.out(JSON.stringify(worded, undefined, 2));
  else if (format === "csv") {
    writeRows(
      {
        columns: ["component", "recipient", "step", "label", "value"].map((name) => ({ name })),
        rows: worded.flatMap(({ component, recipient, trace }) =>
          trace.steps.flatMap(({ heading, parts }) =>
            parts.flatMap((part) => {
              if (part.kind === "note") return [[component, recipient, heading, part.text, ""]];
              if (part.kind === "quote") {
                return [
                  [
                    component,
                    recipient,
                    heading,
                    part.text.map(({ text }) => text).join(""),
                    part.source.label,
                  ],
                ];
              }
              return part.lines.map(({ label, value }) => [component, recipient, heading, label, value]);
            }),
          ),
        ),
      },
      "csv",
      tools.csv,
      terminal,
    );
  } else terminal.out(worded.map(({ trace, address, hash }) => traceText(trace, address, hash)).join("\n\n"));
  return EXIT.done;
}
