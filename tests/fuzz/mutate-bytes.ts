import type { Random } from "../mutations/random.ts";

/** How large an input may grow by changes. */
const LARGEST = 200_000;

/** Bytes that readers treat in their own way. */
const SPECIAL = [
  0x00, 0x09, 0x0a, 0x0d, 0x1a, 0x20, 0x22, 0x27, 0x2c, 0x2d, 0x2e, 0x30, 0x39, 0x3b, 0x3c, 0x5b, 0x7b, 0x7d,
  0xa0, 0xc3, 0xe5, 0xef, 0xfe, 0xff,
];
const TEXTS = [
  "\u2212",
  "\u00a0",
  "\u202f",
  "\ufeff",
  "\ufffd",
  "\ud83d\ude00",
  "\u200b",
  "¹",
  "Ã¥",
  "1e308",
  "NaN",
  "-0",
  "9".repeat(400),
  "0".repeat(300),
  "'".repeat(50),
  '"',
  '""',
  "\r",
  "\r\n",
  "\t\t\t",
  ";;;;",
  "Summa",
  "0180",
  "lan-19",
  "<![CDATA[",
  "&#x110000;",
  "&#0;",
  "__proto__",
  "unknown",
  "=1+1",
  "((((((((",
  "{".repeat(60),
];

type Change = (bytes: Buffer, other: Buffer, random: Random) => Buffer;

const CHANGES: readonly Change[] = [
  (bytes, _, random) => {
    const changed = Buffer.from(bytes);
    const at = random.whole(0, Math.max(0, changed.length - 1));
    if (changed.length > 0) changed[at] = (changed[at] ?? 0) ^ (1 << random.whole(0, 7));
    return changed;
  },
  (bytes, _, random) => insert(bytes, Buffer.from([random.pick(SPECIAL)]), random),
  (bytes, _, random) => insert(bytes, Buffer.from(random.pick(TEXTS)), random),
  (bytes, _, random) => insert(bytes, Buffer.alloc(random.whole(1, 3000), random.pick(SPECIAL)), random),
  (bytes, other, random) => insert(bytes, slice(other, random), random),
  (bytes, _, random) => insert(bytes, slice(bytes, random), random),
  (bytes, _, random) => {
    const from = random.whole(0, bytes.length);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + random.whole(1, 40))]);
  },
  (bytes, _, random) => bytes.subarray(0, random.whole(0, bytes.length)),
  (bytes, _, random) => bytes.subarray(random.whole(0, bytes.length)),
  (bytes, _, random) => inOtherEncoding(bytes, random),
  (bytes, _, random) => {
    const lines = bytes.toString("latin1").split("\n");
    const line = random.pick(lines);
    return Buffer.from(
      [...lines, ...Array.from({ length: random.whole(1, 30) }, () => line)].join("\n"),
      "latin1",
    );
  },
  (bytes, _, random) =>
    Buffer.from(random.reorder(bytes.toString("latin1").split("\n")).join("\n"), "latin1"),
];

/** A file with a few things changed in it, at random. @param other a file to take pieces from */
export function mutateBytes(bytes: Uint8Array, other: Uint8Array, random: Random): Buffer {
  let changed: Buffer = Buffer.from(bytes);
  for (let left = random.whole(1, 5); left > 0; left -= 1)
    changed = random.pick(CHANGES)(changed, Buffer.from(other), random).subarray(0, LARGEST);
  return changed;
}

/** A text in an encoding that its reader may not expect: with and without its mark, or read wrongly and saved again. */
export function inOtherEncoding(bytes: Buffer, random: Random): Buffer {
  const text = bytes.toString("utf8");
  switch (random.whole(0, 7)) {
    case 0:
      return Buffer.from(`\ufeff${text}`, "utf16le");
    case 1:
      return bigEndian(`\ufeff${text}`);
    case 2:
      return Buffer.from(text, "utf16le");
    case 3:
      return Buffer.from(text, "latin1");
    case 4:
      return Buffer.from(bytes.toString("latin1"), "utf8");
    case 5:
      return Buffer.concat([Buffer.from("\ufeff\ufeff"), bytes]);
    case 6:
      return Buffer.from(text.normalize("NFD").replaceAll(/\p{M}/gu, ""));
    default:
      return Buffer.from(bytes.map((byte) => (byte > 0x7f ? 0x3f : byte)));
  }
}

function bigEndian(text: string): Buffer {
  return Buffer.from(text, "utf16le").swap16();
}

function insert(bytes: Buffer, piece: Buffer, random: Random): Buffer {
  const at = random.whole(0, bytes.length);
  return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)]);
}

function slice(bytes: Buffer, random: Random): Buffer {
  const from = random.whole(0, bytes.length);
  return bytes.subarray(from, from + random.whole(1, 400));
}
