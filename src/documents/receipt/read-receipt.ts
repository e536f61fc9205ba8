import type { ReceiptFileProblem, ShownReceipt } from "#domain/receipt";
import { fail, ok, type Result } from "#domain/result";
import { decodeUtf8 } from "../json/decode-utf8.ts";
import { scanJson } from "../agreement/scan-json.ts";
import { shownInHtml } from "./shown-in-html.ts";
import { CARRIED_ID } from "./write-receipt.ts";

/** The two halves of a receipt's file: the block of values as it stands, and what the page shows. */
export type ReceiptFile = { readonly block: string; readonly shown: ShownReceipt };

/** Ten times the largest receipt that is handed out. */
const LARGEST_BYTES = 2_000_000;
const LIMITS = { depth: 32, values: 100_000, list: 40_000 };

const BLOCK = new RegExp(`<script[^>]*\\bid="${CARRIED_ID}"[^>]*>([^<]*)</script`, "iu");

/** Reads a receipt's file apart. Whether its values are a receipt, and hold, is asked by the deed. */
export function readReceipt(bytes: Uint8Array): Result<ReceiptFile, ReceiptFileProblem> {
  if (bytes.length === 0) return fail({ kind: "file-empty" });
  if (bytes.length > LARGEST_BYTES) {
    return fail({ kind: "file-too-large", bytes: bytes.length, limit: LARGEST_BYTES });
  }
  const html = decodeUtf8(bytes);
  if (html === undefined) return fail({ kind: "not-utf-8" });
  const block = BLOCK.exec(html)?.[1];
  if (block === undefined) return fail({ kind: "no-values" });
  // What is not JSON at all is told by the deed, with the place.
  const { kind } = scanJson(block, LIMITS);
  if (kind !== "sound" && kind !== "not-json") return fail({ kind: "too-deep" });
  return ok({ block, shown: shownInHtml(html) });
}
