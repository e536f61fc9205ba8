import type { UnsentCopy } from "#domain/editing";

/** A copy in the browser: what the form said at the last keystroke. */
export type BrowserCopy = UnsentCopy & {
  readonly page: string;
  readonly heading: string;
  /** The server has it, word for word. */
  readonly isOnServer: boolean;
};

/** Whose copy, of which form. */
export type CopyPlace = { readonly whose: string; readonly place: string };

const PREFIX = "samnytta.osparat";
const LASTS_MILLISECONDS = 30 * 24 * 60 * 60 * 1000;

/**
 * Keeps a copy. It is there before this returns: the next thing may be that the computer goes out.
 * @returns false where the browser has no room, or keeps nothing
 */
export function putCopy(place: CopyPlace, copy: BrowserCopy): boolean {
  try {
    localStorage.setItem(nameOf(place, copy.key), JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

/** The copy of one form; undefined where there is none. */
export function findCopy(place: CopyPlace, key: string): BrowserCopy | undefined {
  return readCopy(nameOf(place, key));
}

/** Takes one away. */
export function dropCopy(place: CopyPlace, key: string): void {
  localStorage.removeItem(nameOf(place, key));
}

/** Every copy of a form that has not grown old; those that have are taken away. */
export function copiesAt(place: CopyPlace): readonly BrowserCopy[] {
  const oldest = new Date(Date.now() - LASTS_MILLISECONDS).toISOString();
  return namesWith(nameOf(place, "")).flatMap((name) => {
    const copy = readCopy(name);
    if (copy !== undefined && copy.at >= oldest) return [copy];
    localStorage.removeItem(name);
    return [];
  });
}

/** Everything that a person has left in this browser. @param person the part of `whose` that is theirs */
export function copiesOf(
  person: string,
): readonly (CopyPlace & { readonly copy: BrowserCopy; readonly drop: () => void })[] {
  return namesWith(`${PREFIX} ${person}.`).flatMap((name) => {
    const [, whose = "", place = ""] = name.split(" ");
    const copy = readCopy(name);
    return copy === undefined ? [] : [{ whose, place, copy, drop: () => localStorage.removeItem(name) }];
  });
}

/** Neither of the parts has a space in it. */
function nameOf({ whose, place }: CopyPlace, key: string): string {
  return `${PREFIX} ${whose} ${place} ${key}`;
}

function namesWith(start: string): readonly string[] {
  return Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? "").filter(
    (name) => name.startsWith(start),
  );
}

function readCopy(name: string): BrowserCopy | undefined {
  const text = localStorage.getItem(name);
  if (text === null) return undefined;
  try {
    const read: BrowserCopy = JSON.parse(text);
    return typeof read.key === "string" && Array.isArray(read.fields) ? read : undefined;
  } catch {
    return undefined;
  }
}
