import type { WrittenValue } from "#domain/draft";
import type { Division, NewPart, PartProblem } from "../../../application/change-parts.ts";
import type { Draft } from "../../../application/draft-record.ts";
import type { PartsView } from "../../../application/view-parts.ts";

/** What the form of a new part says before anybody has written in it. */
export const EMPTY_PART: NewPart = {
  title: "",
  amount: "",
  groups: [],
  name: "",
  keyDay: "",
  parent: "",
  isOfWhich: false,
};

const PART_TITLE = "part-title";

/** What was just done to the parts, as the address says it. */
export const PARTS_DONE = ["tillagd", "uppdelad", "per-grupp", "summor", "borttagen", "angrad"] as const;

/** What was just done to the parts. */
export type PartsDone = (typeof PARTS_DONE)[number];

/** The id of the field that a problem of the forms is in. */
export const PART_FIELD_IDS: Readonly<Record<PartProblem["field"], string>> = {
  title: PART_TITLE,
  amount: "belopp",
  groups: "mottagare-regions",
  name: "vem",
  keyDay: "dag",
  parent: "ingar-i",
  regions: "regions",
  municipalities: "municipalities",
  "counties-jointly": "counties-jointly",
};

/** What the page of a draft's parts is made of. */
export type DraftPartsPageProps = PartsView & {
  readonly draft: Draft;
  readonly organisation: string;
  readonly values: readonly WrittenValue[];
  /** Why it cannot be written in; absent where it can. */
  readonly refusal: string | undefined;
  readonly formKey: string;
  readonly newKey: () => string;
  /** The ids of the part that is to be divided, or taken away. */
  readonly open: { readonly divide?: string | undefined; readonly remove?: string | undefined };
  readonly done?: PartsDone | undefined;
  readonly part?: NewPart | undefined;
  readonly division?: Division | undefined;
  readonly problems?: readonly PartProblem[] | undefined;
  /** That somebody saved first, or where something builds on the part. */
  readonly told?: "stale" | { readonly places: readonly string[] } | undefined;
};
