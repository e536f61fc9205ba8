import { scanXml, type XmlListener } from "./scan-xml.ts";

/** The sheets of a workbook and what their cells refer to. */
export type WorkbookContents = {
  readonly sheets: readonly { readonly name: string; readonly path: string; readonly isHidden: boolean }[];
  readonly texts: readonly string[];
  /** Whether a cell of the style, by its number, shows a day. */
  readonly showsDay: readonly boolean[];
  /** Days are counted from 1904, as Excel on older Macintoshes did. */
  readonly countsFrom1904: boolean;
};

type Reading<T> =
  | { readonly value: T }
  | { readonly why: "damaged" | "declares-entities" | "not-a-workbook" };

/** Reads what stands beside the sheets of a workbook: their names, the shared texts and the styles that show days. */
export function readContents(parts: ReadonlyMap<string, Uint8Array>): Reading<WorkbookContents> {
  const root = readRelations(parts, "_rels/.rels", "");
  if ("why" in root) return root;
  const workbook = root.value.find(({ type }) => type === "officeDocument")?.target ?? "xl/workbook.xml";
  if (!parts.has(workbook)) return { why: "not-a-workbook" };
  const folder = workbook.slice(0, workbook.lastIndexOf("/") + 1);
  const relationsPath = `${folder}_rels/${workbook.slice(folder.length)}.rels`;
  const relations = readRelations(parts, relationsPath, folder);
  if ("why" in relations) return relations;
  const pathOf = (wanted: string): string | undefined =>
    relations.value.find(({ type }) => type === wanted)?.target;
  const sheets: { name: string; path: string; isHidden: boolean }[] = [];
  let countsFrom1904 = false;
  const outcome = scanPart(parts, workbook, {
    open: (name, attributes) => {
      if (name === "workbookPr") countsFrom1904 = ["1", "true"].includes(attributes.get("date1904") ?? "");
      const sheet =
        name === "sheet" ? relations.value.find(({ id }) => id === attributes.get("id")) : undefined;
      if (sheet?.type === "worksheet")
        sheets.push({
          name: attributes.get("name") ?? "",
          path: sheet.target,
          isHidden: (attributes.get("state") ?? "visible") !== "visible",
        });
    },
  });
  const texts = readTexts(parts, pathOf("sharedStrings"));
  const showsDay = readStyles(parts, pathOf("styles"));
  if (outcome !== undefined) return { why: outcome };
  if ("why" in texts) return texts;
  if ("why" in showsDay) return showsDay;
  return { value: { sheets, texts: texts.value, showsDay: showsDay.value, countsFrom1904 } };
}

/** Scans one part. @returns undefined when it was XML, also when the part is not there */
export function scanPart(
  parts: ReadonlyMap<string, Uint8Array>,
  path: string,
  listener: XmlListener,
): "damaged" | "declares-entities" | undefined {
  const outcome = scanXml(new TextDecoder().decode(parts.get(path)), listener);
  if (outcome === "read") return undefined;
  return outcome === "broken" ? "damaged" : outcome;
}

type Relation = { readonly id: string; readonly type: string; readonly target: string };

/** Where the parts of a workbook lie; the type is the last word of its address, which two standards spell differently. */
function readRelations(
  parts: ReadonlyMap<string, Uint8Array>,
  path: string,
  folder: string,
): Reading<readonly Relation[]> {
  const relations: Relation[] = [];
  const why = scanPart(parts, path, {
    open: (name, attributes) => {
      if (name !== "Relationship") return;
      const type = attributes.get("Type") ?? "";
      const target = attributes.get("Target") ?? "";
      relations.push({
        id: attributes.get("Id") ?? "",
        type: type.slice(type.lastIndexOf("/") + 1),
        target: target.startsWith("/") ? target.slice(1) : folder + target,
      });
    },
  });
  return why === undefined ? { value: relations } : { why };
}

/**
 * The texts that cells share, each once; a text may be in several runs. How it is pronounced is left out, and so is a
 * raised run beside others: it leads to a note, and would be one more digit of an amount.
 */
function readTexts(
  parts: ReadonlyMap<string, Uint8Array>,
  path: string | undefined,
): Reading<readonly string[]> {
  const texts: string[] = [];
  let runs: { readonly text: string; readonly isRaised: boolean }[] = [];
  let isRaised = false;
  let isText = false;
  let isPronunciation = false;
  const why = scanPart(parts, path ?? "", {
    open: (name, attributes) => {
      if (name === "si") runs = [];
      if (name === "r") isRaised = false;
      if (name === "vertAlign") isRaised = attributes.get("val") === "superscript";
      if (name === "t") isText = true;
      if (name === "rPh") isPronunciation = true;
    },
    close: (name) => {
      if (name === "r") isRaised = false;
      if (name === "si") texts.push(unescapeText(textOf(runs)));
      if (name === "t") isText = false;
      if (name === "rPh") isPronunciation = false;
    },
    text: (text) => {
      if (isText && !isPronunciation) runs.push({ text, isRaised });
    },
  });
  return why === undefined ? { value: texts } : { why };
}

function textOf(runs: readonly { readonly text: string; readonly isRaised: boolean }[]): string {
  const level = runs.filter(({ isRaised }) => !isRaised);
  return (level.some(({ text }) => text.trim() !== "") ? level : runs).map(({ text }) => text).join("");
}

/** A character that XML cannot hold is written by its number: _x000D_. */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replaceAll(/_x([\dA-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
}

/** The formats of days that Excel knows by number (ECMA-376, 18.8.30). */
const KNOWN_DAYS = [14, 15, 16, 17, 22];
/** What a format shows as it stands: words in quotes, colours in brackets, and escaped characters. */
const SHOWN_AS_IS = /"[^"]*"|\[[^\]]*\]|\\./g;

function readStyles(
  parts: ReadonlyMap<string, Uint8Array>,
  path: string | undefined,
): Reading<readonly boolean[]> {
  const days = new Set(KNOWN_DAYS);
  const formats: number[] = [];
  let isOfCells = false;
  const why = scanPart(parts, path ?? "", {
    open: (name, attributes) => {
      const format = Number(attributes.get("numFmtId") ?? 0);
      const code = (attributes.get("formatCode") ?? "").slice(0, 255).replaceAll(SHOWN_AS_IS, "");
      if (name === "numFmt" && /[dy]/i.test(code)) days.add(format);
      if (name === "cellXfs") isOfCells = true;
      if (name === "xf" && isOfCells) formats.push(format);
    },
    close: (name) => {
      if (name === "cellXfs") isOfCells = false;
    },
  });
  return why === undefined ? { value: formats.map((format) => days.has(format)) } : { why };
}
