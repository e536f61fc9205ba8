import type { ExportFiles } from "../application/export-files.ts";
import type { Catalogue } from "../application/open-catalogue.ts";
import type { AmountArchive, Clock, OpenFile, SourceDocument } from "../application/ports.ts";

/** What the pages are given when the house is wired: the catalogue, the archive of shown amounts, the clock. */
export type House = {
  readonly catalogue: Catalogue;
  readonly archive: AmountArchive;
  readonly clock: Clock;
  /** The five source documents, statement by statement. */
  readonly fiveDocuments: readonly SourceDocument[];
  /** What anyone may fetch as it lies in the repository. */
  readonly openFiles: readonly OpenFile[];
  /** How amounts are written as files. */
  readonly exports: ExportFiles;
  /** The directory of built styles, fonts, scripts and the domain for browsers. */
  readonly assetDirectory: string;
  /** A new reference for a fault, to be said to whoever runs the service. */
  readonly newReference: () => string;
};
