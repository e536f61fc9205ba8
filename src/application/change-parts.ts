import {
  areTheWhole,
  freeId,
  partsOf,
  partsToEach,
  partWithInside,
  readingsOf,
  restOfShares,
  shareOf,
  sharingReadings,
  statedIn,
  type WrittenPart,
  type WrittenValue,
} from "#domain/draft";
import { ore, sumOre, type Fraction, type Ore } from "#domain/money";
import type { Acting } from "#domain/rights";
import { parseWrittenDay } from "#domain/time";
import type { ListedJson, ListedValue } from "./draft-ports.ts";
import { draftHistory, type Draft } from "./draft-record.ts";
import type { FormOf } from "./edit-draft.ts";
import { partTitleOf, splitByGroup } from "./split-groups.ts";
import { saveDraft, type DraftOutcome, type DraftParts } from "./write-draft.ts";

/** The groups that a part may go to by the form; others are written as JSON. */
export const PART_GROUPS = ["regions", "municipalities", "counties-jointly", "named"] as const;

/** A group that a part may go to by the form. */
export type PartGroup = (typeof PART_GROUPS)[number];

/** A new part as it is written in the form. */
export type NewPart = {
  readonly title: string;
  /** "250 miljoner kronor", "30 %" of what it lies in, or nothing where nobody has said it. */
  readonly amount: string;
  readonly groups: readonly PartGroup[];
  /** Who, where the group is named. */
  readonly name: string;
  /** The day of the population that it is shared by; nothing where nobody has said it. */
  readonly keyDay: string;
  /** The id of the part that it lies in; nothing for a part of the whole. */
  readonly parent: string;
  readonly isOfWhich: boolean;
};

/** What each group gets of a part that is divided, as it is written: percent or amounts. */
export type Division = {
  readonly part: string;
  readonly shares: Readonly<Record<Exclude<PartGroup, "named">, string>>;
};

/** What is wrong in a form of parts, and where. */
export type PartProblem =
  | { readonly field: "title"; readonly kind: "empty" }
  | { readonly field: "amount" | DividedGroup; readonly kind: "not-an-amount" }
  | { readonly field: "groups" | "name"; readonly kind: "empty" }
  | { readonly field: "keyDay"; readonly kind: "not-a-day" }
  | { readonly field: "parent"; readonly kind: "gone" }
  /** The part is divided already, or is not there any more. */
  | { readonly field: DividedGroup; readonly kind: "divided" | "gone" | "too-few" | "mixed" | "no-amount" }
  | { readonly field: DividedGroup; readonly kind: "not-the-whole"; readonly rest: Fraction }
  | {
      readonly field: DividedGroup;
      readonly kind: "not-the-amount";
      readonly whole: Ore;
      readonly sum: Ore;
    };

type DividedGroup = keyof Division["shares"];

/** The groups that a part is divided between by the form. */
const DIVIDED_GROUPS: readonly DividedGroup[] = ["regions", "municipalities", "counties-jointly"];

/** What came of changing the parts. */
export type PartOutcome =
  | DraftOutcome
  | { readonly kind: "problems"; readonly problems: readonly PartProblem[] }
  /** Something else in the text names the part: what the reader would say. */
  | { readonly kind: "named-elsewhere"; readonly places: readonly string[] };

/** Adds a part, last among the parts (lägger till en del). */
export async function addPart(
  form: FormOf,
  part: NewPart,
  acting: Acting | undefined,
  parts: DraftParts,
): Promise<PartOutcome> {
  return changeText(form, acting, parts, (draft, values) => {
    const standing = partsOf(values);
    const problems = problemsOf(part, standing);
    if (problems.length > 0) return { kind: "problems", problems };
    const written = componentOf(
      part,
      freeId(
        part.title,
        standing.map(({ id }) => id),
      ),
    );
    return parts.files.append(draft.text, "components", written);
  });
}

/**
 * Divides a part between groups (delar upp), each with its share or amount. The part keeps its conditions and days, and the
 * interpretation of how its groups share it goes: the parts say that now.
 */
export async function dividePart(
  form: FormOf,
  division: Division,
  acting: Acting | undefined,
  parts: DraftParts,
): Promise<PartOutcome> {
  return changeText(form, acting, parts, (draft, values) => {
    const each = partsToEach(values).find(({ id }) => id === division.part);
    if (each !== undefined) return splitAs(each, division, draft.text, parts);
    const standing = partsOf(values);
    const divided = dividedInto(division, standing, values);
    if ("problems" in divided) return { kind: "problems", problems: divided.problems };
    const text = divided.parts.reduce(
      (done, each) => parts.files.append(done, "components", each),
      draft.text,
    );
    return sharingReadings(division.part, readingsOf(values))
      .toReversed()
      .reduce((done, { path }) => parts.files.remove(done, path), text);
  });
}

/** A part with one amount to each group is divided into just those groups, whatever each then gets. */
function splitAs(part: WrittenPart, { shares }: Division, text: string, { files }: DraftParts): Changed {
  const given = new Map<string, string>(Object.entries(shares));
  const amounts = part.groups.map((group) => ({ group, words: given.get(group) || "unknown" }));
  const unread = DIVIDED_GROUPS.filter((group) => {
    const words = given.get(group) ?? "";
    return words !== "" && (statedIn(words) === undefined || !part.groups.includes(group));
  });
  if (unread.length > 0)
    return { kind: "problems", problems: unread.map((field) => ({ field, kind: "not-an-amount" })) };
  return splitByGroup(text, { part, amounts }, files);
}

/**
 * Makes one part for each group of a part whose amount is read as one to each (delar upp per grupp), each with that amount.
 * Nothing is counted differently; from then on each amount is changed by itself.
 */
export async function splitPart(
  form: FormOf,
  id: string,
  acting: Acting | undefined,
  parts: DraftParts,
): Promise<PartOutcome> {
  return changeText(form, acting, parts, (draft, values) => {
    const part = partsToEach(values).find((each) => each.id === id);
    if (part === undefined) return { kind: "problems", problems: [{ field: "regions", kind: "gone" }] };
    const words = part.amountWords ?? "unknown";
    const amounts = part.groups.map((group) => ({ group, words }));
    return splitByGroup(draft.text, { part, amounts }, parts.files);
  });
}

/** What goes with a part: the parts in it, and the interpretations that are about nothing else. */
export type GoingPart = {
  readonly parts: readonly WrittenPart[];
  /** What they say: "Varje län får ett gemensamt belopp." */
  readonly interpretations: readonly { readonly path: string; readonly reading: string }[];
};

/** What would go with a part; no parts where there is none by that id. */
export function whatGoes(id: string, values: readonly WrittenValue[]): GoingPart {
  const gone = partWithInside(id, partsOf(values));
  const ids = new Set(gone.map((part) => part.id));
  const about = new Map<string, string[]>();
  for (const { path, value } of values) {
    const owner = /^(interpretations\[\d+\])\.effect\.components?(?:\[\d+\])?$/.exec(path)?.[1];
    if (owner !== undefined) about.set(owner, [...(about.get(owner) ?? []), String(value)]);
  }
  const going = [...about].filter(([, named]) => named.every((each) => ids.has(each)));
  return {
    parts: gone,
    interpretations: going.map(([path]) => ({
      path,
      reading: String(values.find((each) => each.path === `${path}.reading`)?.value ?? ""),
    })),
  };
}

/** Takes a part away with everything that lies in it (tar bort), unless something that stays names it. */
export async function removePart(
  form: FormOf,
  id: string,
  acting: Acting | undefined,
  parts: DraftParts,
): Promise<PartOutcome> {
  return changeText(form, acting, parts, (draft, values) => {
    const going = whatGoes(id, values);
    const places = namedElsewhere(going, values);
    if (places.length > 0) return { kind: "named-elsewhere", places };
    // From the end: what is taken out does not move what is still to be.
    const paths = [...going.parts, ...going.interpretations]
      .map(({ path }) => path)
      .toSorted((left, right) => indexOf(right) - indexOf(left));
    return paths.reduce((text, path) => parts.files.remove(text, path), draft.text);
  });
}

/** Writes what stood before the last change again (ångrar): by whoever may write the draft, while it is the last. */
export async function takeBackParts(
  { object, basedOn, key }: FormOf,
  acting: Acting | undefined,
  parts: DraftParts,
): Promise<PartOutcome> {
  const history = await draftHistory(object, acting, parts);
  const [before, draft] = history.slice(-2);
  if (draft === undefined || before === undefined) return { kind: "not-here" };
  if (draft.version.version !== basedOn) return { kind: "stale", current: draft };
  return saveDraft({ draft, text: before.text, kept: before.kept, basedOn, key }, acting, parts);
}

type Changed = string | Exclude<PartOutcome, DraftOutcome>;

/** Writes what a deed makes of a draft's text, on the version that was before the eyes. */
export async function changeText(
  { object, basedOn, key }: FormOf,
  acting: Acting | undefined,
  parts: DraftParts,
  changed: (draft: Draft, values: readonly WrittenValue[]) => Changed,
): Promise<PartOutcome> {
  const draft = (await draftHistory(object, acting, parts)).at(-1);
  const values = draft && parts.files.values(draft.text);
  if (draft === undefined || values === undefined) return { kind: "not-here" };
  if (draft.version.version !== basedOn) return { kind: "stale", current: draft };
  const text = changed(draft, values);
  if (typeof text !== "string") return text;
  if (text === draft.text) return { kind: "written", draft };
  return saveDraft({ draft, text, basedOn, key }, acting, parts);
}

function problemsOf(part: NewPart, standing: readonly WrittenPart[]): readonly PartProblem[] {
  const { title, amount, groups, name, keyDay, parent } = part;
  return [
    ...(title === "" ? [{ field: "title", kind: "empty" } as const] : []),
    ...(amount !== "" && shareIn(amount) === undefined && statedIn(amount) === undefined
      ? [{ field: "amount", kind: "not-an-amount" } as const]
      : []),
    ...(groups.length === 0 ? [{ field: "groups", kind: "empty" } as const] : []),
    ...(groups.includes("named") && name === "" ? [{ field: "name", kind: "empty" } as const] : []),
    ...(keyDay !== "" && !parseWrittenDay(keyDay).ok
      ? [{ field: "keyDay", kind: "not-a-day" } as const]
      : []),
    ...(parent !== "" && standing.every(({ id }) => id !== parent)
      ? [{ field: "parent", kind: "gone" } as const]
      : []),
  ];
}

function componentOf(part: NewPart, id: string): ListedValue {
  const { title, amount, groups, name, keyDay, parent, isOfWhich } = part;
  const day = parseWrittenDay(keyDay);
  const isNamed = groups.includes("named");
  const key = isNamed && groups.length === 1 ? { kind: "whole" } : keyOn(day.ok ? day.value.toString() : "");
  return {
    ...emptyPart(id, title, parent),
    ...(isOfWhich ? { isOfWhich } : {}),
    ...amountOf(amount, parent === "" ? "frame" : parent),
    recipients: groups.map((kind): ListedJson =>
      kind === "named" ? { kind, recipients: [{ code: freeId(name, []), name }] } : { kind },
    ),
    key,
  };
}

function keyOn(on: string): ListedJson {
  return on === "" ? "unknown" : { kind: "population", on };
}

/** A part of which nothing is said but its name. */
function emptyPart(id: string, title: string, parent: string): ListedValue {
  const unknown = "unknown";
  return {
    id,
    title,
    ...(parent === "" ? {} : { parent }),
    stated: unknown,
    recipients: [],
    use: unknown,
    key: unknown,
    stage: unknown,
    grain: unknown,
    rest: unknown,
    conditions: [],
    carryOver: unknown,
    clauses: [],
    keyClauses: [],
  };
}

/** What is written as an amount or as a share of what it lies in. */
function amountOf(words: string, of: string, clause?: string): ListedValue {
  const cited = clause === undefined ? {} : { clause };
  const share = shareIn(words);
  if (share !== undefined)
    return {
      percentage: { asWritten: words, fraction: `${share.numerator}/${share.denominator}`, of, ...cited },
    };
  const stated = statedIn(words);
  return stated === undefined ? {} : { stated: { ...stated, ...cited } };
}

/** A share needs its sign: "30" alone is an amount. */
function shareIn(words: string): Fraction | undefined {
  return /(?:%|procent)$/u.test(words.trim()) ? shareOf(words) : undefined;
}

function dividedInto(
  { part: id, shares }: Division,
  standing: readonly WrittenPart[],
  values: readonly WrittenValue[],
): { readonly parts: readonly ListedValue[] } | { readonly problems: readonly PartProblem[] } {
  const given = DIVIDED_GROUPS.flatMap((group) =>
    shares[group] === "" ? [] : [{ group, words: shares[group] }],
  );
  const first = given[0]?.group ?? "regions";
  const fault = (kind: "divided" | "gone" | "too-few" | "mixed" | "no-amount") => ({
    problems: [{ field: first, kind } as const],
  });
  const part = standing.find((each) => each.id === id);
  if (part === undefined) return fault("gone");
  if (standing.some(({ parent }) => parent === id)) return fault("divided");
  if (given.length < 2) return fault("too-few");
  const unread = given.filter(({ words }) => shareIn(words) === undefined && statedIn(words) === undefined);
  if (unread.length > 0)
    return { problems: unread.map(({ group }) => ({ field: group, kind: "not-an-amount" })) };
  const fractions = given.flatMap(({ words }) => shareIn(words) ?? []);
  if (fractions.length !== 0 && fractions.length !== given.length) return fault("mixed");
  if (fractions.length > 0 && !areTheWhole(fractions))
    return { problems: [{ field: first, kind: "not-the-whole", rest: restOfShares(fractions) }] };
  if (fractions.length === 0) {
    const sum = sumOre(given.flatMap(({ words }) => oreIn(words)));
    if (part.amount === undefined) return fault("no-amount");
    if (sum !== part.amount)
      return { problems: [{ field: first, kind: "not-the-amount", whole: part.amount, sum }] };
  }
  return { parts: given.map(({ group, words }) => partFor(part, group, words, standing, values)) };
}

function oreIn(words: string): readonly Ore[] {
  const stated = statedIn(words);
  return stated === undefined ? [] : [ore(BigInt(stated.ore))];
}

/** What one group gets of a part: the part's name, key and sources. Conditions and days stay with the part. */
function partFor(
  part: WrittenPart,
  group: DividedGroup,
  words: string,
  standing: readonly WrittenPart[],
  values: readonly WrittenValue[],
): ListedValue {
  const cited = (list: string) =>
    values.flatMap(({ path, value }) =>
      path.startsWith(`${part.path}.${list}[`) && typeof value === "string" ? [value] : [],
    );
  const clause = values.find(({ path }) => path === `${part.path}.stated.clause`)?.value;
  const suffix = { regions: "regioner", municipalities: "kommuner", "counties-jointly": "lanen" }[group];
  const id = freeId(
    `${part.id}-${suffix}`,
    standing.map((each) => each.id),
  );
  return {
    ...emptyPart(id, partTitleOf(part.title, group), part.id),
    ...amountOf(words, part.id, typeof clause === "string" ? clause : undefined),
    recipients: [{ kind: group }],
    key: part.key === "population" ? keyOn(part.keyDay ?? "unknown") : "unknown",
    clauses: cited("clauses"),
    keyClauses: cited("keyClauses"),
  };
}

/** Where something that stays names a part that goes. */
function namedElsewhere(
  { parts, interpretations }: GoingPart,
  values: readonly WrittenValue[],
): readonly string[] {
  const ids = new Set(parts.map(({ id }) => id));
  const isGone = (path: string) =>
    [...parts, ...interpretations].some((each) => path.startsWith(`${each.path}.`));
  const names =
    /^components\[\d+\]\.(?:percentage\.of|key\.(?:.+\.)?component)$|^interpretations\[\d+\]\.effect\.components?(?:\[\d+\])?$/;
  return values.flatMap(({ path, value }) =>
    names.test(path) && ids.has(String(value)) && !isGone(path) ? [path] : [],
  );
}

function indexOf(path: string): number {
  return Number.parseInt(/\d+/.exec(path)?.[0] ?? "0", 10);
}
