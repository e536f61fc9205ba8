import { inflateSync } from "node:zlib";
import type { AttachmentProblem, AttachmentType } from "#domain/attachment";
import { fail, ok, type Result } from "#domain/result";
import { LARGEST_ATTACHMENT } from "../../application/ports.ts";
import { unpackZip } from "../workbook/unpack-zip.ts";

/**
 * Finds out what a file is, by what stands in it and never by its name, and refuses what does something when it is opened,
 * what cannot be looked into, and what is two kinds of file at once.
 * @param name only to tell a table from a text
 */
export function inspectFile(bytes: Uint8Array, name: string): Result<AttachmentType, AttachmentProblem> {
  if (bytes.byteLength === 0) return fail({ kind: "empty" });
  if (bytes.byteLength > LARGEST_ATTACHMENT) return fail({ kind: "too-large" });
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (begins(file, "%PDF-")) return inspectPdf(file);
  if (begins(file, "PK\u0003\u0004")) return inspectPackage(file);
  if (begins(file, "\u00d0\u00cf\u0011\u00e0")) return fail({ kind: "old-office" });
  if (begins(file, "\u0089PNG\r\n\u001a\n")) return inspectPicture(file, "png", "IEND\u00aeB`\u0082");
  if (begins(file, "\u00ff\u00d8\u00ff")) return inspectPicture(file, "jpg", "\u00ff\u00d9");
  return inspectText(file, name);
}

function begins(file: Buffer, start: string): boolean {
  return file.subarray(0, start.length).toString("latin1") === start;
}

/** A picture ends where its format says: what comes after is another file. */
function inspectPicture(
  file: Buffer,
  type: "png" | "jpg",
  end: string,
): Result<AttachmentType, AttachmentProblem> {
  const ends = file.subarray(-end.length).toString("latin1") === end;
  if (!ends) return fail({ kind: file.includes(Buffer.from(end, "latin1")) ? "two-in-one" : "damaged" });
  return holdsPackage(file) || file.includes("%PDF-") ? fail({ kind: "two-in-one" }) : ok(type);
}

/** What a PDF must not hold: programs, and what starts when it is opened. */
const ACTIVE = ["/JavaScript", "/JS", "/OpenAction", "/AA", "/Launch", "/RichMedia", "/XFA", "/EmbeddedFile"];

function inspectPdf(file: Buffer): Result<AttachmentType, AttachmentProblem> {
  const last = file.lastIndexOf("%%EOF");
  if (last === -1) return fail({ kind: "damaged" });
  const rest = file.subarray(last + "%%EOF".length);
  if (holdsPackage(file) || rest.some((byte) => byte > 32)) return fail({ kind: "two-in-one" });
  const unpacked = unpackStreams(file);
  if (unpacked === undefined) return fail({ kind: "damaged" });
  const text = namesIn([file.toString("latin1"), ...unpacked].join("\n"));
  if (/\/Encrypt(?![A-Za-z])/.test(text)) return fail({ kind: "locked" });
  const word = ACTIVE.find((each) => new RegExp(`${each}(?![A-Za-z])`).test(text));
  return word === undefined ? ok("pdf") : fail({ kind: "active", word });
}

/** A name in a PDF may be written with numbers for its letters: /J#61vaScript. */
function namesIn(text: string): string {
  return text.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

const MOST_UNPACKED = 50_000_000;

/** What lies packed in a PDF's streams, where objects may hide; undefined where it unpacks to more than anybody wrote. */
function unpackStreams(file: Buffer): readonly string[] | undefined {
  const texts: string[] = [];
  let left = MOST_UNPACKED;
  for (let at = file.indexOf("stream"); at !== -1; at = file.indexOf("stream", at + 6)) {
    if (file.subarray(at - 3, at).toString("latin1") === "end") continue;
    const start = at + 6 + (file[at + 6] === 13 ? 2 : 1);
    // A stream that is not packed this way begins with something else.
    if ((file[start] ?? 0) % 16 !== 8) continue;
    try {
      const end = file.indexOf("endstream", start);
      const unpacked = inflateSync(file.subarray(start, end === -1 ? undefined : end), {
        maxOutputLength: left,
      });
      left -= unpacked.byteLength;
      texts.push(unpacked.toString("latin1"));
    } catch (error) {
      if (error instanceof RangeError) return undefined;
    }
  }
  return texts;
}

const PACKAGES = [
  ["docx", "word/document.xml"],
  ["xlsx", "xl/workbook.xml"],
] as const;

const OPEN_DOCUMENTS: Readonly<Record<string, AttachmentType>> = {
  "application/vnd.oasis.opendocument.text": "odt",
  "application/vnd.oasis.opendocument.spreadsheet": "ods",
};

/** Parts of a document that are programs, or hold files of their own. */
const PROGRAM = /vbaProject|vbaData|activeX|^Basic\/|^Scripts\/|embeddings\/.*\.bin$/i;

function inspectPackage(file: Buffer): Result<AttachmentType, AttachmentProblem> {
  const paths: string[] = [];
  const unpacked = unpackZip(file, { files: 5000, unpackedBytes: 20_000_000 }, (path) => {
    paths.push(path);
    return ["[Content_Types].xml", "mimetype", "META-INF/manifest.xml"].includes(path);
  });
  if (unpacked.kind === "old-or-locked") return fail({ kind: "locked" });
  if (unpacked.kind !== "parts") return fail({ kind: "damaged" });
  if (file.subarray(0, 1024).includes("%PDF-")) return fail({ kind: "two-in-one" });
  const textOf = (path: string) => Buffer.from(unpacked.parts.get(path) ?? []).toString("utf8");
  if (paths.some((path) => PROGRAM.test(path)) || /macroEnabled/i.test(textOf("[Content_Types].xml")))
    return fail({ kind: "macros" });
  if (/encryption-data/.test(textOf("META-INF/manifest.xml"))) return fail({ kind: "locked" });
  const type =
    OPEN_DOCUMENTS[textOf("mimetype").trim()] ??
    PACKAGES.find(([, part]) => unpacked.parts.has("[Content_Types].xml") && paths.includes(part))?.[0];
  return type === undefined ? fail({ kind: "unknown-type" }) : ok(type);
}

/** Whether the directory of an archive stands in a file that is something else. */
function holdsPackage(file: Buffer): boolean {
  return file.includes("PK\u0005\u0006") || file.includes("PK\u0001\u0002");
}

/** Text without signs that no text has, and no page of the web. */
function inspectText(file: Buffer, name: string): Result<AttachmentType, AttachmentProblem> {
  const text = file.toString("latin1");
  // eslint-disable-next-line no-control-regex
  const isText = !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text);
  const isPage = /<\s*(?:!doctype|html|head|body|script|svg|iframe|\?xml|\?php)/i.test(text);
  if (!isText || isPage || holdsPackage(file) || text.includes("%PDF-"))
    return fail({ kind: "unknown-type" });
  return ok(/\.csv$/i.test(name) ? "csv" : "txt");
}
