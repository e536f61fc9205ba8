import type { Alternative, Alternatives, GivenAmounts, MoneyUse } from "#domain/alternatives";

/** An amount as the file writes it. */
export type WrittenAmount = { readonly asWritten: string; readonly ore: string; readonly passage: string };

/** A use as the file writes it: its part as "7/10", its amounts as text. */
export type WrittenUse = Omit<MoneyUse, "part" | "given"> & {
  readonly part: string;
  readonly given?: Omit<GivenAmounts, "rows"> & {
    readonly rows: readonly {
      readonly recipient: string;
      readonly asWritten: string;
      readonly ore: string;
    }[];
  };
};

/** The content of a file, format samnytta-alternatives/1: as in the domain, with amounts, parts and days as text. */
export type AlternativesFile = Omit<Alternatives, "readingDay" | "money" | "columns" | "later"> & {
  readonly readingDay: string;
  readonly money: WrittenAmount;
  readonly columns: readonly (Omit<Alternative, "uses"> & {
    readonly uses: readonly WrittenUse[] | "unknown";
  })[];
  readonly later: WrittenAmount & { readonly from: number };
};
