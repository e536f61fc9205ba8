import type { Context } from "hono";
import type { Attempts } from "../application/attempts.ts";
import type { Alternatives } from "#domain/alternatives";
import type { DaySeal } from "#domain/log";
import type { SealedReceipt } from "#domain/receipt";
import type { AmountsProblem, ListedAmount } from "#domain/recovery";
import type { Result } from "#domain/result";
import type { ExportFiles } from "../application/export-files.ts";
import type { Catalogue } from "../application/open-catalogue.ts";
import type { AnnexDeeds } from "../application/annex-deeds.ts";
import { standingAsShipped, type Standing } from "../application/current-catalogue.ts";
import type { NationalTotal } from "#domain/population";
import type { Source } from "#domain/source";
import type { JointPost } from "#domain/financing";
import type { ProgrammeOrder } from "#domain/priority";
import type { SupportingDocument } from "#domain/supporting-document";
import type { SeriesDeeds } from "../application/series-deeds.ts";
import type {
  AgreementFiles,
  AmountArchive,
  Clock,
  IdentityProvider,
  OpenFile,
  PaperFiles,
  PayrollReference,
  Post,
  ReadPopulation,
  ReadPublishedTable,
  RecordStore,
  SourceDocument,
  UnsentTexts,
  AttachmentStore,
  InspectFile,
} from "../application/ports.ts";
import type { SignInParts } from "../application/sign-in.ts";
import type { WordedReceipt } from "../texts/worded-receipt.ts";

/** The deeds, and what they need: reading tables, looking at the journal, keys for forms. */
export type HouseDeeds = AnnexDeeds &
  SeriesDeeds & {
    /** Whether the house listens on this computer alone; else nothing can be changed through the web. */
    readonly isLocal: boolean;
    readonly standing: () => Promise<Standing>;
    readonly readPublishedTable: ReadPublishedTable;
    readonly readPopulation: ReadPopulation;
    /** What a file of inhabitants itself says of where it comes from. */
    readonly sourceInFile: (bytes: Uint8Array, file: string) => Promise<Source | undefined>;
    /** The agency's sums for the whole country, to look at a new series beside. */
    readonly nationalTotals: readonly NationalTotal[];
    /** A key for a form, never given before: what is sent twice is done once. */
    readonly newKey: () => string;
  };

/** What signing in and working need. */
export type HouseTrust = SignInParts & {
  readonly records: RecordStore;
  /** What people have written and not sent. */
  readonly unsent: UnsentTexts;
  readonly attachments: AttachmentStore;
  /** What a file is, and why it is not taken. */
  readonly inspectFile: InspectFile;
  /** How drafts of agreements are read and changed. */
  readonly files: AgreementFiles;
  /** How letters are written. Absent in a house without letters. */
  readonly post?: Post;
  /** Whether anyone may sign in as one of the demonstration's people. Only ever on this computer alone. */
  readonly isDemo: boolean;
  /** The providers of identities that somebody may sign in by. */
  readonly providers: readonly IdentityProvider[];
  /** How often somebody has failed to get in. */
  readonly attempts: Attempts;
  /** Is told that somebody has been erased, so that it is written down outside the database too. */
  readonly noteErasures?: () => Promise<void>;
  /** The address that readers use, without a slash at the end; absent where nobody has said it. */
  readonly address?: string;
  /** Whether readers come over https: then the cookie is for that alone. */
  readonly isSecure: boolean;
  /** A key for a form, never given before. */
  readonly newKey: () => string;
};

/** What the pages are given when the house is wired: the catalogue, the archive of shown amounts, the clock. */
export type House = {
  readonly catalogue: Catalogue;
  readonly archive: AmountArchive;
  readonly clock: Clock;
  /** The seal that everything handed out carries. Absent in a house that seals nothing. */
  readonly daySeal?: () => DaySeal | undefined;
  /** The five source documents, statement by statement. */
  readonly fiveDocuments: readonly SourceDocument[];
  /** Documents with dates and money that are no agreements with the state. */
  readonly supportingDocuments: readonly SupportingDocument[];
  /** What follows from a yes and a no, side by side. */
  readonly alternatives: readonly Alternatives[];
  /** What several pay together, newest first. */
  readonly jointPosts: readonly JointPost[];
  /** In which order and at which pace programmes are brought in, newest first. */
  readonly orders: readonly ProgrammeOrder[];
  /** What is known of payroll overhead, which such a post is reckoned with. */
  readonly payroll: PayrollReference;
  /** How papers are written as files; absent where none are. */
  readonly paperFiles?: PaperFiles;
  /** What anyone may fetch as it lies in the repository. */
  readonly openFiles: readonly OpenFile[];
  /** How a pasted list of published amounts is read. */
  readonly readAmounts: (bytes: Uint8Array, name: string) => Result<readonly ListedAmount[], AmountsProblem>;
  /** How amounts are written as files. */
  readonly exports: ExportFiles;
  /** How a receipt is written as one file of HTML. */
  readonly writeReceipt: (sealed: SealedReceipt, worded: WordedReceipt) => string;
  /** The directory of built styles, fonts, scripts and the domain for browsers. */
  readonly assetDirectory: string;
  /** What changes what is shown. Absent in a house that only shows. */
  readonly deeds?: HouseDeeds;
  /** People who sign in, and what they write. Absent in a house that only shows. */
  readonly trust?: HouseTrust;
  /** A new reference for a fault, to be said to whoever runs the service. */
  readonly newReference: () => string;
};

/** The address that readers use, without a slash at the end; empty where nobody has said it. */
export function addressOf({ trust }: Pick<House, "trust">): string {
  return trust?.address ?? "";
}

/** Scheme and host that a file leads back to: the house's own address, else the one that the reader asked. */
export function originOf({ req }: Context, house: Pick<House, "trust">): string {
  return addressOf(house) || new URL(req.url).origin;
}

/** The seal as what is handed out now says it. */
export function sealedBy({ daySeal }: Pick<House, "daySeal">): DaySeal | "none" {
  return daySeal?.() ?? "none";
}

/** What is in force, in a house that takes deeds and in one that only shows. */
export async function standingOf({ deeds, catalogue }: House): Promise<Standing> {
  return deeds === undefined ? standingAsShipped(catalogue) : deeds.standing();
}
