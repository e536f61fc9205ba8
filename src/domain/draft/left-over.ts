import { placesResting, yearsOfDocuments } from "./cited-clauses.ts";
import type { GivenValues } from "./draft-fields.ts";
import type { NewValue, WrittenValue } from "./written-value.ts";

/** What a place of a copy is: a quoted clause, a source, what is not known, an interpretation, other words, an amount. */
const LEFT_GROUPS = ["amounts", "clauses", "documents", "notKnown", "readings", "words"] as const;

/** What a place of a copy is. */
export type LeftGroup = (typeof LEFT_GROUPS)[number];

/** A place of a copy that says what it said the year before, and that nobody has gone through (kvar från förra året). */
export type LeftPlace = {
  /** The same as long as the copy lives: "clauses.p-5". */
  readonly id: string;
  readonly group: LeftGroup;
  /** Where it stands now: "clauses[4]". */
  readonly path: string;
  /** The key of its field in the form. */
  readonly field: string;
  /** What it is called in the text: the number and heading of a clause, the title of a document, else what it says. */
  readonly name: string;
  /** What it says in words, all of it. */
  readonly words: string;
  /** Why an interpretation reads as it does, and each piece of evidence with its document's title; empty for others. */
  readonly support: readonly string[];
  /** Whether words or support name a year, an amount or a count: they may be the old ones, and are looked at one by one. */
  readonly namesFigure: boolean;
  /** Whether it can be written as unknown, or taken away where it is a line of what is not known. */
  readonly canBeCleared: boolean;
};

/** How a place is found: which value carries it, which values must be the same, and what it is called by. */
const PLACES: readonly {
  readonly group: LeftGroup;
  readonly carrier: RegExp;
  readonly alike: readonly string[];
  readonly names: readonly string[];
  readonly canBeCleared: boolean;
}[] = [
  {
    group: "amounts",
    carrier: /^(frame|components\[\d+\]\.stated)\.asWritten$/,
    alike: ["asWritten", "ore"],
    names: ["asWritten"],
    canBeCleared: true,
  },
  {
    group: "clauses",
    carrier: /^(clauses\[\d+\])\.text$/,
    alike: ["text"],
    names: ["number", "heading"],
    canBeCleared: true,
  },
  {
    group: "documents",
    carrier: /^(documents\[\d+\])\.title$/,
    alike: ["title", "reference", "published"],
    names: ["title"],
    canBeCleared: true,
  },
  {
    group: "readings",
    carrier: /^(interpretations\[\d+\])\.reading$/,
    alike: ["reading", "why"],
    names: ["reading"],
    canBeCleared: false,
  },
  { group: "words", carrier: /^(purpose|aim)\.text$/, alike: ["text"], names: [], canBeCleared: true },
  {
    group: "words",
    carrier: /^(components\[\d+\]\.conditions\[\d+\])\.text$/,
    alike: ["text"],
    names: ["text"],
    canBeCleared: false,
  },
];

/**
 * Every place of a copy for another year that still says what the agreement it was copied from says, and that nobody has
 * said holds, kind by kind. What says nothing, or that it is unknown, is not there.
 * @param former values of the agreement that it was copied from
 * @param kept ids of places that somebody has gone through
 */
export function leftOver(
  former: readonly WrittenValue[],
  values: readonly WrittenValue[],
  kept: ReadonlySet<string>,
): readonly LeftPlace[] {
  const was = new Map(former.map(({ key, value }) => [key, value]));
  const at = new Map(values.map(({ path, value }) => [path, value]));
  const others = yearsOfDocuments(values);
  const places = values.flatMap((value): readonly LeftPlace[] => {
    for (const { group, carrier, alike, names, canBeCleared } of PLACES) {
      const path = carrier.exec(value.path)?.[1];
      if (path === undefined) continue;
      const id = value.key.slice(0, value.key.lastIndexOf("."));
      if (saysNothing(value.value) || at.get(`${path}.reading`) === "unread") return [];
      // What is of another year's document says so itself, and is nobody's to confirm.
      if (others.has(String(at.get(`${path}.${group === "documents" ? "id" : "document"}`)))) return [];
      const isAlike = alike.every((name) => was.get(`${id}.${name}`) === at.get(`${path}.${name}`));
      const evidence = group === "readings" ? evidenceOf(path, values) : [];
      if (!isAlike || evidence.some(({ key, value: said }) => was.get(key) !== said)) return [];
      // An amount is called by the part that has it too.
      const part = path.endsWith(".stated") ? [String(at.get(path.replace("stated", "title")) ?? "")] : [];
      const name = [...part, ...names.map((each) => String(at.get(`${path}.${each}`) ?? ""))].join(" ");
      const said = alike.flatMap((each) => (each === "ore" ? [] : String(at.get(`${path}.${each}`) ?? "")));
      const words = group === "readings" ? (said[0] ?? "") : said.join(" ");
      const support = group === "readings" ? [...said.slice(1), ...evidenceWords(evidence, values)] : [];
      // Words that amounts rest on are not made unknown: they would have no source.
      const isRestedOn =
        group === "clauses" && placesResting(String(at.get(`${path}.id`)), values).length > 0;
      return [
        {
          id,
          group,
          path,
          field: value.key,
          name,
          words,
          support,
          namesFigure: [words, ...support].some(namesFigure),
          canBeCleared: canBeCleared && !isRestedOn,
        },
      ];
    }
    return [];
  });
  return [...places, ...linesLeft(former, values)]
    .filter(({ id }) => !kept.has(id))
    .toSorted((left, right) => LEFT_GROUPS.indexOf(left.group) - LEFT_GROUPS.indexOf(right.group));
}

/** Lines have no ids: one is the same line as long as it says the same. */
function linesLeft(former: readonly WrittenValue[], values: readonly WrittenValue[]): readonly LeftPlace[] {
  const was = former.filter(({ path }) => IS_LINE.test(path));
  return values.flatMap(({ path, key, value }): readonly LeftPlace[] => {
    const same = IS_LINE.test(path) ? was.find((each) => each.value === value) : undefined;
    if (same === undefined || saysNothing(value)) return [];
    const words = String(value);
    return [
      {
        id: same.key,
        group: "notKnown",
        path,
        field: key,
        name: words,
        words,
        support: [],
        namesFigure: namesFigure(words),
        canBeCleared: true,
      },
    ];
  });
}

/** The texts of an interpretation's evidence. */
function evidenceOf(path: string, values: readonly WrittenValue[]): readonly WrittenValue[] {
  return values.filter((each) => each.path.startsWith(`${path}.evidence[`) && each.path.endsWith(".text"));
}

/** What each piece of evidence says, with the title of its document: a year may stand there only. */
function evidenceWords(
  evidence: readonly WrittenValue[],
  values: readonly WrittenValue[],
): readonly string[] {
  const at = new Map(values.map(({ path, value }) => [path, String(value)]));
  return evidence.map(({ path, value }) => {
    const document = at.get(path.replace(/text$/, "document"));
    const own = values.find(
      (each) => /^documents\[\d+\]\.id$/.test(each.path) && String(each.value) === document,
    );
    const title = own === undefined ? undefined : at.get(own.path.replace(/id$/, "title"));
    return title === undefined ? String(value) : `${String(value)} (${title})`;
  });
}

/** Any number in digits, or one in words before what is counted or paid. */
function namesFigure(words: string): boolean {
  return /\d/.test(words) || COUNT_IN_WORDS.test(words);
}

const COUNT_IN_WORDS =
  /(?<!\p{L})(?:en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tjugo|hundra|tusen)\s+(?:\p{L}+\s+)?(?:kommun|region|landsting|län(?!\p{L})|mottagare|invånare|person|huvudm|tusen|miljon|miljard|kron)/iu;

const IS_LINE = /^notKnown\[\d+\]$/;

function saysNothing(value: WrittenValue["value"]): boolean {
  return value === "unknown" || String(value).trim() === "";
}

/** What a form's boxes say of places that are left: which hold, and which become unknown. */
export type SettledPlaces = {
  /** Ids of every place that somebody has now gone through. */
  readonly kept: readonly string[];
  /** New values by path. */
  readonly edits: ReadonlyMap<string, NewValue>;
  /** Lines that are taken away, the last first. */
  readonly removed: readonly string[];
};

/** The name of the box for a place, for a group of them, or for all. */
export function leftBox(of: string): string {
  return `kvar.${of}`;
}

/** A place still holds, or nobody knows any more. */
export const LEFT_ANSWERS = { holds: "galler", unknown: "okant" } as const;

/**
 * What the boxes come to. A place's own box goes before its group's, and that before the one for all. Amounts and
 * interpretations are settled by their own group's, never by the one for all. Of the rest, whatever names a figure is only
 * settled by its own, and only a single place becomes unknown.
 */
export function settleLeft(left: readonly LeftPlace[], given: GivenValues): SettledPlaces {
  const answered = left.flatMap((place) => {
    const own = given.get(leftBox(place.id)) ?? "";
    const isOwnKind = OWN_KINDS.includes(place.group);
    const shared = [place.group, ...(isOwnKind ? [] : ["alla"])].some(
      (of) => given.get(leftBox(of)) === LEFT_ANSWERS.holds,
    );
    const isCleared = own === LEFT_ANSWERS.unknown && place.canBeCleared;
    const holds = own === LEFT_ANSWERS.holds || (own === "" && shared && (isOwnKind || !place.namesFigure));
    return isCleared || holds ? [{ place, isCleared }] : [];
  });
  const cleared = answered.flatMap(({ place, isCleared }) => (isCleared ? [place] : []));
  return {
    kept: answered.map(({ place: { id } }) => id),
    edits: new Map(cleared.flatMap(clearing)),
    removed: cleared.flatMap(({ group, path }) => (group === "notKnown" ? [path] : [])).toReversed(),
  };
}

/** Kinds that have a button of their own, which says what it confirms: nothing else confirms them together. */
const OWN_KINDS: readonly LeftGroup[] = ["amounts", "readings"];

/** What is written where nobody knows any more. */
function clearing({ group, path }: LeftPlace): readonly (readonly [string, string])[] {
  switch (group) {
    case "clauses":
      return [
        [`${path}.text`, ""],
        [`${path}.reading`, "unread"],
      ];
    case "documents":
      return [
        [`${path}.reference`, "unknown"],
        [`${path}.published`, "unknown"],
      ];
    case "amounts":
    case "words":
      return [[path, "unknown"]];
    case "notKnown":
    case "readings":
      return [];
  }
}
