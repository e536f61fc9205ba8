import { inflateSync } from "node:zlib";

/** A table of a packed font: its name, where it lies, how long it is packed and unpacked, and its checksum. */
type PackedTable = {
  readonly tag: number;
  readonly from: number;
  readonly packed: number;
  readonly length: number;
  readonly checksum: number;
};

const CMAP = 0x636d6170;

/**
 * Unpacks a web font (WOFF 1.0) to the OpenType font that it was made from: what sets type on paper reads no web fonts.
 * @source W3C, WOFF File Format 1.0, 13 December 2012, sections 3–5
 */
export function unpackWebFont(woff: Buffer): Buffer {
  const tables = tablesOf(woff);
  const count = tables.length;
  const steps = Math.floor(Math.log2(count));
  const head = Buffer.alloc(12 + 16 * count);
  head.writeUInt32BE(woff.readUInt32BE(4), 0);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(16 * 2 ** steps, 6);
  head.writeUInt16BE(steps, 8);
  head.writeUInt16BE(16 * (count - 2 ** steps), 10);
  const parts: Buffer[] = [head];
  let at = head.length;
  for (const [index, table] of tables.entries()) {
    const content = contentOf(woff, table);
    const entry = 12 + 16 * index;
    for (const [place, value] of [table.tag, table.checksum, at, table.length].entries())
      head.writeUInt32BE(value, entry + 4 * place);
    const padding = (4 - (content.length % 4)) % 4;
    parts.push(content, Buffer.alloc(padding));
    at += content.length + padding;
  }
  return Buffer.concat(parts);
}

/**
 * The characters that a web font draws, of the basic plane: its character map in format 4.
 * @source OpenType 1.9.1, cmap, format 4
 */
export function charactersOf(woff: Buffer): ReadonlySet<number> {
  const table = tablesOf(woff).find(({ tag }) => tag === CMAP);
  if (table === undefined) return new Set();
  const map = contentOf(woff, table);
  const maps = Array.from({ length: map.readUInt16BE(2) }, (_, index) => map.readUInt32BE(8 + 8 * index));
  return new Set(
    maps.filter((from) => map.readUInt16BE(from) === 4).flatMap((from) => mapped(map.subarray(from))),
  );
}

function mapped(map: Buffer): readonly number[] {
  const count = map.readUInt16BE(6) / 2;
  const at = (column: number, segment: number) => 14 + 2 * (column * count + segment) + (column > 0 ? 2 : 0);
  return Array.from({ length: count }, (_, segment) => segment).flatMap((segment) => {
    const [last, first] = [map.readUInt16BE(at(0, segment)), map.readUInt16BE(at(1, segment))];
    const [delta, offset] = [map.readUInt16BE(at(2, segment)), map.readUInt16BE(at(3, segment))];
    return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((character) => {
      if (character === 0xffff) return false;
      if (offset === 0) return ((character + delta) & 0xffff) !== 0;
      return map.readUInt16BE(at(3, segment) + offset + 2 * (character - first)) !== 0;
    });
  });
}

function tablesOf(woff: Buffer): readonly PackedTable[] {
  return Array.from({ length: woff.readUInt16BE(12) }, (_, index) => {
    const read = (place: number) => woff.readUInt32BE(44 + 20 * index + 4 * place);
    return { tag: read(0), from: read(1), packed: read(2), length: read(3), checksum: read(4) };
  });
}

function contentOf(woff: Buffer, { from, packed, length }: PackedTable): Buffer {
  const content = woff.subarray(from, from + packed);
  return packed < length ? inflateSync(content) : content;
}
