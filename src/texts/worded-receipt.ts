/** A text of a receipt and the place it is checked by. */
export type PlacedText = {
  readonly place: string;
  readonly text: string;
  /** Whether the text follows from the carried values, so that the words need not be carried too. */
  readonly isComputed?: boolean;
};

/** A receipt in Swedish (kvitto), ready to be written as a file. Every text has its place, and there is no other text. */
export type WordedReceipt = {
  readonly window: PlacedText;
  readonly name: PlacedText;
  readonly title: PlacedText;
  /** The one amount, or the sum of the table, large. */
  readonly amount?: PlacedText;
  /** How sure the amounts are, where all are equally so; else each part says it. */
  readonly certainty?: PlacedText;
  /** What a reader must know about the amounts before using them. */
  readonly notes: readonly PlacedText[];
  readonly check: { readonly heading: PlacedText; readonly withoutScript: PlacedText };
  readonly parts: readonly ReceiptPart[];
  readonly table?: ReceiptTable;
  readonly proof: { readonly heading: PlacedText; readonly facts: readonly ReceiptFact[] };
  /** The seal of the house, or that there is none. It is the one text that no checksum of the receipt is taken over. */
  readonly seal: string;
  readonly limits: { readonly heading: PlacedText; readonly sentences: readonly PlacedText[] };
};

/** A component, with the steps that explain it. */
export type ReceiptPart = {
  /** Absent where the title of the receipt says it. */
  readonly title?: PlacedText;
  readonly certainty?: PlacedText;
  readonly steps: readonly {
    readonly heading: PlacedText;
    readonly passages: readonly ReceiptPassage[];
  }[];
};

/** A part of a step: a quote with its source, a sentence, or lines of figures. */
export type ReceiptPassage =
  | {
      readonly kind: "quote";
      readonly isQuote: boolean;
      readonly pieces: readonly (PlacedText & { readonly isMarked: boolean })[];
      readonly source: PlacedText;
    }
  | { readonly kind: "note"; readonly mark?: PlacedText; readonly text: PlacedText }
  | {
      readonly kind: "ledger";
      readonly name: string;
      readonly lines: readonly (ReceiptFact & { readonly isSum: boolean })[];
    };

/** Words to the left, a value to the right. */
export type ReceiptFact = { readonly label: PlacedText; readonly value: PlacedText };

/** A table whose first column names the rows. */
export type ReceiptTable = {
  readonly caption: PlacedText;
  readonly columns: readonly PlacedText[];
  /** How many columns from the left hold words; the others hold figures. */
  readonly wordColumns: number;
  readonly rows: readonly (readonly PlacedText[])[];
  readonly sum: readonly PlacedText[];
};
