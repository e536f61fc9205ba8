import { sumAmount, valueOf } from "../application/amount-figure.ts";
import { answerLine, jointHint, nothingOfItsOwn, ownSumText, unknownLine } from "../texts/cli-explain.ts";
import { componentTitle } from "../texts/component-title.ts";
import { traceText } from "../texts/trace-text.ts";
import type { WordedPart } from "../texts/worded-trace.ts";
import type { Tools } from "./documents.ts";
import type { Explanation } from "./explain.ts";
import type { OpenedAgreement } from "./open-agreement.ts";
import type { Words } from "./read-words.ts";
import { writeJson } from "./terminal.ts";
import { writeRows } from "./write-rows.ts";

/** Writes an explanation: as text that ends with the answer, as rows, or as figures with their steps. */
export function writeExplanation(
  explanation: Explanation,
  opened: OpenedAgreement,
  words: Words,
  tools: Tools,
): void {
  const { terminal } = tools;
  switch (words.format) {
    case "json":
      return writeJson(terminal, figuresOf(explanation, opened));
    case "csv":
      return writeRows(rowsOf(explanation), "csv", tools);
    case "table":
      terminal.out(textOf(explanation, opened));
      for (const hint of jointHints(explanation, opened, words)) terminal.err(`\n${hint}`);
  }
}

function textOf({ recipient, own, unknown }: Explanation, { entry }: OpenedAgreement): string {
  const sum = sumAmount(own.map(({ amount }) => amount));
  if (sum === undefined && unknown.length === 0) return nothingOfItsOwn(recipient);
  return [
    ...own.map(({ trace, amount, result }) => traceText(trace, amount.address, result)),
    ...(sum === undefined || own.length === 1
      ? []
      : [
          ownSumText({
            recipient: recipient.name,
            agreement: entry.agreement.title,
            parts: own.map(({ amount, computed }) => ({
              title: componentTitle(computed.component),
              amount: valueOf(amount),
            })),
            total: valueOf(sum),
            address: sum.address,
            isEntered: own.some(({ amount }) =>
              amount.figure.steps.some((step) => step.kind === "agreement" && step.entered !== undefined),
            ),
          }),
        ]),
    ...unknown.map(({ component, missing }) => unknownLine(componentTitle(component), missing)),
    ...(sum === undefined ? [] : [answerLine(recipient.name, valueOf(sum), sum.figure.certainty)]),
  ].join("\n\n");
}

/** What the county's principals get jointly is not the recipient's own, but it is part of the answer. */
function jointHints(
  { jointly, recipient, own }: Explanation,
  { entry, register }: OpenedAgreement,
  words: Words,
): readonly string[] {
  const sum = sumAmount(jointly);
  const [first] = jointly;
  if (sum === undefined || first === undefined) return [];
  const county = register.counties.get(first.recipient.slice("lan-".length))?.name ?? recipient.name;
  const titles = entry.components.flatMap(({ result: { component } }) =>
    jointly.some((amount) => amount.component === component.id) ? [component.written.title] : [],
  );
  return [
    jointHint({
      county,
      isBesides: own.length > 0,
      amount: valueOf(sum),
      titles,
      command: commandFor(first.recipient, words),
    }),
  ];
}

/** The same command for another recipient. */
function commandFor(recipient: string, { file, option }: Words): string {
  const others = (["component", "population", "date"] as const).flatMap((name) => {
    const value = option(name);
    return value === undefined ? [] : [`--${name} ${value}`];
  });
  return ["samnytta explain", file, `--recipient ${recipient}`, ...others].join(" ");
}

function rowsOf({ recipient, own }: Explanation) {
  return {
    columns: ["component", "recipient", "step", "label", "value"].map((name) => ({ name })),
    rows: own.flatMap(({ amount, trace }) =>
      trace.steps.flatMap(({ heading, parts }) =>
        parts.flatMap(pairsOf).map((pair) => [amount.component, recipient.code, heading, ...pair]),
      ),
    ),
  };
}

/** A part of a step as words and what they lead to: a figure, or a source. */
function pairsOf(part: WordedPart): readonly (readonly [string, string])[] {
  switch (part.kind) {
    case "note":
      return [[part.text, part.mark?.word ?? ""]];
    case "quote":
      return [[part.text.map(({ text }) => text).join(""), part.source.label]];
    case "ledger":
      return part.lines.map(({ label, value }) => [label, value]);
  }
}

function figuresOf({ recipient, own, jointly, unknown }: Explanation, { entry }: OpenedAgreement) {
  const sum = sumAmount(own.map(({ amount }) => amount));
  return {
    agreement: { id: entry.agreement.id, version: entry.agreement.version },
    recipient,
    amounts: own.map(({ amount, computed, result, trace }) => ({
      component: amount.component,
      title: componentTitle(computed.component),
      amountOre: valueOf(amount),
      certainty: amount.figure.certainty,
      address: amount.address,
      result,
      steps: amount.figure.steps,
      words: trace.steps.map(({ heading, parts }) => ({ heading, lines: parts.flatMap(pairsOf) })),
    })),
    ...(sum === undefined ? {} : { totalOre: valueOf(sum), address: sum.address }),
    jointly: jointly.map((amount) => ({
      component: amount.component,
      recipient: amount.recipient,
      amountOre: valueOf(amount),
      address: amount.address,
    })),
    unknown: unknown.map(({ component, missing }) => ({ component: component.id, missing })),
  };
}
