import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
  type IParagraphOptions,
  type ParagraphChild,
} from "docx";
import type { Paper, PaperBlock, PaperPiece } from "#domain/paper";
import { sameBytes } from "./same-bytes.ts";
import { WORD_LOOKS } from "./word-looks.ts";
import { writablePaper } from "./writable-paper.ts";

/** The names of the two lists of a paper. */
const LISTS = { decision: "clauses", list: "points" } as const;

/** What the margins leave of the page, in twentieths of a point. */
const TEXT_WIDTH = 9071;

/** The margins of a cell, in letters. */
const CELL_AIR = 5;
/** A cell of more letters than this gets more lines instead. */
const LONG_CELL = 14;

/** Writes a paper as a Word file. The same paper gives the same bytes. */
export async function writeDocx(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const shown = writablePaper(paper);
  const file = new Document({
    title: shown.title,
    creator: shown.author,
    lastModifiedBy: shown.author,
    styles: WORD_LOOKS,
    numbering: {
      config: [
        listOf(LISTS.decision, LevelFormat.DECIMAL, "%1."),
        listOf(LISTS.list, LevelFormat.BULLET, "•"),
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: "210mm", height: "297mm" },
            margin: { top: "20mm", bottom: "22mm", left: "25mm", right: "25mm" },
          },
        },
        footers: { default: footOf(shown) },
        children: [
          new Paragraph({ text: shown.kind }),
          new Paragraph({ text: shown.title, heading: HeadingLevel.HEADING_1 }),
          ...shown.facts.map(
            ({ label, value }) =>
              new Paragraph({
                spacing: { after: 40 },
                children: [new TextRun({ text: `${label}: `, bold: true }), new TextRun(value)],
              }),
          ),
          ...shown.blocks.flatMap((block, index) => drawn(block, index)),
        ],
      },
    ],
  });
  return sameBytes(await Packer.toBuffer(file), paper.day);
}

function listOf(reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  const style = { paragraph: { indent: { left: 400, hanging: 400 } } };
  return { reference, levels: [{ level: 0, format, text, alignment: AlignmentType.LEFT, style }] };
}

function footOf({ kind, foot }: Paper): Footer {
  const pages = [`${kind} · ${foot.page} `, PageNumber.CURRENT, ` ${foot.of} `, PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [new Paragraph({ children: [new TextRun({ children: pages, size: 18 })] })],
  });
}

/** @param place of the block in the paper: each decision counts its own clauses from 1 */
function drawn(block: PaperBlock, place: number): readonly FileChild[] {
  switch (block.kind) {
    case "heading":
      return [
        new Paragraph({
          text: block.text,
          heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
        }),
      ];
    case "paragraph":
      return [new Paragraph({ children: block.pieces.map((each) => run(each)) })];
    case "decision":
      return block.clauses.length === 1
        ? block.clauses.map((clause) => new Paragraph({ children: clause.map((each) => run(each)) }))
        : block.clauses.map((clause) =>
            point(
              LISTS.decision,
              clause.map((each) => run(each)),
              place,
            ),
          );
    case "list":
      return block.rows.map((row) =>
        point(
          LISTS.list,
          row.map((each) => run(each)),
        ),
      );
    case "fields":
      return fieldsOf(block);
    case "sources":
      return block.sources.map(({ text, address }) =>
        point(LISTS.list, [new TextRun(text), ...(address === undefined ? [] : [written(address, true)])]),
      );
    case "address":
      return [new Paragraph({ children: [new TextRun(block.lead), written(block.address, true)] })];
    case "table":
      return tableOf(block);
  }
}

function point(reference: string, children: readonly ParagraphChild[], instance = 0): Paragraph {
  return new Paragraph({ numbering: { reference, level: 0, instance }, children });
}

/** Fields to fill in: their names to the left, empty cells to the right. */
function fieldsOf({ lead, labels }: Extract<PaperBlock, { kind: "fields" }>): readonly FileChild[] {
  const widths = [Math.floor(TEXT_WIDTH * 0.3), Math.ceil(TEXT_WIDTH * 0.7)];
  const cell = (column: number, children: readonly ParagraphChild[]) =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      children: [new Paragraph({ spacing: { before: 40, after: 40, line: 240 }, children })],
    });
  return [
    new Paragraph({ text: lead, keepNext: true }),
    new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      tableLook: { firstRow: false, firstColumn: true, lastRow: false, noHBand: true, noVBand: true },
      rows: labels.map(
        (label) =>
          new TableRow({
            cantSplit: true,
            children: [cell(0, [new TextRun({ text: label, bold: true, size: 18 })]), cell(1, [])],
          }),
      ),
    }),
    new Paragraph({ spacing: { after: 60 } }),
  ];
}

function run(
  piece: PaperPiece,
  look: { readonly bold?: boolean; readonly size?: number } = {},
): ParagraphChild {
  const text = new TextRun({ text: textOf(piece), ...look });
  return typeof piece === "string" ? text : linked(piece.address, text);
}

/** An address written out, on a line of its own. */
function written(address: string, isOwnLine: boolean): ParagraphChild {
  return linked(address, new TextRun({ text: address, ...(isOwnLine ? { break: 1 } : {}) }));
}

function linked(address: string, text: TextRun): ParagraphChild {
  return /^https?:\/\//.test(address) ? new ExternalHyperlink({ link: address, children: [text] }) : text;
}

/** A table is kept on one page with its caption: a sum never stands alone on the next. */
function tableOf({
  caption,
  columns,
  rows,
  sum,
}: Extract<PaperBlock, { kind: "table" }>): readonly FileChild[] {
  const widths = widthsOf(columns, sum === undefined ? rows : [...rows, sum]);
  const line = { style: BorderStyle.SINGLE, size: 4, color: "C9D2D1" };
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  const row = (
    cells: readonly PaperPiece[],
    look: { readonly isHead?: boolean; readonly isLast: boolean; readonly bold?: boolean },
  ) =>
    new TableRow({
      cantSplit: true,
      tableHeader: look.isHead ?? false,
      children: cells.map((cell, column) => {
        const paragraph: IParagraphOptions = {
          keepNext: !look.isLast,
          spacing: { before: 40, after: 40, line: 240 },
          alignment: columns[column]?.isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [run(cell, { bold: look.bold ?? false, size: 18 })],
        };
        const width = { size: widths[column] ?? 0, type: WidthType.DXA };
        return new TableCell({ width, children: [new Paragraph(paragraph)] });
      }),
    });
  const body = rows.map((cells, index) =>
    row(cells, { isLast: sum === undefined && index === rows.length - 1 }),
  );
  return [
    new Paragraph({ text: caption, style: "Caption", keepNext: true }),
    new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: [...widths],
      borders: {
        top: none,
        bottom: line,
        left: none,
        right: none,
        insideHorizontal: line,
        insideVertical: none,
      },
      tableLook: {
        firstRow: true,
        firstColumn: true,
        lastRow: sum !== undefined,
        noHBand: true,
        noVBand: true,
      },
      rows: [
        row(
          columns.map(({ title }) => title),
          { isHead: true, isLast: false, bold: true },
        ),
        ...body,
        ...(sum === undefined ? [] : [row(sum, { isLast: true, bold: true })]),
      ],
    }),
    new Paragraph({ spacing: { after: 60 } }),
  ];
}

/** A column of numbers is as wide as its longest one, so that no amount breaks; words may break between them. */
function widthsOf(
  columns: Extract<PaperBlock, { kind: "table" }>["columns"],
  rows: readonly (readonly PaperPiece[])[],
): readonly number[] {
  const lengths = columns.map(({ title, isNumber }, column) => {
    const cells = [title, ...rows.map((row) => textOf(row[column] ?? ""))];
    const whole = Math.max(...cells.map(({ length }) => length));
    const word = Math.max(...cells.flatMap((cell) => cell.split(" ").map(({ length }) => length)));
    return CELL_AIR + (isNumber ? whole : Math.max(word, Math.min(whole, LONG_CELL)));
  });
  const all = lengths.reduce((sum, length) => sum + length, 0);
  return lengths.map((length) => Math.floor((length * TEXT_WIDTH) / all));
}

function textOf(piece: PaperPiece): string {
  return typeof piece === "string" ? piece : piece.text;
}
