import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { formatDayNumeric } from "../../texts/format.ts";
import type { Day } from "#domain/time";

/** Inside a Word file every time is this one: it says nothing, and the format has none earlier. */
const NO_TIME = new Date(1980, 0, 1);

/** Gives a Word file the day of its paper instead of the moment, and its links names by order instead of random ones. */
export function sameBytes(docx: Uint8Array, day: Day): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(docx);
  const moment = `${formatDayNumeric(day)}T00:00:00Z`;
  const names = new Map<string, string>();
  const named = (name: string) => {
    const known = names.get(name) ?? `rIdL${names.size + 1}`;
    names.set(name, known);
    return known;
  };
  const settled = (path: string, text: string) => {
    if (path === "docProps/core.xml")
      return text.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${moment}`);
    return path.startsWith("word/")
      ? text.replaceAll(/(?<=(?:\br:id|\bId)=")rId[a-z0-9_-]{15,}(?=")/g, named)
      : text;
  };
  // The document names its links in the order that they are read, so it comes before the list of them.
  const paths = Object.keys(parts).toSorted(
    (a, b) => Number(b === "word/document.xml") - Number(a === "word/document.xml"),
  );
  const written = new Map(
    paths.map((path) => [path, settled(path, strFromU8(parts[path] ?? new Uint8Array()))]),
  );
  const entries: Zippable = Object.fromEntries(
    Object.keys(parts).map((path) => [path, [strToU8(written.get(path) ?? ""), { mtime: NO_TIME }]]),
  );
  return new Uint8Array(zipSync(entries));
}
