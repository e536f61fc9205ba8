import { ore, parseStatedAmount } from "#domain/money";
import { okUnless, type FileProblem, type Result } from "#domain/result";
import type { SupportingDocument } from "#domain/supporting-document";
import { compareDays, day, parseTime, type StatedTime, type TimeSpan } from "#domain/time";
import { readJson } from "../json/read-json.ts";
import { supportingDocumentChecker } from "./supporting-document-checker.ts";
import type { SupportingDocumentFile, WrittenTime } from "./supporting-document-file.ts";

/**
 * Reads a supporting document (underlag), format samnytta-document/1.
 * @returns the document, or every field that breaks the format, names what is not in the file, stands twice, or
 * holds another amount than its own words
 */
export function readSupportingDocument(
  bytes: Uint8Array,
  file: string,
): Result<SupportingDocument, FileProblem> {
  const read = readJson(bytes, file, supportingDocumentChecker());
  if (!read.ok) return read;
  const written = read.value;
  const problems = [
    ...twice(written),
    ...lostPassages(written),
    ...wrongSpans(written),
    ...wrongTimes(written),
    ...wrongAmounts(written),
  ].map(({ field, rule }): FileProblem => ({ kind: "field-out-of-format", at: { file }, field, rule }));
  return okUnless(problems, () => documentOf(written));
}

type Fault = { readonly field: string; readonly rule: string };

function documentOf(written: SupportingDocumentFile): SupportingDocument {
  return {
    ...written,
    dated: written.dated === "unknown" ? "unknown" : day(written.dated),
    readOn: day(written.readOn),
    dates: written.dates.map((each) => ({ ...each, when: timeOf(each.when) ?? "unknown" })),
    money: written.money.map((each) => ({
      ...each,
      stated: each.stated === "unknown" ? "unknown" : { ...each.stated, ore: ore(BigInt(each.stated.ore)) },
      period: timeOf(each.period) ?? "unknown",
    })),
  };
}

/** The time, "unknown" as it is, or undefined where the two ends cannot be read or do not belong together. */
function timeOf(when: WrittenTime | "unknown"): StatedTime | "unknown" | undefined {
  if (when === "unknown") return when;
  const from = endOf(when.from);
  const to = when.to === undefined ? from : endOf(when.to);
  if (from === undefined || to === undefined) return undefined;
  const { asWritten } = when;
  if (from === "unknown" || to === "unknown") {
    const known = from === "unknown" ? to : from;
    const precision = known === "unknown" ? "year" : known.precision;
    return {
      asWritten,
      precision,
      first: from === "unknown" ? from : from.first,
      last: to === "unknown" ? to : to.last,
    };
  }
  const isSpan = from.precision === to.precision && compareDays(from.first, to.last) <= 0;
  return isSpan ? { asWritten, precision: from.precision, first: from.first, last: to.last } : undefined;
}

function endOf(text: string): TimeSpan | "unknown" | undefined {
  if (text === "unknown") return text;
  const time = parseTime(text);
  return time.ok ? time.value : undefined;
}

function partsOf({ passages, dates, money, lengths, premises }: SupportingDocumentFile) {
  return [...passages, ...dates, ...money, ...lengths, ...premises];
}

function twice(written: SupportingDocumentFile): readonly Fault[] {
  const ids = partsOf(written).map(({ id }) => id);
  return ids
    .filter((id, index) => ids.indexOf(id) !== index)
    .map((field) => ({ field, rule: "uniqueItems" }));
}

function lostPassages({ passages, dates, money, lengths, premises }: SupportingDocumentFile) {
  const known = new Set(passages.map(({ id }) => id));
  return [...dates, ...money, ...lengths, ...premises]
    .filter(({ passage }) => !known.has(passage))
    .map(({ id }): Fault => ({ field: `${id}/passage`, rule: "passage" }));
}

function wrongSpans({ dates, lengths }: SupportingDocumentFile): readonly Fault[] {
  const known = new Set(dates.map(({ id }) => id));
  return lengths
    .filter(({ spanOf }) => spanOf !== undefined && !known.has(spanOf))
    .map(({ id }) => ({ field: `${id}/spanOf`, rule: "date" }));
}

function wrongTimes({ dates, money }: SupportingDocumentFile): readonly Fault[] {
  const times = [
    ...dates.map(({ id, when }) => ({ field: `${id}/when`, when })),
    ...money.map(({ id, period }) => ({ field: `${id}/period`, when: period })),
  ];
  return times.filter(({ when }) => timeOf(when) === undefined).map(({ field }) => ({ field, rule: "time" }));
}

/** Words that our reader of amounts understands must say the amount beside them; others pass. */
function wrongAmounts({ money }: SupportingDocumentFile): readonly Fault[] {
  return money.flatMap(({ id, stated }) => {
    if (stated === "unknown") return [];
    const said = parseStatedAmount(stated.asWritten);
    return said.ok && said.value !== BigInt(stated.ore)
      ? [{ field: `${id}/stated/ore`, rule: "amount" }]
      : [];
  });
}
