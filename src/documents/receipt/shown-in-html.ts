import type { ShownReceipt, ShownText } from "#domain/receipt";
import { OUTCOME_ID, PLACE_ATTRIBUTE, ROW_ATTRIBUTE } from "./write-receipt.ts";

const PLACED = new RegExp(
  `<([a-z][a-z0-9]*)\\b[^>]*\\b${PLACE_ATTRIBUTE}="([^"]*)"[^>]*>([^<]*)</\\1\\s*>`,
  "giu",
);
const ROW = new RegExp(
  `<tr\\b[^>]*\\b${ROW_ATTRIBUTE}="([^"]*)"[^>]*>((?:<t[hd]\\b[^>]*>[^<]*</t[hd]\\s*>)*)</tr\\s*>`,
  "giu",
);
const CELL = /<t[hd]\b[^>]*>([^<]*)<\/t[hd]\s*>/giu;
const COLUMN = /^column\./;
const UNSEEN = /<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/giu;
const OUTCOME = new RegExp(`<div id="${OUTCOME_ID}"[^>]*>[\\s\\S]*?</div>`, "iu");
const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&nbsp;": "\u00a0",
};

/**
 * What a receipt's file shows, read as it was written: each placed text holds text alone. What else can be read on
 * the page is stray, whoever put it there. The outcome of an earlier check is not looked at.
 */
export function shownInHtml(html: string): ShownReceipt {
  const seen = html.replaceAll(UNSEEN, "").replace(OUTCOME, "");
  const texts = [...seen.matchAll(PLACED)].map(([, , place = "", text = ""]): ShownText => [
    place,
    plain(text),
  ]);
  const columns = texts.flatMap(([place]) => (COLUMN.test(place) ? [place.replace(COLUMN, "")] : []));
  const cells = [...seen.matchAll(ROW)].flatMap(([, row = "", inner = ""]) =>
    [...inner.matchAll(CELL)].flatMap(([, text = ""], index): readonly ShownText[] =>
      text === "" ? [] : [[`row.${row}.${columns[index] ?? index}`, plain(text)]],
    ),
  );
  const stray = seen
    .replaceAll(PLACED, "")
    .replaceAll(ROW, "")
    .replaceAll(/<[^>]*>/gu, "\n")
    .split("\n")
    .map((line) => plain(line).trim())
    .filter((line) => line !== "");
  return { texts: [...texts, ...cells], stray };
}

function plain(text: string): string {
  return text.replaceAll(/&(?:amp|lt|gt|quot|nbsp);/gu, (entity) => ENTITIES[entity] ?? entity);
}
