import type {
  AgreementExport,
  ExportedAllocation,
  ExportedAnnex,
  ExportedComponent,
  ExportedPublished,
  ExportedShare,
} from "#domain/export";
import type { Certainty, Source } from "#domain/source";
import type { Written } from "../agreement/agreement-file.ts";

/** The name and version of the format that this folder reads and writes. */
export const EXPORT_FORMAT = "samnytta-export/1";

/** An export as JSON writes it; `agreements/schema/export-1.schema.json` says what each field means. */
export type ExportFile = {
  readonly format: typeof EXPORT_FORMAT;
  readonly agreement: Pick<AgreementExport, "id" | "title" | "version" | "content">;
  readonly sealed?: NonNullable<AgreementExport["sealed"]>;
  readonly enteredBy?: string;
  readonly ruleVersion: number;
  readonly organisations: AgreementExport["organisations"];
  readonly sources: readonly Written<Source>[];
  readonly series: readonly FileSeries[];
  readonly components: readonly FileComponent[];
  /** Left out where the payer has published nothing. */
  readonly published?: readonly FilePublished[];
  readonly annexes?: readonly Written<ExportedAnnex>[];
};

/** One published amount as JSON writes it. */
export type FilePublished = Written<Omit<ExportedPublished, "source">> & { readonly source: SourceIndex };

/** A place in the file's list of sources, counted from 0. */
export type SourceIndex = number;

/** A population series as JSON writes it. */
export type FileSeries = {
  readonly hash: string;
  readonly date: string;
  readonly certainty: Certainty;
  readonly source: SourceIndex;
  readonly rows: readonly { readonly code: string; readonly persons: string; readonly row: number }[];
};

/** One recipient's weight as JSON writes it. */
export type FileWeight = {
  readonly code: string;
  readonly value: string;
  readonly unit: "persons" | "parts";
  readonly source: SourceIndex;
};

/** One named amount as JSON writes it. */
export type FileAmount = { readonly code: string; readonly amount: string };

/** A key as JSON writes it: lists in the order of listing instead of maps. */
export type FileKey =
  | { readonly kind: "proportional"; readonly weights: readonly FileWeight[] }
  | {
      readonly kind: "table";
      readonly amounts: readonly FileAmount[];
      readonly decision: SourceIndex;
    }
  | { readonly kind: "fixed"; readonly amounts: readonly FileAmount[]; readonly rest?: FileKey }
  | {
      readonly kind: "split";
      readonly parts: readonly { readonly fraction: string; readonly by: FileKey }[];
    }
  | { readonly kind: "bounded"; readonly floor?: string; readonly ceiling?: string; readonly by: FileKey }
  | { readonly kind: "participants"; readonly only: readonly string[]; readonly by: FileKey };

/** One share as JSON writes it: weight, unit and source stand beside each other. */
export type FileShare = Written<Omit<ExportedShare, "weight">> & {
  readonly weight?: string;
  readonly unit?: "persons" | "parts";
  readonly source?: SourceIndex;
};

/** A computed component as JSON writes it. */
export type FileAllocation = Written<Omit<ExportedAllocation, "key" | "rows" | "counties">> & {
  readonly key: FileKey;
  readonly rows: readonly (FileShare & { readonly address: string })[];
  readonly counties?: readonly FileShare[];
};

/** A component as JSON writes it. */
export type FileComponent = FileAllocation | Written<Exclude<ExportedComponent, ExportedAllocation>>;
