import { assert } from "#domain/result";
import { orderFigures } from "../application/order-figures.ts";
import { nameInRegister } from "../application/open-catalogue.ts";
import { viewOrder, type OrderView } from "../application/view-order.ts";
import { CLI_PROBLEMS, inFile } from "../texts/cli.ts";
import { plainSpaces } from "../texts/cli-lines.ts";
import { orderClosing, orderHeadings } from "../texts/cli-order.ts";
import { askedOrderSentence, ORDER } from "../texts/order-page.ts";
import { orderFileSentence } from "../texts/order-problems.ts";
import { halfYearText } from "../texts/order-words.ts";
import type { Tools } from "./documents.ts";
import type { Words } from "./read-words.ts";
import { EXIT, refuse, writeJson, type ExitCode } from "./terminal.ts";
import { writeRows, type Rows } from "./write-rows.ts";

/** Prints in which order programmes are brought in, and when each municipality gets each, as it is written or tried. */
export async function order(words: Words, tools: Tools): Promise<ExitCode> {
  const { file, format } = words;
  const { documents, terminal } = tools;
  const bytes = await documents.readFile(file);
  if (bytes === undefined) return refuse(terminal, [CLI_PROBLEMS.noFile(file)]);
  const reference = await documents.openReference();
  assert(reference.ok, "the shipped reference data can be read");
  const { register } = reference.value;
  const read = await documents.readOrder(bytes, file, register);
  if (!read.ok)
    return refuse(
      terminal,
      read.problems.map((problem) => inFile(file, orderFileSentence(problem))),
    );
  const view = viewOrder(
    read.value,
    { register, alternatives: [] },
    {
      capacity: words.option("capacity"),
      without: (words.option("without") ?? "").split(",").filter((code) => code !== ""),
      places: [],
    },
  );
  if (view.problems.length > 0)
    return refuse(
      terminal,
      view.problems.map((problem) => askedOrderSentence(problem, (code) => nameInRegister(code, register))),
    );
  if (format === "json") {
    writeJson(terminal, orderFigures(view));
    return EXIT.done;
  }
  if (view.decided === undefined) {
    terminal.err(ORDER.noVotes);
    return EXIT.done;
  }
  writeRows(rowsOf(view), format, tools);
  if (format === "table") terminal.out(plainSpaces(orderClosing({ ...view, ...view.decided }).join("\n")));
  return EXIT.done;
}

function rowsOf({ decided }: OrderView): Rows {
  const programmes = decided?.taught ?? [];
  return {
    columns: [...orderHeadings, ...programmes.map(({ code }) => code)].map((name) => ({ name })),
    rows: (decided?.municipalities ?? []).map(({ code, name, group, turns }) => [
      code,
      name,
      group,
      ...programmes.map((programme) =>
        turns
          .filter((turn) => turn.programme.code === programme.code)
          .map(({ when }) => halfYearText(when))
          .join(),
      ),
    ]),
  };
}
