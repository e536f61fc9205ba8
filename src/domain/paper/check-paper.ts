import type { Paper, PaperBlock } from "./paper.ts";

/** What makes a paper unfit for those who have it read aloud, or who search in it. `block` counts from 0. */
export type PaperFault =
  | { readonly kind: "no-title" }
  /** A heading one step or more below the one that it belongs to. */
  | { readonly kind: "heading-skips"; readonly block: number; readonly text: string }
  | { readonly kind: "heading-empty"; readonly block: number }
  | { readonly kind: "table-without-caption"; readonly block: number }
  | { readonly kind: "column-without-title"; readonly block: number; readonly column: number }
  /** A row with more or fewer cells than there are columns. */
  | { readonly kind: "row-uneven"; readonly block: number; readonly row: number }
  /** Fields to fill in without a name, or none at all. */
  | { readonly kind: "field-without-name"; readonly block: number }
  | { readonly kind: "nothing-decided"; readonly block: number };

/** Holds a paper against what any reader needs of it: a title, headings in order, tables with names. The title is level 1. */
export function checkPaper({ title, blocks }: Paper): readonly PaperFault[] {
  return [
    ...(title.trim() === "" ? [{ kind: "no-title" } as const] : []),
    ...blocks.flatMap((block, index) => faultsOf(block, index, blocks)),
  ];
}

function faultsOf(block: PaperBlock, index: number, blocks: readonly PaperBlock[]): readonly PaperFault[] {
  switch (block.kind) {
    case "heading":
      return [
        ...(block.text.trim() === "" ? [{ kind: "heading-empty", block: index } as const] : []),
        ...(block.level > levelBefore(blocks, index) + 1
          ? [{ kind: "heading-skips", block: index, text: block.text } as const]
          : []),
      ];
    case "table":
      return tableFaults(block, index);
    case "decision":
      return block.clauses.length === 0 ? [{ kind: "nothing-decided", block: index }] : [];
    case "fields":
      return block.labels.length > 0 && block.labels.every((label) => label.trim() !== "")
        ? []
        : [{ kind: "field-without-name", block: index }];
    case "paragraph":
    case "list":
    case "sources":
    case "address":
      return [];
  }
}

function levelBefore(blocks: readonly PaperBlock[], index: number): number {
  const before = blocks.slice(0, index).findLast(({ kind }) => kind === "heading");
  return before?.kind === "heading" ? before.level : 1;
}

function tableFaults(
  { caption, columns, rows, sum }: Extract<PaperBlock, { kind: "table" }>,
  block: number,
): readonly PaperFault[] {
  const all = sum === undefined ? rows : [...rows, sum];
  return [
    ...(caption.trim() === "" ? [{ kind: "table-without-caption", block } as const] : []),
    ...columns.flatMap(({ title }, column) =>
      title.trim() === "" ? [{ kind: "column-without-title", block, column } as const] : [],
    ),
    ...all.flatMap((row, index) =>
      row.length === columns.length ? [] : [{ kind: "row-uneven", block, row: index } as const],
    ),
  ];
}
