import {
  addFractions,
  fraction,
  ore,
  parseFraction,
  subtractFractions,
  sumOre,
  wholeFraction,
  type Fraction,
  type Ore,
} from "#domain/money";
import { readingsOf, type WrittenReading } from "./written-readings.ts";
import type { WrittenValue } from "./written-value.ts";

/** A part of a draft (del), as its text has it, also while the text has faults. */
export type WrittenPart = {
  /** Where it stands: "components[2]". */
  readonly path: string;
  readonly id: string;
  readonly title: string;
  /** The id of the part that it is a part of; absent for a part of the whole. */
  readonly parent?: string;
  /** Pointed out inside its parent without the parts making up the whole ("varav"). */
  readonly isOfWhich: boolean;
  /** As it is stated; absent where no amount is. */
  readonly amount?: Ore;
  /** The amount in the words of the document. */
  readonly amountWords?: string;
  /** The interpretation that gives the amount to each of the groups, and not to all of them together. */
  readonly toEach?: WrittenReading;
  readonly percentage?: Fraction;
  /** Kinds of recipients, and the names of those that are named. */
  readonly groups: readonly string[];
  readonly named: readonly string[];
  /** The kind of the key; "unknown" where nobody has said it. */
  readonly key: string;
  readonly keyDay?: string;
  /** How many parts it lies inside. */
  readonly depth: number;
};

/** What lies inside a whole, added up: the frame, or a part that is divided. */
export type PartsSum = {
  /** "frame", or the part's id. */
  readonly whole: string;
  readonly stated: Ore;
  readonly sum: Ore;
  /** Stated − sum: negative where the parts are more than the whole. */
  readonly difference: Ore;
};

/** Every part of a draft in the order of its text, each below the one that it is a part of. */
export function partsOf(values: readonly WrittenValue[]): readonly WrittenPart[] {
  const byPath = new Map(values.map(({ path, value }) => [path, value]));
  const paths = new Set(values.flatMap(({ path }) => /^components\[\d+\]/.exec(path)?.[0] ?? []));
  const readings = readingsOf(values).filter(({ kind }) => kind === "amount-to-each-group");
  const flat = [...paths].map((path) => partAt(path, byPath, values, readings));
  const below = (parent: string | undefined, depth: number): readonly WrittenPart[] =>
    depth > flat.length
      ? []
      : flat.flatMap((part) => {
          if (part.parent !== parent) return [];
          return [{ ...part, depth }, ...(part.id === "" ? [] : below(part.id, depth + 1))];
        });
  const nested = below(undefined, 0);
  // A part of something that is not there stands last, to be put right.
  return [...nested, ...flat.filter(({ path }) => nested.every((each) => each.path !== path))];
}

function partAt(
  path: string,
  byPath: ReadonlyMap<string, WrittenValue["value"]>,
  values: readonly WrittenValue[],
  readings: readonly WrittenReading[],
): WrittenPart {
  const text = (field: string) => {
    const value = byPath.get(`${path}.${field}`);
    return typeof value === "string" ? value : undefined;
  };
  const under = (field: RegExp) =>
    values.flatMap(({ path: each, value }) =>
      each.startsWith(`${path}.recipients[`) && field.test(each) && typeof value === "string" ? [value] : [],
    );
  const parent = text("parent");
  const stated = text("stated.ore") ?? "";
  const share = parseFractionOf(text("percentage.fraction"));
  const keyDay = text("key.on");
  const id = text("id") ?? "";
  const words = text("stated.asWritten");
  const toEach = readings.find(({ parts }) => id !== "" && parts.includes(id));
  return {
    path,
    id,
    title: text("title") ?? "",
    ...(parent === undefined ? {} : { parent }),
    isOfWhich: byPath.get(`${path}.isOfWhich`) === true,
    ...(/^\d{1,18}$/.test(stated) ? { amount: ore(BigInt(stated)) } : {}),
    ...(words === undefined ? {} : { amountWords: words }),
    ...(toEach === undefined ? {} : { toEach }),
    ...(share === undefined ? {} : { percentage: share }),
    groups: under(/\]\.kind$/),
    named: under(/\]\.name$/),
    key: text("key.kind") ?? "unknown",
    ...(keyDay === undefined || keyDay === "unknown" ? {} : { keyDay }),
    depth: 0,
  };
}

function parseFractionOf(text: string | undefined): Fraction | undefined {
  const [numerator = "", denominator = ""] = text?.split("/") ?? [];
  if (!/^\d{1,18}$/.test(numerator) || !/^[1-9]\d{0,17}$/.test(denominator)) return undefined;
  return fraction(BigInt(numerator), BigInt(denominator));
}

/** What a part is in all: its amount, once for each group where it is read so; undefined where nobody has said it. */
export function wholeOfPart({ amount, toEach, groups }: WrittenPart): Ore | undefined {
  if (amount === undefined) return undefined;
  return toEach === undefined ? amount : ore(amount * BigInt(groups.length));
}

/**
 * What does not add up among the parts, whole by whole: stated parts that are more than the whole, and parts that all state
 * an amount and together are less. "Varav" says nothing of the rest; a part that states none leaves it open.
 */
export function sumsOf(parts: readonly WrittenPart[], frame: Ore | undefined): readonly PartsSum[] {
  const wholes = [
    ...(frame === undefined ? [] : [{ whole: "frame", stated: frame, inside: undefined }]),
    ...parts.flatMap((part) => {
      const stated = wholeOfPart(part);
      return stated === undefined ? [] : [{ whole: part.id, stated, inside: part.id }];
    }),
  ];
  return wholes.flatMap(({ whole, stated, inside }) => {
    const own = parts.filter(({ parent }) => parent === inside);
    const amounts = own.flatMap((part) => wholeOfPart(part) ?? []);
    if (amounts.length === 0) return [];
    const sum = sumOre(amounts);
    const difference = ore(stated - sum);
    const isOpen = amounts.length < own.length || own.some(({ isOfWhich }) => isOfWhich);
    return difference === 0n || (difference > 0n && isOpen) ? [] : [{ whole, stated, sum, difference }];
  });
}

/** A part with everything that lies inside it, the innermost too. */
export function partWithInside(id: string, parts: readonly WrittenPart[]): readonly WrittenPart[] {
  const inside = (of: string, left: number): readonly WrittenPart[] =>
    left === 0
      ? []
      : parts.filter(({ parent }) => parent === of).flatMap((part) => [part, ...inside(part.id, left - 1)]);
  const own = parts.filter((part) => part.id === id);
  return [...own, ...inside(id, parts.length)];
}

/** An id for a new part, from its title: small letters, digits and hyphens, and not taken. @example freeId("Ungas hälsa", []) // "ungas-halsa" */
export function freeId(title: string, taken: readonly string[]): string {
  const plain = title
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z\d]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 60);
  // The word for the whole amount is no name of a part.
  const base = plain === "" || plain === "frame" ? "del" : plain;
  const ids = new Set(taken);
  if (!ids.has(base)) return base;
  for (let number = 2; ; number += 1) if (!ids.has(`${base}-${number}`)) return `${base}-${number}`;
}

/** A share as it is written, "70 %" or "12,5 procent", as a fraction of the whole; undefined where it is none. */
export function shareOf(written: string): Fraction | undefined {
  const digits = /^([\d.,]+)\s*(?:%|procent)?$/u.exec(written.trim())?.[1];
  const read = digits === undefined ? undefined : parseFraction(digits);
  if (read?.ok !== true) return undefined;
  const { numerator, denominator } = read.value;
  return fraction(numerator, denominator * 100n);
}

/** What shares leave of the whole, or have too much of it. @returns 1 − Σ */
export function restOfShares(shares: readonly Fraction[]): Fraction {
  return subtractFractions(wholeFraction(1n), shares.reduce(addFractions, wholeFraction(0n)));
}

/** Whether shares make up the whole. */
export function areTheWhole(shares: readonly Fraction[]): boolean {
  return restOfShares(shares).numerator === 0n;
}
