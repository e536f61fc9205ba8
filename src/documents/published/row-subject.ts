import type { County } from "#domain/organisation";
import type { NamedRecipient } from "#domain/published";
import { mendLetters } from "../population/garbled-letters.ts";
import { matchName } from "./match-name.ts";
import { comparableName, foldedName, type RecipientIndex } from "./recipient-index.ts";

/** Whom a row of a published table is about, or what is wrong with how it says so. */
export type RowSubject =
  | { readonly kind: "recipient"; readonly recipient: NamedRecipient; readonly isByName: boolean }
  | { readonly kind: "total" }
  | { readonly kind: "section-sum" }
  | { readonly kind: "county"; readonly county: County }
  | { readonly kind: "nobody" }
  | { readonly kind: "unknown"; readonly written: string; readonly named?: NamedRecipient }
  | { readonly kind: "ambiguous"; readonly written: string; readonly candidates: readonly NamedRecipient[] }
  | { readonly kind: "leading-zero-lost"; readonly written: string; readonly meant: NamedRecipient }
  | { readonly kind: "replaced"; readonly written: string; readonly now: NamedRecipient }
  | { readonly kind: "differ"; readonly code: NamedRecipient; readonly name: NamedRecipient };

/** What a row says of its subject, as two texts: either may hold both code and name ("0114 Upplands Väsby"). */
export type WrittenSubject = { readonly code: string; readonly name: string };

/** How a whole table writes names. */
export type NamesOfTable = {
  /** No name has å, ä or ö, and some should: Habo may be Håbo. */
  readonly areDotsLost: boolean;
  /** No name has å, ä or ö. */
  readonly areAllPlain: boolean;
};

const TOTAL =
  /^(?:total(?:t|summa|belopp)?|summa|s:a|summering|riket|hela (?:riket|landet)|sverige|(?:samtliga|alla) (?:kommuner|regioner|landsting|län))(?![\p{L}\d])/iu;
const SECTION_SUM = /^del(?:summa|total)(?![\p{L}\d])/iu;
const SUM_AFTER = /[,:\s]+(?:totalt?|summa)$/iu;
const CODE = /^'?(?:lan-)?(\d{1,4})$/;
const CODE_AND_NAME = /^'?(\d{1,4})[\s.:\u2013-]+(?=\D)(.+)$/;

/** The code and the name of a row, taken apart. */
export function partsOf({ code, name }: WrittenSubject): WrittenSubject {
  for (const text of [code, name]) {
    const [, digits, rest] = CODE_AND_NAME.exec(text.slice(0, 200)) ?? [];
    if (digits !== undefined && rest !== undefined) {
      return { code: digits, name: text === code && name !== "" && name !== code ? name : rest };
    }
  }
  const isCode = CODE.test(code);
  if (!isCode && CODE.test(name)) return { code: name, name: code };
  return isCode || code === "" ? { code, name } : { code: "", name: name === "" ? code : name };
}

/** Reads whom a row is about: by its code where it has one, else by its name. */
export function readSubject(written: WrittenSubject, index: RecipientIndex, names: NamesOfTable): RowSubject {
  const { code, name } = partsOf(written);
  if (code === "" && name === "") return { kind: "nobody" };
  const sum = readSum(name, index);
  if (sum !== undefined) return sum;
  const digits = CODE.exec(code)?.[1];
  if (digits === undefined) return readName(name, index, names);
  return readCode(digits, name, index, names);
}

function readSum(name: string, index: RecipientIndex): RowSubject | undefined {
  const county = countyNamed(name, index) ?? countyNamed(name.replace(SUM_AFTER, ""), index);
  if (county !== undefined) return { kind: "county", county };
  const [section] = SECTION_SUM.exec(name) ?? [];
  const [total] = TOTAL.exec(name) ?? [];
  const word = section ?? total;
  if (word === undefined) return undefined;
  const summed = countyNamed(name.slice(word.length), index);
  if (summed !== undefined) return { kind: "county", county: summed };
  return { kind: section === undefined ? "total" : "section-sum" };
}

function countyNamed(name: string, index: RecipientIndex): County | undefined {
  return index.counties.get(comparableName(mendLetters(name)));
}

function readName(name: string, index: RecipientIndex, names: NamesOfTable): RowSubject {
  const [recipient, ...others] = matchName(name, index, names.areDotsLost);
  if (recipient === undefined) return { kind: "unknown", written: name };
  return others.length === 0
    ? { kind: "recipient", recipient, isByName: true }
    : { kind: "ambiguous", written: name, candidates: [recipient, ...others] };
}

/** How many digits the codes of municipalities, and of regions and counties, have. */
const DIGITS = { municipalities: 4, regions: 2, "counties-jointly": 2 } as const;

function readCode(digits: string, name: string, index: RecipientIndex, names: NamesOfTable): RowSubject {
  const length = DIGITS[index.group];
  if (Number(digits) === 0) return { kind: "total" };
  const meant = recipientWith(digits.padStart(length, "0"), index);
  if (length === 4 && digits.length <= 2) {
    const county = [...index.counties.values()].find((each) => each.code === digits.padStart(2, "0"));
    if (county !== undefined) return { kind: "county", county };
  }
  const named = matchName(name, index, false);
  const [only] = named.length === 1 ? named : [];
  const former = index.byFormerCode.get(digits);
  if (former !== undefined) return { kind: "replaced", written: digits, now: former };
  if (meant === undefined || digits.length > length || digits.length < length - 1) {
    return { kind: "unknown", written: digits, ...(only !== undefined && { named: only }) };
  }
  if (isAnotherName(name, named, meant, names)) {
    const [other = meant] = named;
    return { kind: "differ", code: meant, name: other };
  }
  if (digits.length < length && named.length === 0)
    return { kind: "leading-zero-lost", written: digits, meant };
  return { kind: "recipient", recipient: meant, isByName: false };
}

function recipientWith(code: string, { byCode, group }: RecipientIndex): NamedRecipient | undefined {
  return byCode.get(group === "counties-jointly" ? `lan-${code}` : code);
}

/** Whether a name is somebody else's than its code's. A name that nobody has is no proof of anything. */
function isAnotherName(
  name: string,
  named: readonly NamedRecipient[],
  meant: NamedRecipient,
  names: NamesOfTable,
): boolean {
  if (named.length === 0 || named.some(({ code }) => code === meant.code)) return false;
  // In a table without å, ä and ö, "Habo" beside Håbo's code is Håbo.
  const isPlainOwn = foldedName(comparableName(name)) === foldedName(comparableName(meant.name));
  return !(names.areAllPlain && isPlainOwn);
}
