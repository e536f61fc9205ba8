import { posix } from "node:path";
import { isSource, isTest, type Rule, type SourceFile } from "./repository.ts";
import { importsOf, type Import } from "./syntax.ts";

/**
 * The areas that every room may use as values: how amounts, days, sources and outcomes are made and read.
 * They hold no rule about who gets what; those live in the other areas and are called by deeds only.
 */
const ALPHABET = ["money", "time", "source", "result", "organisation", "population", "published", "log"];

/** What a room may bring in. Types of the domain are free to all rooms and not listed. */
type Arrows = {
  /** Areas of the domain whose functions the room may call. */
  readonly domainValues: readonly string[] | "all";
  /** Other rooms, or single files of them. */
  readonly rooms: readonly string[];
  /** Whether it may use npm packages and Node's own modules. */
  readonly packages: "none" | "any";
};

/**
 * Who imports whom. The reason stands beside each row.
 * `main.ts` and two files of the command line are absent: they wire the rooms together, and may import all of them.
 */
const ARROWS: Readonly<Record<string, Arrows>> = {
  // Rules only, and two packages at one place each (below): it runs unchanged on server, command line and browser.
  domain: { domainValues: "all", rooms: [], packages: "none" },
  // Deeds: what they need from outside are the ports they declare themselves.
  application: { domainValues: "all", rooms: ["application"], packages: "none" },
  // Sentences about what the domain says. Formatting an amount or a day needs the alphabet.
  texts: { domainValues: ALPHABET, rooms: ["texts"], packages: "none" },
  // Turns bytes into öre, days and problems, and back: that is the alphabet. What they mean is for deeds.
  documents: {
    domainValues: ALPHABET,
    rooms: ["documents", "texts", "application/ports.ts"],
    packages: "any",
  },
  // Reads rows back into the alphabet. No sentences, no rules.
  storage: { domainValues: ALPHABET, rooms: ["storage", "application/ports.ts"], packages: "any" },
  // Hands letters to a mail server, and knows what an address is. No sentences, no rules.
  mail: { domainValues: ["letter", "result"], rooms: ["mail", "application/ports.ts"], packages: "any" },
  // Reads a day or an amount out of an address, and shows what deeds answer. It counts nothing (see pages.ts).
  web: { domainValues: ALPHABET, rooms: ["web", "application", "texts"], packages: "any" },
  // Asks the same deeds as the pages, so that a page can be checked from the terminal.
  cli: { domainValues: ALPHABET, rooms: ["cli", "application", "texts"], packages: "any" },
  // The what-if in the browser: the served domain, and the sentences that the server would have said it with.
  "web/client": { domainValues: "all", rooms: ["web/client", "texts"], packages: "none" },
};

const WIRING = ["src/main.ts", "src/cli/shipped-documents.ts", "src/cli/own-installation.ts"];

/** The two packages of the domain, at one place each. */
const DOMAIN_PACKAGES: Readonly<Record<string, string>> = {
  time: "temporal-polyfill",
  source: "@noble/hashes",
};

const TEST_PACKAGES = ["vitest", "fast-check"];

/** Each room imports only what its row in the table names. */
export const followsTheArrows: Rule = (files) =>
  files.filter((file) => isSource(file) && !WIRING.includes(file.path)).flatMap(violationsIn);

function violationsIn(file: SourceFile) {
  const room = roomOf(file.path);
  const arrows = ARROWS[room];
  if (arrows === undefined) return [{ path: file.path, line: 1, why: `${room} is not a room of the house` }];
  return importsOf(file).flatMap((brought) => {
    const why = refusal(file, room, arrows, brought);
    return why === undefined ? [] : [{ path: file.path, line: brought.line, why }];
  });
}

function refusal(file: SourceFile, room: string, arrows: Arrows, brought: Import): string | undefined {
  if (brought.from.startsWith("#domain/")) return refuseDomain(file, room, arrows, brought);
  if (brought.from.startsWith(".")) return refuseRelative(file, room, arrows, brought);
  return refusePackage(file, room, arrows, brought);
}

function refuseDomain(
  file: SourceFile,
  room: string,
  arrows: Arrows,
  { from, isType }: Import,
): string | undefined {
  const area = from.slice("#domain/".length);
  if (area.includes("/")) return `${from} goes past the door of its area`;
  if (room === "domain" && areaOf(file.path) === area && !isTest(file))
    return `${area} uses its own door; inside the area imports are relative`;
  if (isType || arrows.domainValues === "all" || arrows.domainValues.includes(area)) return undefined;
  return `${room} may use types of ${from}, but calls none of its functions: deeds in application do`;
}

function refuseRelative(
  file: SourceFile,
  room: string,
  arrows: Arrows,
  { from, isType }: Import,
): string | undefined {
  const target = posix.join(posix.dirname(file.path), from);
  if (!/\.(tsx?|json|css)$/.test(target)) return `${from} lacks its file ending`;
  if (!target.startsWith("src/"))
    return isTest(file) || room !== "domain" ? undefined : `${from} lies outside src`;
  const targetRoom = roomOf(target);
  if (targetRoom === "domain") {
    if (room === "domain" && areaOf(target) === areaOf(file.path)) return undefined;
    return `${from} enters an area of the domain past its door`;
  }
  if (arrows.rooms.includes(targetRoom) || arrows.rooms.includes(target.slice("src/".length)))
    return undefined;
  return `${room} does not import ${targetRoom}${isType ? ", not even its types" : ""}`;
}

function refusePackage(file: SourceFile, room: string, arrows: Arrows, { from }: Import): string | undefined {
  if (isTest(file) && (from.startsWith("node:") || TEST_PACKAGES.includes(from))) return undefined;
  if (arrows.packages === "any") return undefined;
  const own = room === "domain" ? DOMAIN_PACKAGES[areaOf(file.path)] : undefined;
  if (own !== undefined && (from === own || from.startsWith(`${own}/`))) return undefined;
  return `${room} uses no packages and nothing of Node: ${from}`;
}

/** The areas of the domain form no circle when run: each is there before those that build on it. Types may point back. */
export const areasFormNoCircle: Rule = (files) => {
  const needs = new Map<string, Set<string>>();
  for (const file of files.filter(
    (each) => isSource(each) && !isTest(each) && roomOf(each.path) === "domain",
  )) {
    const needed = needs.get(areaOf(file.path)) ?? new Set();
    for (const { from, isType } of importsOf(file))
      if (from.startsWith("#domain/") && !isType) needed.add(from.slice("#domain/".length));
    needs.set(areaOf(file.path), needed);
  }
  return [...needs.keys()].flatMap((area) => {
    const circle = pathBack(area, area, needs, new Set());
    const why = `the area needs itself: ${[area, ...(circle ?? [])].join(" → ")}`;
    return circle === undefined ? [] : [{ path: `src/domain/${area}`, line: 1, why }];
  });
};

function pathBack(
  from: string,
  goal: string,
  needs: ReadonlyMap<string, ReadonlySet<string>>,
  seen: Set<string>,
): readonly string[] | undefined {
  for (const next of needs.get(from) ?? []) {
    if (next === goal) return [goal];
    if (seen.has(next)) continue;
    seen.add(next);
    const rest = pathBack(next, goal, needs, seen);
    if (rest !== undefined) return [next, ...rest];
  }
  return undefined;
}

/** Each area of the domain has its door, and nothing lies beside the areas. */
export const everyAreaHasADoor: Rule = (files) => {
  const paths = files
    .filter((file) => isSource(file) && roomOf(file.path) === "domain")
    .map(({ path }) => path);
  const loose = paths.filter((path) => path.split("/").length < 4);
  const areas = new Set(paths.filter((path) => !loose.includes(path)).map(areaOf));
  const closed = [...areas].filter((area) => !paths.includes(`src/domain/${area}/index.ts`));
  return [
    ...loose.map((path) => ({ path, line: 1, why: "a file of the domain lies in an area" })),
    ...closed.map((area) => ({ path: `src/domain/${area}`, line: 1, why: "the area has no index.ts" })),
  ];
};

function roomOf(path: string): string {
  const [, room = "", inner] = path.split("/");
  return room === "web" && inner === "client" ? "web/client" : room;
}

function areaOf(path: string): string {
  return path.split("/")[2] ?? "";
}
