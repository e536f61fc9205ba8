import { inflateRawSync } from "node:zlib";

/** How much of an archive is unpacked, in bytes and files; what goes beyond is refused before it takes memory. */
export type ZipLimits = { readonly files: number; readonly unpackedBytes: number };

/** The wanted parts of an archive by path, or the one reason why it was not unpacked. */
export type Unpacked =
  | { readonly kind: "parts"; readonly parts: ReadonlyMap<string, Uint8Array> }
  | { readonly kind: "damaged" }
  | { readonly kind: "old-or-locked" }
  | { readonly kind: "too-large"; readonly of: "files" | "unpacked"; readonly found: number };

/** Sheets of equal rows are packed to about a fiftieth; nothing that anybody wrote goes far beyond this. */
const MOST_PACKED = 300;
/** Below this size a high ratio does no harm. */
const SMALL_BYTES = 1024 * 1024;

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
/** Stands where the true number is in the fields of ZIP64, which no table needs. */
const IN_ZIP64 = 0xffffffff;

type Entry = {
  readonly path: string;
  readonly isLocked: boolean;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly local: number;
};

/**
 * Unpacks the wanted parts of a ZIP archive by its own directory. The sizes that the directory states are summed
 * before anything is unpacked, and no part may become larger than it states (zip bombs).
 * @param isWanted whether a part is unpacked, by its path
 */
export function unpackZip(
  bytes: Uint8Array,
  limits: ZipLimits,
  isWanted: (path: string) => boolean,
): Unpacked {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = readDirectory(zip, limits.files);
  if (directory === undefined) return { kind: "damaged" };
  if (typeof directory === "number") return { kind: "too-large", of: "files", found: directory };
  const entries = directory.filter(({ path }) => isWanted(path));
  const unpackedBytes = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  const isBomb = entries.some(
    ({ packed, unpacked }) => unpacked > SMALL_BYTES && unpacked > packed * MOST_PACKED,
  );
  if (unpackedBytes > limits.unpackedBytes || isBomb)
    return { kind: "too-large", of: "unpacked", found: unpackedBytes };
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries) {
    if (entry.isLocked) return { kind: "old-or-locked" };
    const content = unpackEntry(zip, entry);
    // Two parts of one name are read differently by different programs.
    if (content === undefined || parts.has(entry.path)) return { kind: "damaged" };
    parts.set(entry.path, content);
  }
  return { kind: "parts", parts };
}

/** The entries of the directory, their number when there are too many, or undefined when it cannot be read. */
function readDirectory(zip: Buffer, atMost: number): readonly Entry[] | number | undefined {
  const end = findEnd(zip);
  if (end === undefined) return undefined;
  const count = zip.readUInt16LE(end + 10);
  if (count > atMost) return count;
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = count; left > 0; left -= 1) {
    if (at + ENTRY_LENGTH > zip.length || zip.readUInt32LE(at) !== ENTRY) return undefined;
    const nameLength = zip.readUInt16LE(at + 28);
    const entry = {
      path: zip.toString("utf8", at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength),
      isLocked: (zip.readUInt16LE(at + 8) & 1) === 1,
      method: zip.readUInt16LE(at + 10),
      packed: zip.readUInt32LE(at + 20),
      unpacked: zip.readUInt32LE(at + 24),
      local: zip.readUInt32LE(at + 42),
    };
    if ([entry.packed, entry.unpacked, entry.local].includes(IN_ZIP64)) return undefined;
    entries.push(entry);
    at += ENTRY_LENGTH + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

/** Where the record that ends an archive begins: only a comment may follow it. */
function findEnd(zip: Buffer): number | undefined {
  const last = zip.length - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1)
    if (zip.readUInt32LE(at) === END) return at;
  return undefined;
}

function unpackEntry(zip: Buffer, { method, packed, unpacked, local }: Entry): Uint8Array | undefined {
  if (local + LOCAL_LENGTH > zip.length || zip.readUInt32LE(local) !== LOCAL) return undefined;
  const start = local + LOCAL_LENGTH + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  if (start + packed > zip.length) return undefined;
  const content = zip.subarray(start, start + packed);
  if (method === 0) return packed === unpacked ? content : undefined;
  if (method !== 8) return undefined;
  if (unpacked === 0) return new Uint8Array();
  try {
    const whole = inflateRawSync(content, { maxOutputLength: unpacked });
    return whole.length === unpacked ? whole : undefined;
  } catch {
    return undefined;
  }
}
