import { annexHash, type Annex, type PublishedTable } from "#domain/published";
import { kronorText } from "../texts/format.ts";
import { largestDifference } from "../application/count-differences.ts";
import {
  annexTargets,
  previewAnnex,
  type AnnexPreview,
  type AnnexTarget,
} from "../application/preview-annex.ts";
import { unitProblem } from "../application/guess-target.ts";
import { readDay } from "../application/read-day.ts";
import type { Catalogue } from "../application/open-catalogue.ts";
import { wayFollowed } from "../application/told-way.ts";
import { effectSentence, followsSentence, previewSentence } from "../texts/annex-pages.ts";
import { annexRecoverySentences } from "../texts/annex-recovery.ts";
import { ANNEX_COLUMNS, ANNEX_PROBLEMS, savedSentence } from "../texts/cli-annex.ts";
import { paragraph, plainSpaces } from "../texts/cli-lines.ts";
import { CLI_PROBLEMS, inFile } from "../texts/cli.ts";
import { causeSentences, causeWords } from "../texts/explain-published.ts";
import { publishedProblemSentence } from "../texts/published-problems.ts";
import type { Tools } from "./documents.ts";
import type { Words } from "./read-words.ts";
import { EXIT, refuse, writeJson, type ExitCode } from "./terminal.ts";
import { writeRows } from "./write-rows.ts";

const FLUSH = { first: "", rest: "" };

/**
 * Compares a payer's table with what is computed, and with `--save` reads it in where Samnytta runs on this computer.
 * Exit code 2 when some amount differs.
 */
export async function annex(words: Words, tools: Tools): Promise<ExitCode> {
  const { catalogue } = await tools.documents.openCatalogue();
  const target = targetOf(words, catalogue);
  const address = words.option("save");
  const problems = [...(typeof target === "string" ? [target] : []), ...savingProblems(words)];
  const bytes = await tools.documents.readFile(words.file);
  if (bytes === undefined) problems.push(CLI_PROBLEMS.noFile(words.file));
  if (typeof target === "string" || bytes === undefined || problems.length > 0)
    return refuse(tools.terminal, problems);
  const column = words.option("column");
  const sheet = words.option("sheet");
  const read = await tools.documents.readPublishedTable(bytes, words.file, catalogue.register, {
    group: target.group,
    ...(sheet === undefined ? {} : { sheet }),
    ...(column === undefined ? {} : { amountColumn: /^\d+$/.test(column) ? Number(column) : column }),
  });
  if (!read.ok)
    return refuse(
      tools.terminal,
      read.problems.map((problem) => inFile(words.file, publishedProblemSentence(problem))),
    );
  const doubt = unitProblem(read.value, target, words.file);
  if (doubt !== undefined)
    return refuse(tools.terminal, [inFile(words.file, publishedProblemSentence(doubt))]);
  const preview = previewAnnex(annexOf(words, target, read.value), target, {
    catalogue,
    annexes: new Map(),
  });
  write(preview, words, tools);
  if (address !== undefined) {
    const saved = await save(preview, bytes, address, words, tools);
    if (saved !== EXIT.done) return saved;
  }
  return largestDifference(preview.comparison).differing > 0 ? EXIT.findings : EXIT.done;
}

/** The part of a shipped agreement that the table is for, or why there is none. */
function targetOf(words: Words, { entries }: Catalogue): AnnexTarget | string {
  const [slug = "", id = ""] = [words.option("agreement"), words.option("component")];
  const entry = entries.find(({ agreement }) => agreement.slug === slug || agreement.id === slug);
  if (entry === undefined)
    return ANNEX_PROBLEMS.agreement(
      slug,
      entries.map(({ agreement }) => agreement.slug),
    );
  const targets = annexTargets(entry);
  const target = targets.find(({ component }) => component.result.component.id === id);
  const ids = targets.map(({ component }) => component.result.component.id);
  return target ?? CLI_PROBLEMS.noComponent(id, ids);
}

/** What is lacking for the table to be read in: its name and publisher, a day that is one, an address of this computer. */
function savingProblems(words: Words): string[] {
  const [address, date] = [words.option("save"), words.option("date")];
  const lacking = (["title", "publisher"] as const).filter((name) => words.option(name) === undefined);
  return [
    ...(address === undefined ? [] : lacking.map((name) => ANNEX_PROBLEMS.needed(`--${name}`))),
    ...(date !== undefined && readDay(date) === undefined ? [CLI_PROBLEMS.day(date)] : []),
    ...(address === undefined || isOwnComputer(address) ? [] : [ANNEX_PROBLEMS.address(address)]),
  ];
}

function isOwnComputer(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === "http:" && ["127.0.0.1", "localhost", "[::1]"].includes(hostname);
}

function annexOf(words: Words, { entry, component }: AnnexTarget, table: PublishedTable): Annex {
  const date = words.option("date");
  return {
    agreement: entry.agreement.id,
    component: component.result.component.id,
    title: words.option("title") ?? words.file,
    publisher: words.option("publisher") ?? "",
    published: (date === undefined ? undefined : readDay(date)) ?? "unknown",
    table,
  };
}

function write(preview: AnnexPreview, { format }: Words, tools: Tools): void {
  if (format === "json") writeJson(tools.terminal, figuresOf(preview));
  if (format === "csv") writeRows(rowsOf(preview), "csv", tools);
  if (format === "table") {
    const { comparison, effect, target, recovery, nameOf } = preview;
    writeRows(rowsOf(preview), "table", tools);
    const sentences = [
      summaryOf(preview),
      ...causeSentences(comparison.rows.map(({ cause }) => cause)),
      ...(comparison.follows === undefined
        ? []
        : [followsSentence(wayFollowed(comparison.follows), comparison.rows.length)]),
      ...annexRecoverySentences(recovery, nameOf),
      effectSentence({ ...effect, whole: target.component.result.component.amount }),
    ];
    for (const sentence of sentences)
      tools.terminal.out(`\n${paragraph(plainSpaces(sentence), FLUSH).join("\n")}`);
  }
}

function summaryOf({ comparison, nameOf }: AnnexPreview): string {
  const { most, ...count } = largestDifference(comparison);
  return previewSentence({
    rows: comparison.rows.length,
    sum: comparison.sumPublished,
    ...count,
    most: most && { name: nameOf(most.recipient), difference: most.difference },
  });
}

function rowsOf({ comparison, nameOf, annex: { table } }: AnnexPreview) {
  const number = (name: string) => ({ name, isNumber: true });
  const { code, name, row, written, published, computed, difference, cause } = ANNEX_COLUMNS;
  return {
    columns: [
      { name: code },
      { name },
      number(row),
      { name: written },
      number(published),
      number(computed),
      number(difference),
      { name: cause },
    ],
    rows: comparison.rows.map((each) => [
      each.recipient,
      nameOf(each.recipient),
      String(table.rows.get(each.recipient)?.row ?? ""),
      table.rows.get(each.recipient)?.asWritten ?? "",
      kronorText(each.published),
      each.computed === undefined ? "" : kronorText(each.computed),
      each.difference === undefined ? "" : kronorText(each.difference),
      plainSpaces(causeWords(each.cause)),
    ]),
  };
}

function figuresOf({ annex: given, comparison, recovery, effect, target, nameOf }: AnnexPreview) {
  const { rows, follows, sumPublished, unnamed } = comparison;
  return {
    agreement: given.agreement,
    component: given.component,
    annex: annexHash(given),
    sum: sumPublished,
    component_amount: target.component.result.component.amount,
    ...(follows === undefined
      ? {}
      : {
          follows: {
            rule: follows.candidate.rule,
            day: follows.candidate.day,
            rows: follows.rows,
            tells: follows.tells,
          },
        }),
    ...(recovery === undefined
      ? {}
      : {
          recovered: {
            outcome: recovery.outcome,
            populationTotal: recovery.populationTotal,
            keys: recovery.keys,
            words: annexRecoverySentences(recovery, nameOf),
          },
        }),
    published: effect.published,
    ofAll: effect.ofAll,
    unknown: effect.unknown,
    sumAfter: effect.sum,
    difference: effect.difference,
    unnamed,
    rows: rows.map((each) => ({ ...each, name: nameOf(each.recipient) })),
  };
}

/** Sends the same form as the page does, so that the same guards and the same journal hold. */
async function save(
  { annex: given, target }: AnnexPreview,
  bytes: Uint8Array,
  address: string,
  words: Words,
  { documents, terminal }: Tools,
): Promise<ExitCode> {
  const { slug } = target.entry.agreement;
  const answer = await documents.sendForm(new URL(`/overenskommelser/${slug}/bilaga/faststall`, address), {
    fields: {
      del: `${given.component}:${target.group}`,
      titel: given.title,
      utgivare: given.publisher,
      publicerad: given.published === "unknown" ? "" : given.published.toString(),
      blad: words.option("sheet") ?? "",
      kolumn: words.option("column") ?? "",
    },
    file: { name: words.file, bytes },
  });
  if (answer === undefined) return refuse(terminal, [ANNEX_PROBLEMS.noAnswer(address)]);
  if (answer.status !== 303 || answer.location === undefined)
    return refuse(terminal, [ANNEX_PROBLEMS.refused(address, answer.status)]);
  terminal.err(savedSentence(new URL(answer.location, address).href));
  return EXIT.done;
}
