import { groupPartId } from "#domain/agreement";
import { ore, sumOre, type Ore } from "#domain/money";
import { statedIn, type DraftField } from "./draft-fields.ts";
import { formFields } from "./form-fields.ts";
import { partsOf, type WrittenPart } from "./written-parts.ts";
import type { WrittenValue } from "./written-value.ts";

/** What an amount is in a whole: the frame, a part, or what one group of a part gets (beloppsrad). */
export type AmountLine = SummedLine & {
  /** "frame", or where the part stands: "components[2]". */
  readonly path: string;
  /** The field that it is written in; absent where the part's amount has none. */
  readonly field?: DraftField;
  /** How many wholes it lies inside. */
  readonly depth: number;
  /** What the same amount was in the agreement that is looked back at. */
  readonly before?: Ore;
  /** The same in the words of that agreement, "unknown" where it was: also a share has it. */
  readonly beforeWords?: string;
};

/** What adding up needs of a line. */
export type SummedLine = {
  /** "frame", or the id of the part. */
  readonly part: string;
  /** The whole that the part lies in; absent for the frame. */
  readonly whole?: string;
  /** Absent where nobody has said it, or where it is a share. */
  readonly now?: Ore;
  /** How many times it is counted in its whole: once for each group where it is read so. */
  readonly times: number;
  /** Whether it says nothing of the rest of its whole ("varav"). */
  readonly isOfWhich: boolean;
};

/** What lies inside a whole, added up (summa). */
export type AmountSum = {
  readonly whole: string;
  readonly terms: readonly Ore[];
  readonly sum: Ore;
  /** What the whole itself says; absent where it says nothing. */
  readonly stated?: Ore;
  /** Sum − stated: negative where something of the whole is in no part. */
  readonly difference?: Ore;
  /** Whether the parts need not make up the whole: one has no amount, or is "varav". */
  readonly isOpen: boolean;
};

const KINDS = ["regions", "municipalities", "counties-jointly", "named"] as const;

/**
 * Every amount of a draft as a tree, in the order of its text: the frame, and each part below the whole that it lies in.
 * @param former the values of the agreement that it was copied from
 */
export function amountLines(
  values: readonly WrittenValue[],
  former: readonly WrittenValue[] = [],
): readonly AmountLine[] {
  const parts = partsOf(values);
  const fields = formFields(values).filter(({ name }) => AMOUNTS.has(name));
  const formerParts = partsOf(former);
  const at = (path: string) => fields.filter((field) => field.path === path || isUnder(field.path, path));
  const frame = { path: "frame", part: "frame", times: 1, isOfWhich: false, depth: 0 };
  return [
    ...(at("frame").length === 0
      ? []
      : linesOf(frame, at("frame"), values, beforeOf("frame", former, formerParts))),
    ...parts.flatMap((part) =>
      linesOf(lineOf(part), at(part.path), values, beforeOf(part.id, former, formerParts)),
    ),
  ];
}

const AMOUNTS: ReadonlySet<string> = new Set(["amountWords", "groupAmount", "percentageWords"]);

function isUnder(field: string, path: string): boolean {
  return field.startsWith(`${path}.`);
}

function lineOf({ path, id, parent, toEach, groups, isOfWhich, depth }: WrittenPart) {
  const times = toEach === undefined ? 1 : groups.length;
  return { path, part: id, whole: parent ?? "frame", times, isOfWhich, depth: depth + 1 };
}

type Placed = Omit<AmountLine, "field" | "now" | "before" | "beforeWords">;
type Before = Pick<AmountLine, "before" | "beforeWords">;

/** A part is a line for each field that its amount is written in; what each group gets is counted once. */
function linesOf(
  line: Placed,
  fields: readonly DraftField[],
  values: readonly WrittenValue[],
  before: Before,
): readonly AmountLine[] {
  const now = amountAt(line.path === "frame" ? "frame" : `${line.path}.stated`, "path", values);
  const known = now === undefined ? {} : { now };
  const share = fields.find(({ name }) => name === "percentageWords");
  const own = fields.filter(({ name }) => name !== "percentageWords");
  if (own.length === 0) return [{ ...line, ...known, ...before, ...(share && { field: share }) }];
  // A share beside an amount that nobody has said is where the amount comes from.
  if (share !== undefined && now === undefined) return [{ ...line, ...before, field: share }];
  return own.map((field) => ({
    ...line,
    ...known,
    ...before,
    field,
    ...(field.name === "groupAmount" ? { times: 1 } : {}),
  }));
}

function beforeOf(id: string, former: readonly WrittenValue[], parts: readonly WrittenPart[]): Before {
  const was = formerPart(id, parts);
  const key = id === "frame" ? id : `components.${was}.stated`;
  const share = former.find((each) => each.key === `components.${was}.percentage.asWritten`);
  const before = amountAt(key, "key", former);
  const words = share ?? former.find((each) => [`${key}.asWritten`, key].includes(each.key));
  return {
    ...(before === undefined ? {} : { before }),
    ...(typeof words?.value === "string" ? { beforeWords: words.value } : {}),
  };
}

/** The id that a part had before it became one for each group; its own where it has been one all the time. @param parts of the former agreement */
export function formerPart(id: string, parts: readonly WrittenPart[]): string {
  return parts.some((part) => part.id === id) ? id : (parts.find((part) => isSplitInto(part, id))?.id ?? id);
}

/** Whether a part was read as one amount to each group, one of which is now a part of its own. */
function isSplitInto({ id, toEach, groups }: WrittenPart, part: string): boolean {
  return (
    toEach !== undefined && KINDS.some((kind) => groups.includes(kind) && groupPartId(id, kind) === part)
  );
}

function amountAt(place: string, by: "path" | "key", values: readonly WrittenValue[]): Ore | undefined {
  const written = values.find((each) => each[by] === `${place}.ore`)?.value;
  return typeof written === "string" && /^\d{1,18}$/.test(written) ? ore(BigInt(written)) : undefined;
}

/** What lies inside each whole, added up, in the order of the lines. A whole with no amount inside it has no sum. */
export function amountSums(lines: readonly SummedLine[]): readonly AmountSum[] {
  return [...new Set(lines.map(({ part }) => part))].flatMap((whole): readonly AmountSum[] => {
    const inside = lines.filter((line) => line.whole === whole);
    const terms = inside.flatMap(amountsOf);
    if (terms.length === 0) return [];
    const sum = sumOre(terms);
    const own = lines.filter(({ part }) => part === whole);
    const isStated = own.length > 0 && own.every(({ now }) => now !== undefined);
    const stated = sumOre(own.flatMap(amountsOf));
    const isOpen = inside.some(({ now, isOfWhich }) => now === undefined || isOfWhich);
    return [
      {
        whole,
        terms,
        sum,
        isOpen,
        ...(isStated ? { stated, difference: ore(sum - stated) } : {}),
      },
    ];
  });
}

/** An amount as many times as it is counted. */
function amountsOf({ now, times }: SummedLine): readonly Ore[] {
  return now === undefined ? [] : Array.from({ length: times }, () => now);
}

/** Why an amount may not be what somebody meant (tveksamt belopp): its words are not understood, or have no unit. */
export type AmountDoubt = "unread" | "no-unit";

/**
 * Whether what is written of an amount may not be what was meant: words that our reader of amounts does not understand, so
 * that it counts as it did, and a bare figure that is less than a hundredth of what it was before: "260" for 260 million,
 * and "410" for 410 thousand where it was 400 thousand.
 * @param words as they are written @param now what it counts as
 */
export function amountDoubt(
  words: string,
  now: Ore | undefined,
  before: Ore | undefined,
): AmountDoubt | undefined {
  const said = words.trim();
  if (now === undefined || said === "" || said === "unknown") return undefined;
  if (statedIn(said)?.ore !== String(now)) return "unread";
  const isBare = /^[\d\s.,]+$/u.test(said);
  return isBare && before !== undefined && now * 100n < before ? "no-unit" : undefined;
}

/** Whether a whole is exactly what lies inside it, and all of it is known: only then can it follow its parts. */
export function addsUp({ difference, isOpen }: AmountSum): boolean {
  return difference === 0n && !isOpen;
}

/**
 * What wholes become when they follow their parts (summorna följer med), the innermost first: when a part grows by
 * 10 million, so does the part that it lies in, and the frame.
 * @param mayFollow whether a whole follows: it added up before, and nobody has written another amount there
 */
export function followingSums(
  lines: readonly SummedLine[],
  mayFollow: (whole: string) => boolean,
): ReadonlyMap<string, Ore> {
  const followed = new Map<string, Ore>();
  let standing = lines;
  // Each whole follows after everything in it: as many rounds as there can be levels.
  for (let level = 0; level < lines.length; level += 1) {
    const off = amountSums(standing).filter((each) => canFollow(each, lines) && mayFollow(each.whole));
    if (off.length === 0) break;
    for (const { whole, sum } of off) followed.set(whole, sum);
    standing = standing.map((line) => ({ ...line, ...nowOf(line, followed) }));
  }
  return followed;
}

function canFollow({ whole, difference, isOpen }: AmountSum, lines: readonly SummedLine[]): boolean {
  const own = lines.filter(({ part }) => part === whole);
  return difference !== undefined && difference !== 0n && !isOpen && own.length === 1 && own[0]?.times === 1;
}

function nowOf({ part, now }: SummedLine, followed: ReadonlyMap<string, Ore>) {
  const known = followed.get(part) ?? now;
  return known === undefined ? {} : { now: known };
}
