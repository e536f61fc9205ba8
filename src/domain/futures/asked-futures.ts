import type { GapRule, Known } from "#domain/financing";
import {
  fraction,
  ore,
  parseFraction,
  parseStatedAmount,
  roundDown,
  type Fraction,
  type Ore,
} from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import { dearestPart } from "./break-even.ts";
import type { Advance, Commons } from "./commons.ts";

/** Who may pay a gap, in the order they are shown. */
export const GAP_RULES: readonly GapRule[] = ["others-pay", "up-to-ceiling", "employer-pays", "work-shrinks"];

/** What somebody tries on the map, as it was written; absent and empty is not said. */
export type AskedFutures = {
  /** The highest part of a year, for everybody: "125 %" of its own dearest year, or "200 000 kr". */
  readonly ceiling?: string | undefined;
  /** The same for one party, before what is said for everybody. */
  readonly ownCeilings?: Readonly<Record<RecipientCode, string>>;
  readonly gap?: string | undefined;
  /** What the employer has agreed to carry of a year. */
  readonly carries?: string | undefined;
  /** "own-budget", or the month of each year that the grant comes, "1" to "12". */
  readonly money?: string | undefined;
  /** Who lies out, by code, and up to which sum. */
  readonly advances?: Readonly<Record<RecipientCode, string>>;
  /** How small the work may become, "50 %". */
  readonly smallestWork?: string | undefined;
  /** Months that every grant is late. */
  readonly late?: string | undefined;
};

/** What of it can be wrong. */
export type FuturesField = Exclude<keyof AskedFutures, "ownCeilings" | "advances"> | "ownCeiling" | "advance";

/** Why something written cannot be used. `party`: whose, where the field is one party's. */
export type FuturesFieldProblem = {
  readonly kind: "unreadable" | "below-zero" | "not-a-part" | "not-a-choice" | "not-a-party";
  readonly field: FuturesField;
  readonly party?: RecipientCode;
  readonly written: string;
};

/** What is tried, read. */
export type TriedFutures = {
  readonly ceilings: ReadonlyMap<RecipientCode, Ore>;
  readonly gap: GapRule;
  /** The document has no rule: it is assumed. */
  readonly isGapAssumed: boolean;
  readonly employerCarries: Ore;
  readonly advances: Known<readonly Advance[]>;
  readonly smallestWork: Known<Fraction>;
  /** The month of each year that the grant comes. */
  readonly money: "own-budget" | Known<number>;
  readonly late: number;
};

/** The most months that a grant can be tried late. */
const LATEST = 6;

/**
 * Reads what somebody tries. What cannot be used is told and counts as not said.
 * @param gap what the document says of who pays a gap; where it says nothing the others pay, as an assumption
 * @param lenders who may lie out besides the parties: the employer
 */
export function readFutures(
  asked: AskedFutures,
  { parties, years }: Pick<Commons, "parties" | "years">,
  { gap, lenders }: { readonly gap: Known<GapRule>; readonly lenders: readonly RecipientCode[] },
): { readonly tried: TriedFutures; readonly problems: readonly FuturesFieldProblem[] } {
  const problems: FuturesFieldProblem[] = [];
  const tell = (problem: FuturesFieldProblem): void => void problems.push(problem);
  const codes = parties.map(({ party }) => party);
  const own = saidByParty(asked.ownCeilings, "ownCeiling", codes, tell);
  const common = said(asked.ceiling);
  const limit = common === undefined ? undefined : readCeiling(common, { field: "ceiling" }, tell);
  const ceilings = codes.flatMap((party): readonly (readonly [RecipientCode, Ore])[] => {
    const written = own.get(party);
    const ownLimit =
      written === undefined ? undefined : readCeiling(written, { field: "ownCeiling", party }, tell);
    const most = (written === undefined ? limit : ownLimit)?.(dearestPart(years, party));
    return most === undefined ? [] : [[party, most]];
  });
  const lent = saidByParty(asked.advances, "advance", [...codes, ...lenders], tell);
  const advances = [...lent].flatMap(([by, written]): readonly Advance[] => {
    const upTo = readAmount(written, { field: "advance", party: by }, tell);
    return upTo === undefined ? [] : [{ by, upTo }];
  });
  const carries = said(asked.carries);
  const rule = readChoice(asked.gap, "gap", GAP_RULES, tell);
  const late = readChoice(asked.late, "late", numbersTo(0, LATEST), tell);
  return {
    tried: {
      ceilings: new Map(ceilings),
      gap: rule ?? (gap === "unknown" ? "others-pay" : gap),
      isGapAssumed: gap === "unknown",
      employerCarries:
        carries === undefined ? ore(0n) : (readAmount(carries, { field: "carries" }, tell) ?? ore(0n)),
      advances: advances.length === 0 ? "unknown" : advances,
      smallestWork: readPart(asked.smallestWork, tell) ?? "unknown",
      money: readMoney(asked.money, tell),
      late: Number(late ?? "0"),
    },
    problems,
  };
}

type Where = { readonly field: FuturesField; readonly party?: RecipientCode };
type Tell = (problem: FuturesFieldProblem) => void;

function said(written: string | undefined): string | undefined {
  const text = written?.trim() ?? "";
  return text === "" ? undefined : text;
}

function saidByParty(
  asked: Readonly<Record<RecipientCode, string>> | undefined,
  field: "ownCeiling" | "advance",
  codes: readonly RecipientCode[],
  tell: Tell,
): ReadonlyMap<RecipientCode, string> {
  const written = Object.entries(asked ?? {}).flatMap(([party, text]) => {
    const own = said(text);
    return own === undefined ? [] : [[party, own] as const];
  });
  for (const [party] of written)
    if (!codes.includes(party)) tell({ kind: "not-a-party", field, party, written: party });
  return new Map(written.filter(([party]) => codes.includes(party)));
}

/** An amount, or a share of the party's own part; a share of an öre is cut off. */
function readCeiling(written: string, where: Where, tell: Tell): ((part: Ore) => Ore) | undefined {
  const percent = /^(.*?)(?:\s|\u00a0)*(?:%|procent)$/iu.exec(written)?.[1];
  if (percent === undefined) {
    const amount = readAmount(written, where, tell);
    return amount === undefined ? undefined : () => amount;
  }
  const share = parseFraction(percent);
  if (!share.ok) {
    tell({ kind: "unreadable", ...where, written });
    return undefined;
  }
  const { numerator, denominator } = share.value;
  if (numerator < 0n) {
    tell({ kind: "below-zero", ...where, written });
    return undefined;
  }
  return (part) => ore(roundDown(fraction(part * numerator, 100n * denominator)));
}

function readAmount(written: string, where: Where, tell: Tell): Ore | undefined {
  const amount = parseStatedAmount(written);
  if (!amount.ok) tell({ kind: "unreadable", ...where, written });
  else if (amount.value < 0n) tell({ kind: "below-zero", ...where, written });
  else return amount.value;
  return undefined;
}

/** More than nothing and at most the whole. */
function readPart(asked: string | undefined, tell: Tell): Fraction | undefined {
  const written = said(asked);
  if (written === undefined) return undefined;
  const percent = parseFraction(written.replace(/(?:\s|\u00a0)*(?:%|procent)$/iu, ""));
  if (!percent.ok) {
    tell({ kind: "unreadable", field: "smallestWork", written });
    return undefined;
  }
  const { numerator, denominator } = percent.value;
  if (numerator > 0n && numerator <= 100n * denominator) return fraction(numerator, 100n * denominator);
  tell({ kind: "not-a-part", field: "smallestWork", written });
  return undefined;
}

function readMoney(asked: string | undefined, tell: Tell): TriedFutures["money"] {
  const chosen = readChoice(asked, "money", ["own-budget", ...numbersTo(1, 12)], tell);
  if (chosen === undefined) return "unknown";
  return chosen === "own-budget" ? chosen : Number(chosen);
}

function readChoice<T extends string>(
  asked: string | undefined,
  field: FuturesField,
  choices: readonly T[],
  tell: Tell,
): T | undefined {
  const written = said(asked);
  if (written === undefined) return undefined;
  const chosen = choices.find((each) => each === written);
  if (chosen === undefined) tell({ kind: "not-a-choice", field, written });
  return chosen;
}

function numbersTo(first: number, last: number): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}
