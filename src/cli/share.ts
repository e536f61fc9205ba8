import { assert } from "#domain/result";
import { postFigures } from "../application/post-figures.ts";
import { readPostTrial } from "../application/read-post-trial.ts";
import { TRIAL_KEYS } from "../application/trial-key.ts";
import { viewPost, type JointPostView } from "../application/view-joint-post.ts";
import { viewPlan } from "../application/view-plan.ts";
import { nameInRegister } from "../application/open-catalogue.ts";
import { CLI_PROBLEMS, inFile } from "../texts/cli.ts";
import { plainSpaces } from "../texts/cli-lines.ts";
import { shareClosing, shareHeadings } from "../texts/cli-share.ts";
import { kronorText } from "../texts/format.ts";
import { postFinding } from "../texts/joint-post-findings.ts";
import { postFileSentence, postReckoningSentence } from "../texts/joint-post-problems.ts";
import { trialProblemSentence } from "../texts/joint-post-trial.ts";
import type { Tools } from "./documents.ts";
import type { Words } from "./read-words.ts";
import { toldPost } from "./told-post.ts";
import { EXIT, refuse, writeJson, type ExitCode } from "./terminal.ts";
import { writeMap } from "./write-map.ts";
import { writePlan } from "./write-plan.ts";
import { writeRows, type Rows } from "./write-rows.ts";

/** Prints what each party pays of a joint post in each operating year, as it is written or as it is tried. */
export async function share(words: Words, tools: Tools): Promise<ExitCode> {
  const { file, format } = words;
  const { documents, terminal } = tools;
  const bytes = await documents.readFile(file);
  if (bytes === undefined) return refuse(terminal, [CLI_PROBLEMS.noFile(file)]);
  const [reference, shipped] = await Promise.all([documents.openReference(), documents.openPayroll()]);
  assert(reference.ok, "the shipped reference data can be read");
  const basis = reference.value;
  const { register } = basis;
  const read = await documents.readJointPost(bytes, file, register);
  if (!read.ok)
    return refuse(
      terminal,
      read.problems.map((problem) => inFile(file, postFileSentence(problem))),
    );
  const written = words.option("key");
  const key = TRIAL_KEYS.find((each) => each === written);
  if (written !== undefined && key === undefined)
    return refuse(terminal, [CLI_PROBLEMS.choice("--key", written, TRIAL_KEYS)]);
  const without = (words.option("without") ?? "").split(",").filter((code) => code !== "");
  const { trial, problems } = readPostTrial({ without, key, amount: words.option("amount") }, read.value);
  if (problems.length > 0) return refuse(terminal, problems.map(trialProblemSentence));
  const told = await toldPost(read.value, { register, payroll: shipped }, words, tools);
  if (!told.ok) return refuse(terminal, told.problems);
  const { post, payroll } = told.value;
  const house = { catalogue: { basis, register, entries: [] }, payroll };
  const view = viewPost(post, house, trial);
  if (!view.ok) {
    const nameOf = (code: string) => nameInRegister(code, register);
    return refuse(
      terminal,
      view.problems.map((problem) => inFile(file, postReckoningSentence(problem, nameOf))),
    );
  }
  terminal.err(told.value.countedOn);
  const map = words.option("map");
  if (map !== undefined) return writeMap(map, post, house, { format, tools });
  const plan = words.option("plan");
  if (plan !== undefined) {
    const { agreements } = await documents.openLibrary();
    const known = agreements.map(({ agreement }) => agreement);
    return writePlan(plan, view.value, { plan: viewPlan(view.value, payroll, known), format, tools });
  }
  if (format === "json") writeJson(terminal, postFigures(view.value));
  else writeRows(rowsOf(view.value), format, tools);
  if (format === "table") terminal.out(plainSpaces(closingOf(view.value).join("\n")));
  return EXIT.done;
}

function rowsOf({ reckoned, parties, total, totalPersons }: JointPostView): Rows {
  const { years } = reckoned;
  const [code, name, persons, whole] = shareHeadings;
  return {
    columns: [
      { name: code },
      { name: name },
      { name: persons, isNumber: true },
      ...years.map(({ year }) => ({ name: String(year), isNumber: true })),
      { name: whole, isNumber: true },
    ],
    rows: parties
      .filter(({ isIn }) => isIn)
      .map((party) => [
        party.code,
        party.name,
        String(party.persons),
        ...party.years.map(({ amount }) => kronorText(amount)),
        kronorText(party.total),
      ]),
    sums: [
      ["", "", String(totalPersons), ...years.map(({ amount }) => kronorText(amount)), kronorText(total)],
    ],
  };
}

/** What the figures rest on, and what does not go together in the post. */
function closingOf({ reckoned, certainty, parties }: JointPostView): readonly string[] {
  const names = parties.filter(({ isIn }) => !isIn).map(({ name }) => name);
  return shareClosing({
    ...reckoned,
    certainty,
    without: names,
    findings: reckoned.findings.map(postFinding),
  });
}
