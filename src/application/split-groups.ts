import { groupPartId, type RecipientGroup } from "#domain/agreement";
import {
  freeId,
  readingsOf,
  statedIn,
  type GroupSplit,
  type NewValue,
  type WrittenValue,
} from "#domain/draft";
import type { AgreementFiles } from "./ports.ts";

/** The kinds of groups by their words in the file. */
const KINDS: readonly RecipientGroup["kind"][] = ["regions", "municipalities", "counties-jointly", "named"];

/**
 * A part that is read as one amount to each group, as one part for each of them with its own amount (delar upp per
 * grupp). Everything else that is written of the part is written of both, letter for letter, under the ids that their
 * amounts already had. The interpretation that said it is taken away: the parts say it themselves.
 */
export function splitByGroup(text: string, { part, amounts }: GroupSplit, files: AgreementFiles): string {
  const first = indexIn(part.path);
  const at = (number: number) => `components[${first + number}]`;
  const repeated = amounts.slice(1).reduce((done) => files.repeat(done, part.path), text);
  const values = files.values(repeated) ?? [];
  const ids = idsFor({ part, amounts }, values);
  const changed = files.replace(
    repeated,
    new Map([
      ...amounts.flatMap(({ group, words }, number) => [
        [`${at(number)}.title`, partTitleOf(part.title, group)] as const,
        [`${at(number)}.id`, ids[number] ?? part.id] as const,
        [`${at(number)}.stated`, statedAs(words, clauseOf(part.path, values))] as const,
      ]),
      ...ownConditions(first, amounts.length, values),
    ]),
  );
  const alone = amounts.reduce((done, _, number) => onlyRecipient(done, at(number), number, files), changed);
  const named = amounts.slice(1).reduce((done, _, number) => {
    const lists = keyReadingsOf(part.id, files.values(done) ?? []);
    return lists.reduce((each, list) => files.append(each, list, ids[number + 1] ?? part.id), done);
  }, alone);
  const renamed = new Map<string, NewValue>(
    (files.values(named) ?? []).flatMap(({ path, value }) =>
      IN_KEY_READING.test(path) && value === part.id ? [[path, ids[0] ?? part.id]] : [],
    ),
  );
  const pointing = files.replace(named, renamed);
  const reading = readingsOf(files.values(pointing) ?? []).find(
    ({ kind, parts }) => kind === "amount-to-each-group" && parts.includes(part.id),
  );
  return reading === undefined ? pointing : files.remove(pointing, reading.path);
}

/** What one group's part of a part is called, so that no two have one name. @example partTitleOf("Analys", "regions") // "Analys – regioner" */
export function partTitleOf(title: string, group: string): string {
  const named = GROUP_NAMES[group];
  return named === undefined ? title : `${title} – ${named}`;
}

const GROUP_NAMES: Readonly<Record<string, string>> = {
  regions: "regioner",
  municipalities: "kommuner",
  "counties-jointly": "gemensamt",
};

const IN_KEY_READING = /^(interpretations\[\d+\]\.effect\.components)\[\d+\]$/;

/** The lists of parts, in interpretations of keys, that name a part. */
function keyReadingsOf(id: string, values: readonly WrittenValue[]): readonly string[] {
  return values.flatMap(({ path, value }) => (value === id ? (IN_KEY_READING.exec(path)?.[1] ?? []) : []));
}

function idsFor({ part, amounts }: GroupSplit, values: readonly WrittenValue[]): readonly string[] {
  const taken = values.flatMap(({ path, value }) =>
    /^components\[\d+\]\.id$/.test(path) ? [String(value)] : [],
  );
  return amounts.map(({ group }) => {
    const kind = KINDS.find((each) => each === group);
    return freeId(kind === undefined ? part.id : groupPartId(part.id, kind), taken);
  });
}

/** A condition has one id in the whole agreement: from the second part on it gets another. */
function ownConditions(
  first: number,
  count: number,
  values: readonly WrittenValue[],
): readonly (readonly [string, string])[] {
  return values.flatMap(({ path, value }) => {
    const [, index = ""] = /^components\[(\d+)\]\.conditions\[\d+\]\.id$/.exec(path) ?? [];
    const number = Number.parseInt(index, 10) - first;
    return number > 0 && number < count ? [[path, `${String(value)}-${number + 1}`] as const] : [];
  });
}

function onlyRecipient(text: string, path: string, kept: number, files: AgreementFiles): string {
  const groups = new Set(
    (files.values(text) ?? []).flatMap((each) => {
      const inside = each.path.startsWith(`${path}.recipients[`) ? each.path.slice(path.length) : "";
      return /^\.recipients\[(\d+)\]/.exec(inside)?.[1] ?? [];
    }),
  );
  return [...groups]
    .map(Number)
    .filter((index) => index !== kept)
    .toSorted((left, right) => right - left)
    .reduce((done, index) => files.remove(done, `${path}.recipients[${index}]`), text);
}

/** Words that are no amount are written all the same: the fault is told at their field. */
function statedAs(words: string, clause: string | undefined): NewValue {
  if (words === "unknown") return words;
  const cited = clause === undefined ? {} : { clause };
  return { ...(statedIn(words) ?? { asWritten: words, ore: words, precision: "exact" }), ...cited };
}

function clauseOf(part: string, values: readonly WrittenValue[]): string | undefined {
  const clause = values.find(({ path }) => path === `${part}.stated.clause`)?.value;
  return typeof clause === "string" ? clause : undefined;
}

function indexIn(path: string): number {
  return Number.parseInt(/\d+/.exec(path)?.[0] ?? "0", 10);
}
