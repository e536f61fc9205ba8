import { resultHash, totalOf, valueOf } from "../application/amount-figure.ts";
import type { CatalogueComponent } from "../application/open-catalogue.ts";
import { ALLOCATE_WORDS, allocatedHeading, leftOverLabel, withoutAmounts } from "../texts/cli-allocate.ts";
import { componentTitle } from "../texts/component-title.ts";
import { formatOre, groupThousands, kronorText } from "../texts/format.ts";
import { recipientName } from "../texts/recipient-name.ts";
import type { Tools } from "./documents.ts";
import { openAgreement, type OpenedAgreement } from "./open-agreement.ts";
import type { Words } from "./read-words.ts";
import { refuseComponent } from "./refuse-component.ts";
import { EXIT, refuse, writeJson, type ExitCode } from "./terminal.ts";
import { writeRows, type Rows } from "./write-rows.ts";

/** Prints what every recipient gets of each component, or of one; what is okänt goes to the error stream. */
export async function allocate(words: Words, tools: Tools): Promise<ExitCode> {
  const opened = await openAgreement(words, tools.documents);
  if (!opened.ok) return refuse(tools.terminal, opened.problems);
  const { entry } = opened.value;
  const id = words.option("component");
  const refusal = refuseComponent(id, entry);
  if (refusal !== undefined) return refuse(tools.terminal, [refusal]);
  const chosen = entry.components.filter(
    ({ result }) => result.status !== "divided" && (id === undefined || result.component.id === id),
  );
  writeAmounts(chosen, opened.value, words.format, tools);
  const without = chosen.flatMap(({ result }) => withoutAmounts(result) ?? []);
  if (without.length > 0) tools.terminal.err(without.join("\n"));
  return chosen.some(({ result }) => result.status === "impossible") ? EXIT.unusable : EXIT.done;
}

function writeAmounts(
  chosen: readonly CatalogueComponent[],
  opened: OpenedAgreement,
  format: Words["format"],
  tools: Tools,
): void {
  switch (format) {
    case "json":
      return writeJson(
        tools.terminal,
        chosen.map((each) => figuresOf(each, opened)),
      );
    case "csv":
      return writeRows(rowsOf(chosen, opened), "csv", tools);
    case "table":
      chosen.flatMap(allocated).forEach((each, index) => {
        tools.terminal.out(
          `${index === 0 ? "" : "\n"}${allocatedHeading(each.result, opened.entry.agreement)}\n`,
        );
        writeRows(tableOf(each, opened), "table", tools);
      });
  }
}

type Allocated = Pick<CatalogueComponent, "amounts"> & {
  readonly result: CatalogueComponent["result"] & { readonly status: "computed" };
};

function allocated({ result, amounts }: CatalogueComponent): readonly Allocated[] {
  return result.status === "computed" ? [{ result, amounts }] : [];
}

function tableOf({ result, amounts }: Allocated, opened: OpenedAgreement): Rows {
  const { shares, difference } = result.allocation;
  const unit = shares.find(({ weight }) => weight !== undefined)?.weight?.unit;
  const weightCell = (text: string) => (unit === undefined ? [] : [text]);
  const weightOf = (row: number) => shares[row]?.weight?.value;
  const sum = totalOf({ amounts });
  return {
    columns: [
      { name: ALLOCATE_WORDS.code },
      { name: ALLOCATE_WORDS.recipient },
      ...(unit === undefined ? [] : [{ name: ALLOCATE_WORDS[unit], isNumber: true }]),
      { name: ALLOCATE_WORDS.amount, isNumber: true },
    ],
    rows: amounts.map((amount, row) => [
      amount.recipient,
      nameIn(opened, amount.recipient),
      ...weightCell(groupThousands(weightOf(row) ?? 0n)),
      formatOre(valueOf(amount), valueOf(amount)),
    ]),
    sums: [
      ["", ALLOCATE_WORDS.sum, ...weightCell(""), formatOre(sum, sum)],
      ...(difference === 0n
        ? []
        : [["", leftOverLabel(difference), ...weightCell(""), formatOre(difference, difference)]]),
    ],
  };
}

function rowsOf(components: readonly CatalogueComponent[], opened: OpenedAgreement): Rows {
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
      amounts.map((amount, row) => [
        amount.component,
        amount.recipient,
        nameIn(opened, amount.recipient),
        result.status === "computed" ? (result.allocation.shares[row]?.weight?.value.toString() ?? "") : "",
        kronorText(valueOf(amount)),
        amount.figure.certainty,
        amount.address,
      ]),
    ),
  };
}

function figuresOf({ result, amounts }: CatalogueComponent, opened: OpenedAgreement) {
  const { component } = result;
  const head = { component: component.id, title: componentTitle(component), status: result.status };
  if (result.status !== "computed") {
    return { ...head, ...(result.status === "awaiting-basis" ? { missing: result.missing } : {}) };
  }
  const { total, difference, rule, shares } = result.allocation;
  return {
    ...head,
    totalOre: total,
    differenceOre: difference,
    rule: { grainOre: rule.grain, stage: rule.stage, rest: rule.rest },
    ...(result.basis === undefined
      ? {}
      : { keyDate: result.basis.keyDate, usedDate: result.basis.series.date }),
    certainty: result.certainty,
    result: resultHash(result),
    rows: amounts.map((amount, row) => {
      const weight = shares[row]?.weight?.value;
      return {
        code: amount.recipient,
        name: nameIn(opened, amount.recipient),
        ...(weight === undefined ? {} : { weight }),
        amountOre: valueOf(amount),
        address: amount.address,
      };
    }),
  };
}

function nameIn({ entry, register }: OpenedAgreement, code: string): string {
  const components = entry.components.map(({ result }) => result.component);
  return recipientName(code, components, register);
}
