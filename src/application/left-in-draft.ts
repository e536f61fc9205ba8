import {
  LEFT_ANSWERS,
  leftBox,
  leftOver,
  oldWords,
  type LeftPlace,
  type OldWords,
  type WrittenValue,
} from "#domain/draft";
import type { Draft, DraftReading } from "./draft-record.ts";
import type { Catalogue } from "./open-catalogue.ts";

/** The names of the boxes of what is left, by what they are about, and what they say. */
export const LEFT_BOXES = { name: leftBox, ...LEFT_ANSWERS };

/** The agreement of another year that a draft was copied from, to be held against it. */
export type FormerYear = {
  readonly title: string;
  readonly year: number;
  /** The year of the draft. */
  readonly next: number;
  readonly values: readonly WrittenValue[];
};

/** What a copy has left from the year before (kvar från förra året). */
export type LeftInDraft = {
  readonly from: string;
  readonly year: number;
  /** The draft's own year. */
  readonly next: number;
  readonly places: readonly LeftPlace[];
  /** Clauses whose words are of another year's document. They are told as such when published, and wait on nobody. */
  readonly words: readonly OldWords[];
};

/** Undefined for what is no copy, whose model has gone, or that is the next edition of the same year. */
export function formerYearOf(
  draft: Pick<Draft, "text" | "copiedFrom">,
  { entries }: Pick<Catalogue, "entries">,
  { files }: Pick<DraftReading, "files">,
): FormerYear | undefined {
  const former = entries.find(({ agreement }) => agreement.slug === draft.copiedFrom?.slug);
  if (former === undefined) return undefined;
  const { title, year } = former.agreement;
  const own = (files.values(draft.text) ?? []).find(({ path }) => path === "year")?.value;
  if (own === year) return undefined;
  return { title, year, next: Number(own), values: files.values(former.text) ?? [] };
}

/** What nobody has changed or gone through of a copy for another year. */
export function leftInDraft(
  draft: Pick<Draft, "text" | "copiedFrom" | "kept">,
  catalogue: Pick<Catalogue, "entries">,
  reading: Pick<DraftReading, "files">,
): LeftInDraft | undefined {
  const former = formerYearOf(draft, catalogue, reading);
  if (former === undefined) return undefined;
  const values = reading.files.values(draft.text) ?? [];
  const { title, year } = former;
  return {
    from: title,
    year,
    next: former.next,
    places: leftOver(former.values, values, new Set(draft.kept)),
    words: oldWords(values),
  };
}
