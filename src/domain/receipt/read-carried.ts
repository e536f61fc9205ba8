import { fail, ok, type Result } from "#domain/result";
import type { ReceiptContent } from "./receipt-content.ts";
import { isReceiptContent, shapeFault } from "./receipt-shape.ts";

/** What the block of a receipt holds: its content and the marks of it. */
export type CarriedReceipt = { readonly content: ReceiptContent; readonly marks: string };

/** Why a block cannot be used: the signs where it stops being JSON, or the path of a value out of the format. */
export type CarriedProblem =
  | { readonly kind: "not-json"; readonly near: string }
  | { readonly kind: "out-of-format"; readonly path: string };

/** Reads what a receipt carries. Whether it holds is for `checkReceipt` to say. */
export function readCarried(text: string): Result<CarriedReceipt, CarriedProblem> {
  const block = parsed(text);
  if (block === undefined) return fail({ kind: "not-json", near: nearFault(text) });
  if (typeof block !== "object" || block === null) return fail({ kind: "out-of-format", path: "" });
  if (!("content" in block)) return fail({ kind: "out-of-format", path: "content" });
  if (!("marks" in block) || typeof block.marks !== "string")
    return fail({ kind: "out-of-format", path: "marks" });
  const { content, marks } = block;
  return isReceiptContent(content)
    ? ok({ content, marks })
    : fail({ kind: "out-of-format", path: shapeFault(content) ?? "" });
}

/** One piece of JSON. A number does not begin with a zero that has digits after it. */
const TOKEN =
  /\s*(?:"(?:[^"\\]|\\.)*"|-?(?:0|[1-9]\d*)(?!\d)(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null|[{}[\],:])/iuy;
/** So many signs before and after a fault are told. */
const BEFORE = 40;
const AFTER = 12;

function nearFault(text: string): string {
  let end = 0;
  for (TOKEN.lastIndex = 0; TOKEN.test(text);) end = TOKEN.lastIndex;
  return text.slice(Math.max(0, end - BEFORE), end + AFTER);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
