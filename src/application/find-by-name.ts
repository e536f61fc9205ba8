/** How a name answers what was written (träff), the nearest first: all of it, its beginning, the beginning of a word in it, a part of it. */
const NEARNESS = ["whole", "beginning", "word", "part"] as const;

/** How a name answers what was written. */
export type NameMatch = (typeof NEARNESS)[number];

/** A thing that is looked for by name. */
export type Named<Thing> = {
  readonly thing: Thing;
  /** What it is called, the name that it is listed by first: "Sala", "Sala kommun". */
  readonly names: readonly [string, ...string[]];
};

const COLLATOR = new Intl.Collator("sv");

/**
 * Those whose name answers what was written, in the one order of every search for recipients: the whole name first, then the
 * beginning of one, the beginning of a word in one, and part of one; each in Swedish order. Nothing written finds all.
 * @param least how little of a name is enough: with "word", "sala" does not find Uppsala
 * @param isDescending whether names that answer alike are listed from ö to a
 * @example findByName([{ thing: 1, names: ["Uppsala"] }, { thing: 2, names: ["Sala"] }], "sala") // [2, 1]
 */
export function findByName<Thing>(
  all: readonly Named<Thing>[],
  written: string,
  {
    least = "part",
    isDescending = false,
  }: { readonly least?: NameMatch; readonly isDescending?: boolean } = {},
): readonly Thing[] {
  const words = plain(written);
  const farthest = NEARNESS.indexOf(least);
  return all
    .flatMap((named) => {
      const near = nearness(named.names, words);
      return near === undefined || near > farthest ? [] : [{ ...named, near }];
    })
    .toSorted((a, b) => a.near - b.near || (isDescending ? -1 : 1) * COLLATOR.compare(a.names[0], b.names[0]))
    .map(({ thing }) => thing);
}

function nearness(names: readonly string[], words: string): number | undefined {
  const found = names.flatMap((name) => {
    const match = matchOf(plain(name), words);
    return match === undefined ? [] : [NEARNESS.indexOf(match)];
  });
  return found.length === 0 ? undefined : Math.min(...found);
}

function matchOf(name: string, words: string): NameMatch | undefined {
  // Nothing written is no name, and begins every one.
  if (name === words) return "whole";
  if (name.startsWith(words)) return "beginning";
  if (name.includes(` ${words}`) || name.includes(`-${words}`)) return "word";
  return name.includes(words) ? "part" : undefined;
}

function plain(text: string): string {
  return text.normalize("NFC").trim().toLocaleLowerCase("sv").replaceAll(/\s+/g, " ");
}
