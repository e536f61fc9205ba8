import type { SealedReceipt } from "#domain/receipt";
import type {
  PlacedText,
  ReceiptFact,
  ReceiptPart,
  ReceiptPassage,
  ReceiptTable,
  WordedReceipt,
} from "../../texts/worded-receipt.ts";
import { RECEIPT_SENTENCES } from "../../texts/receipt-sentences.ts";
import { CHECKSUM_PLACE } from "../../texts/receipt.ts";
import { loadReceiptProgram, type ReceiptProgram } from "./receipt-program.ts";

/** The attribute that names the place of a text. */
export const PLACE_ATTRIBUTE = "data-u";
/** The attribute that names a row; its cells stand in the order of the columns. */
export const ROW_ATTRIBUTE = "data-row";
/** The name of the block that carries the values. */
export const CARRIED_ID = "uppgifter";
/** Where the check tells its outcome. Its text is replaced, so it is no part of what is checked. */
export const OUTCOME_ID = "utfall";

/** Writes a receipt as one file of HTML that needs nothing else; the program is read when the first is asked for. */
export function receiptWriter(assetFolder: string): (sealed: SealedReceipt, worded: WordedReceipt) => string {
  let program: ReceiptProgram | undefined;
  return (sealed, worded) => {
    program ??= loadReceiptProgram(assetFolder);
    return writeReceipt(sealed, worded, program);
  };
}

/** The same receipt gives the same bytes every time. */
export function writeReceipt(
  { content, marks, hash }: SealedReceipt,
  worded: WordedReceipt,
  { script, style, policy }: ReceiptProgram,
): string {
  // "<" could end the block early; in JSON it may be written so anywhere.
  const carried = JSON.stringify({ content, marks }).replaceAll("<", "\\u003c");
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${placed("title", worded.window)}
<style>${style}</style>
</head>
<body>
<main>
${header(worded)}
${checkSection(worded)}
${worded.table === undefined ? "" : table(worded.table)}
${worded.parts.map((part) => partSection(part)).join("\n")}
<section>
${placed("h2", worded.proof.heading)}
${factList(worded.proof.facts, hash)}
<p class="seal">${escaped(worded.seal)}</p>
</section>
<section>
${placed("h2", worded.limits.heading)}
${worded.limits.sentences.map((sentence) => placed("p", sentence)).join("\n")}
</section>
</main>
<script type="application/json" id="${CARRIED_ID}">${carried}</script>
<script>${script}</script>
</body>
</html>
`;
}

function header({ name, title, amount, certainty, notes }: WordedReceipt): string {
  return [
    placed("p", name, "tiny"),
    placed("h1", title),
    ...(amount === undefined ? [] : [placed("p", amount, "total")]),
    ...(certainty === undefined ? [] : [placed("p", certainty, "certainty")]),
    ...notes.map((note) => placed("p", note)),
  ].join("\n");
}

function checkSection({ check: { heading, withoutScript } }: WordedReceipt): string {
  return `<section class="check" aria-labelledby="kontroll">
${placed("h2", heading, undefined, "kontroll")}
<div id="${OUTCOME_ID}" role="status" data-unreadable="${escaped(RECEIPT_SENTENCES.unreadable)}"><p>${escaped(withoutScript.text)}</p></div>
</section>`;
}

function partSection({ title, certainty, steps }: ReceiptPart): string {
  // A part without a title of its own stands under the title of the receipt.
  const heading = title === undefined ? "h2" : "h3";
  return `<section>
${title === undefined ? "" : placed("h2", title)}
${certainty === undefined ? "" : placed("p", certainty, "certainty")}
${steps
  .map(
    (step) =>
      `<div class="step">\n${placed(heading, step.heading)}\n${step.passages.map(passage).join("\n")}\n</div>`,
  )
  .join("\n")}
</section>`;
}

function passage(part: ReceiptPassage): string {
  switch (part.kind) {
    case "quote": {
      const pieces = part.pieces.map((piece) => placed(piece.isMarked ? "mark" : "span", piece)).join("");
      return `<blockquote${part.isQuote ? "" : ' class="paraphrase"'}>${pieces}</blockquote>
${placed("p", part.source, "tiny")}`;
    }
    case "note":
      return part.mark === undefined
        ? placed("p", part.text)
        : `<p>${placed("strong", part.mark)} ${placed("span", part.text)}</p>`;
    case "ledger":
      return `<table class="reckoning" aria-label="${escaped(part.name)}"><tbody>
${part.lines
  .map(
    ({ label, value, isSum }) =>
      `<tr${isSum ? ' class="sum"' : ""}>${cell("th", label, 'scope="row"')}${cell("td", value, 'class="number"')}</tr>`,
  )
  .join("\n")}
</tbody></table>`;
  }
}

/** Each row says its number once; its cells belong to the columns in order, so that 290 rows stay small. */
function table({ caption, columns, wordColumns, rows, sum }: ReceiptTable): string {
  const word = (index: number) => (index < wordColumns ? 'class="word"' : "");
  const cells = (texts: readonly PlacedText[], write: typeof cell) =>
    texts
      .map((each, index) => (index === 0 ? write("th", each, 'scope="row"') : write("td", each, word(index))))
      .join("");
  return `<div class="wide" role="region" aria-labelledby="tabell" tabindex="0">
<table class="amounts">
${placed("caption", caption, undefined, "tabell")}
<thead><tr>${columns.map((column, index) => cell("th", column, `scope="col" ${word(index)}`.trim())).join("")}</tr></thead>
<tbody>
${rows.map((texts, index) => `<tr ${ROW_ATTRIBUTE}="${index}">${cells(texts, rowCell)}</tr>`).join("\n")}
</tbody>
<tbody class="closing"><tr class="sum">${cells(sum, cell)}</tr></tbody>
</table>
</div>`;
}

/** A cell whose place is its row's number and its column's name. */
function rowCell(tag: "th" | "td", { text }: PlacedText, attributes: string): string {
  return `<${tag}${attributes === "" ? "" : ` ${attributes}`}>${escaped(text)}</${tag}>`;
}

function factList(facts: readonly ReceiptFact[], hash: string): string {
  const rows = facts.map(({ label, value }) => {
    const shown = value.place === CHECKSUM_PLACE ? { ...value, text: hash } : value;
    return `<div>${placed("dt", label)}${placed("dd", shown)}</div>`;
  });
  return `<dl class="facts">\n${rows.join("\n")}\n</dl>`;
}

/** A cell; one without text belongs to no place. */
function cell(tag: "th" | "td", { place, text }: PlacedText, attributes: string): string {
  const own = attributes === "" ? "" : ` ${attributes}`;
  return text === ""
    ? `<td></td>`
    : `<${tag}${own} ${PLACE_ATTRIBUTE}="${escaped(place)}">${escaped(text)}</${tag}>`;
}

function placed(tag: string, { place, text }: PlacedText, className?: string, id?: string): string {
  const attributes = [
    ...(id === undefined ? [] : [`id="${id}"`]),
    ...(className === undefined ? [] : [`class="${className}"`]),
    `${PLACE_ATTRIBUTE}="${escaped(place)}"`,
  ];
  return `<${tag} ${attributes.join(" ")}>${escaped(text)}</${tag}>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
