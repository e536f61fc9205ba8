import { resultHash, totalOf, valueOf } from "../application/amount-figure.ts";
import type { CatalogueComponent } from "../application/open-catalogue.ts";
import { componentTitle } from "../texts/component-title.ts";
import { CLI_PROBLEMS } from "../texts/cli.ts";
import { certaintyWord } from "../texts/certainty.ts";
import { unknownSentence } from "../texts/missing.ts";
import { kronorText } from "../texts/format.ts";
import { recipientName } from "../texts/recipient-name.ts";
import { stageName } from "../texts/rules.ts";
import { allocationProblemSentence } from "../texts/allocation-problems.ts";
import type { AgreementOrder, AgreementTools, OpenedAgreement } from "./agreement-tools.ts";
import { EXIT, type ExitCode, type Format } from "./terminal.ts";
import { writeRows } from "./write-rows.ts";

type Opened = OpenedAgreement & { readonly ok: true };

/** Prints what every recipient gets of each component, or of one; what is okänt goes to the error stream. */
export async function allocate(
  order: AgreementOrder & { readonly component: string | undefined },
  format: Format,
  tools: AgreementTools,
): Promise<ExitCode> {
  const { terminal } = tools;
  const opened = await tools.open(order);
  if (!opened.ok) {
    for (const sentence of opened.sentences) terminal.err(sentence);
    return EXIT.unusable;
  }
  const chosen = opened.entry.components.filter(
    ({ result }) => order.component === undefined || result.component.id === order.component,
  );
  if (chosen.length === 0) {
    const ids = opened.entry.components.map(({ result }) => result.component.id);
    terminal.err(CLI_PROBLEMS.noComponent(order.component ?? "", ids));
    return EXIT.unusable;
  }
  for (const { result } of chosen) {
    if (result.status === "awaiting-basis") {
      terminal.err(`${componentTitle(result.component)}: ${unknownSentence(result.missing)}`);
    } else if (result.status === "impossible") {
      for (const problem of result.problems) {
        terminal.err(`${componentTitle(result.component)}: ${allocationProblemSentence(problem)}`);
      }
    }
  }
  if (format === "json")
    terminal.out(
      JSON.stringify(
        chosen.flatMap((each) => jsonOf(each, opened)),
        undefined,
        2,
      ),
    );
  else if (format === "csv") writeRows(csvRows(chosen, opened), "csv", tools.csv, terminal);
  else for (const component of chosen) writeTable(component, opened, tools);
  return chosen.some(({ result }) => result.status === "impossible") ? EXIT.unusable : EXIT.done;
}

function writeTable(component: CatalogueComponent, opened: Opened, { csv, terminal }: AgreementTools): void {
  const { result, amounts } = component;
  if (result.status !== "computed") return;
  terminal.out(
    `\n${componentTitle(result.component)}, ${stageName(result.allocation.rule.stage, amounts.length)}. ${certaintyWord(result.certainty)}.`,
  );
  writeRows(
    {
      columns: [
        { name: "Kod" },
        { name: "Mottagare" },
        { name: "Vikt", isNumber: true },
        { name: "Kronor", isNumber: true },
      ],
      rows: [
        ...amounts.map((amount, index) => [
          amount.recipient,
          nameIn(opened, amount.recipient),
          result.allocation.shares[index]?.weight?.value.toString() ?? "",
          kronorText(valueOf(amount)),
        ]),
        ["", "Summa", "", kronorText(totalOf(component))],
      ],
    },
    "table",
    csv,
    terminal,
  );
}

function csvRows(components: readonly CatalogueComponent[], opened: Opened) {
  return {
    columns: [
      { name: "component" },
      { name: "code" },
      { name: "name" },
      { name: "weight", isNumber: true },
      { name: "amount", isNumber: true },
      { name: "certainty" },
      { name: "address" },
    ],
    rows: components.flatMap(({ result, amounts }) =>
      amounts.map((amount, index) => [
        amount.component,
        amount.recipient,
        nameIn(opened, amount.recipient),
        (result.status === "computed"
          ? result.allocation.shares[index]?.weight?.value.toString()
          : undefined) ?? "",
        kronorText(valueOf(amount)),
        amount.figure.certainty,
        amount.address,
      ]),
    ),
  };
}

function jsonOf({ result, amounts }: CatalogueComponent, opened: Opened) {
  if (result.status !== "computed") return [];
  return [
    {
      component: result.component.id,
      title: componentTitle(result.component),
      total: result.allocation.total.toString(),
      difference: result.allocation.difference.toString(),
      rule: { ...result.allocation.rule, grain: result.allocation.rule.grain.toString() },
      certainty: result.certainty,
      hash: resultHash(result),
      rows: amounts.map((amount) => ({
        code: amount.recipient,
        name: nameIn(opened, amount.recipient),
        amount: valueOf(amount).toString(),
        address: amount.address,
      })),
    },
  ];
}

function nameIn({ entry, register }: Opened, code: string): string {
  return recipientName(
    code,
    entry.components.map(({ result }) => result.component),
    register,
  );
}
