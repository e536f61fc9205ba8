import { ore, type Ore } from "#domain/money";
import { assert } from "#domain/result";
import { hashOf } from "#domain/source";
import type { PartyMatter } from "./party-matter.ts";

/** The figures that a paper was written with, as its address carries them (märke). */
export type PaperMark = {
  /** The first operating year; the others follow it. */
  readonly first: number;
  /** Öre a year: what the party pays, or, in the paper that all share, what the post costs. */
  readonly amounts: readonly Ore[];
  /** The beginning of a hash over every other figure of the paper as well. */
  readonly rest: string;
};

/** One year whose figure is another than when a paper was written; undefined where a year is not there. */
export type ChangedFigure = {
  readonly year: number;
  readonly before: Ore | undefined;
  readonly after: Ore | undefined;
};

/** Eight digits of a hash tell an accident, and can be read aloud. */
const REST = /^[0-9a-f]{8}$/;
const LONGEST = 60;

/** The mark of a party's own papers. */
export function markOf(matter: PartyMatter): PaperMark {
  const { years, withoutAnother, moneyEnds } = matter;
  const others = [
    ...years.flatMap(({ cost, months, covered }) => [cost, BigInt(months), covered]),
    withoutAnother?.after ?? 0n,
    moneyEnds?.untilEnd.amount ?? 0n,
    moneyEnds?.throughNotice.amount ?? 0n,
  ];
  return { first: firstOf(matter), amounts: years.map(({ part }) => part), rest: restOf(others) };
}

/** The mark of the paper that all parties share. @param matters one of each party, at least one (asserted) */
export function sharedMark(matters: readonly PartyMatter[]): PaperMark {
  const [first] = matters;
  assert(first !== undefined, "a post that has been reckoned has a party");
  return {
    first: firstOf(first),
    amounts: first.years.map(({ cost }) => cost),
    rest: restOf(matters.flatMap(({ years }) => years.map(({ part }) => part))),
  };
}

/** A mark as it stands in an address. @example writeMark({ first: 2023, amounts: [ore(100n)], rest: "0123abcd" }) // "2023.100.0123abcd" */
export function writeMark({ first, amounts, rest }: PaperMark): string {
  return [first, ...amounts, rest].join(".");
}

/** Reads a mark out of what somebody has pasted: an address with it, or the mark alone. */
export function readMark(written: string): PaperMark | undefined {
  // Copied out of a PDF, an address may come with the breaks of its lines.
  const whole = written.replaceAll(/\s+/g, "");
  const text = /siffror=([^&#]+)/.exec(whole)?.[1] ?? whole;
  const [first = "", ...others] = text.split(".");
  const rest = others.pop() ?? "";
  const isWhole = /^\d{4}$/.test(first) && others.length > 0 && others.length <= LONGEST;
  if (!isWhole || !REST.test(rest) || !others.every((each) => /^\d{1,18}$/.test(each))) return undefined;
  return { first: Number.parseInt(first, 10), amounts: others.map((each) => ore(BigInt(each))), rest };
}

/** The years whose figure is another now. */
export function changedFigures(before: PaperMark, now: PaperMark): readonly ChangedFigure[] {
  const last = Math.max(before.first + before.amounts.length, now.first + now.amounts.length);
  const first = Math.min(before.first, now.first);
  return Array.from({ length: last - first }, (_, index) => first + index).flatMap((year) => {
    const [was, is] = [before.amounts[year - before.first], now.amounts[year - now.first]];
    return was === is ? [] : [{ year, before: was, after: is }];
  });
}

/** Whether every figure of the paper is as it was. */
export function isSameMark(before: PaperMark, now: PaperMark): boolean {
  return writeMark(before) === writeMark(now);
}

function firstOf({ years, asked }: PartyMatter): number {
  return years[0]?.year ?? asked.year;
}

function restOf(figures: readonly bigint[]): string {
  return hashOf(figures.map(String)).slice(0, 8);
}
