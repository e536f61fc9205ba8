import type { ProgrammeOrder } from "#domain/priority";

/** The content of a file, format samnytta-order/1: as in the domain, with days as text and parties named together or one by one. */
export type OrderFile = Omit<ProgrammeOrder, "readingDay" | "parties"> & {
  readonly readingDay: string;
  readonly parties: { readonly healthcareRegion: string } | { readonly codes: readonly string[] };
};
