/** What is told of an XML text, in its order. Names come without their namespace. */
export type XmlListener = {
  readonly open?: (name: string, attributes: ReadonlyMap<string, string>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
};

/** Whether the text was XML; a document type can name outside files and words that grow a thousandfold (XXE). */
export type XmlOutcome = "read" | "broken" | "declares-entities";

/**
 * Reads XML from the first character to the last, once: the time follows the length, whatever the text holds.
 * It knows tags, attributes, text, comments and CDATA. A document type is refused, so no entity is ever declared.
 */
export function scanXml(xml: string, { open, close, text }: XmlListener): XmlOutcome {
  let at = 0;
  while (at < xml.length) {
    const start = xml.indexOf("<", at);
    if (start !== at && text !== undefined)
      text(decodeEntities(xml.slice(at, start === -1 ? xml.length : start)));
    if (start === -1) return "read";
    const aside = xml[start + 1] === "!" || xml[start + 1] === "?" ? asideAt(xml, start) : undefined;
    if (aside !== undefined) {
      const end = aside.closedBy === "" ? -1 : xml.indexOf(aside.closedBy, start + aside.opening);
      if (end === -1) return aside.closedBy === "" ? "declares-entities" : "broken";
      if (aside.isText && text !== undefined) text(xml.slice(start + aside.opening, end));
      at = end + aside.closedBy.length;
      continue;
    }
    const end = endOfTag(xml, start + 1);
    if (end === -1) return "broken";
    if (xml[start + 1] === "/") close?.(localName(xml.slice(start + 2, end).trim()));
    else {
      const isClosed = xml[end - 1] === "/";
      const tag = readTag(xml.slice(start + 1, isClosed ? end - 1 : end));
      if (tag === undefined) return "broken";
      open?.(tag.name, tag.attributes);
      if (isClosed) close?.(tag.name);
    }
    at = end + 1;
  }
  return "read";
}

type Aside = { readonly opening: number; readonly closedBy: string; readonly isText?: true };

/** What begins with <! or <?; a document type is closed by nothing, since it is not read. */
function asideAt(xml: string, start: number): Aside {
  if (xml.startsWith("<?", start)) return { opening: 2, closedBy: "?>" };
  if (xml.startsWith("<!--", start)) return { opening: 4, closedBy: "-->" };
  if (xml.startsWith("<![CDATA[", start)) return { opening: 9, closedBy: "]]>", isText: true };
  return { opening: 2, closedBy: "" };
}

const GREATER = 62;
const DOUBLE = 34;
const SINGLE = 39;

/** Where a tag ends; a > inside quotes does not end it. */
function endOfTag(xml: string, from: number): number {
  let quote = 0;
  for (let at = from; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (code === GREATER) return at;
    else if (code === DOUBLE || code === SINGLE) quote = code;
  }
  return -1;
}

type Tag = { readonly name: string; readonly attributes: ReadonlyMap<string, string> };

function readTag(tag: string): Tag | undefined {
  let at = endOfWord(tag, 0);
  const name = localName(tag.slice(0, at));
  const attributes = new Map<string, string>();
  for (at = afterSpace(tag, at); at < tag.length; at = afterSpace(tag, at)) {
    const nameEnd = endOfWord(tag, at);
    const attribute = localName(tag.slice(at, nameEnd));
    const equals = afterSpace(tag, nameEnd);
    const opening = afterSpace(tag, equals + 1);
    const quote = tag.charAt(opening);
    const closing = quote === '"' || quote === "'" ? tag.indexOf(quote, opening + 1) : -1;
    if (attribute === "" || tag[equals] !== "=" || closing === -1) return undefined;
    attributes.set(attribute, decodeEntities(tag.slice(opening + 1, closing)));
    at = closing + 1;
  }
  return name === "" ? undefined : { name, attributes };
}

function endOfWord(tag: string, from: number): number {
  let at = from;
  while (at < tag.length && tag[at] !== "=" && !isSpace(tag.charCodeAt(at))) at += 1;
  return at;
}

function afterSpace(tag: string, from: number): number {
  let at = from;
  while (at < tag.length && isSpace(tag.charCodeAt(at))) at += 1;
  return at;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

const ENTITY = /&(?:#(\d{1,7})|#x([\dA-Fa-f]{1,6})|(lt|gt|amp|quot|apos));/g;
const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const LAST_CODE_POINT = 0x10ffff;

function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replaceAll(ENTITY, (whole, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
    return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : whole;
  });
}
