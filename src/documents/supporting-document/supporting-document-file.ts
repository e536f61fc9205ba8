import type {
  DatedFact,
  LengthFact,
  MoneyFact,
  SupportingDocument,
  WrittenAmount,
} from "#domain/supporting-document";

/** A time as the file writes it: `from` alone, or the two ends of a span, each "2011-05", "2011-03/04", … or "unknown". */
export type WrittenTime = { readonly asWritten: string; readonly from: string; readonly to?: string };

/** The content of a file, format samnytta-document/1: as in the domain, with times, days and amounts as text. */
export type SupportingDocumentFile = Omit<
  SupportingDocument,
  "dated" | "readOn" | "dates" | "money" | "lengths"
> & {
  readonly dated: string;
  readonly readOn: string;
  readonly dates: readonly (Omit<DatedFact, "when"> & { readonly when: WrittenTime | "unknown" })[];
  readonly money: readonly (Omit<MoneyFact, "stated" | "period"> & {
    readonly stated: (Omit<WrittenAmount, "ore"> & { readonly ore: string }) | "unknown";
    readonly period: WrittenTime | "unknown";
  })[];
  readonly lengths: readonly LengthFact[];
};
