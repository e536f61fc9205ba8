import type { Ore } from "#domain/money";
import type { Day } from "#domain/time";

/** An amount of a paper: as it is written, what it is in öre, and the address where it can be opened. */
export type PaperAmount = { readonly text: string; readonly amount: Ore; readonly address: string };

/** A piece of running text or a cell: words, or an amount. */
export type PaperPiece = string | PaperAmount;

/** A column of a table. The first column names the rows. */
export type PaperColumn = { readonly title: string; readonly isNumber: boolean };

/** Something that the paper rests on, with its address where it has one. */
export type PaperSource = { readonly text: string; readonly address?: string };

/** One block of a paper. A paper has no pictures: what a picture would show stands in a table. */
export type PaperBlock =
  | { readonly kind: "heading"; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: "paragraph"; readonly pieces: readonly PaperPiece[] }
  /** What the board decides (beslutssats): each clause is a whole sentence, phrased as decided. */
  | { readonly kind: "decision"; readonly clauses: readonly (readonly PaperPiece[])[] }
  | {
      readonly kind: "table";
      readonly caption: string;
      readonly columns: readonly PaperColumn[];
      readonly rows: readonly (readonly PaperPiece[])[];
      /** The sum row, last and never alone on a page. */
      readonly sum?: readonly PaperPiece[];
    }
  /** What those who use the paper fill in themselves (ifyllnadsfält): a name with an empty space after it. */
  | { readonly kind: "fields"; readonly lead: string; readonly labels: readonly string[] }
  | { readonly kind: "list"; readonly rows: readonly (readonly PaperPiece[])[] }
  | { readonly kind: "sources"; readonly sources: readonly PaperSource[] }
  /** Where the paper lies for ever. */
  | { readonly kind: "address"; readonly lead: string; readonly address: string };

/** A line of the head of a paper: "Till", "Socialnämnden i Falun". */
export type PaperFact = { readonly label: string; readonly value: string };

/**
 * A paper for a board (handling): the one model that the page, the Word file and the PDF are written from.
 * It holds every word and figure that they show, so that none of them can say anything else.
 */
export type Paper = {
  /** What it is: "Tjänsteskrivelse". */
  readonly kind: string;
  readonly title: string;
  /** The language of every word in it, as BCP 47. */
  readonly language: "sv";
  /** The day it is read on; also the day of the files, so that the same paper is the same bytes. */
  readonly day: Day;
  /** Who has made it, for the properties of the files. */
  readonly author: string;
  readonly facts: readonly PaperFact[];
  readonly blocks: readonly PaperBlock[];
  /** The words of the foot of each page, before and between its numbers: "Sida", "av". */
  readonly foot: { readonly page: string; readonly of: string };
};

/** Every amount of a paper in reading order, the same one as often as it is written. */
export function amountsOf({ blocks }: Paper): readonly PaperAmount[] {
  return blocks.flatMap(piecesOf).filter((piece) => typeof piece !== "string");
}

/** Pieces as one text. @example piecesText(["betalar ", { text: "10 kr" }, "."]) // "betalar 10 kr." */
export function piecesText(pieces: readonly (string | { readonly text: string })[]): string {
  return pieces.map((piece) => (typeof piece === "string" ? piece : piece.text)).join("");
}

function piecesOf(block: PaperBlock): readonly PaperPiece[] {
  switch (block.kind) {
    case "paragraph":
      return block.pieces;
    case "decision":
      return block.clauses.flat();
    case "list":
      return block.rows.flat();
    case "table":
      return [...block.rows.flat(), ...(block.sum ?? [])];
    case "heading":
    case "fields":
    case "sources":
    case "address":
      return [];
  }
}
