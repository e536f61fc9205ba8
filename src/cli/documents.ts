import type { Agreement, AgreementFileProblem, AllocationBasis } from "#domain/agreement";
import type { ListedWeight, WeightsProblem } from "#domain/allocation";
import type { WrittenHeadings } from "#domain/paper";
import type { AgreementExport, ExportFileProblem } from "#domain/export";
import type { JointPost, PostFileProblem } from "#domain/financing";
import type { OrganisationRegister } from "#domain/organisation";
import type { FetchProblem, NationalTotal, PopulationProblem, PopulationSeries } from "#domain/population";
import type { OrderFileProblem, ProgrammeOrder } from "#domain/priority";
import type { PublishedTable, PublishedTableProblem } from "#domain/published";
import type { AmountsProblem, ListedAmount } from "#domain/recovery";
import type { ReceiptFileProblem, ShownReceipt } from "#domain/receipt";
import type { FileProblem, Result } from "#domain/result";
import type { Day } from "#domain/time";
import type { Catalogue } from "../application/open-catalogue.ts";
import type {
  Calendar,
  Library,
  PaperWriters,
  PayrollReference,
  PublishedTableRequest,
} from "../application/ports.ts";
import type { PaperBasis } from "../application/view-post-papers.ts";
import type { Installation } from "./installation.ts";
import type { Terminal } from "./terminal.ts";
import type { CsvWriter } from "./write-rows.ts";

/** How the commands read and write files; handed over by the main program, which loads only what a command asks for. */
export type Documents = {
  /** The bytes of a file, undefined when it cannot be read. */
  readonly readFile: (file: string) => Promise<Uint8Array | undefined>;
  readonly readAgreement: (
    bytes: Uint8Array,
    file: string,
  ) => Promise<Result<Agreement, AgreementFileProblem>>;
  /** Organisations and the population series that are shipped. */
  readonly openReference: () => Promise<Result<AllocationBasis, unknown>>;
  /** @param date the day of the figures, where the file does not say it */
  readonly readPopulation: (
    bytes: Uint8Array,
    file: string,
    register: OrganisationRegister,
    date: Day | undefined,
  ) => Promise<Result<PopulationSeries, PopulationProblem>>;
  /** What a new series is looked at beside: the shipped agreements and series, and the agency's national sums. */
  readonly openCatalogue: () => Promise<{
    readonly catalogue: Catalogue;
    readonly nationalTotals: readonly NationalTotal[];
  }>;
  /** A joint post (gemensam post), and what is known of payroll overhead. */
  readonly readJointPost: (
    bytes: Uint8Array,
    file: string,
    register: OrganisationRegister,
  ) => Promise<Result<JointPost, PostFileProblem>>;
  /** Programmes, ballots and the room for educations (ordning och takt). */
  readonly readOrder: (
    bytes: Uint8Array,
    file: string,
    register: OrganisationRegister,
  ) => Promise<Result<ProgrammeOrder, OrderFileProblem>>;
  readonly openPayroll: () => Promise<PayrollReference>;
  /** The shipped agreements and series as they are read, with nothing computed. */
  readonly openLibrary: () => Promise<Library>;
  /** Fetches a series from a statistics agency; the addresses of the setting may be asked, and the one that is named. */
  readonly fetchSeries: (
    order: {
      readonly table: string;
      readonly year: string;
      readonly address: string | undefined;
      readonly date: Day | undefined;
    },
    register: OrganisationRegister,
  ) => Promise<Result<PopulationSeries, FetchProblem | PopulationProblem>>;
  readonly readPublishedTable: (
    bytes: Uint8Array,
    file: string,
    register: OrganisationRegister,
    request: PublishedTableRequest,
  ) => Promise<Result<PublishedTable, PublishedTableProblem>>;
  /** Sends a form with a file to a Samnytta that runs on this computer; undefined when nobody answers. */
  readonly sendForm: (
    to: URL,
    form: {
      readonly fields: Readonly<Record<string, string>>;
      readonly file: { readonly name: string; readonly bytes: Uint8Array };
    },
  ) => Promise<{ readonly status: number; readonly location: string | undefined } | undefined>;
  readonly readWeights: (
    bytes: Uint8Array,
    file: string,
  ) => Promise<Result<readonly ListedWeight[], WeightsProblem>>;
  readonly readAmounts: (
    bytes: Uint8Array,
    file: string,
  ) => Promise<Result<readonly ListedAmount[], AmountsProblem>>;
  readonly readExport: (
    bytes: Uint8Array,
    file: string,
  ) => Promise<Result<AgreementExport, ExportFileProblem>>;
  /** A saved receipt, which is HTML: the block of values it carries, and what it shows. */
  readonly readReceipt: (
    bytes: Uint8Array,
  ) => Promise<Result<{ readonly block: string; readonly shown: ShownReceipt }, ReceiptFileProblem>>;
  /** What the papers of a joint post are written with. */
  readonly openPapers: () => Promise<PaperDesk>;
  readonly writeCsv: CsvWriter;
  readonly writeCalendar: (calendar: Calendar) => Promise<string>;
};

/** Readers and writers of papers. */
export type PaperDesk = {
  readonly basis: PaperBasis;
  readonly readPost: (bytes: Uint8Array, file: string) => Result<JointPost, PostFileProblem>;
  readonly readHeadings: (bytes: Uint8Array, file: string) => Result<readonly WrittenHeadings[], FileProblem>;
  readonly nameOf: (code: string) => string;
  readonly writers: PaperWriters;
  /** Saves a file in a folder, never over another content. */
  readonly save: (
    folder: string,
    name: string,
    bytes: Uint8Array,
  ) => Promise<"written" | "same" | "kept" | "no-folder">;
  /** The address of the installation that the papers point at, "" where none is set. */
  readonly house: string;
};

/** What every command is handed; `moment` is now, in UTC (ISO 8601). */
export type Tools = {
  readonly terminal: Terminal;
  readonly documents: Documents;
  readonly installation: Installation;
  readonly moment: () => string;
};
