import type { Ore } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import type { Certainty, Source } from "#domain/source";
import type { Day } from "#domain/time";
import type { JointPost } from "./joint-post.ts";
import type { Month } from "./month.ts";
import type { EmployerKind, UsedOverhead } from "./payroll-overhead.ts";
import type { OperatingYear } from "./post-cost.ts";
import type { SharedPost } from "./share-post.ts";
import type { SharingForm } from "./sharing-form.ts";

/** A party as a sheet has it: its weight can be changed, and whether it takes part. */
export type PostWorkbookParty = {
  readonly code: RecipientCode;
  readonly name: string;
  /** Inhabitants on the day of the key. */
  readonly persons: bigint;
  readonly isIn: boolean;
  /** What it pays of each operating year: as it has decided, which no formula changes, or as the key gives. */
  readonly years: readonly { readonly year: number; readonly amount: Ore; readonly isDecided: boolean }[];
};

/** Everything that a joint post's workbook shows (kalkylark): what is assumed, what it costs, and who pays what. */
export type PostWorkbook = {
  readonly post: JointPost;
  readonly form: SharingForm;
  readonly certainty: Certainty;
  /** The months that there is room for: those of the post, and some more, so that a longer one can be tried. */
  readonly months: readonly Month[];
  readonly years: readonly OperatingYear[];
  readonly shared: SharedPost;
  readonly total: Ore;
  /** In the order of their codes, as the rest rule breaks ties. */
  readonly parties: readonly PostWorkbookParty[];
  readonly inhabitants: { readonly on: Day; readonly source: Source };
  /** The overhead of each employer that a salary has, for every year that there is room for. */
  readonly overheads: readonly (UsedOverhead & { readonly employer: EmployerKind })[];
  readonly employer: string;
  /** The whole address of the page that shows the same. */
  readonly address: string;
};
