import type { AllocationRule } from "#domain/allocation";
import type { PayrollOverhead, PensionCeiling } from "#domain/financing";
import type { Agreement, AllocationBasis } from "#domain/agreement";
import type { Ore } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import type { Paper } from "#domain/paper";
import type { PopulationProblem, PopulationSeries } from "#domain/population";
import type { Annex, PublishedGroup, PublishedTable, PublishedTableProblem } from "#domain/published";
import type { Result } from "#domain/result";
import type { Certainty, Source } from "#domain/source";
import type { Day } from "#domain/time";

/** What the house asks of time: the day in Sweden, and the moment in UTC for records. */
export type Clock = { readonly today: () => Day; readonly moment: () => string };

/** An agreement with the exact text it was read from. */
export type AgreementText = { readonly agreement: Agreement; readonly text: string };

/** What is read from files at the start: organisations, population series, agreements, payers' tables. */
export type Library = AllocationBasis & {
  readonly agreements: readonly AgreementText[];
  /** In the order they were read in; a later one binds before an earlier one for the recipients that it names. */
  readonly annexes?: readonly Annex[];
};

/** What is known of pay: the payroll overhead by employer and year, and the ceilings of the flat pension rate. */
export type PayrollReference = {
  readonly overheads: readonly PayrollOverhead[];
  readonly ceilings: readonly PensionCeiling[];
};

/** An amount that has been shown and therefore keeps its address: one recipient's share, what the payer has published, or a sum of such. */
export type KeptAmount =
  | {
      readonly kind: "share";
      readonly address: string;
      /** The version of the agreement: the hash of its content. */
      readonly agreement: string;
      readonly component: string;
      readonly recipient: RecipientCode;
      /** The hash of the population series, or "none". */
      readonly series: string;
      readonly rule: AllocationRule;
      readonly amount: Ore;
      /** The hash of the whole allocation that the amount is a row of. */
      readonly result: string;
    }
  | {
      readonly kind: "published";
      readonly address: string;
      readonly agreement: string;
      readonly component: string;
      readonly recipient: RecipientCode;
      /** The hash of the annex that gives it. */
      readonly annex: string;
      readonly amount: Ore;
    }
  | {
      readonly kind: "sum";
      readonly address: string;
      readonly agreement: string;
      readonly parts: readonly string[];
      readonly amount: Ore;
    };

/**
 * Keeps what has been shown, for ever: rows are added, never changed or removed.
 * Saving what is already kept changes nothing.
 */
export type AmountArchive = {
  readonly keepAgreement: (version: string, text: string, moment: string) => Promise<void>;
  readonly keepSeries: (hash: string, series: PopulationSeries, moment: string) => Promise<void>;
  readonly keepAnnex: (hash: string, annex: Annex, moment: string) => Promise<void>;
  readonly keepAmounts: (amounts: readonly KeptAmount[], moment: string) => Promise<void>;
  readonly findAgreement: (version: string) => Promise<AgreementText | undefined>;
  readonly findSeries: (hash: string) => Promise<PopulationSeries | undefined>;
  readonly findAnnex: (hash: string) => Promise<Annex | undefined>;
  readonly findAmount: (address: string) => Promise<KeptAmount | undefined>;
};

/** What a payer's table is asked as: whom it has a row for, and sheet and column where the file leaves them open. */
export type PublishedTableRequest = {
  readonly group: PublishedGroup;
  readonly sheet?: string;
  /** The column with the amounts, by its heading or by its place counted from 1. */
  readonly amountColumn?: string | number;
};

/** Reads a payer's table out of a file or a pasted text: all of it, or every problem. */
export type ReadPublishedTable = (
  bytes: Uint8Array,
  file: string,
  request: PublishedTableRequest,
) => Promise<Result<PublishedTable, PublishedTableProblem>>;

/** What whoever reads a population in says of it. Without a day the file must say which day it is of. */
export type PopulationRequest = {
  readonly source: Source;
  readonly certainty: Certainty;
  readonly date?: Day;
};

/** Reads inhabitants per municipality out of a file or a pasted text: the whole series, or every problem. */
export type ReadPopulation = (
  bytes: Uint8Array,
  file: string,
  request: PopulationRequest,
) => Promise<Result<PopulationSeries, PopulationProblem>>;

/** What changes what is shown (gärning): a payer's table or a population that is read in or taken back. */
export type JournalDeed = "annex-loaded" | "annex-withdrawn" | "series-loaded" | "series-withdrawn";

/** A file as somebody gave it, kept as it came. */
export type GivenFile = { readonly name: string; readonly bytes: Uint8Array };

/** One line of the journal (händelse): who did what to which content, when. Lines are added, never changed. */
export type JournalEntry = {
  /** Counted from 1, in the order the deeds took effect. */
  readonly sequence: number;
  /** UTC, ISO 8601. */
  readonly moment: string;
  /** Who did it; "lokal användare" until there are accounts. */
  readonly actor: string;
  readonly deed: JournalDeed;
  /** The hash of the annex or series. */
  readonly object: string;
  /** The name of the file it was read from, and the hash of its bytes. */
  readonly file?: { readonly name: string; readonly hash: string };
};

/** A deed to be written down. `key` comes from the form: the same key twice is one deed. */
export type NewJournalEntry = Omit<JournalEntry, "sequence" | "file"> & {
  readonly key: string;
  readonly file?: GivenFile;
};

/** What came of writing a deed down: done now, done before with the same key, or the key stands for another deed. */
export type Recorded =
  | { readonly kind: "recorded" | "already-recorded"; readonly entry: JournalEntry }
  | { readonly kind: "key-taken" };

/** The journal of an installation (händelselogg). */
export type Journal = {
  readonly record: (entry: NewJournalEntry) => Promise<Recorded>;
  /** Every line in order. */
  readonly entries: () => Promise<readonly JournalEntry[]>;
  /** The last sequence number, 0 when nothing has been done: cheap, to see whether anything is new. */
  readonly lastSequence: () => Promise<number>;
};

/** Where a statement can be carried out: a page that shows the named words, or a command. */
export type Fulfilment =
  | { readonly kind: "page"; readonly label: string; readonly href: string; readonly shows: string }
  | { readonly kind: "command"; readonly line: string };

/** One thing that a source document asks for or states (sats): a quote of at most 25 words, or a paraphrase. */
export type SourceStatement = {
  readonly id: string;
  /** Where in the document it stands. */
  readonly place: string;
  readonly form: "quote" | "paraphrase";
  readonly text: string;
  /** Absent where it cannot be carried out here: "inte byggt än". */
  readonly fulfilment?: {
    readonly by: readonly Fulfilment[];
    /** The tests that walk it: file from the root of the repository, and the name of the test. */
    readonly tests: readonly { readonly file: string; readonly name: string }[];
  };
  /** What is lacking, in one or two sentences. */
  readonly remark?: string;
};

/** One of the documents that Samnytta is built from (källdokument), statement by statement. */
export type SourceDocument = {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** What it is about, in one sentence. */
  readonly about: string;
  readonly statements: readonly SourceStatement[];
};

/** A file that is handed out as it lies in the repository (öppna data). */
export type OpenFile = {
  /** Its address, `/folkmangd/2016-12-31.csv`. */
  readonly href: string;
  readonly type: "csv" | "json";
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** One entry in a calendar, of a day or of days in a row: its lasting name, and the words that a calendar shows. Lines of the description are parted by \n. */
export type CalendarEntry = {
  readonly name: string;
  readonly day: Day;
  /** The last day of an entry of several days; it belongs to the entry. */
  readonly last?: Day | undefined;
  readonly summary: string;
  readonly description: string;
  /** A whole address, with its scheme; absent where there is no page to lead to. */
  readonly url?: string | undefined;
  readonly category: string;
};

/** A calendar as it is handed out at a moment (UTC, ISO 8601). `language` is two letters, "sv". */
export type Calendar = {
  readonly name: string;
  readonly language: string;
  readonly moment: string;
  readonly entries: readonly CalendarEntry[];
};

export type {
  Accepted,
  Identity,
  NewVersion,
  OneTimeLink,
  People,
  Person,
  Reader,
  RecordKind,
  RecordStore,
  RecordVersion,
  Session,
  ShownName,
  Writer,
  Written,
} from "./trust-ports.ts";
export { LETTER_KINDS, LINK_PLACE, RHYTHMS } from "./letter-ports.ts";
export type {
  Letter,
  LetterKind,
  Digest,
  LetterChoice,
  ToldChange,
  LetterState,
  LetterTo,
  LetterWords,
  NewLetter,
  OutgoingLetter,
  Outbox,
  Post,
  Rhythm,
  SendLetter,
  Sent,
  Worded,
} from "./letter-ports.ts";
export type { BackedUpTable, BackupContent, BackupProblem } from "./backup-ports.ts";
export type {
  BegunSignIn,
  IdentityProvider,
  ProvenIdentity,
  ProviderProblem,
  ProviderSettingProblem,
  ProviderSettings,
} from "./identity-ports.ts";
export { ATTACHMENT_TYPES, LARGEST_ATTACHMENT } from "./attachment-ports.ts";
export type { AttachmentStore, InspectFile } from "./attachment-ports.ts";
export type { OwnUnsent, UnsentText, UnsentTexts } from "./unsent-ports.ts";
export type { Erasure, ErasureFile, ErasureFileProblem, KeptRow } from "./erasure-ports.ts";
export type { DueCount, DueEnd, RetentionRun, RetentionStore } from "./retention-ports.ts";
export { RECORD_KINDS } from "./trust-ports.ts";
export type { AgreementFiles, ListedValue } from "./draft-ports.ts";
export type {
  ArchivedThing,
  KeptStore,
  SealFile,
  SealProblem,
  StoredAmount,
  StoredVersion,
} from "./store-ports.ts";

/** What writes a board's papers as files. The same paper gives the same bytes. */
export type PaperWriters = Readonly<
  Record<"docx" | "pdf", (paper: Paper) => Promise<Uint8Array<ArrayBuffer>>>
> & {
  /** Whether PDF can be written here: what sets type is a package of its own for each kind of computer. */
  readonly canSetType: () => Promise<boolean>;
};

/** Papers as files, and many of them in one. */
export type PaperFiles = {
  readonly writers: PaperWriters;
  /** Packs files one by one as the reader takes them. */
  readonly archive: (
    files: AsyncIterable<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }>,
  ) => ReadableStream<Uint8Array>;
};
