import { fail, ok, type FileInstead, type FileProblem, type Result } from "#domain/result";

/** The largest table that is read, 5 MB: the 290 municipalities for a hundred years take less. */
export const TABLE_LIMIT_BYTES = 5 * 1024 * 1024;

/** First bytes of files that people choose by mistake instead of the table they meant. */
const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly looksLike: "workbook" | "pdf" }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], looksLike: "workbook" },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], looksLike: "workbook" },
  { bytes: [0x25, 0x50, 0x44, 0x46], looksLike: "pdf" },
];

/** Control characters that no table holds; tab, line feed, carriage return and form feed are left out. */
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/;
/** Those of them that are letters in other encodings, and those that are in no text. */
// oxlint-disable-next-line no-control-regex
const NEVER_IN_TEXT = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;
/** Texts that are no tables, by how they begin. */
const BEGINNINGS: readonly (readonly [RegExp, FileInstead])[] = [
  [/^\s*<(?:!doctype html|html|head|meta|table)\b/i, "web-page"],
  [/^(?:CHARSET|AXIS-VERSION)="/, "px"],
];

/**
 * The text of a file: UTF-8 with or without byte order mark, UTF-16 with one, else Windows-1252 (Latin 1).
 * @returns the text without byte order mark, or "file-too-large", "file-empty", "file-not-text"
 * @example decodeText(new TextEncoder().encode("Håbo"), "kommuner.csv") // "Håbo"
 */
export function decodeText(bytes: Uint8Array, file: string): Result<string, FileProblem> {
  const at = { file };
  if (bytes.length > TABLE_LIMIT_BYTES) {
    return fail({ kind: "file-too-large", at, bytes: bytes.length, limitBytes: TABLE_LIMIT_BYTES });
  }
  const signature = SIGNATURES.find((known) => known.bytes.every((byte, index) => bytes[index] === byte));
  if (signature !== undefined) return fail({ kind: "file-not-text", at, looksLike: signature.looksLike });
  const text = decode(bytes);
  if (CONTROLS.test(text)) {
    const looksLike = NEVER_IN_TEXT.test(text) ? "unknown" : "other-encoding";
    return fail({ kind: "file-not-text", at, looksLike });
  }
  const beginning = text.slice(0, 200);
  const instead = BEGINNINGS.find(([pattern]) => pattern.test(beginning))?.[1];
  if (instead !== undefined) return fail({ kind: "file-not-text", at, looksLike: instead });
  return text.trim() === "" ? fail({ kind: "file-empty", at }) : ok(text);
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}

/** The characters of bytes 0x80–0x9f in Windows-1252; the five it leaves open stay control characters. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Node 20 reads "windows-1252" as Latin 1, in which dashes, curly quotes and the euro are missing. */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = new TextDecoder("latin1").decode(bytes);
  // oxlint-disable-next-line no-control-regex
  return latin1.replaceAll(
    /[\u0080-\u009f]/g,
    (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80] ?? "",
  );
}
